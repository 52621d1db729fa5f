import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { type ContextEdits, editedTree, listedTree } from '../../server/src/core/cache/listedTree.ts';
import { missingPath } from '../../server/src/core/cache/selection.ts';
import { simulate } from '../../server/src/core/cache/simulate.ts';
import { type BuildContext, emptyWorld, known } from '../../server/src/core/world.ts';
import { verdicts } from './build.ts';

const context: BuildContext = {
  source: 'here',
  files: ['link', 'package.json', 'src/a.js', 'src/lib/b.js', 'srcs.txt'],
  links: new Set(['link']),
  truncated: false,
};
const dockerfile = 'FROM alpine\nCOPY package.json /\nRUN a\nCOPY src /src\nRUN b\nCOPY link /l\n';

function after(edits: ContextEdits): string {
  const { plan } = analyze(dockerfile, emptyWorld);
  const before = { plan, context: known(listedTree(context)) };
  return verdicts(simulate(before, { plan, context: known(editedTree(context, edits)) }));
}

test('contents that are not known stay the same as long as nothing is said to change', () => {
  assert.equal(after({}), 'HHHHH');
});

test('a changed file, a folder of them, one that comes and one that goes run their steps again', () => {
  assert.equal(after({ changed: ['src/a.js'] }), 'HHMMM');
  assert.equal(after({ changed: ['src'] }), 'HHMMM');
  assert.equal(after({ changed: ['package.json'] }), 'MMMMM');
  // Where the link leads is not known: perhaps to what has changed.
  assert.equal(after({ changed: ['srcs.txt'] }), 'HHHH?');
  assert.equal(after({ added: ['src/new.js'] }), 'HHMMM');
  assert.equal(after({ removed: ['src/lib'] }), 'HHMMM');
  assert.equal(after({ changed: ['nowhere'] }), 'HHHHH');
});

test('the tree of a listing is made once', () => {
  assert.equal(listedTree(context), listedTree(context));
});

test('a folder that is sent empty is there to be copied, and its coming is seen', () => {
  const withFolders = { ...context, emptyFolders: new Set(['logs', 'logs/old', 'src/none']) };
  const tree = listedTree(withFolders);
  assert.deepEqual(tree.paths.slice(0, 2), ['link', 'logs/old']);
  assert.equal(tree.entry('logs')?.kind, 'directory');
  assert.equal(tree.entry('logs/new'), undefined);
  assert.equal(missingPath(tree, { path: 'logs', wildcard: false }), undefined);
  assert.equal(missingPath(tree, { path: 'logs/new', wildcard: false }), 'logs/new');
  const { plan } = analyze(dockerfile, emptyWorld);
  const before = { plan, context: known(listedTree(context)) };
  assert.equal(verdicts(simulate(before, { plan, context: known(tree) })), 'HHMMM');
});
