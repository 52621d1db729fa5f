import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanPath } from '../../server/src/core/text/path.ts';

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
