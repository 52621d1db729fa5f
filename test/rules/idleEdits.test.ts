import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { afterIdleEdit, settle } from '../../server/src/core/rules/idleEdits.ts';
import { type LintSettings, lint } from '../../server/src/core/rules/lint.ts';
import type { ShownDiagnostic } from '../../server/src/core/rules/stageExcerpt.ts';
import { cursor } from '../fixture.ts';
import { exampleWorld } from './exampleWorld.ts';

const world = exampleWorld({ source: '', files: { 'package.json': '{}', 'src/index.js': '' } });

/** What was found, told by its words and its place. */
function plain(found: readonly ShownDiagnostic[]): string[] {
  return found.map(({ rule, severity, range, message }) =>
    JSON.stringify([range.start, range.end, rule, severity, message]),
  );
}

/** Whether typing at the cursor changes nothing that is found; what is said then is held against a look at the whole. */
function isIdle(source: string, typed: string, settings: LintSettings = { levels: {} }): boolean {
  const { text, offset } = cursor(source);
  const analysis = analyze(text, world);
  const after = text.slice(0, offset) + typed + text.slice(offset);
  const now = afterIdleEdit(settle(analysis, lint(analysis, settings), settings), after);
  if (now) assert.deepEqual(plain(now.found), plain(lint(analyze(after, world), settings)));
  return now !== undefined;
}

const found = 'COPY . .\nRUN npm ci\nMAINTAINER me\nCMD node x\n';

for (const [what, source, typed] of [
  ['in a comment', `FROM node:22\n# why<|>\n${found}`, 'x'],
  ['in a comment at the end', `FROM node:22\n${found}# the end<|>`, ' of it'],
  ['lines behind the last instruction', `FROM node:22\n${found}<|>`, '\n'],
] as const) {
  test(`typing changes nothing ${what}`, () => assert.ok(isIdle(source, typed)));
}

for (const [what, source, typed] of [
  ['a comment that becomes a directive', '# syn<|>\nFROM node:22\n', 'tax=a/b'],
  ['a comment before the first instruction', '# x<|>\nFROM node:22\n', 'y'],
  [
    'a comment that may describe a stage',
    '# check=experimental=all\nFROM node:22 AS a\n# b<|>\nFROM a AS b\n',
    ' does',
  ],
  ['a comment that silences a check', 'FROM node:22\n# check=skip=JSON<|>\nCMD node x\n', 'ArgsRecommended'],
  ['a comment that begins to silence a check', 'FROM node:22\n# hadolint ignore<|>\nCMD node x\n', '=DL3025'],
  ['what ends a comment', 'FROM node:22\n# why<|>\nCMD node x\n', '\n'],
  ['a comment within an instruction', 'FROM node:22\nRUN echo \\\n# why<|>\n  x\n', 'x'],
  ['a line that looks like a comment in a here-document', 'FROM node:22\nRUN <<EOF\n# why<|>\nEOF\n', 'x'],
  ['the hash of a comment', 'FROM node:22\n<|># why\nCMD node x\n', 'x'],
  ['an instruction', 'FROM node:22\nCMD node x<|>\n', 'y'],
  ['a line behind a continuation', 'FROM node:22\nRUN echo \\<|>', '\n'],
  ['a line in a here-document without an end', 'FROM node:22\nRUN <<EOF\nls\n<|>', '\n'],
] as const) {
  test(`typing may change what is found: ${what}`, () => assert.equal(isIdle(source, typed), false));
}

test('descriptions of stages are read where a setting asks for their rule', () => {
  const asked = { levels: { InvalidDefinitionDescription: 'warning' } } as const;
  assert.equal(isIdle('FROM node:22 AS a\n# b<|>\nFROM a AS b\n', ' does', asked), false);
  assert.equal(isIdle('FROM node:22 AS a\n# b\n#<|>\nFROM a AS b\n', 'x', asked), false);
  assert.ok(isIdle('FROM node:22 AS a\n# b<|>\nFROM a AS b\n', ' does'));
});

test('what is found behind a comment moves with it', () => {
  const text = 'FROM node:22\n# one\nMAINTAINER me\n# two\nCMD node x\n';
  const analysis = analyze(text, world);
  let settled = settle(analysis, lint(analysis), { levels: {} });
  for (const [place, instead] of [
    ['one', 'the first'],
    ['two', ''],
    ['the first', 'first'],
  ] as const) {
    const after = settled.text.replace(place, instead);
    const now = afterIdleEdit(settled, after);
    assert.ok(now, place);
    assert.deepEqual(plain(now.found), plain(lint(analyze(after, world))));
    settled = now;
  }
});
