import assert from 'node:assert/strict';
import { test } from 'node:test';
import { variableReferences } from '../../server/src/core/syntax/variables.ts';

type Case = readonly [
  text: string,
  ...references: readonly (readonly [written: string, name: string, modifier?: string])[],
];

const cases: readonly Case[] = [
  ['nothing here'],
  ['$A-${B}', ['$A', 'A'], ['${B}', 'B']],
  ['$A_1é $1x', ['$A_1é', 'A_1é'], ['$1', '1']],
  ['$? $@', ['$?', '?'], ['$@', '@']],
  ['$ $. $/ "$"'],
  ['\\$A \\\\$B', ['$B', 'B']],
  [`'$A' "$B" "'$C'"`, ['$B', 'B'], ['$C', 'C']],
  ['${A:-x}${B+y}${C:?z}', ['${A:-x}', 'A', ':-'], ['${B+y}', 'B', '+'], ['${C:?z}', 'C', ':?']],
  [
    '${A#x}${A##x}${A%x}${A%%x}',
    ['${A#x}', 'A', '#'],
    ['${A##x}', 'A', '##'],
    ['${A%x}', 'A', '%'],
    ['${A%%x}', 'A', '%%'],
  ],
  ['${A/x/y}${A//x/y}', ['${A/x/y}', 'A', '/'], ['${A//x/y}', 'A', '//']],
  ['${A:-$B}', ['${A:-$B}', 'A', ':-'], ['$B', 'B']],
  ['${A:-${B:-"${C}"}}!', ['${A:-${B:-"${C}"}}', 'A', ':-'], ['${B:-"${C}"}', 'B', ':-'], ['${C}', 'C']],
  [`"\${A:-'$B'}"`, [`\${A:-'$B'}`, 'A', ':-']],
  ["${A:-'}'}", ["${A:-'}'}", 'A', ':-']],
  ['${A:-\\}}', ['${A:-\\}}', 'A', ':-']],
  // What shells know and BuildKit does not.
  ['${#A} ${!A}', ['${#A}', 'A'], ['${!A}', 'A']],
  ['${A:0:2} ${A[@]} ${A^^}', ['${A:0:2}', 'A', ':'], ['${A[@]}', 'A', '['], ['${A^^}', 'A', '^']],
  // What is not finished yet.
  ['${'],
  ['${}'],
  ['${A', ['${A', 'A']],
  ['${A:-b $C', ['${A:-b $C', 'A', ':-'], ['$C', 'C']],
  [`"$A '$B`, ['$A', 'A'], ['$B', 'B']],
  [`'$A`],
];

for (const [text, ...references] of cases) {
  test(`the references in ${JSON.stringify(text)}`, () => {
    assert.deepEqual(described(text), references);
  });
}

test('in a here-document quotes are ordinary', () => {
  assert.deepEqual(described(`don't '$A' "\${B:-'$C'}"`, { singleQuotes: false }), [
    ['$A', 'A'],
    ["${B:-'$C'}", 'B', ':-'],
    ['$C', 'C'],
  ]);
});

test('the escape character may be another', () => {
  assert.deepEqual(
    variableReferences('`$A \\$B', '`').map(({ name }) => name),
    ['B'],
  );
});

function described(text: string, options = {}) {
  return variableReferences(text, '\\', options).map(({ name, range, nameRange, modifier }) => {
    assert.equal(text.slice(nameRange.start, nameRange.end), name);
    const written = text.slice(range.start, range.end);
    return modifier === undefined ? [written, name] : [written, name, modifier];
  });
}
