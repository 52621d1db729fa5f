import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ignoreMatcher, readIgnoreFile } from '../../server/src/core/dockerfile/ignoreFile.ts';

const files: readonly (readonly [text: string, ...patterns: readonly string[]])[] = [
  [''],
  ['# comment\n\n  \n'],
  ['\ufeffa\r\nb\t\r\n', 'a', 'b'],
  [' # no comment', '# no comment'],
  ['/a/\n./b//c/../d\n/', 'a', 'b/d', '/'],
  ['! a \n!/b/\n!\\!c', '!a', '!b', '!\\!c'],
  ['..\n../a\n.', '..', '../a', '.'],
];

for (const [text, ...patterns] of files) {
  test(`the patterns of ${JSON.stringify(text)}`, () => assert.deepEqual(readIgnoreFile(text), { patterns }));
}

const problems: readonly (readonly [text: string, error: string])[] = [
  ['a\n!', 'illegal exclusion pattern: "!"'],
  ['!/', 'illegal exclusion pattern: "!"'],
  ['[', 'syntax error in pattern'],
  ['a[]b]', 'syntax error in pattern'],
  ['[z-a]', 'syntax error in pattern'],
  ['a\\', 'syntax error in pattern'],
  // A backslash is an escape, not a separator; before a letter it has a meaning, or none.
  ['bin\\obj', 'syntax error in pattern'],
  ['bin\\obj\n!', 'illegal exclusion pattern: "!"'],
  ['a'.repeat(70_000), 'bufio.Scanner: token too long'],
];

for (const [text, error] of problems) {
  test(`the ignore file ${JSON.stringify(text.slice(0, 20))} fails`, () => {
    assert.deepEqual(readIgnoreFile(text), { error });
  });
}

/** Patterns, and the paths that they leave out of all that are named in the row. */
type Case = readonly [patterns: string, ignored: string, kept: string];

const cases: readonly Case[] = [
  ['src', 'src src/a src/a/b', 'srcs a/src'],
  ['src/a', 'src/a src/a/b', 'src src/b a/src/a'],
  ['*.md', 'x.md .md x.md/y', 'a/x.md x.mdx'],
  ['*/x', 'a/x a/x/b', 'x a/b/x'],
  ['a?c', 'abc a\u{1f433}c', 'ac a/c abbc'],
  ['lib/**', 'lib/a lib/a/b', 'lib liba'],
  ['lib**', 'lib lib/a liba', 'xlib'],
  ['**', 'a a/b', ''],
  ['**/x', 'x a/x a/b/x a/x/c', 'ax xa'],
  ['**x', 'x ax a/bx/c', 'xa'],
  ['**/*.o', 'b.o a/b.o a/b.o/c', 'b.oo'],
  ['a/**/b', 'a/b a/x/b a/x/y/b/c', 'ab a/xb'],
  ['a/**/*', 'a/b a/b/c', 'a b'],
  ['[a-c]x', 'ax cx bx/y', 'dx x -x'],
  ['[^a-c]x', 'dx \u00e9x', 'ax bx/y'],
  ['a\\*', 'a*', 'ab'],
  ['[\\]]a', ']a', '\\a a'],
  // Characters that mean something in regular expressions.
  ['*.a+b(c)$', 'x.a+b(c)$', 'x.aab(c)$ xxa+b(c)$'],
  // What moby's matcher does to its own patterns, odd as it is.
  ['[*]x', '[]x ^]x ]x', '*x [x]x'],
  ['*{2}', '', 'a{2} aa'],
  ['x{2}*', 'xx xxa', 'x{2}a x'],
  ['a|b*', 'a ab xb', 'c'],
  ['x\\d*', 'x1 x2a', 'xd'],
  ['*\\tx', 'a\tx', 'atx'],
  ['[[:digit:]]x', '1x', 'ax'],
  // Exceptions.
  ['*\n!a', 'b b/a', 'a a/b'],
  ['!a\n*', 'a b', ''],
  ['dir\n!dir/keep', 'dir dir/x', 'dir/keep dir/keep/y'],
  ['dir\n!dir/keep\ndir/keep/y', 'dir/x dir/keep/y', 'dir/keep dir/keep/z'],
  ['**/x\n!a/**/x', 'x b/x', 'a/x a/b/x'],
  // A path from the root of the file system is not one from the root of the context, but its first part is empty.
  ['a', '', '/a'],
  ['*', '/a', ''],
];

for (const [patterns, ignored, kept] of cases) {
  test(`what ${JSON.stringify(patterns)} leaves out`, () => {
    const ignores = ignoreMatcher(patterns.split('\n'));
    const paths = (text: string) => (text === '' ? [] : text.split(' '));
    assert.deepEqual([...paths(ignored), ...paths(kept)].filter(ignores), paths(ignored));
  });
}

test('a malformed pattern leaves out nothing', () => {
  assert.equal(ignoreMatcher(['['])('['), false);
});

test('no pattern takes more than its length times that of the path', () => {
  const path = 'a'.repeat(3_000);
  for (const pattern of ['*a'.repeat(500), '**/'.repeat(500), '[a-b]*'.repeat(300), 'a*'.repeat(500)]) {
    assert.equal(ignoreMatcher([`${pattern}c`])(path), false);
  }
  assert.equal(ignoreMatcher(['a{1000}'.repeat(1_000)])(path), false);
});
