import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { differences } from './compare.ts';
import { type UnsafeFix, unbuildable, unsafeFixes } from './unsafe.ts';
import { inPairs, isPart, openWorkshop, type Workshop } from './workshop.ts';

/** A part builds one wrong fix in so many. */
const every = isPart ? 8 : 1;

test('a wrong fix is seen to differ, for every reason for which a fix is refused', {
  timeout: 1_200_000,
  concurrency: true,
}, async (context) => {
  const workshop = await openWorkshop(context);
  if (!workshop) return;
  const chosen = unsafeFixes.filter((_, at) => at % every === 0);
  await inPairs(chosen, (fix) =>
    context.test(fix.id, async () => {
      const build = builder(workshop, fix);
      const [right, wrong] = [await build(dockerfileBefore(fix)), await build(dockerfileAfter(fix))];
      assert.equal(right.error, undefined, right.log);
      if (wrong.error !== undefined) return;
      assert.ok(right.image && wrong.image);
      assert.notDeepEqual(differences(right.image, wrong.image), [], 'the images are equal');
    }),
  );
  console.log(`# ${chosen.length} of ${unsafeFixes.length} wrong fixes were built`);
});

test('every reason of the data is either built or said to be unbuildable', (context) => {
  const path = '../shared/data/package-managers.json';
  if (!existsSync(path)) return context.skip(`${path} is not there`);
  const { managers } = JSON.parse(readFileSync(path, 'utf8')) as {
    managers: readonly { readonly id: string; readonly unsafe_if?: readonly { readonly id: string }[] }[];
  };
  const wanted = managers.flatMap(({ id, unsafe_if }) => (unsafe_if ?? []).map((reason) => `${id}/${reason.id}`));
  const covered = [...unsafeFixes.map(({ id }) => id), ...Object.keys(unbuildable)];
  assert.deepEqual([...covered].sort(), [...wanted].sort());
});

function builder({ engine, baseImage }: Workshop, { files }: UnsafeFix) {
  return async (dockerfile: string) => {
    const images = new Map([['base', await baseImage('base')]]);
    // The Dockerfile is not part of the context, so that it cannot be what differs.
    return engine.build({ dockerfile, files: { ...files, Dockerfile: '' }, images });
  };
}

function dockerfileBefore({ install, before: text, then }: UnsafeFix): string {
  return compose(text ?? `WORKDIR /app\nCOPY . .\nRUN ${install}`, then);
}

function dockerfileAfter({ install, copy, after: text, then }: UnsafeFix): string {
  const copies = copy.map((path) => `COPY ${path} ${path.includes('/') || !path.includes('.') ? `./${path}` : './'}\n`);
  return compose(text ?? `WORKDIR /app\n${copies.join('')}RUN ${install}\nCOPY . .`, then);
}

function compose(text: string, then: string | undefined): string {
  return ['FROM base', text, ...(then ? [then] : []), ''].join('\n');
}
