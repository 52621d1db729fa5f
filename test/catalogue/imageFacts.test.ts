import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageFacts } from '../../server/src/core/catalogue/imageFacts.ts';
import { formerReference, officialReference } from '../../server/src/core/catalogue/officialReference.ts';

const digest = `sha256:${'a'.repeat(64)}`;

/** What a reference means: the image and its tag, and where it comes from when that is not Docker Hub's own list. */
const references: readonly (readonly [reference: string, meaning: string | undefined])[] = [
  ['node', 'node:latest'],
  ['node:22-alpine', 'node:22-alpine'],
  ['library/node:22', 'node:22'],
  ['docker.io/library/node:22', 'node:22'],
  ['docker.io/node:22', 'node:22'],
  ['index.docker.io/library/node', 'node:latest'],
  [`node:22@${digest}`, 'node:22 pinned'],
  ['public.ecr.aws/docker/library/node:22', 'node:22 from public.ecr.aws/docker/library'],
  ['mirror.gcr.io/library/busybox', 'busybox:latest from mirror.gcr.io/library'],
  ['arm64v8/alpine:3.23', 'alpine:3.23 for linux/arm64/v8'],
  ['registry.example.com/library/node', undefined],
  ['registry.example.com/node', undefined],
  ['someone/node', undefined],
  ['constructor/node', undefined],
  ['ghcr.io/arm64v8/node', undefined],
  ['no-such-image', undefined],
  ['constructor', undefined],
  ['Node', undefined],
  ['node:', undefined],
  ['node:$V', undefined],
  ['', undefined],
];

for (const [reference, meaning] of references) {
  test(`official image in ${JSON.stringify(reference)}`, () => {
    const found = officialReference(reference);
    const text =
      found &&
      [
        `${found.image.name}:${found.tag}`,
        ...(found.digest === undefined ? [] : ['pinned']),
        ...(found.copy === undefined ? [] : [`from ${found.copy}`]),
        ...(found.platform === undefined ? [] : [`for ${found.platform}`]),
      ].join(' ');
    assert.equal(text, meaning);
  });
}

test('facts on a tag that is built are those of its config', () => {
  assert.deepEqual(imageFacts('node:22-alpine'), {
    config: { Entrypoint: ['docker-entrypoint.sh'], Cmd: ['node'] },
    complete: false,
  });
  const postgres = imageFacts('postgres:17')?.config;
  assert.deepEqual(postgres?.ExposedPorts, { '5432/tcp': {} });
  assert.deepEqual(postgres?.Volumes, { '/var/lib/postgresql/data': {} });
  assert.equal(imageFacts('golang:1.27-alpine')?.config.WorkingDir, '/go');
});

test('an image for Windows says so, and a tag for several systems gives the one asked for', () => {
  assert.deepEqual(imageFacts('golang:1.27-nanoserver')?.platform, { os: 'windows', architecture: 'amd64' });
  assert.equal(imageFacts('golang:1.27')?.config.WorkingDir, '/go');
  const windows = imageFacts('golang:1.27', 'windows');
  assert.equal(windows?.config.WorkingDir, 'C:\\go');
  assert.equal(windows?.platform, undefined);
});

test('nothing is said of what is not known', () => {
  const unknown = ['node:16', 'node:4711', `node:22@${digest}`, 'someone/node', 'centos:7', 'scratch', 'node:$V', ''];
  for (const reference of unknown) assert.equal(imageFacts(reference), undefined, reference);
});

test('former official images are told by their name', () => {
  assert.equal(formerReference('centos:7')?.instead, 'almalinux');
  assert.equal(formerReference('someone/centos:7'), undefined);
  assert.equal(formerReference('node'), undefined);
});
