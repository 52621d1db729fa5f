import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifySource } from '../../server/src/core/dockerfile/sources.ts';

test('local paths', () => {
  const paths = [
    'a',
    './https://x.y/a.git',
    '../a.git',
    'github.com/x/y.git',
    'github.com/x/y?ref=a#a:c',
    'git@x.y',
    'git@x y:z',
    'git@x.y:z?a=%zz',
    'ftp://x.y/z.git',
    'HTTPS://x.y/z',
    'http:/x.y/z',
    'ssh://x y/z',
    '1http://x.y/z.git',
    '',
  ];
  for (const path of paths) assert.deepEqual(classifySource(path), { kind: 'local' }, path);
});

test('web addresses, with the name that the download gets', () => {
  const names: Readonly<Record<string, string>> = {
    'http://x.y/a/b.tgz': 'b.tgz',
    'https://x.y/a%20b?c=d/e#f/g': 'a b',
    'https://x.y/a/': 'a',
    'https://x.y/a/..': '..',
    'https://x.y': '__unnamed__',
    'https://x.y/': '__unnamed__',
    'https://x.y/.': '__unnamed__',
    'https://x.y/a.git/': 'a.git',
    'https://x y/a.git': '__unnamed__',
    'https://x.y/%zz.git': '__unnamed__',
    'https://x.y:a/b': '__unnamed__',
    'https://x.y:1:2/b': '__unnamed__',
    'https://[::1]:80/b': 'b',
    'https://[::1/b': '__unnamed__',
    'https://u:p@x.y/b': 'b',
    'https://x.y/a.GIT': 'a.GIT',
  };
  for (const [url, fileName] of Object.entries(names)) {
    assert.deepEqual(classifySource(url), { kind: 'http', fileName }, url);
  }
});

test('Git addresses', () => {
  const expected: Readonly<Record<string, object>> = {
    'https://x.y/a.git': { remote: 'https://x.y/a.git' },
    'https://x.y/a.git#main': { remote: 'https://x.y/a.git', ref: 'main' },
    'https://x.y/a.git#main:./b/../c/': { remote: 'https://x.y/a.git', ref: 'main', subdir: 'c' },
    'https://x.y/a.git#:b': { remote: 'https://x.y/a.git', subdir: 'b' },
    'http://x.y/a%2Egit': { remote: 'http://x.y/a%2Egit' },
    'git://x.y/a': { remote: 'git://x.y/a' },
    'ssh://git@x.y:22/a': { remote: 'ssh://git@x.y:22/a' },
    'git@x.y:a/b.git#v1:c': { remote: 'git@x.y:a/b.git', ref: 'v1', subdir: 'c' },
    'https://x.y/a.git?tag=v1&subdir=b': { remote: 'https://x.y/a.git', ref: 'refs/tags/v1', subdir: 'b' },
    'https://x.y/a.git?branch=main': { remote: 'https://x.y/a.git', ref: 'refs/heads/main' },
    'https://x.y/a.git?ref=a+b#a b': { remote: 'https://x.y/a.git', ref: 'a b' },
    'git@x.y:a?keep-git-dir&submodules=0&commit=abc&mtime=commit&fetch-by-commit=t': {
      remote: 'git@x.y:a',
      keepGitDir: true,
      submodules: false,
      checksum: 'abc',
    },
    'https://x.y/a.git?;&%zz=1&=': {
      remote: 'https://x.y/a.git',
      error: 'query "" has no value',
    },
  };
  for (const [url, git] of Object.entries(expected)) {
    assert.deepEqual(classifySource(url), { kind: 'git', ...git }, url);
  }
});

test('faults in the query of a Git address', () => {
  const expected: Readonly<Record<string, string>> = {
    'ref=': 'query "ref" has no value',
    'foo=1': 'unexpected query "foo"',
    foo: 'query "foo" has no value',
    'ref=a&ref=a': 'query "ref" has multiple values',
    'submodules=x': 'invalid submodules value: "x"',
    'keep-git-dir=yes': 'invalid keep-git-dir value: "yes"',
    'fetch-by-commit=x': 'invalid fetch-by-commit value: "x"',
    'mtime=now': 'invalid mtime value: "now" (must be "checkout" or "commit")',
    'tag=a&branch=b': 'branch conflicts with tag',
    'ref=a#b': 'ref conflicts: "b" vs "a"',
    'tag=a#b': 'ref conflicts: "b" vs "refs/tags/a"',
    'subdir=a#b:c': 'subdir conflicts: "c" vs "a"',
  };
  for (const [query, error] of Object.entries(expected)) {
    for (const address of ['https://x.y/a.git', 'git@x.y:a', 'github.com/x/y']) {
      const source = classifySource(`${address}?${query}`);
      assert.equal(source.kind === 'git' ? source.error : undefined, error, query);
    }
  }
});
