import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ExpansionOptions,
  expandWord,
  expandWords,
  type VariableLookup,
} from '../../server/src/core/syntax/expansion.ts';

const values: Readonly<Record<string, string>> = {
  NAME: 'layer',
  EMPTY: '',
  FILE: 'src/main.tar.gz',
  SPACED: 'two  words ',
  LINES: 'one\ntwo',
  STARS: 'a*b?c',
  WIDE: '\u{1f433}é',
  ABAB: 'abab',
  Été: 'summer',
  '1': 'first',
};
const lookup: VariableLookup = (name) => (Object.hasOwn(values, name) ? values[name] : undefined);

type Case = readonly [word: string, value: string, options?: Partial<ExpansionOptions>];

const cases: readonly Case[] = [
  // Quotes and escapes go.
  ['plain', 'plain'],
  ['', ''],
  [`'single $NAME "\\'`, 'single $NAME "\\'],
  [`"double 'x' \\" \\$NAME \\n \\\\"`, `double 'x' " $NAME \\n \\`],
  ['a\\ b\\\\c\\$NAME\\"', 'a b\\c$NAME"'],
  ['at the end\\', 'at the end'],
  [`a'b'"c"d`, 'abcd'],
  [`''""`, ''],
  ['\\\u{1f433}x', '\u{1f433}x'],
  ['a`b`$NAME', 'a`b`layer'],
  ['a` b``c`$NAME\\d', 'a b`c$NAME\\d', { escape: '`' }],
  [`"a\`"b"`, 'a"b', { escape: '`' }],
  // A byte order mark at the start is no part of the word.
  ['\ufeffx', 'x'],
  // Names.
  ['$NAME', 'layer'],
  ['${NAME}s', 'layers'],
  ['$NAMEs', ''],
  ['$NAME-s', 'layer-s'],
  ['"$NAME"', 'layer'],
  ['$Été!', 'summer!'],
  ['$1x$12', 'firstx'],
  ['$@$#$!', ''],
  ['$.$ $', '$.$ $'],
  ['$', '$'],
  ['a$"b"', 'a$b'],
  ['${EMPTY}', ''],
  // Defaults and alternatives.
  ['${NAME:-x}${EMPTY:-x}${NONE:-x}', 'layerxx'],
  ['${NAME-x}${EMPTY-x}${NONE-x}', 'layerx'],
  ['${NAME:+x}${EMPTY:+x}${NONE:+x}', 'x'],
  ['${NAME+x}${EMPTY+x}${NONE+x}', 'xx'],
  ['${NAME:?why}${EMPTY?why}', 'layer'],
  ['${NONE:-${NAME}}', 'layer'],
  ['${NONE:-${NONE:-"${NAME}"}}!', 'layer!'],
  ['${NONE:-\'a}b\' "}" \\}}', 'a}b } }'],
  ['"${NONE:-"x y"}"', 'x y'],
  ['${NONE-}', ''],
  // Patterns.
  ['${FILE##*/}', 'main.tar.gz'],
  ['${FILE#*/}', 'main.tar.gz'],
  ['${FILE%.*}', 'src/main.tar'],
  ['${FILE%%.*}', 'src/main'],
  ['${FILE#*.}', 'tar.gz'],
  ['${FILE##*.}', 'gz'],
  ['${FILE#x}', 'src/main.tar.gz'],
  ['${FILE%/main*}', 'src'],
  ['${STARS#a\\*}', 'b?c'],
  ['${STARS%\\?c}', 'a*b'],
  ['${STARS#???}', '?c'],
  ['${WIDE#?}', 'é'],
  ['${WIDE%?}', '\u{1f433}'],
  ['${NONE#x}${EMPTY%*}', ''],
  ['${LINES#*w}', 'one\ntwo'],
  ['${LINES##*e}', '\ntwo'],
  ['${FILE/[sm]/x}${FILE#src.}', 'src/main.tar.gzsrc/main.tar.gz'],
  // Replacement.
  ['${FILE/r/R}', 'sRc/main.tar.gz'],
  ['${FILE//r/R}', 'sRc/main.taR.gz'],
  ['${FILE/\\//-}', 'src-main.tar.gz'],
  ['${FILE//\\//\\}x}', 'src\\}xmain.tar.gz'],
  ['${FILE/main*/x}', 'src/x'],
  ['${ABAB//a*/x}', 'x'],
  ['${ABAB/b/}', 'aab'],
  ['${ABAB//b/$NAME}', 'alayeralayer'],
  ['${ABAB//*/x}', 'x'],
  ['${ABAB///-}', '-a-b-a-b-'],
  ['${EMPTY//*/x}', 'x'],
  ['${LINES//?/.}', '...\n...'],
  // A dollar sign in the replacement means something where all are replaced, and nothing where one is.
  ['${ABAB//b/[\\$0]}', 'a[\\b]a[\\b]'],
  ["${ABAB//a/'$x$$'}", '$b$b'],
  ["${ABAB/a/'$x$$'}", '$x$$bab'],
  ["${ABAB//a/'$ ${x'}", '$ ${xb$ ${xb'],
  // Ways to keep what is written.
  [`"$NAME" 'x' \\y`, `"layer" 'x' y`, { keepQuotes: true }],
  [`"a\\$b" \\y`, 'a\\$b \\y', { keepEscapes: true }],
  [`don't "$NAME" \\n`, `don't "layer" n`, { ignoreQuotes: true }],
  ['$NONE ${NONE} ${NONE:-$NAME} $NAME', '$NONE ${NONE} ${NONE:-layer} layer', { keepUnset: true }],
  ['${NONE/a\\/b/c}', '${NONE/a\\/b/c}', { keepUnset: true }],
];

