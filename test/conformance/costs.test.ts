import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { expectedRebuildCost } from '../../server/src/core/cache/expectedCost.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import type { World } from '../../server/src/core/world.ts';
import { exampleProjects, type Project, reorderCases, worldOf } from '../builds/fixes.ts';
import { madeUpContext } from '../builds/madeUpContext.ts';
import { corpusFiles, missing } from './shared.ts';

/** Every so manieth file of the corpus is looked at. */
const step = 12;

test('no fix on order makes rebuilds dearer, by the model: the examples', async () => {
  assert.deepEqual(dearer(await exampleProjects()), []);
});

test('no fix on order makes rebuilds dearer, by the model: the recorded cases', { skip: missing }, () => {
  assert.deepEqual(dearer(reorderCases()), []);
});

test('no fix on order makes rebuilds dearer, by the model: files of the corpus', { skip: missing }, () => {
  const files = corpusFiles().filter(({ text }, at) => at % step === 0 && text.length < 60_000);
  assert.deepEqual(dearer(files.map(({ id, text }) => ({ id, dockerfile: text, files: madeUpContext(text) }))), []);
});

/** The fixes after which a rebuild is expected to take longer. */
function dearer(projects: readonly Project[]): string[] {
  return projects.flatMap((project) => {
    const world = worldOf(project);
    const { dockerfile: text } = project;
    const fixes = lint(analyze(text, world)).flatMap((found) => found.fixes.filter(({ kind }) => kind !== undefined));
    if (fixes.length === 0) return [];
    const before = costOf(text, world);
    return fixes
      .filter(({ edits }) => costOf(applyEdits(text, edits), world) > before + 1e-6)
      .map(({ title }) => `${project.id}: ${title}`);
  });
}

function costOf(text: string, world: World): number {
  return expectedRebuildCost(analyze(text, world).plan, { text, world }).seconds;
}
