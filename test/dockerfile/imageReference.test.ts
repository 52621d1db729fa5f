import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseImageReference } from '../../server/src/core/dockerfile/imageReference.ts';

const hash = 'c0ffee42'.repeat(8);

/** `domain path :tag @digest`, what a user writes, and the name in full. */
const references: readonly (readonly [text: string, parts: string, familiar: string, canonical: string])[] = [
  ['redis', 'docker.io library/redis', 'redis', 'docker.io/library/redis:latest'],
  ['redis:7', 'docker.io library/redis :7', 'redis:7', 'docker.io/library/redis:7'],
  ['me/app', 'docker.io me/app', 'me/app', 'docker.io/me/app:latest'],
  ['docker.io/redis', 'docker.io library/redis', 'redis', 'docker.io/library/redis:latest'],
  ['index.docker.io/me/app:1', 'docker.io me/app :1', 'me/app:1', 'docker.io/me/app:1'],
  ['library/a/b', 'docker.io library/a/b', 'library/a/b', 'docker.io/library/a/b:latest'],
  ['localhost/app', 'localhost app', 'localhost/app', 'localhost/app:latest'],
  ['localhost', 'docker.io library/localhost', 'localhost', 'docker.io/library/localhost:latest'],
  ['host:5000/a/b:c', 'host:5000 a/b :c', 'host:5000/a/b:c', 'host:5000/a/b:c'],
  ['host:5000', 'docker.io library/host :5000', 'host:5000', 'docker.io/library/host:5000'],
  ['Host/app', 'Host app', 'Host/app', 'Host/app:latest'],
  ['[fe80::1]:80/app', '[fe80::1]:80 app', '[fe80::1]:80/app', '[fe80::1]:80/app:latest'],
  ['a_b.c/d', ' a_b.c/d', 'a_b.c/d', 'a_b.c/d:latest'],
  ['a__b/c.d--e', 'docker.io a__b/c.d--e', 'a__b/c.d--e', 'docker.io/a__b/c.d--e:latest'],
  [
    `redis@sha256:${hash}`,
    `docker.io library/redis @sha256:${hash}`,
    `redis@sha256:${hash}`,
    `docker.io/library/redis@sha256:${hash}`,
  ],
  [
    `redis:7@sha256:${hash}`,
    `docker.io library/redis :7 @sha256:${hash}`,
    `redis:7@sha256:${hash}`,
    `docker.io/library/redis:7@sha256:${hash}`,
  ],
];

for (const [text, parts, familiar, canonical] of references) {
  test(`the reference ${text}`, () => {
    const read = parseImageReference(text);
    assert.ok(!('error' in read), JSON.stringify(read));
    const { domain, path, tag, digest } = read;
    const shown = `${domain} ${path}${tag === undefined ? '' : ` :${tag}`}${digest === undefined ? '' : ` @${digest}`}`;
    assert.deepEqual([shown, read.familiar, read.canonical], [parts, familiar, canonical]);
  });
}

const malformed = 'invalid reference format';

const errors: readonly (readonly [text: string, error: string])[] = [
  ['', malformed],
  ['a b', malformed],
  ['a/', malformed],
  ['a//b', malformed],
  ['-a', malformed],
  ['a-', malformed],
  ['a..b', malformed],
  ['a___b', malformed],
  ['a:', malformed],
  ['a:.x', malformed],
  ['a:b:c', malformed],
  [`a:${'t'.repeat(129)}`, malformed],
  ['host.:80/a', malformed],
  ['https://a', malformed],
  ['a@sha256', malformed],
  ['a@sha256:beef', malformed],
  ['\u00e9', malformed],
  ['Redis', `${malformed}: repository name (library/Redis) must be lowercase`],
  ['x.y/A:B', `${malformed}: repository name (A) must be lowercase`],
  ['a:\u212a', 'repository name must be lowercase'],
  ['a'.repeat(250), 'repository name must not be more than 255 characters'],
  [hash, `invalid repository name (${hash}), cannot specify 64-byte hexadecimal strings`],
  [`a@sha256:${hash}0`, 'invalid checksum digest length'],
  [`a@sha256:${hash.toUpperCase()}`, 'invalid checksum digest format'],
  [`a@md5:${hash}`, 'unsupported digest algorithm'],
];

for (const [text, error] of errors) {
  test(`no reference: ${JSON.stringify(text.slice(0, 40))}`, () => {
    assert.deepEqual(parseImageReference(text), { error });
  });
}
