import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Frontend, frontendImage, frontendOf, hasFeature } from '../../server/src/core/dockerfile/frontend.ts';
import { resolve } from '../../server/src/core/dockerfile/resolve.ts';
import { usedFeatures } from '../../server/src/core/dockerfile/usedFeatures.ts';
import { parse } from '../../server/src/core/syntax/parser.ts';

/** A frontend in short: `labs 1.4`. */
function brief({ kind, version }: Frontend): string {
  const numbers = version && [version.major, version.minor, version.patch].filter((part) => part !== undefined);
  return numbers ? `${kind} ${numbers.join('.')}` : kind;
}

test('an image says which frontend it is', () => {
  const digest = `sha256:${'0a'.repeat(32)}`;
  const expected: Readonly<Record<string, string>> = {
    'docker/dockerfile': 'stable 1',
    'docker/dockerfile:latest': 'stable 1',
    'docker/dockerfile:1': 'stable 1',
    'docker/dockerfile:1.4': 'stable 1.4',
    'docker/dockerfile:1.4.3': 'stable 1.4.3',
    'docker.io/docker/dockerfile:1.20': 'stable 1.20',
    [`docker/dockerfile:1.2@${digest}`]: 'stable 1.2',
    [`docker/dockerfile@${digest}`]: 'stable',
    'docker/dockerfile:nonsense': 'stable',
    'docker/dockerfile:labs': 'labs 1',
    'docker/dockerfile:1-labs': 'labs 1',
    'docker/dockerfile:1.7.1-labs': 'labs 1.7.1',
    'docker/dockerfile:1.5.0-rc1': 'stable 1.5.0',
    'docker/dockerfile:1.0.0-experimental': 'labs 1.0.0',
    'docker/dockerfile:experimental': 'labs',
    'docker/dockerfile-upstream:master': 'upstream 1',
    'docker/dockerfile-upstream:1.19.0': 'upstream 1.19.0',
    'docker/dockerfile-upstream:master-labs': 'labs 1',
    'mirror.gcr.io/docker/dockerfile:1.9-labs': 'labs 1.9',
    'registry.example.com:5000/proxy/docker/dockerfile:1.3': 'stable 1.3',
    'dockerfile:1': 'custom',
    'team/dockerfile:1': 'custom',
    'notdocker/dockerfile:1': 'custom',
    'docker/Dockerfile': 'custom',
    'a b': 'custom',
    '': 'custom',
  };
  for (const [image, frontend] of Object.entries(expected)) assert.equal(brief(frontendImage(image)), frontend, image);
});

test('a file asks for a frontend with its directive', () => {
  const at = (text: string) => {
    const { range, image } = frontendOf(text);
    return [image, range && text.slice(range.start, range.end)];
  };
  assert.deepEqual(frontendOf('FROM a\n# syntax=docker/dockerfile:1\n'), { kind: 'builtin' });
  assert.deepEqual(at('# syntax=docker/dockerfile:1\n'), ['docker/dockerfile:1', 'docker/dockerfile:1']);
  assert.deepEqual(at('#!/x\n# Syntax = my/frontend  --with options \r\nFROM a'), ['my/frontend', 'my/frontend']);
  assert.deepEqual(at('// syntax=my/frontend\n'), ['my/frontend', 'my/frontend']);
  assert.equal(at('{"syntax": "my/frontend"}')[0], 'my/frontend');
});

test('a frontend has what came with its version or before, as far as it is known', () => {
  const has = (image: string, since?: string, labsSince?: string) =>
    hasFeature(frontendImage(image), { ...(since ? { since } : {}), ...(labsSince ? { labsSince } : {}) });
  assert.equal(has('docker/dockerfile:1.4', '1.4'), true);
  assert.equal(has('docker/dockerfile:1.4.0', '1.4'), true);
  assert.equal(has('docker/dockerfile:1.3', '1.4', '1.3'), false);
  assert.equal(has('docker/dockerfile:1.3-labs', '1.4', '1.3'), true);
  assert.equal(has('docker/dockerfile:1.3-labs', '1.4'), false);
  assert.equal(has('docker/dockerfile:1.10', '1.9'), true);
  assert.equal(has('docker/dockerfile:1', '1.99'), true);
  assert.equal(has('docker/dockerfile:1', undefined, '1.14'), false);
  assert.equal(has('docker/dockerfile:labs', undefined, '1.14'), true);
  assert.equal(has('docker/dockerfile:1.0'), true);
  assert.equal(has('docker/dockerfile:2.0', '1.9'), true);
  assert.equal(has('docker/dockerfile:experimental', '1.4'), undefined);
  assert.equal(has('my/frontend', '1.4'), undefined);
  assert.equal(hasFeature({ kind: 'builtin' }, { since: '1.4' }), undefined);
  assert.equal(hasFeature({ kind: 'builtin', version: { major: 1, minor: 26 } }, { since: '1.27' }), false);
});

test('what a file uses is found where it stands', () => {
  const text = [
    '# check=skip=all',
    'ARG a b=${a%x}',
    'FROM x',
    'RUN --mount=type=secret,env=E,target=$a <<EOF',
    '${a#b}',
    'EOF',
    'COPY --chmod=+x --chown=\\',
    '${a-b} c ${a:-d}\\',
    '${a//e/f} /g/',
    'ADD git@x.y:z $a /h/',
  ].join('\n');
  assert.deepEqual(
    usedFeatures(resolve(parse(text))).map(({ title, availability, range, fails }) => [
      title,
      availability.since,
      text.slice(range.start, range.end),
      fails,
    ]),
    [
      ["The directive 'check'", '1.8', 'skip=all', false],
      ['ARG with several names', '1.2', 'b=${a%x}', true],
      ["'${a%…}'", '1.7', '${a%x}', true],
      ["'RUN --mount'", '1.2', '--mount', true],
      ["The mount option 'env'", '1.10', 'env=E', true],
      ['A variable in a mount option', '1.3', 'target=$a', false],
      ['A here-document', '1.4', '<<EOF', true],
      ["'COPY --chmod'", '1.2', '--chmod', true],
      ["A symbolic mode in '--chmod'", '1.14', '+x', true],
      ["'${a-…}'", '1.6', '${a-b}', true],
      ["'${a//…}'", '1.7', '${a//e/f}', true],
      ['ADD of a Git repository', '1.6', 'git@x.y:z', false],
    ],
  );
});
