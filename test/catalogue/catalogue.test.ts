import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  buildsOf,
  catalogueDate,
  formerImage,
  officialImage,
  officialImages,
} from '../../server/src/core/catalogue/catalogue.ts';
import { distribution, distributionOfTag } from '../../server/src/core/catalogue/distributions.ts';
import { tagState, tagsOf } from '../../server/src/core/catalogue/tags.ts';

const names = officialImages().map(({ name }) => name);

test('the catalogue holds every official image once, bases before services', () => {
  assert.ok(names.length > 140);
  assert.equal(new Set(names).size, names.length);
  const kinds = officialImages()
    .filter(({ deprecated }) => !deprecated)
    .map(({ kind }) => kind);
  assert.ok(kinds.lastIndexOf('base') < kinds.indexOf('service'));
  assert.deepEqual(names.slice(0, 4), ['alpine', 'debian', 'ubuntu', 'node']);
  assert.match(catalogueDate(), /^\d{4}-\d\d-\d\d$/);
});

test('every image has one line of description in plain words', () => {
  for (const { name, description, notice, role } of officialImages()) {
    assert.match(description, /^[A-Z][^|\n]{3,120}[^.\s]$/, name);
    assert.ok(notice === undefined || /^[A-Z].*\.$/.test(notice), name);
    assert.match(role, /^[A-Za-z ]+$/, name);
  }
});

test('every build has tags, platforms and a distribution that is known', () => {
  for (const name of names) {
    const builds = buildsOf(name);
    assert.equal(builds.length > 0, officialImage(name)?.pullable, name);
    for (const { tags, shared, platforms, windows, defaults } of builds) {
      for (const tag of [...tags, ...shared]) assert.match(tag, /^\w[\w.-]{0,127}$/, name);
      assert.ok(tags.length > 0 && platforms.length > 0, name);
      for (const platform of platforms) assert.match(platform, /^(?:linux|windows)\/\w+(?:\/v\d)?$/, name);
      assert.equal(windows, platforms.includes('windows/amd64'));
      if (defaults) assert.ok(distribution(defaults.distro), `${name}: ${defaults.distro}`);
    }
  }
});

test('a build of an official image says what it brings along', () => {
  const defaults = buildsOf('node').find(({ tags }) => tags.includes('22-alpine'))?.defaults;
  assert.deepEqual(defaults?.users, ['node:1000']);
  assert.equal(defaults?.distro, 'alpine');
  assert.deepEqual(defaults?.cmd, ['node']);
});

/** The first tags of an image: one for each build, newest release line first, plain before slim before others. */
const firstTags: readonly (readonly [image: string, ...tags: readonly string[]])[] = [
  ['node', '26', '26-slim', '26-alpine'],
  ['python', '3.14', '3.14-slim', '3.14-alpine', '3.14-bookworm', '3.14-slim-bookworm', '3.14-alpine3.23', '3.13'],
  ['debian', 'trixie', 'trixie-slim', 'bookworm', 'bookworm-slim'],
  ['ubuntu', '26.04', '24.04', '22.04', '26.10'],
  ['alpine', '3.24', '3.23', '3.22', '3.21', 'edge', '3.24.1', '3', 'latest'],
  ['rockylinux', '9', '9-minimal', '8'],
  ['golang', '1.27', '1.27-alpine', '1.27-bookworm'],
  ['ruby', '4.0', '4.0-slim', '4.0-alpine'],
  ['nginx', '1.31', '1.31-alpine'],
  ['postgres', '18', '18-alpine', '18-bookworm', '18-alpine3.23', '17'],
  ['redis', '8.10', '8.10-alpine', '8.8'],
  ['mariadb', '12.3', '12.3-ubi', '11.8'],
  // The newest long-term release holds `latest`.
  ['eclipse-temurin', '25', '26'],
];

for (const [image, ...expected] of firstTags) {
  test(`the best tags of ${image} come first`, () => {
    assert.deepEqual(
      tagsOf(image)
        .slice(0, expected.length)
        .map(({ tag }) => tag),
      expected,
    );
  });
}

test('tags that are preferred come first, pre-releases last among them; each tag comes once', () => {
  for (const name of names) {
    const tags = tagsOf(name);
    assert.equal(new Set(tags.map(({ tag }) => tag)).size, tags.length, name);
    const preferred = tags.filter((tag) => tag.preferred);
    assert.deepEqual(tags.slice(0, preferred.length), preferred, name);
    const prereleases = preferred.filter((tag) => tag.prerelease);
    assert.equal(
      preferred.findIndex((tag) => tag.prerelease),
      prereleases.length === 0 ? -1 : preferred.length - prereleases.length,
    );
    assert.ok(!tags.some(({ tag, prerelease }) => tag === 'latest' && prerelease), name);
  }
});

