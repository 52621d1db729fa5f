import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyze } from '../server/src/core/analysis.ts';
import { imageFacts } from '../server/src/core/catalogue/imageFacts.ts';
import { likelyInputs } from '../server/src/core/features/likelyInputs.ts';
import { lint } from '../server/src/core/rules/lint.ts';
import { known, unavailable, type World } from '../server/src/core/world.ts';
import { exampleWorld } from './rules/exampleWorld.ts';

/** What is found in each example: what it is there to show, and nothing else. */
const findings: Readonly<Record<string, readonly string[]>> = {
  'base-images': [],
  checks: [
    'ConsistentInstructionCasing',
    'FromAsCasing',
    'JSONArgsRecommended',
    'LegacyKeyValueFormat',
    'MaintainerDeprecated',
    'StageNameCasing',
    'WorkdirRelativePath',
  ],
  'go-service': [],
  'node-app': ['DependenciesAfterSource'],
  'python-app': [],
  windows: [],
};

test('every example has its findings listed here', () => {
  const folders = readdirSync('examples', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), Object.keys(findings).sort());
});

for (const [name, expected] of Object.entries(findings)) {
  test(`the example ${name} shows ${expected.join(', ') || 'no finding'}`, () => {
    const folder = join('examples', name);
    const text = readFileSync(join(folder, 'Dockerfile'), 'utf8');
    const world = worldOf(folder, text);
    const analysis = analyze(text, world, likelyInputs(analyze(text, world)));
    const found = lint(analysis).map(({ rule, message }) => rule ?? message);
    assert.deepEqual([...new Set(found)].sort(), expected);
  });
}

function worldOf(folder: string, source: string): World {
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
  const ignoreFile = join(folder, '.dockerignore');
  const ignore = existsSync(ignoreFile) ? { ignore: readFileSync(ignoreFile, 'utf8') } : {};
  return {
    ...exampleWorld({ source, files, ...ignore }),
    image: (reference) => {
      const facts = imageFacts(reference);
      return facts ? known(facts) : unavailable('It is not an official image.');
    },
  };
}
