import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasWildcards, matchElement } from '../../server/src/core/cache/wildcard.ts';

const matching: readonly (readonly [pattern: string, name: string])[] = [
  ['a.txt', 'a.txt'],
  ['*', ''],
  ['*', 'a.b'],
  ['*.js', '.js'],
  ['a*b*c', 'aXbYbZc'],
  ['**', 'abc'],
  ['?.go', 'é.go'],
  ['[a-c]x', 'bx'],
  ['[^a-c]x', 'dx'],
  ['[a\\-c]', '-'],
  ['[]a]', 'undefined'],
  ['a\\*b', 'a*b'],
  ['[\\]]', ']'],
];

const others: readonly (readonly [pattern: string, name: string])[] = [
  ['a.txt', 'A.txt'],
  ['*.js', 'a.jsx'],
  ['a*b*c', 'aXbYbZ'],
  ['?', ''],
  ['[a-c]x', 'dx'],
  ['[^a-c]x', 'bx'],
  ['a\\*b', 'axb'],
  ['', 'a'],
];

test('patterns match names as Go matches them', () => {
  for (const [pattern, name] of matching) {
    // A class that begins with its own end is malformed in Go.
    assert.equal(matchElement(pattern, name), name === 'undefined' ? undefined : true, `${pattern} ${name}`);
  }
  for (const [pattern, name] of others) assert.equal(matchElement(pattern, name), false, `${pattern} ${name}`);
});

test('malformed patterns are told from those that do not match', () => {
  for (const pattern of ['[', '[a', '[a-', 'a\\', '[^]', '[-a]'])
    assert.equal(matchElement(pattern, 'x'), undefined, pattern);
});

test('a long name is matched in linear time', () => {
  const name = 'a'.repeat(20_000);
  assert.equal(matchElement(`${'a*'.repeat(10)}b`, name), false);
});

test('an escaped star is no wildcard', () => {
  assert.ok(hasWildcards('src/*.js'));
  assert.ok(hasWildcards('[a]'));
  assert.ok(!hasWildcards('src/\\*.js'));
  assert.ok(!hasWildcards('a\\'));
});
