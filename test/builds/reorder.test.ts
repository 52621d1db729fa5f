import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleProjects, reorderCases } from './fixes.ts';
import { proveFixes } from './prove.ts';
import { inPairs, isPart, openWorkshop } from './workshop.ts';

/** Part of the ids of the projects to build, for looking at a few. */
const wanted = new RegExp(process.env.LAYERWISE_PROJECTS ?? '');

/** A part builds one project in so many. */
const every = isPart ? 4 : 1;

test('every safe fix gives the same image, and keeps the installation when a source changes', {
  timeout: 1_200_000,
  concurrency: true,
}, async (context) => {
  const workshop = await openWorkshop(context);
  if (!workshop) return;
  const projects = [...(await exampleProjects()), ...reorderCases()]
    .filter(({ id }) => wanted.test(id))
    .filter((_, at) => at % every === 0);
  let built = 0;
  const failing: string[] = [];
  await inPairs(projects, async (project) => {
    const proof = await proveFixes(workshop, project, context);
    if (proof.state === 'built') built += proof.fixes;
    if (proof.state === 'not built') failing.push(`${project.id}: ${proof.why}`);
  });
  console.log(`# ${built} safe fixes were built, for ${projects.length} projects`);
  for (const line of failing) console.log(`# not built, since the original fails: ${line}`);
  assert.ok(built > 0, 'no fix was built');
});
