import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeSpan, escapeMarkdown } from '../../server/src/core/text/markdown.ts';
import { oneLine } from '../../server/src/core/text/oneLine.ts';
import { growth, proportional } from '../growth.ts';

const lines: readonly (readonly [string, string])[] = [
  ['', ''],
  ['  a  b\t', '  a  b\t'],
  ['a\nb', 'a b'],
  ['a \t\r\n\r\n \n  b', 'a b'],
  ['\n', ' '],
  [' \n a \r b \n ', ' a b '],
  ['a\u00a0\n\u2028b', 'a b'],
];

for (const [text, shown] of lines) {
  test(`${JSON.stringify(text)} on one line`, () => assert.equal(oneLine(text), shown));
}

test('foreign text is no markup, no link and no icon', () => {
  assert.equal(escapeMarkdown('[a](b)\n<c> $(d) `e`'), '\\[a\\]\\(b\\) \\<c\\> \\$\\(d\\) \\`e\\`');
});

test('a code span ends where its text ends', () => {
  assert.equal(codeSpan('a`` b'), '```a`` b```');
  assert.equal(codeSpan('`a'), '`` `a ``');
  assert.equal(codeSpan('`a'.repeat(300_000)).length, 600_000 + 6);
});

test('long rows of blanks cost no more than their length', () => {
  const blanks = (size: number) => `a${' '.repeat(size)}b${'\n '.repeat(size)}`;
  assert.ok(growth(blanks, 20_000, escapeMarkdown) < proportional);
});
