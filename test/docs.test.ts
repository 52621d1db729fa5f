import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const pages = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'examples/README.md'];
const texts = new Map(pages.map((page) => [page, readFileSync(page, 'utf8')]));
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const labels: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

const settings: readonly string[] = manifest.contributes.configuration.flatMap(
  ({ properties }: { properties: object }) => Object.keys(properties),
);

test('every command of npm that the pages name is there, and every one that there is has a line', () => {
  const named = new Set<string>();
  for (const [page, text] of texts) {
    for (const [, run, plain] of text.matchAll(/\bnpm (?:run (?:-s )?([\w:]+)|(start|test)\b)/g)) {
      const name = run ?? plain ?? '';
      named.add(name);
      assert.ok(name in manifest.scripts, `${page}: npm run ${name}`);
    }
  }
  // Asked by a machine.
  named.add('answers');
  assert.deepEqual(Object.keys(manifest.scripts).sort(), [...named].sort());
});

test('every setting that the pages name is there, and the README names every one', () => {
  const names = [...settings, ...manifest.contributes.commands.map(({ command }: { command: string }) => command)];
  for (const [page, text] of texts) {
    for (const [name] of text.matchAll(/\blayerwise\.(?!vsix\b)\w[\w.]*/g)) {
      assert.ok(
        names.includes(name) || names.some((known) => known.startsWith(`${name.replace(/\.$/, '')}.`)),
        `${page}: ${name}`,
      );
    }
  }
  const readme = texts.get('README.md') ?? '';
  for (const name of settings) {
    if (!name.startsWith('layerwise.rules.')) assert.ok(readme.includes(`| \`${name}\` |`), name);
  }
  assert.ok(readme.includes('`layerwise.rules.<Id>`'));
});

test('the README names every command by its title', () => {
  for (const { title } of manifest.contributes.commands) {
    const text = labels[title.replaceAll('%', '')] ?? title;
    assert.ok(texts.get('README.md')?.includes(`\n| ${text} |`), text);
  }
});

test('every file that the pages link to is there', () => {
  for (const [page, text] of texts) {
    for (const [, target = ''] of text.matchAll(/\]\(([^)#\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      assert.ok(existsSync(join(dirname(page), target)), `${page}: ${target}`);
    }
  }
});

test('no page names an address of the project, which has none', () => {
  for (const [page, text] of texts) {
    for (const [address] of text.matchAll(/https?:\/\/[^\s)]+/g)) assert.fail(`${page}: ${address}`);
  }
});

test('every package that is shipped has a reason', () => {
  for (const name of Object.keys(manifest.dependencies)) {
    assert.ok(texts.get('ARCHITECTURE.md')?.includes(`\`${name}\``), name);
  }
});

test('the folders that the architecture names are there, and none of the server is missing', () => {
  const text = texts.get('ARCHITECTURE.md') ?? '';
  const named = [...text.matchAll(/^\| `((?:server|client)\/[\w./]+)`/gm)].map(([, path]) => path ?? '');
  for (const path of named) assert.ok(existsSync(path), path);
  for (const folder of ['server/src', 'server/src/core']) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory() || entry.name === 'core') continue;
      assert.ok(named.includes(`${folder}/${entry.name}`), entry.name);
    }
  }
});

test('the change log speaks of the version that is built', () => {
  assert.match(texts.get('CHANGELOG.md') ?? '', new RegExp(`^## ${manifest.version.replaceAll('.', '\\.')}$`, 'm'));
});

test('every example has a row', () => {
  for (const entry of readdirSync('examples', { withFileTypes: true })) {
    if (entry.isDirectory()) assert.ok(texts.get('examples/README.md')?.includes(`| [${entry.name}](`), entry.name);
  }
});
