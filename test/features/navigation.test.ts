import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { definition } from '../../server/src/core/features/definition.ts';
import { documentHighlights } from '../../server/src/core/features/documentHighlights.ts';
import { type DocumentSymbol, documentSymbols } from '../../server/src/core/features/documentSymbols.ts';
import { foldingRanges } from '../../server/src/core/features/foldingRanges.ts';
import { references } from '../../server/src/core/features/references.ts';
import { rename, renamedRange } from '../../server/src/core/features/rename.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { linesOf } from '../../server/src/core/text/lines.ts';
import { emptyWorld } from '../../server/src/core/world.ts';
import { cursor } from '../fixture.ts';

/** Source with the cursor; the line of the definition and the text that is selected there. */
const definitions: readonly (readonly [source: string, line: number, selected: string])[] = [
  ['FROM x AS a\nFROM <|>a', 1, 'a'],
  ['FROM x AS a\nFROM y\nCOPY --from=<|>A b c', 1, 'a'],
  ['FROM x\nFROM y\nCOPY --from=<|>0 b c', 1, 'FROM'],
  ['FROM x AS a\nFROM y\nRUN --mount=target=/b,from=<|>a c', 1, 'a'],
  ['FROM x AS a\nFROM y AS a\nFROM <|>a', 2, 'a'],
  ['FROM x\nENV A=1\nENV A=2 B=3\nRUN echo <|>$A', 3, 'A=2'],
  ['FROM x\nARG A=1\nUSER ${<|>A:-b}', 2, 'A=1'],
  ['FROM x\nARG A\nUSER <|>$A', 2, 'A'],
  ['ARG A=1\nFROM x:<|>$A', 1, 'A=1'],
  ['ARG A\nFROM x:<|>$A', 1, 'A'],
  ['ARG A=1\nFROM x\nARG <|>A', 1, 'A'],
  ['ARG A=1\nFROM x\nARG A\nUSER <|>$A', 1, 'A=1'],
  ['FROM x AS a\nENV A=1\nFROM a\nUSER <|>$A', 2, 'A=1'],
];

for (const [source, line, selected] of definitions) {
  test(`definition: ${JSON.stringify(source)}`, () => {
    const { text, offset } = cursor(source);
    const found = definition(analyze(text, emptyWorld), offset);
    assert.ok(found);
    assert.ok(found.origin.start <= offset && offset < found.origin.end);
    assert.equal(linesOf(text).lineAt(found.selection.start), line);
    assert.equal(text.slice(found.selection.start, found.selection.end), selected);
  });
}

for (const source of [
  'FROM <|>x',
  'FROM x\nCOPY --from=<|>y a b',
  'FROM x\nUSER <|>$A',
  'FROM x\nRUN a \\\n# <|>$A\n b',
  '<|>',
]) {
  test(`no definition: ${JSON.stringify(source)}`, () => {
    const { text, offset } = cursor(source);
    assert.equal(definition(analyze(text, emptyWorld), offset), undefined);
  });
}

/** Source with the cursor; each occurrence as `line:column`, with `=` behind one that defines. */
const occurrences: readonly (readonly [source: string, found: string])[] = [
  [
    'FROM x AS <|>a\nFROM a\nCOPY --from=A b c\nCOPY --from=0 b c\nRUN --mount=from=a,target=/d e',
    '1:11= 2:6 3:13 4:13 5:18',
  ],
  ['FROM x AS a\nENV A=1\nFROM a\nUSER <|>$A\nFROM y\nUSER $A', '2:5= 4:7'],
  ['ARG A=1\nFROM x:$A\nUSER $A\nFROM y\nARG <|>A\nUSER $A', '1:5= 2:9 5:5= 6:7'],
  ['FROM x\nENV <|>A=1\nENV A=${A}2 B=$A\nRUN echo $A', '2:5= 3:5= 3:9 3:16 4:11'],
  ['FROM x\nRUN <|>echo', ''],
];

