import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate } from '../../server/src/core/cache/simulate.ts';
import { changed, type Question, states } from '../conformance/answers/cache-experiments.ts';
import { missing, records } from '../conformance/shared.ts';
import type { BaseImage, BuildRequest, Engine } from './engine.ts';
import { isPart, openWorkshop } from './workshop.ts';

interface Experiment extends Question {
  readonly template: string;
  /** The steps of the second build. */
  readonly second: readonly { readonly step: string; readonly cached: boolean }[];
  readonly secondFailed: boolean;
}

/** The name of the image that the experiments stand on. */
const base = 'busy:1';

/** So many experiments of each template are built anew, and all with an edit of these kinds, which are few. */
const ofEachTemplate = isPart ? 1 : 3;
const rare = ['build-args', 'edit-ignore', 'retarget'];

test('experiments that are built anew come out as they were recorded, and as they are told', {
  timeout: 590_000,
}, async (suite) => {
  if (missing !== undefined) return suite.skip(missing);
  const workshop = await openWorkshop(suite);
  if (!workshop) return;
  const image = await workshop.baseImage(base);
  const chosen = spread(records<Experiment>('conformance/cache-experiments.jsonl'));
  const wrong: string[] = [];
  let steps = 0;
  // One after the other: what one leaves in the cache would be found by the next.
  for (const experiment of chosen) {
    const { id, second, secondFailed } = experiment;
    const found = await buildTwice(workshop.engine, image, experiment);
    if (found.failed !== secondFailed) wrong.push(`${id}: ${found.failed ? 'fails' : 'does not fail'}`);
    const told = new Map(verdicts(experiment));
    for (const { step, cached } of second) {
      // Putting a layer of its own on top of the others is a step that the plain log does not show.
      if (step.includes('] LINK ')) continue;
      steps++;
      // A build that fails does not come to all steps: those are not taken from the cache.
      const now = found.cached.get(unnumbered(step)) ?? (found.failed ? false : undefined);
      if (now !== cached) wrong.push(`${id}: ${step} was recorded ${words(cached)}, and now is ${words(now)}`);
      const verdict = told.get(step);
      if (verdict !== 'unknown' && verdict !== (now ? 'hit' : 'miss'))
        wrong.push(`${id}: ${step} is told as ${verdict}`);
    }
  }
  const templates = new Set(chosen.map(({ template }) => template)).size;
  console.log(`# ${chosen.length} experiments of ${templates} templates were built anew, ${steps} steps`);
  assert.deepEqual(wrong, []);
  assert.ok(chosen.length >= (isPart ? 20 : 40));
});

/** Some of each template, with different edits, and all rare ones. */
function spread(experiments: readonly Experiment[]): Experiment[] {
  const templates = [...new Set(experiments.map(({ template }) => template))];
  const picked = templates.flatMap((template, at) => {
    const all = experiments.filter((experiment) => experiment.template === template);
    return Array.from({ length: ofEachTemplate }, (_, one) => all[(at * 5 + one * 7) % all.length]);
  });
  const rest = isPart ? [] : experiments.filter(({ change }) => rare.includes(change.op));
  return [...new Set([...picked, ...rest])].filter((experiment) => experiment !== undefined);
}

/** Builds before and after the change with an empty cache; gives what of the second build came from it. */
async function buildTwice(
  engine: Engine,
  image: BaseImage,
  { before, change, after }: Experiment,
): Promise<{ readonly cached: ReadonlyMap<string, boolean>; readonly failed: boolean }> {
  await engine.prune();
  const own = { target: before.target ?? undefined, images: new Map([[base, image]]), wantImage: false };
  const first: BuildRequest = {
    ...own,
    dockerfile: before.dockerfile,
    files: before.files,
    ignore: before.ignore ?? undefined,
  };
  await engine.build(first);
  const { steps, error } = await engine.build({
    ...own,
    dockerfile: after.dockerfile,
    files: Object.fromEntries(changed(new Map(Object.entries(before.files)), change)),
    ignore: after.ignore ?? undefined,
    buildArgs: after.buildArgs ?? undefined,
  });
  return {
    cached: new Map(steps.map(({ label, cached }) => [unnumbered(label), cached])),
    failed: error !== undefined,
  };
}

/** Where an image on the disk stands for the base, its step is not counted. */
function unnumbered(label: string): string {
  return label.replace(/^\[(.*?)\d+\/\d+\]/, '[$1]');
}

function verdicts(experiment: Experiment) {
  const { before, after } = states(experiment);
  return simulate(before, after).steps.map(({ label, verdict }) => [label, verdict] as const);
}

function words(cached: boolean | undefined): string {
  return cached === undefined ? 'missing' : cached ? 'cached' : 'built';
}
