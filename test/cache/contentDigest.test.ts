import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { type FileEntry, fileTree } from '../../server/src/core/cache/fileTree.ts';
import { pathMatcher } from '../../server/src/core/cache/inputs.ts';
import { type Selection, type Selector, select } from '../../server/src/core/cache/selection.ts';

// BuildKit's digests of a small context: that a selection gives the same ones proves that it holds the very same things.

const file = (content: string): FileEntry => ({ kind: 'file', content: { value: content }, mode: { value: '644' } });
const context = fileTree(
  new Map<string, FileEntry>([
    ['d/a', file('hello')],
    ['d/e/f', file('x')],
    ['d/z', { kind: 'link', target: { value: 'a' } }],
    ['d.txt', file('zz')],
    ['q.go', file('q')],
  ]),
  { directoryMode: '755' },
);

const digests: readonly (readonly [name: string, selector: Selector, digest: string])[] = [
  ['a file', { path: 'd/a', wildcard: false }, 'cb3569cdc1e1de3978ee5b8ea2a3bf0ceca715be019dc377ed496759d3cccfd6'],
  ['a folder', { path: 'd/e', wildcard: false }, '644eb05342a543b351c95a6f1f85da322991b194c7d85b18098815f8c43149f0'],
  [
    'a folder with a link and a folder',
    { path: 'd', wildcard: false },
    '65871afe5c6ea5b60719e460fdbdc68ab1824791ca5ca6afaf77f12b6d0061ad',
  ],
  [
    'the whole context',
    { path: '', wildcard: false },
    '64959e4afa938c2df9739985d71beb9271410e1d2fbddbd2b2124431b46b5ec7',
  ],
  [
    'a pattern for a file and a folder',
    { path: 'd*', wildcard: true },
    '553e8dc68526dc41a507703d0637f2170eb1c5c33a4fcd658b9285edb8796a20',
  ],
  [
    'a pattern for one file',
    { path: '*.go', wildcard: true },
    '41556b6c562713d86dabbf228a5cd1f26315454484be9e038ef78ec5c8a6742b',
  ],
  [
    'the context without a folder',
    { path: '', wildcard: false, exclude: pathMatcher(['d']) },
    '83853cf291a2ac276fd5fc3f1f09e534072e27d68ea7b2d1729e03a02a159440',
  ],
  [
    'a folder without a file',
    { path: 'd', wildcard: false, exclude: pathMatcher(['a']) },
    '0f9586636008059a63b8e24589ced07ca4fe898fecbaba269d929450c005f8d9',
  ],
];

for (const [name, selector, digest] of digests) {
  test(`the content of ${name} counts as in BuildKit`, () => {
    assert.equal(digestOf(select(context, selector)), `sha256:${digest}`);
  });
}

function digestOf(selection: Selection): string {
  assert.equal(selection.state, 'found');
  if (selection.state !== 'found') return '';
  const { shape, entries } = selection;
  if (shape === 'plain') return treeDigest(entries.map(({ key, entry }) => [key, entry]));
  const hash = createHash('sha256');
  for (const [key, entry] of sorted(entries.map(({ key, entry }) => [key, entry]))) {
    hash.update(`\0${key.replaceAll('/', '\0')}`).update(entryDigest(key, entry));
  }
  return `sha256:${hash.digest('hex')}`;
}

/** The digest of a folder: its own header, which the root lacks, then its members, folders by the digest of all they hold. */
function treeDigest(entries: readonly (readonly [string, FileEntry])[]): string {
  const own = entries.find(([key]) => key === '');
  if (own && own[1].kind !== 'directory') return entryDigest('', own[1]);
  const hash = createHash('sha256');
  hash.update('\0').update(own ? entryDigest('', own[1]) : `sha256:${createHash('sha256').digest('hex')}`);
  const members = new Map<string, (readonly [string, FileEntry])[]>();
  for (const [key, entry] of entries) {
    if (key === '') continue;
    const [name = '', ...rest] = key.split('/');
    members.set(name, [...(members.get(name) ?? []), [rest.join('/'), entry]]);
  }
  for (const [name, below] of sorted([...members])) hash.update(`\0${name}`).update(treeDigest(below));
  return `sha256:${hash.digest('hex')}`;
}

function sorted<T>(entries: readonly (readonly [string, T])[]): (readonly [string, T])[] {
  const bytes = (key: string) => key.replaceAll('/', '\0');
  return [...entries].sort(([a], [b]) => (bytes(a) < bytes(b) ? -1 : 1));
}

function entryDigest(_key: string, entry: FileEntry): string {
  const text = (fact: object): string => ('value' in fact ? String(fact.value) : '');
  const content = entry.kind === 'file' ? text(entry.content) : '';
  const target = entry.kind === 'link' ? text(entry.target) : '';
  const mode = entry.kind === 'link' ? '777' : text(entry.mode);
  const type = { file: '0', directory: '5', link: '2' }[entry.kind];
  const header = [
    ['name', ''],
    ['mode', String(Number.parseInt(mode, 8))],
    ['uid', '0'],
    ['gid', '0'],
    ['size', String(Buffer.byteLength(content))],
    ['typeflag', type],
    ['linkname', target],
    ['uname', ''],
    ['gname', ''],
    ['devmajor', '0'],
    ['devminor', '0'],
  ]
    .flat()
    .join('');
  return `sha256:${createHash('sha256').update(header).update(content).digest('hex')}`;
}
