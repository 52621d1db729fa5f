import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildFinder } from '../../server/src/context/discovery/buildFinder.ts';
import type { ReadHcl } from '../../server/src/context/discovery/hclSyntax.ts';
import type { FileAccess } from '../../server/src/context/fileAccess.ts';
import { pathBelow } from '../../server/src/context/uri.ts';

const root = 'file:///w';

/** Files by path, and what was read of them. */
function disk(files: Record<string, string>): Pick<FileAccess, 'list' | 'read'> & { readonly reads: string[] } {
  const read: string[] = [];
  return {
    reads: read,
    async list(uri) {
      const folder = pathBelow(root, uri);
      const names = new Map<string, 'file' | 'directory'>();
      for (const path of Object.keys(files)) {
        if (folder === undefined || (folder !== '' && !path.startsWith(`${folder}/`))) continue;
        const [name = '', ...rest] = path.slice(folder === '' ? 0 : folder.length + 1).split('/');
        names.set(name, rest.length > 0 ? 'directory' : 'file');
      }
      return names.size > 0 ? [...names].map(([name, type]) => ({ name, type })) : undefined;
    },
    async read(uri) {
      const path = pathBelow(root, uri) ?? '';
      read.push(path);
      return files[path];
    },
  };
}

const query = { root, dockerfile: `${root}/web/Dockerfile`, sources: ['src'] };
const noHcl = async () => undefined;

test('builds are found above the Dockerfile and in folders of the usual names, and read once', async () => {
  const access = disk({
    'compose.yaml': 'services:\n  web:\n    build: web\n',
    'deploy/docker-compose.prod.yml': 'services:\n  prod:\n    build: ../web\n',
    'web/.devcontainer/devcontainer.json': '{ "build": { "dockerfile": "../Dockerfile", "context": ".." } }',
    'elsewhere/compose.yaml': 'services:\n  no:\n    build: ../web\n',
    'web/Dockerfile': '',
    'web/src/a.js': '',
  });
  const finder = buildFinder({ access, loadHcl: noHcl, onChange: () => {} });
  assert.equal(finder.known(query), undefined);
  const builds = await finder.find(query);
  assert.deepEqual(
    builds.map(({ source }) => source.words),
    [
      'service "web" in compose.yaml',
      'service "prod" in deploy/docker-compose.prod.yml',
      'the development container in web/.devcontainer/devcontainer.json',
      'the folder of the Dockerfile',
    ],
  );
  assert.equal(finder.known(query)?.current, true);
  await finder.find(query);
  assert.deepEqual(access.reads, [...new Set(access.reads)]);
});

test('a file that is changed, comes or goes makes the builds be looked for again, and the last ones stay until then', async () => {
  const files: Record<string, string> = { 'web/Dockerfile': '', 'web/src/a.js': '' };
  let changes = 0;
  const finder = buildFinder({ access: disk(files), loadHcl: noHcl, onChange: () => changes++ });
  await finder.find(query);
  finder.filesChanged([{ uri: `${root}/web/src/a.js`, type: 'changed' }]);
  assert.equal(changes, 0);
  files['compose.yaml'] = 'services:\n  web:\n    build: web\n';
  finder.filesChanged([{ uri: `${root}/compose.yaml`, type: 'created' }]);
  assert.equal(changes, 1);
  assert.deepEqual(finder.known(query)?.current, false);
  assert.equal(finder.known(query)?.builds.length, 1);
  assert.equal((await finder.find(query)).length, 2);
});

test('the parser of HCL is started only where a file needs it', async () => {
  let started = 0;
  const readHcl: ReadHcl = () => ({
    attributes: [],
    blocks: [{ type: 'target', labels: ['t'], body: { attributes: [], blocks: [] }, line: 1 }],
  });
  const loadHcl = async () => {
    started++;
    return readHcl;
  };
  const without = disk({ 'web/Dockerfile': '', 'web/docker-bake.json': '{"target":{"t":{}}}' });
  assert.equal((await buildFinder({ access: without, loadHcl, onChange: () => {} }).find(query)).length, 2);
  assert.equal(started, 0);
  const with_ = disk({ 'web/Dockerfile': '', 'web/docker-bake.hcl': 'target "t" {}' });
  const finder = buildFinder({ access: with_, loadHcl, onChange: () => {} });
  assert.equal((await finder.find(query)).length, 2);
  await finder.find({ ...query, sources: [] });
  assert.equal(started, 1);
});

test('where the parser of HCL cannot run, the file says nothing', async () => {
  const access = disk({ 'web/Dockerfile': '', 'web/docker-bake.hcl': 'target "t" {}' });
  assert.equal((await buildFinder({ access, loadHcl: noHcl, onChange: () => {} }).find(query)).length, 1);
});

test('another set of sources is another question', async () => {
  const access = disk({ 'web/Dockerfile': '', 'lib/x': '', 'web/src/a.js': '' });
  const finder = buildFinder({ access, loadHcl: noHcl, onChange: () => {} });
  const first = await finder.find(query);
  const second = await finder.find({ ...query, sources: ['lib/x'] });
  assert.deepEqual(first[0].context, { kind: 'folder', path: 'web' });
  assert.deepEqual(second[0].context, { kind: 'folder', path: '' });
});