for (const [source, expected] of occurrences) {
  test(`references: ${JSON.stringify(source)}`, () => {
    const { text, offset } = cursor(source);
    const lines = linesOf(text);
    const analysis = analyze(text, emptyWorld);
    const shown = references(analysis, offset).map(({ range, definition: defines }) => {
      const line = lines.lineAt(range.start);
      return `${line}:${range.start - lines.startOf(line) + 1}${defines ? '=' : ''}`;
    });
    assert.equal(shown.join(' '), expected);
    const kinds = documentHighlights(analysis, offset)
      .map(({ kind }) => (kind === 'write' ? '=' : ''))
      .join(' ');
    assert.equal(kinds, shown.map((entry) => (entry.endsWith('=') ? '=' : '')).join(' '));
  });
}

test('renaming a stage changes its name and all that name it, but no number', () => {
  const { text, offset } = cursor(
    'FROM x AS Build\nFROM buil<|>d AS t\nCOPY --from=BUILD a b\nCOPY --from=0 a b\nRUN --mount=from=build,target=/c d # build',
  );
  const analysis = analyze(text, emptyWorld);
  const range = renamedRange(analysis, offset);
  assert.equal(range && text.slice(range.start, range.end), 'build');
  const result = rename(analysis, offset, 'base');
  assert.ok('edits' in result);
  assert.equal(
    applyEdits(text, result.edits),
    'FROM x AS base\nFROM base AS t\nCOPY --from=base a b\nCOPY --from=0 a b\nRUN --mount=from=base,target=/c d # build',
  );
});

test('a rename that would break the file is refused, with the reason', () => {
  const { text, offset } = cursor('FROM x AS <|>a\nFROM y AS b\nENV C=1\nUSER $C');
  const analysis = analyze(text, emptyWorld);
  for (const name of ['', 'A', '1a', 'a b', 'b']) assert.ok('error' in rename(analysis, offset, name), name);
  assert.ok('error' in rename(analysis, text.length - 1, 'd'));
  assert.equal(renamedRange(analysis, text.length - 1), undefined);
});

test('the outline holds global arguments, stages and their instructions', () => {
  const text = 'ARG V=1\nFROM a:$V AS b\nRUN x \\\n  y\nfrom b\ncmd ["z"]\n';
  const outline = documentSymbols(analyze(text, emptyWorld)).map(({ name, detail, kind, children }) => {
    return [kind, name, detail, ...children.map((child) => `${child.name} ${child.detail}`)];
  });
  assert.deepEqual(outline, [
    ['argument', 'ARG', 'V=1'],
    ['stage', 'b', 'a:$V', 'RUN x y'],
    ['stage', 'stage-1', 'b', 'CMD ["z"]'],
  ]);
});

test('ranges of the outline nest', () => {
  const text = 'RUN x\nFROM a\n\n# c\nRUN <<E\nx\nE\nFROM\n\nONBUILD';
  const nests = (symbols: readonly DocumentSymbol[], outer: { start: number; end: number }): void => {
    for (const { range, selection, children } of symbols) {
      assert.ok(outer.start <= range.start && range.end <= outer.end);
      assert.ok(range.start <= selection.start && selection.end <= range.end);
      nests(children, range);
    }
  };
  nests(documentSymbols(analyze(text, emptyWorld)), { start: 0, end: text.length });
});

test('stages, continued instructions, here-documents and comment blocks fold', () => {
  const text = [
    '# syntax=docker/dockerfile:1',
    '# check=skip=all',
    '',
    '# one line',
    'FROM a',
    'RUN x \\',
    '  y',
    'COPY <<A <<B \\',
    '  /z/',
    'a',
    'A',
    'b',
    'B',
    '# two',
    '# lines',
    'FROM b',
  ].join('\n');
  const lines = linesOf(text);
  const folds = foldingRanges(analyze(text, emptyWorld)).map(
    ({ range, kind }) => `${lines.lineAt(range.start)}-${lines.lineAt(range.end)} ${kind}`,
  );
  assert.deepEqual(folds, [
    '1-2 comment',
    '5-13 stage',
    '6-7 instruction',
    '8-13 instruction',
    '9-11 heredoc',
    '11-13 heredoc',
    '14-15 comment',
  ]);
});
