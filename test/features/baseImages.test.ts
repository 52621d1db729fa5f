import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { officialImages } from '../../server/src/core/catalogue/catalogue.ts';
import { tagsOf } from '../../server/src/core/catalogue/tags.ts';
import { completeBaseImage } from '../../server/src/core/features/baseImageCompletion.ts';
import { hoverBaseImage } from '../../server/src/core/features/baseImageHover.ts';
import { completion } from '../../server/src/core/features/completion.ts';
import { hover } from '../../server/src/core/features/hover.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { emptyWorld } from '../../server/src/core/world.ts';
import { cursor } from '../fixture.ts';

/** What is offered of images and tags, in order. */
function offered(source: string) {
  const { text, offset } = cursor(source);
  const items = completion(analyze(text, emptyWorld), offset).items.filter(
    ({ kind }) => kind === 'image' || kind === 'tag',
  );
  return { text, items: [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0)) };
}

const lists: readonly (readonly [source: string, ...first: readonly string[]])[] = [
  ['FROM <|>', 'alpine', 'debian', 'ubuntu', 'node', 'python', 'golang'],
  ['FROM --platform=linux/arm64 <|>', 'alpine', 'debian'],
  ['FROM a AS debian\nFROM <|>', 'alpine', 'ubuntu'],
  ['FROM a\nCOPY --from=<|>', 'alpine', 'debian'],
  ['FROM a\nRUN --mount=type=bind,from=<|>,target=/x y', 'alpine', 'debian'],
  ['FROM docker.io/library/<|>', 'alpine', 'debian'],
  ['FROM node:<|>', '26', '26-slim', '26-alpine'],
  ['FROM node:22<|>', '22', '22-slim', '22-alpine'],
  ['FROM node:22-al<|>', '22-alpine', '22-alpine3.23'],
  ['FROM library/node:22-al<|> AS x', '22-alpine'],
  ['FROM public.ecr.aws/docker/library/python:3.13<|>', '3.13', '3.13-slim'],
  ['FROM a\nCOPY --from=golang:<|>', '1.27', '1.27-alpine'],
  ['FROM node:18<|>', '18'],
  ['FROM node:22@<|>', 'sha256:'],
  ['FROM registry.example.com/app@sha<|>', 'sha256:'],
  ['FROM someone/node:<|>'],
  ['FROM registry.example.com:5000/<|>'],
  ['FROM registry.example.com:<|>'],
  ['FROM scratch:<|>'],
  ['FROM node:nonsense<|>'],
  ['FROM no\\\nde:2<|>'],
  ['FROM a AS <|>'],
];

for (const [source, ...first] of lists) {
  test(`images offered at ${JSON.stringify(source)}`, () => {
    const labels = offered(source).items.map(({ label }) => label);
    assert.deepEqual(first.length === 0 ? labels : labels.slice(0, first.length), first);
  });
}

/** The text after accepting an item, and whether the editor asks again for tags. */
const accepted: readonly (readonly [source: string, label: string, result: string, again?: boolean])[] = [
  ['FROM no<|>', 'node', 'FROM node:', true],
  ['FROM no<|>:22-alpine', 'node', 'FROM node:22-alpine'],
  ['FROM no<|>de:22 AS x', 'golang', 'FROM golang:22 AS x'],
  ['FROM scr<|>', 'scratch', 'FROM scratch'],
  ['FROM docker.io/library/al<|>', 'alpine', 'FROM docker.io/library/alpine:', true],
  ['FROM node:2<|>0-alpine AS x', '22-alpine', 'FROM node:22-alpine AS x'],
  ['FROM node:2<|>0@sha256:1', '22', 'FROM node:22@sha256:1'],
  ['FROM node:22@<|>', 'sha256:', 'FROM node:22@sha256:'],
  ['FROM a\nRUN --mount=from=al<|>,target=/x y', 'alpine', 'FROM a\nRUN --mount=from=alpine:,target=/x y', true],
  ['FROM a\nCOPY --from=nginx:1<|> / /', '1.31', 'FROM a\nCOPY --from=nginx:1.31 / /'],
];

