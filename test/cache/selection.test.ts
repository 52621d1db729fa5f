import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextTree } from '../../server/src/core/cache/contextTree.ts';
import { type FileEntry, type FileTree, fileTree } from '../../server/src/core/cache/fileTree.ts';
import { copySelector, pathMatcher } from '../../server/src/core/cache/inputs.ts';
import { select, selectedFiles } from '../../server/src/core/cache/selection.ts';
import { ignoreMatcher } from '../../server/src/core/dockerfile/ignoreFile.ts';

const tree = treeOf([
  'README.md',
  'package.json',
  'src/index.js',
  'src/lib/a.js',
  'src/lib/b.txt',
  'srcs/x.js',
  'docs/a.md',
  'dirlink -> src/lib',
  'link.txt -> README.md',
  'abs -> /docs',
  'loop -> loop',
  'dangling -> nowhere',
  'up -> ../../README.md',
  'nested/inner -> ../src',
]);

interface Case {
  readonly path: string;
  readonly include?: string;
  readonly exclude?: readonly string[];
  /** Selected files, or what else comes of it. */
  readonly is: string;
}

const cases: readonly Case[] = [
  { path: '/src', is: 'src/index.js src/lib/a.js src/lib/b.txt' },
  { path: '/', is: tree.paths.join(' ') },
  { path: '/src/index.js', is: 'src/index.js' },
  { path: '/sr', is: 'missing' },
  { path: '/src/index.js/x', is: 'missing' },
  { path: '/*.md', is: 'README.md' },
  { path: '/src/*', is: 'src/index.js src/lib/a.js src/lib/b.txt' },
  { path: '/src/*.js', is: 'src/index.js' },
  { path: '/src/*/*.js', is: 'src/lib/a.js' },
  { path: '/s*/x.js', is: 'srcs/x.js' },
  { path: '/none/*.js', is: '' },
  { path: '/[', is: 'malformed' },
  { path: '/src', exclude: ['lib'], is: 'src/index.js' },
  { path: '/src', exclude: ['**/*.js'], is: 'src/lib/b.txt' },
  { path: '/src', exclude: ['lib', '!lib/a.js'], is: 'src/index.js src/lib/a.js' },
  { path: '/s*', exclude: ['*.js'], is: 'src/lib/a.js src/lib/b.txt' },
  { path: '/', include: 'src/lib/a.js', is: 'src/lib/a.js' },
  { path: '/', include: '**/*.js', is: 'src/index.js src/lib/a.js srcs/x.js' },
  { path: '/src', include: 'lib', is: 'src/lib/a.js src/lib/b.txt' },
  // Links on the way are followed, and so is one at the end.
  { path: '/dirlink', is: 'src/lib/a.js src/lib/b.txt' },
  { path: '/dirlink/a.js', is: 'src/lib/a.js' },
  { path: '/dirlink/*.js', is: 'src/lib/a.js' },
  { path: '/link.txt', is: 'README.md' },
  { path: '/abs/a.md', is: 'docs/a.md' },
  { path: '/up', is: 'README.md' },
  { path: '/nested/inner/lib', is: 'src/lib/a.js src/lib/b.txt' },
  { path: '/loop', is: 'missing' },
  { path: '/dangling', is: 'missing' },
  // Those below a folder are copied as links.
  { path: '/nested', is: 'nested/inner' },
  // With a pattern, what a link points to counts.
  { path: '/link.*', is: 'README.md' },
];

for (const { path, include, exclude, is } of cases) {
  const filters = [...(include ? [`with ${include}`] : []), ...(exclude ? [`without ${exclude.join(' ')}`] : [])].join(
    ' ',
  );
  test(`what ${path} selects ${filters}`, () => {
    const source = { path, unpack: false, files: true, ...(include === undefined ? {} : { include }) };
    const selection = select(tree, copySelector(source, exclude && pathMatcher(exclude)));
    assert.equal(selection.state === 'found' ? selectedFiles(selection).join(' ') : selection.state, is);
  });
}

test('a path that is required must be there', () => {
  const source = { path: '/', unpack: false, files: true, include: 'gone', required: '/gone' };
  assert.equal(select(tree, copySelector(source, undefined)).state, 'missing');
});

test('what a cut list and a link without a known target hide is unknown', () => {
  const cut = fileTree(new Map([['a', file]]), { truncated: true });
  assert.equal(select(cut, { path: 'b', wildcard: false }).state, 'unknown');
  const selection = select(cut, { path: '', wildcard: false });
  assert.equal(selection.state === 'found' && selection.complete, false);
  const linked = fileTree(new Map<string, FileEntry>([['l', { kind: 'link', target: { of: 'l', version: 0 } }]]));
  assert.equal(select(linked, { path: 'l', wildcard: false }).state, 'unknown');
  assert.equal(select(linked, { path: 'l/x', wildcard: false }).state, 'unknown');
  assert.equal(select(linked, { path: '', wildcard: false }).state, 'found');
});

test('an ignore file leaves folders in whose files it leaves out, and takes in what is above an exception', () => {
  const files = new Map(['logs/a.log', 'logs/b/c.log', 'out/keep/x', 'out/y', 'src/a.js'].map((path) => [path, file]));
  const ignores = ignoreMatcher(['**/*.log', 'out', '!out/keep']);
  const sent = contextTree(files, { name: '.dockerignore', ignores });
  assert.deepEqual(sent.paths, ['logs/b', 'out/keep/x', 'src/a.js']);
  assert.equal(sent.entry('out')?.kind, 'directory');
  assert.equal(sent.leftOutBy?.('out/y'), '.dockerignore');
  assert.equal(sent.leftOutBy?.('src/a.js'), undefined);
});

const file: FileEntry = { kind: 'file', content: { value: '' }, mode: { value: '644' } };

function treeOf(lines: readonly string[]): FileTree {
  return fileTree(
    new Map(
      lines.map((line): [string, FileEntry] => {
        const [path = '', target] = line.split(' -> ');
        return [
          path,
          target === undefined
            ? { kind: 'file', content: { value: '' }, mode: { value: '644' } }
            : { kind: 'link', target: { value: target } },
        ];
      }),
    ),
  );
}
