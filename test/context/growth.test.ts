import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEnvironmentFile } from '../../server/src/context/discovery/interpolation.ts';
import { nameOf } from '../../server/src/context/uri.ts';
import { yamlList } from '../../server/src/core/packages/nodeProject.ts';
import { growth, proportional } from '../growth.ts';

/** What is read of files that anyone may have written, and texts that a careless regular expression reads again and again. */
const readers: Readonly<Record<string, readonly [text: (size: number) => string, read: (text: string) => unknown]>> = {
  'blanks in a file of variables': [(size) => `A=a${' '.repeat(size)}b`, readEnvironmentFile],
  'blanks in a list in YAML': [(size) => `a:\n  - a${' '.repeat(size)}b`, (text) => yamlList(text, 'a')],
  'slashes in an address': [(size) => `file:///${'/'.repeat(size)}a`, nameOf],
};

for (const [name, [text, read]] of Object.entries(readers)) {
  test(`${name} take time in proportion`, () => {
    const ratio = growth(text, 20_000, read);
    assert.ok(ratio <= proportional, `twice the size takes ${ratio.toFixed(2)} times as long`);
  });
}

test('a comment behind a value is no part of it', () => {
  assert.deepEqual(Object.fromEntries(readEnvironmentFile('A=a  # b\nB=#c\nC=a#b\n')), { A: 'a', B: '', C: 'a#b' });
  assert.deepEqual(yamlList('a:\n  - b   # c\n  - d#e\n', 'a'), ['b', 'd#e']);
});
