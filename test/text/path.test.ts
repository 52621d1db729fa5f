import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanPath, withoutTrailingSlashes } from '../../server/src/core/text/path.ts';

const cases: Readonly<Record<string, string>> = {
  '': '.',
  '.': '.',
  './': '.',
  '/': '/',
  '//': '/',
  a: 'a',
  'a/': 'a',
  './a': 'a',
  'a//b': 'a/b',
  'a/./b': 'a/b',
  'a/../b': 'b',
  'a/..': '.',
  '../a': '../a',
  '../../a': '../../a',
  'a/../../b': '../b',
  '/..': '/',
  '/../a': '/a',
  'a\\..\\b': 'a\\..\\b',
};

for (const [path, clean] of Object.entries(cases)) {
  test(`the path ${JSON.stringify(path)} is ${clean}`, () => assert.equal(cleanPath(path), clean));
}

test('slashes at the end are left out, and only those', () => {
  assert.equal(withoutTrailingSlashes('/a//b//'), '/a//b');
  assert.equal(withoutTrailingSlashes('a'), 'a');
  assert.equal(withoutTrailingSlashes('//'), '');
});