test('tags that name a day come last', () => {
  for (const name of ['alpine', 'debian', 'ubuntu', 'rockylinux', 'amazonlinux', 'almalinux']) {
    const days = tagsOf(name).map(({ tag }) => /20[0-9]{6}/.test(tag));
    assert.ok(days.includes(true) && !days.slice(days.indexOf(true)).includes(false), name);
  }
});

test('a tag of several operating systems stands for Linux first', () => {
  const tag = tagsOf('golang').find((candidate) => candidate.tag === '1.27');
  assert.equal(tag?.builds[0]?.windows, false);
  assert.equal(
    tag?.builds.some(({ windows }) => windows),
    true,
  );
});

const states: readonly (readonly [image: string, tag: string, state: string])[] = [
  ['node', '22-alpine', 'current'],
  ['node', '18', 'ended 18 2025-05-28'],
  ['node', '18.12.1-alpine', 'ended 18 2025-05-28'],
  ['node', '18-alpine3.17', 'ended alpine3.17 2023-12-11'],
  ['node', '24.1.0-slim', 'superseded by 24-slim'],
  ['python', '3.8-slim-buster', 'ended 3.8 2024-10-07'],
  ['python', '3.12.3', 'superseded by 3.12'],
  ['debian', 'jessie', 'ended jessie 2021-03-30'],
  ['debian', '12.7', 'superseded by 12'],
  // The tag `jre` ended years before.
  ['openjdk', '8-jre', 'ended 8 2022-08-19'],
  ['openjdk', 'latest', 'ended latest 2023-02-13'],
  ['node', '4711', 'unknown'],
  ['node', '', 'unknown'],
];

for (const [image, tag, expected] of states) {
  test(`${image}:${tag} is ${expected}`, () => {
    const state = tagState(image, tag);
    const text =
      state.kind === 'ended'
        ? `ended ${state.what} ${state.day}`
        : state.kind === 'superseded'
          ? `superseded by ${state.current.tag}`
          : state.kind;
    assert.equal(text, expected);
  });
}

test('no tag has ended that is built', () => {
  for (const name of names) for (const { tag } of tagsOf(name)) assert.equal(tagState(name, tag).kind, 'current');
});

test('former images say what took their place', () => {
  assert.deepEqual(formerImage('centos'), { removed: '2024-07-29', instead: 'almalinux' });
  assert.equal(formerImage('debian'), undefined);
});

test('tags name distributions by release', () => {
  assert.deepEqual(distributionOfTag('3.9-slim-buster'), { name: 'debian', release: 'buster' });
  assert.deepEqual(distributionOfTag('22-alpine3.21'), { name: 'alpine', release: '3.21' });
  assert.deepEqual(distributionOfTag('22-alpine'), { name: 'alpine' });
  assert.deepEqual(distributionOfTag('21-jdk-jammy'), { name: 'ubuntu', release: 'jammy' });
  assert.deepEqual(distributionOfTag('1.27-nanoserver-ltsc2022'), { name: 'windows-nanoserver' });
  assert.equal(distributionOfTag('22-alpinist'), undefined);
  assert.equal(distributionOfTag('22'), undefined);
});

const list = '../shared/data/official-images.json';

interface RecordedList {
  readonly date: string;
  readonly images: readonly {
    readonly name: string;
    readonly kind: string;
    readonly tags: readonly {
      readonly tag: string;
      readonly aliases: string[];
      readonly shared: string[];
      readonly arches: string[];
    }[];
  }[];
}

test('the tags are those of the recorded list', { skip: existsSync(list) ? false : `${list} is not there` }, (t) => {
  const recorded: RecordedList = JSON.parse(readFileSync(list, 'utf8'));
  if (recorded.date !== catalogueDate()) return t.skip(`it is of ${recorded.date}`);
  assert.deepEqual([...names].sort(), recorded.images.map(({ name }) => name).sort());
  for (const { name, kind, tags } of recorded.images) {
    assert.equal(officialImage(name)?.kind, kind === 'base' ? 'base' : 'service', name);
    assert.deepEqual(
      buildsOf(name).map((build) => [build.tags, build.shared, build.platforms.length]),
      tags.map(({ tag, aliases, shared, arches }) => [[tag, ...aliases], shared, arches.length]),
      name,
    );
  }
});
