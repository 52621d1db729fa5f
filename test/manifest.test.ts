import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text);
const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

test('every text of the manifest is there, and none is unused', () => {
  const used = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? ''));
  assert.deepEqual([...used].sort(), Object.keys(texts).sort());
});

test('every file that the manifest names is there', () => {
  const { icon, contributes } = manifest;
  const files: string[] = [
    icon,
    ...contributes.languages.map(({ configuration }: { configuration: string }) => configuration),
    ...contributes.grammars.map(({ path }: { path: string }) => path),
    ...contributes.viewsContainers.activitybar.map((container: { icon: string }) => container.icon),
  ];
  assert.deepEqual(
    files.filter((file) => !existsSync(file)),
    [],
  );
});

test('commands, views and settings are ours by name', () => {
  const { commands, views, configuration } = manifest.contributes;
  const names: string[] = [
    ...commands.map(({ command }: { command: string }) => command),
    ...Object.values<{ id: string }[]>(views).flatMap((list) => list.map(({ id }) => id)),
    ...configuration.flatMap(({ properties }: { properties: object }) => Object.keys(properties)),
  ];
  assert.deepEqual(
    names.filter((name) => !name.startsWith('layerwise.')),
    [],
  );
  assert.ok(names.length > 8);
});

test('no second language is contributed, and the grammar keeps the scope', () => {
  const { languages, grammars } = manifest.contributes;
  assert.deepEqual(
    languages.map(({ id }: { id: string }) => id),
    ['dockerfile'],
  );
  assert.deepEqual(
    grammars.map(({ scopeName }: { scopeName: string }) => scopeName),
    ['source.dockerfile'],
  );
});

test('the lock files name no registry', () => {
  const locks = ['package-lock.json', 'test/host/package-lock.json', 'test/oldest-host/package-lock.json'];
  assert.deepEqual(
    locks.filter((lock) => /"resolved": "http/.test(readFileSync(lock, 'utf8'))),
    [],
  );
});
