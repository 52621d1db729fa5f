import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type IgnoreRules, ignoreRules, noIgnoreRules } from '../../server/src/context/ignoreRules.ts';
import { filesOf, type Listing, list, listAgain } from '../../server/src/context/listing.ts';
import { memoryFiles, root } from './memory.ts';

const rulesOf = (text: string): IgnoreRules => {
  const rules = ignoreRules(text);
  assert.ok(!('error' in rules));
  return rules;
};

function wanted(listing: Listing | undefined): Listing {
  assert.ok(listing, 'nothing was listed');
  return listing;
}

test('all files are listed, and links as links', async () => {
  const access = memoryFiles({ 'b/c.txt': '', 'a.txt': '', 'b/d/e': '', link: '-> a.txt' });
  const listing = wanted(await list({ access, root, rules: noIgnoreRules, limit: 100 }));
  const { files, links } = filesOf(listing);
  assert.deepEqual(files, ['a.txt', 'b/c.txt', 'b/d/e', 'link']);
  assert.deepEqual([...links], ['link']);
  assert.ok(!listing.limited && !listing.unreadable);
});

const ignored: readonly {
  readonly title: string;
  readonly ignore: string;
  readonly files: readonly string[];
  readonly listed: readonly string[];
  /** Folders that must not even be looked into. */
  readonly pruned: readonly string[];
}[] = [
  {
    title: 'a folder that is ignored is not looked into',
    ignore: 'node_modules\n*.log\n',
    files: ['a.js', 'x.log', 'node_modules/m/index.js', 'src/b.js'],
    listed: ['a.js', 'src/b.js'],
    pruned: ['node_modules'],
  },
  {
    title: 'only what an exception may take in again is looked into',
    ignore: '*\n!src/keep\n!package.json\n',
    files: ['package.json', 'other/x', 'src/drop/y', 'src/keep/z', 'src/w'],
    listed: ['package.json', 'src/keep/z'],
    pruned: ['other', 'src/drop'],
  },
  {
    title: 'an exception with wildcards may be anywhere below its plain part',
    ignore: 'src\nother\n!src/**/*.ts\n',
    files: ['other/a.ts', 'src/a/b.ts', 'src/a/b.js'],
    listed: ['src/a/b.ts'],
    pruned: ['other'],
  },
];

for (const { title, ignore, files, listed, pruned } of ignored) {
  test(title, async () => {
    const access = memoryFiles(Object.fromEntries(files.map((file) => [file, ''])));
    const found = wanted(await list({ access, root, rules: rulesOf(ignore), limit: 100 }));
    assert.deepEqual(filesOf(found).files, listed);
    for (const folder of pruned) assert.ok(!access.asked.includes(`list ${folder}`), folder);
  });
}

test('folders that hold nothing, not even below, are told', async () => {
  const access = memoryFiles({ 'a/b/x.log': '', 'c/d/e.txt': '', 'c/f/y.log': '' });
  const listing = wanted(await list({ access, root, rules: rulesOf('**/*.log'), limit: 100 }));
  assert.deepEqual([...filesOf(listing).emptyFolders].sort(), ['a', 'a/b', 'c/f']);
});

test('a folder that is left out and looked into for an exception is not sent empty', async () => {
  const access = memoryFiles({ 'a/b/x': '', 'c/d/y': '', 'c/keep': '' });
  const listing = wanted(await list({ access, root, rules: rulesOf('a\nc\n!a/**/keep\n!c/**/keep\n'), limit: 100 }));
  assert.deepEqual(filesOf(listing).files, ['c/keep']);
  assert.deepEqual([...filesOf(listing).emptyFolders], []);
});

test('the limit cuts what is deepest, and says so', async () => {
  const names = Array.from({ length: 20 }, (_, i) => `deep/f${i}`);
  const access = memoryFiles(Object.fromEntries(['top', ...names].map((name) => [name, ''])));
  const listing = wanted(await list({ access, root, rules: noIgnoreRules, limit: 10 }));
  assert.ok(listing.limited);
  assert.equal(filesOf(listing).files.at(-1), 'top');
});

test('a folder that cannot be read is noted, the rest is listed', async () => {
  const access = memoryFiles({ 'a/b': '', 'c/d': '' });
  access.closed.add('c');
  const listing = wanted(await list({ access, root, rules: noIgnoreRules, limit: 10 }));
  assert.deepEqual(filesOf(listing).files, ['a/b']);
  assert.ok(listing.unreadable && !listing.limited);
  access.closed.add('');
  assert.equal(await list({ access, root, rules: noIgnoreRules, limit: 10 }), undefined);
});

test('only the folder concerned is listed again', async () => {
  const access = memoryFiles({ 'a/b': '', 'c/d/e': '', f: '' });
  const options = { access, root, rules: noIgnoreRules, limit: 100 };
  const before = wanted(await list(options));
  assert.equal(await listAgain(before, ['a'], options), before);

  access.files.set('c/new/deep/x', '');
  access.asked.length = 0;
  const grown = wanted(await listAgain(before, ['c'], options));
  assert.deepEqual(filesOf(grown).files, ['a/b', 'c/d/e', 'c/new/deep/x', 'f']);
  assert.deepEqual(access.asked, ['list c', 'list c/new', 'list c/new/deep']);

  access.files.delete('c/d/e');
  access.files.delete('c/new/deep/x');
  access.files.set('c/y', '');
  const shrunk = wanted(await listAgain(grown, ['c', 'c/new'], options));
  assert.deepEqual(filesOf(shrunk).files, ['a/b', 'c/y', 'f']);
  assert.deepEqual(filesOf(before).files, ['a/b', 'c/d/e', 'f']);
});