for (const [source, label, result, again = false] of accepted) {
  test(`accepting ${label} in ${JSON.stringify(source)}`, () => {
    const { text, items } = offered(source);
    const item = items.find((candidate) => candidate.label === label);
    assert.ok(item, items.map((candidate) => candidate.label).join(' '));
    assert.equal(applyEdits(text, [{ range: item.range, newText: item.insertText }]), result);
    assert.equal(item.retrigger === true, again);
  });
}

test('the kind of an image stands beside its name, what it stands on beside a tag', () => {
  const detail = (source: string, label: string) => offered(source).items.find((item) => item.label === label)?.detail;
  assert.equal(detail('FROM <|>', 'node'), 'base image, programming language');
  assert.equal(detail('FROM <|>', 'nginx'), 'ready to run, web server');
  assert.equal(detail('FROM <|>', 'openjdk'), 'base image, programming language, deprecated');
  assert.equal(detail('FROM node:<|>', '22-bookworm'), 'Debian bookworm, apt');
  assert.equal(detail('FROM node:<|>', '22-alpine'), 'Alpine Linux 3.24, apk');
  assert.equal(detail('FROM python:<|>', '3.15-rc'), 'pre-release, Debian trixie, apt');
});

test('an image without tags is not offered as a source of files', () => {
  assert.ok(!offered('FROM a\nCOPY --from=<|>').items.some(({ label }) => label === 'scratch'));
});

test('a tag that is not built any more is struck through', () => {
  const [item] = offered('FROM node:18<|>').items;
  assert.equal(item?.outdated, true);
  assert.equal(item?.detail, 'not built since 2025-05-28');
});

test('images with very many tags are filtered as more is typed', () => {
  const request = { range: { start: 0, end: 6 }, stageNames: [], followed: false };
  const all = completeBaseImage({ ...request, prefix: 'tomee:' });
  assert.equal(all.incomplete, true);
  assert.ok(all.items.length < tagsOf('tomee').length);
});

const hovers: readonly (readonly [reference: string, ...parts: readonly string[]])[] = [
  [
    'node:22-alpine',
    '**node** — Docker Official Image, a base to build upon (programming language).',
    '- Stands on: Alpine Linux 3.24',
    '- Package manager: `apk`',
    '- Shell: `/bin/sh` is BusyBox ash; no Bash',
    '- User: `root`; there is also `node` (1000)',
    '`linux/arm64/v8`',
  ],
  [
    'nginx',
    'ready to run, and often built upon (web server)',
    '- Ports: `80`',
    '- Starts: `/docker-entrypoint.sh nginx -g daemon off;`',
  ],
  ['golang:1.27', '- Working directory: `/go`', '- Package manager: `apt`'],
  ['mysql:8', '- Package manager: `microdnf`', '- Shell: `/bin/sh` is bash\n'],
  ['golang:1.27-nanoserver', '- User: `ContainerUser`', '- Shell: `cmd`', '- Package manager: none'],
  ['node:16', '`16` has not been built since 2023-09-11', 'The newest is `26`.', '- Package manager: `apt`'],
  [
    'python:3.8-slim-buster',
    '`3.8` of `3.8-slim-buster` has not been built since 2024-10-07',
    '- Stands on: Debian buster',
  ],
  ['python:3.12.3', '`3.12` stands for newer versions of it'],
  ['node:4711', '`4711` is not among the tags that were built on '],
  ['mongo', '`latest` has not been built since'],
  ['openjdk', 'Deprecated.', 'Use eclipse-temurin'],
  ['centos:7', 'was a Docker Official Image until 2024-07-29', 'Use `almalinux` instead.'],
  [`node:20@sha256:${'0'.repeat(64)}`, 'Pinned by digest', 'The tag `20` is only a note'],
  ['arm32v7/debian:trixie', 'The build for `linux/arm/v7` alone.'],
  ['mirror.gcr.io/library/debian:trixie', 'A copy of the official image'],
  ['scratch', 'The empty file system'],
];

