import assert from 'node:assert/strict';
import { test } from 'node:test';
import { equalFold, lowerCase, upperCase } from '../../server/src/core/text/letterCase.ts';
import { nearest, suggest, suggestAnyCase, suggestFromSet } from '../../server/src/core/text/suggestion.ts';
import { utf8Length } from '../../server/src/core/text/utf8.ts';

test('the nearest candidate is less than three edits away, and the first of several', () => {
  assert.equal(nearest('form', ['chown', 'from']), 'from');
  assert.equal(nearest('foo', ['from', 'fob']), 'fob');
  assert.equal(nearest('a', ['b', 'c']), 'b');
  assert.equal(nearest('abc', ['abcde', 'abcd']), 'abcd');
  assert.equal(nearest('abc', ['abcdef', 'xyz', '']), undefined);
  assert.equal(nearest('', ['ab']), 'ab');
  assert.equal(nearest('ab', ['']), undefined);
  assert.equal(nearest('', []), undefined);
});

test('a candidate that is the word itself ends the search', () => {
  assert.equal(nearest('from', ['form', 'from']), undefined);
});

test('letters beyond the basic plane count once', () => {
  assert.equal(nearest('\u{1f40b}\u{1f40b}', ['\u{1f40c}\u{1f40c}']), '\u{1f40c}\u{1f40c}');
});

test('a suggestion is put in BuildKit\u2019s words', () => {
  assert.equal(suggest('b', ['c', 'a']), ' (did you mean c?)');
  assert.equal(suggestFromSet('b', ['c', 'a']), ' (did you mean a?)');
  assert.equal(suggest('nothing', ['like', 'it']), '');
  assert.equal(suggestAnyCase('FORM', ['From']), ' (did you mean FROM?)');
  assert.equal(suggestAnyCase('form', ['FROM']), ' (did you mean from?)');
  assert.equal(suggestAnyCase('Form', ['FROM']), ' (did you mean from?)');
  assert.equal(suggestAnyCase('&&', ['AB']), ' (did you mean ab?)');
});

test('casing changes letter by letter', () => {
  assert.equal(lowerCase('A\u0130\u03a3\u212a'), 'ai\u03c3k');
  assert.equal(upperCase('a\u00df\u0131\u017f'), 'A\u00dfIS');
  assert.ok(equalFold('a\u017f', 'AS'));
  assert.ok(!equalFold('as', 'at'));
});

test('the length in UTF-8', () => {
  for (const text of ['', 'a', '\u00e9', '\u20ac', '\u{1f40b}', 'a\u{1f40b}\u00e9']) {
    assert.equal(utf8Length(text), Buffer.byteLength(text), text);
  }
  assert.equal(utf8Length('\ud800a\udc00'), 7);
});