for (const [word, value, options] of cases) {
  test(`${JSON.stringify(word)} is ${JSON.stringify(value)}${options ? ` (${JSON.stringify(options)})` : ''}`, () => {
    const result = expandWord(word, lookup, { escape: '\\', ...options });
    assert.deepEqual([result.value, result.error], [value, undefined]);
  });
}

const mismatch = (quote: string) => `unexpected end of statement while looking for matching ${quote}-quote`;

const errors: readonly (readonly [word: string, message: string])[] = [
  [`'open`, mismatch('single')],
  [`"open`, mismatch('double')],
  [`"open\\"`, mismatch('double')],
  ['a${', "syntax error: missing '}'"],
  ['${}', 'syntax error: bad substitution'],
  ['${:-x}', 'syntax error: bad substitution'],
  ['${{NAME}}', 'syntax error: bad substitution'],
  ['${NAME', 'unsupported modifier (\ufffd) in substitution'],
  ['${NAME^^}', 'unsupported modifier (^) in substitution'],
  ['${NAME x}', 'unsupported modifier ( ) in substitution'],
  ['${NAME\u{1f433}}', 'unsupported modifier (\u{1f433}) in substitution'],
  ['${NAME:=x}', 'unsupported modifier (:=) in substitution'],
  ['${NAME:0:2}', 'unsupported modifier (:0) in substitution'],
  ['${NAME:#x}', 'unsupported modifier (:#) in substitution'],
  ['${NAME:', "syntax error: missing '}'"],
  ['${NAME:-x', "syntax error: missing '}'"],
  ["${NAME:-'x}", "syntax error: missing '}'"],
  ['${NAME#x', "syntax error: missing '}'"],
  ['${NAME/x}', "syntax error: missing '/' in ${}"],
  ['${NAME//}', "syntax error: missing '/' in ${}"],
  ['${NAME/x/y', "syntax error: missing '}'"],
  ['${NAME/${NONE:-x', "syntax error: missing '/' in ${}"],
  ['${NONE?}', 'NONE: is not allowed to be unset'],
  ['${NONE:?}', 'NONE: is not allowed to be unset'],
  ['${EMPTY:?}', 'EMPTY: is not allowed to be empty'],
  ['${NONE:?set it to $NAME}', 'NONE: set it to layer'],
  ['${NAME:-${NONE:?never}}', 'NONE: never'],
  ['${NAME#\\a}', "invalid pattern (\\a) in substitution: invalid escape '\\a'"],
  ['${NAME%a\\b}', "invalid pattern (\\ba) in substitution: invalid escape '\\b'"],
  ['${NAME//\\x/y}', "invalid pattern (\\x) in substitution: invalid escape '\\x'"],
];