for (const [reference, ...parts] of hovers) {
  test(`hover over ${reference}`, () => {
    const markdown = hoverBaseImage(reference) ?? '';
    for (const part of parts) assert.ok(markdown.includes(part), `${part} is not in:\n${markdown}`);
  });
}

test('nothing is said of images that are not known', () => {
  for (const reference of ['someone/node', 'registry.example.com/node', 'node:$V', 'node:`x`', 'NODE', '']) {
    assert.equal(hoverBaseImage(reference), undefined, reference);
  }
});

test('hover speaks of the platform that FROM names', () => {
  const { text, offset } = cursor('FROM --platform=windows/amd64 go<|>lang:1.27');
  assert.ok(hover(analyze(text, emptyWorld), offset)?.markdown.includes('Windows'));
});

const platformHovers: readonly (readonly [source: string, ...parts: readonly string[]])[] = [
  ['FROM --platform=li<|>nux/arm64 node:22-alpine', '`node:22-alpine` is built for `linux/amd64`, `linux/arm64/v8`'],
  ['FROM --platform=linux/ris<|>cv64 mysql:8', '`mysql:8` is not built for `linux/riscv64`.'],
  ['FROM --platform=$BUILD<|>PLATFORM node:22', 'BUILDPLATFORM'],
];

for (const [source, ...parts] of platformHovers) {
  test(`hover at ${JSON.stringify(source)}`, () => {
    const { text, offset } = cursor(source);
    const markdown = hover(analyze(text, emptyWorld), offset)?.markdown ?? '';
    for (const part of parts) assert.ok(markdown.includes(part), `${part} is not in:\n${markdown}`);
  });
}

test('hover over a platform says no more than is known', () => {
  for (const source of ['FROM --platform=li<|>nux/arm64 someone/app', 'FROM --platform=linux/ar<|>m64 node:4711']) {
    const { text, offset } = cursor(source);
    assert.ok(!hover(analyze(text, emptyWorld), offset)?.markdown.includes('built for'), source);
  }
  const { text, offset } = cursor('FROM --platform=linux/ar<|>m/v7 node:22-alpine');
  assert.ok(!hover(analyze(text, emptyWorld), offset)?.markdown.includes('not built'));
});

test('platforms that the base image is not built for say so, and others that it is built for are offered', () => {
  const at = (source: string) => {
    const { text, offset } = cursor(source);
    return completion(analyze(text, emptyWorld), offset).items;
  };
  const mysql = at('FROM --platform=<|> mysql:8');
  assert.equal(mysql.find(({ label }) => label === 'linux/s390x')?.detail, 'not built: mysql:8');
  assert.equal(mysql.find(({ label }) => label === 'linux/arm64')?.detail, undefined);
  assert.ok(at('FROM --platform=<|> alpine:3.24').some(({ label }) => label === 'linux/arm/v6'));
  assert.ok(!at('FROM --platform=<|> someone/app').some(({ detail }) => detail !== undefined));
});

test('hover explains images behind from', () => {
  for (const source of ['FROM a\nCOPY --from=ngi<|>nx / /', 'FROM a\nRUN --mount=from=ngi<|>nx,target=/x y']) {
    const { text, offset } = cursor(source);
    assert.ok(hover(analyze(text, emptyWorld), offset)?.markdown.startsWith('**nginx**'), source);
  }
});

test('no text of the catalogue is taken for more markup than it is', () => {
  for (const { name } of officialImages()) {
    for (const { tag } of tagsOf(name).slice(0, 3)) {
      const markdown = hoverBaseImage(`${name}:${tag}`) ?? '';
      assert.ok(!/[<>]|command:|!\[/.test(markdown), `${name}:${tag}\n${markdown}`);
      assert.equal((markdown.match(/`/g)?.length ?? 0) % 2, 0, name);
    }
  }
});
