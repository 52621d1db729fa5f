import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  copyDestination,
  joinPath,
  normalizePath,
  normalizeWorkdir,
  type PathResult,
} from '../../server/src/core/build/paths.ts';
import { cleanPath } from '../../server/src/core/text/path.ts';

function text(result: PathResult): string {
  return 'path' in result ? result.path : `! ${result.error}`;
}

test('paths are cleaned as Go cleans them', () => {
  const cases = [
    ['', '.'],
    ['.', '.'],
    ['/', '/'],
    ['//a//b/', '/a/b'],
    ['a/../..', '..'],
    ['../../a', '../../a'],
    ['/../a/./b/..', '/a'],
    ['./a', 'a'],
  ] as const;
  for (const [path, expected] of cases) assert.equal(cleanPath(path), expected, path);
  assert.equal(joinPath('', ''), '');
  assert.equal(joinPath('/a', '', '../b'), '/b');
});

test('a working directory is joined to the one before', () => {
  const cases = [
    ['linux', '', 'a', '/a'],
    ['linux', '/x', '', '/x'],
    ['linux', '/x', '/a/../b/', '/a/../b/'],
    ['linux', '/x', './a/../b/', '/x/b'],
    ['linux', 'x', 'a', '/x/a'],
    ['linux', '/x', 'C:\\a', '/x/C:\\a'],
    ['windows', '', 'C:\\a', '\\a'],
    ['windows', '\\x', 'a\\..\\b', '\\x\\b'],
    ['windows', '\\x', 'c:a', '\\x\\a'],
    ['windows', '\\x', '/a/b', '\\a\\b'],
    [
      'windows',
      '',
      'D:\\',
      '! normalizing working directory: removing drive letter: The specified path is not on the system drive (C:)',
    ],
    ['windows', '', 'C:', '! normalizing working directory: removing drive letter: No relative path specified in "C:"'],
    ['windows', '', '\\\\s\\x', '! normalizing working directory: removing drive letter: UNC paths are not supported'],
  ] as const;
  for (const [os, current, path, expected] of cases) {
    assert.equal(text(normalizeWorkdir(current, path, os)), expected, `${os} ${current} ${path}`);
  }
});

test('a destination keeps the slash that says that it is a folder', () => {
  const cases = [
    ['linux', '/x', '', '/x/'],
    ['linux', '/x', '.', '/x/'],
    ['linux', '/x', './', '/x/'],
    ['linux', '/x', 'a/', '/x/a/'],
    ['linux', '/x', 'a/.', '/x/a/.'],
    ['linux', '/', '.', '/'],
    ['linux', '/x', '/a/../b/', '/a/../b/'],
    ['linux', '/x', '/.', '/./.'],
    ['windows', '/x', 'ab\\', '/x/ab/'],
    // A name of one letter loses its slash in BuildKit.
    ['windows', '/x', 'a\\', '/x/a'],
    ['windows', '/x', 'C:\\', '/'],
    ['windows', '/x', 'E:\\a', '! removing drive letter: The specified path is not on the system drive (C:)'],
  ] as const;
  for (const [os, current, path, expected] of cases) {
    assert.equal(text(copyDestination(current, path, os)), expected, `${os} ${path}`);
  }
});

test('a path against a folder', () => {
  assert.equal(text(normalizePath('/', 'a/b/', 'linux', false)), '/a/b');
  assert.equal(text(normalizePath('/a', '..', 'linux', true)), '/');
  assert.equal(text(normalizePath('\\a', 'b\\', 'windows', true)), '/a/b/');
});