for (const [word, message] of errors) {
  test(`${word} fails: ${message}`, () => {
    const { error } = expandWord(word, lookup, { escape: '\\' });
    assert.equal(error, `failed to process ${JSON.stringify(word)}: ${message}`);
    assert.equal(expandWords(word, lookup, { escape: '\\' }).error, error);
  });
}

test('an error keeps what was read before it', () => {
  const { value, used, unset } = expandWord('$NAME-$NONE-${x', lookup, { escape: '\\' });
  assert.deepEqual([value, used, unset], ['layer--', ['NAME'], ['NONE']]);
});

test('names are noted once each, in the order of their lookup', () => {
  const { used, unset } = expandWord('$B ${NAME:-$C} $B ${A-$NAME} $EMPTY', lookup, { escape: '\\' });
  assert.deepEqual(
    [used, unset],
    [
      ['NAME', 'EMPTY'],
      ['B', 'C', 'A'],
    ],
  );
});

const splits: readonly (readonly [text: string, words: readonly string[], options?: Partial<ExpansionOptions>])[] = [
  ['', []],
  [' \t\r\n\u0085 ', []],
  ['a b\tc\u3000d', ['a', 'b', 'c', 'd']],
  [`'a b' "c d" e\\ f`, ['a b', 'c d', 'e f']],
  [`a "" ''`, ['a']],
  ['x$SPACED-y', ['xtwo', 'words', '-y']],
  ['"$SPACED"', ['two  words ']],
  ['${SPACED}x', ['two', 'words', 'x']],
  // What stands before a substitution with a word is lost.
  ['80${NONE:-81}/tcp', ['81/tcp']],
  ['a b${NONE:-c}d e', ['a', 'cd', 'e']],
  ['b"x${NAME:+c}"d', ['xcd']],
  ['b${NONE}d', ['bd']],
  // White space behind two angle brackets belongs to the word.
  ['a<< E b', ['a<< E', 'b']],
  ['<< \t E', ['<< \t E']],
  ['< E', ['<', 'E']],
  [`'a b' $NONE \\c`, [`'a b'`, '$NONE', '\\c'], { keepQuotes: true, keepEscapes: true, keepUnset: true }],
];

for (const [text, words, options] of splits) {
  test(`the words of ${JSON.stringify(text)}`, () => {
    const { values, error } = expandWords(text, lookup, { escape: '\\', ...options });
    assert.deepEqual([values, error], [words, undefined]);
  });
}

test('words know where they stand', () => {
  const text = ` a  "b c"$NAME  \\d '' e`;
  const { values, ranges } = expandWords(text, lookup, { escape: '\\' });
  assert.deepEqual(values, ['a', 'b clayer', 'd', 'e']);
  assert.deepEqual(
    ranges.map(({ start, end }) => text.slice(start, end)),
    ['a', '"b c"$NAME', '\\d', 'e'],
  );
});

test('depth and size of a word are bounded by memory alone, results by a limit', () => {
  const depth = 100_000;
  const deep = `${'${NONE:-'.repeat(depth)}x${'}'.repeat(depth)}`;
  assert.equal(expandWord(deep, lookup, { escape: '\\' }).value, 'x');
  const unclosed = expandWord('${NONE:-"'.repeat(depth), lookup, { escape: '\\' });
  assert.ok(unclosed.error?.endsWith("syntax error: missing '}'"));
  let value = 'x'.repeat(1_000);
  for (let doubled = 0; doubled < 40; doubled++) {
    value = expandWord('$A$A', () => value, { escape: '\\' }).value;
  }
  assert.ok(value.length < 200_000);
  const cut = expandWord('$A$A', () => value, { escape: '\\' });
  assert.equal(cut.inexact, true);
  const pattern = expandWord(`\${A//${'*x'.repeat(2_000)}/y}`, () => value, { escape: '\\' });
  assert.deepEqual([pattern.value === value, pattern.inexact], [true, true]);
  const grown = expandWord(`\${A//?/${'y'.repeat(1_000)}}`, () => 'x'.repeat(5_000), { escape: '\\' });
  assert.ok(grown.inexact && grown.value.length < 200_000);
});
