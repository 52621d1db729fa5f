import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextPlace } from '../../server/src/lsp/contextPlace.ts';
import { documentKind } from '../../server/src/lsp/documentKind.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';

interface Case {
  readonly uri: string;
  readonly folder?: string;
  readonly workspace?: readonly string[];
  readonly trusted?: boolean;
  readonly readable?: boolean;
}

function rootOf({ uri, folder = '', workspace = ['file:///w'], trusted = true, readable = true }: Case): string {
  const place = contextPlace(
    { uri, kind: documentKind(uri) },
    readSettings({ context: { folder } }),
    { list: () => workspace, readable: () => readable },
    { trusted },
  );
  return 'why' in place ? place.why : place.root;
}

const cases: readonly (Case & { readonly root: string })[] = [
  { uri: 'file:///w/app/Dockerfile', root: 'file:///w/app' },
  { uri: 'file:///w/app/Dockerfile', folder: '.', root: 'file:///w' },
  { uri: 'file:///w/app/Dockerfile', folder: 'src\\main', root: 'file:///w/src/main' },
  { uri: 'file:///w/app/Dockerfile', folder: '/other', root: 'file:///other' },
  { uri: 'file:///c%3A/w/Dockerfile', folder: 'C:\\other', root: 'file:///C%3A/other' },
  { uri: 'file:///w/a/b/Dockerfile', folder: 'x', workspace: ['file:///w', 'file:///w/a'], root: 'file:///w/a/x' },
  { uri: 'file:///elsewhere/Dockerfile', folder: 'x', root: 'file:///elsewhere/x' },
  { uri: 'file:///w/Dockerfile', trusted: false, root: 'The workspace is not trusted.' },
  { uri: 'untitled:Untitled-1', root: 'The document is in no folder.' },
  { uri: 'git:/w/Dockerfile?x', root: 'The document is in no folder.' },
  { uri: 'sample:/w/Dockerfile', readable: false, root: 'The editor gives no access to files.' },
];

for (const { root, ...given } of cases) {
  test(`${JSON.stringify(given)}: ${root}`, () => assert.equal(rootOf(given), root));
}
