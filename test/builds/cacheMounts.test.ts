import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import type { World } from '../../server/src/core/world.ts';
import { cacheMountCases, cacheMountWorld } from '../cache/cacheMountCases.ts';
import { caretMarks } from '../fixture.ts';
import { exampleWorld } from '../rules/exampleWorld.ts';
import { ruleModules } from '../rules/ruleModules.ts';
import { added, manifestWith, withAnother, withAnotherOperand } from './anotherPackage.ts';
import { withCatalogue } from './catalogueWorld.ts';
import { differences } from './compare.ts';
import type { BuildResult } from './engine.ts';
import { madeUpContext } from './madeUpContext.ts';
import { needsOf } from './needs.ts';
import { withModes } from './plainFiles.ts';
import { isPart, openWorkshop, type Workshop } from './workshop.ts';

/** A Dockerfile, and what a fix makes of it that gives a RUN a cache mount, or changes one. */
interface Mounted {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly files: Readonly<Record<string, string>>;
  readonly title: string;
}

/** Part of the ids of the projects to build, for looking at a few. */
const wanted = new RegExp(process.env.LAYERWISE_PROJECTS ?? '');

/** A part builds one project in so many. */
const every = isPart ? 9 : 1;

/** What the fixes leave in an image so that a manager keeps what it downloads; the titles of the fixes tell. */
const settings: readonly (readonly [RegExp, RegExp])[] = [
  [/\bapt\b/, /^\/etc\/apt\/apt\.conf\.d\/(docker-clean: .* absent after|keep-cache: absent before)/],
  [/\bapk\b/, /^\/etc\/apk\/cache: absent before/],
];

test('a cache mount leaves the image as it is but for the cache, and keeps what was downloaded or compiled', {
  timeout: 1_200_000,
}, async (context) => {
  const workshop = await openWorkshop(context);
  if (!workshop) return;
  const all = (await mountedProjects()).filter(({ id }) => wanted.test(id)).filter((_, at) => at % every === 0);
  let kept = 0;
  for (const project of all) {
    await context.test(project.id, async () => {
      if (await prove(workshop, project)) kept++;
    });
  }
  console.log(
    `# ${all.length} fixes with cache mounts were built; in ${kept}, the next build found what the one before kept`,
  );
  assert.ok(all.length > 0, 'no fix was built');
});

async function prove(workshop: Workshop, { id, before, after, files, title }: Mounted): Promise<boolean> {
  const { engine } = workshop;
  await engine.pruneMounts();
  const needs = needsOf(before);
  const images = new Map(
    await Promise.all(
      [...needs.images].map(async ([name, own]) => [name, await workshop.baseImage(name, own)] as const),
    ),
  );
  // Nothing that another project has built is in the cache.
  const name = `left-${id.replace(/\W+/g, '-').toLowerCase()}`.slice(0, 60);
  const own = { ...madeUpContext(before, needs), ...files };
  const contents = Object.fromEntries(
    Object.entries(own).map(([path, content]) => [path, manifestWith(path, name) ?? content]),
  );
  const build = (dockerfile: string, context: Readonly<Record<string, string>>) =>
    engine.build({
      dockerfile: writable(dockerfile.replace(/^# *syntax *=.*\r?\n/i, '')),
      files: { ...withModes({ ...context, 'mark.txt': id }), Dockerfile: '' },
      buildArgs: needs.buildArgs,
      images,
    });
  const original = await build(before, contents);
  const fixed = await build(after, contents);
  assert.ok(original.image, `${original.error}\n${original.log}`);
  assert.ok(fixed.image, `${fixed.error}\n${after}\n${fixed.log}`);

  const targets = targetsOf(after);
  assert.ok(targets.length > 0, after);
  const others = differences(original.image, fixed.image, targets);
  const allowed = settings.filter(([pattern]) => pattern.test(title)).map(([, difference]) => difference);
  // Folders in which there was nothing but the cache are not there without it.
  allowed.push(
    ...targets.flatMap((target) =>
      foldersAbove(target).map(
        (folder) => new RegExp(`^/${folder.replaceAll('.', '\\.')}: directory .* absent after$`),
      ),
    ),
  );
  assert.deepEqual(
    others.filter((difference) => !allowed.some((pattern) => pattern.test(difference))),
    [],
    after,
  );
  // What is in the mount is not in the image; the base images have lock files there.
  const held = [...fixed.image.files].filter(
    ([path, { type }]) =>
      type === 'file' && !path.endsWith('/lock') && targets.some((target) => path.startsWith(`${target}/`)),
  );
  assert.deepEqual(held, [], after);

  const isMounted = /--mount=\S*type=cache/.test(before);
  const edited = Object.fromEntries(
    Object.entries(contents).map(([path, content]) => [path, withAnother(path, content) ?? content]),
  );
  const isSource = (path: string) => /\.(go|java|rs|cs)$/.test(path);
  const sources = Object.fromEntries(
    Object.entries(contents).map(([path, content]) => [path, isSource(path) ? `${content}// edit\n` : content]),
  );
  // One package more, or, where sources are compiled, a changed one of them.
  for (const [oldText, newText, next] of [
    [before, after, edited],
    [withAnotherOperand(before), withAnotherOperand(after), contents],
    [before, after, { ...sources, 'another.go': 'package main\n' }],
  ] as const) {
    const now = await build(newText, next);
    assert.equal(now.error, undefined, now.log);
    // Where the fix only changes a mount, the old file may have kept as much. What lies in an earlier layer needs no mount.
    const without = isMounted ? [] : reused(await build(oldText, next));
    const kept = reused(now).filter((name) => !without.includes(name));
    if (kept.length === 0) continue;
    assert.ok(!kept.includes(added), `what is new was there already:\n${now.log}`);
    return true;
  }
  // How a mount is shared says nothing of what is kept there.
  if (isMounted && /sharing/.test(title)) return false;
  assert.fail(`no later build finds anything in the cache:\n${after}`);
}

/** Where another user than the superuser installs, he may write there. */
function writable(dockerfile: string): string {
  if (/^WORKDIR/m.test(dockerfile) && !/^USER/m.test(dockerfile)) return dockerfile;
  const workdir = /^WORKDIR/m.test(dockerfile) ? '' : 'WORKDIR /app\n';
  return /^USER/m.test(dockerfile)
    ? dockerfile.replace(/^FROM .*\n/m, `$&USER root\nRUN mkdir -p /app && chmod 777 /app\n${workdir}`)
    : dockerfile;
}

/** What a build says that it found in a cache, and had not downloaded itself in an earlier step. */
function reused({ log }: BuildResult): string[] {
  const said = (words: string) =>
    [...log.matchAll(new RegExp(`^#\\d+ [\\d.]+ ${words}: (.*)$`, 'gm'))].map(([, name = '']) => name);
  const downloaded = new Set(said('downloaded'));
  return said('from the cache').filter((name) => !downloaded.has(name));
}

function foldersAbove(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join('/'));
}

/** The folders of all cache mounts, without a slash at the beginning. */
function targetsOf(dockerfile: string): string[] {
  const mounts = [...dockerfile.matchAll(/--mount=(\S*type=cache\S*)/g)].map(([, fields = '']) => fields);
  return [...new Set(mounts.flatMap((fields) => /(?:target|dst|destination)=([^,]+)/.exec(fields)?.[1] ?? []))].map(
    (target) => target.replace(/^\/|\/$/g, ''),
  );
}

async function mountedProjects(): Promise<Mounted[]> {
  const modules = await ruleModules();
  const examples = modules.flatMap(({ name, examples: own }) =>
    own.flatMap((example, at) => {
      const { text } = caretMarks(example.source.replace(/^\n/, ''));
      return fixesOf(`${name} ${at}`, text, withCatalogue(exampleWorld(example)), example.files ?? {}, name);
    }),
  );
  const cases = cacheMountCases.flatMap(({ title, lines, files }) =>
    fixesOf(title, `${lines.join('\n')}\n`, cacheMountWorld(files), files ?? {}, 'DownloadCacheDiscarded'),
  );
  return [...examples, ...cases];
}

/** The fixes of one rule that add a cache mount or change a RUN that has one. */
function fixesOf(
  id: string,
  before: string,
  world: World,
  files: Readonly<Record<string, string>>,
  rule: string,
): Mounted[] {
  return lint(analyze(before, world))
    .filter((diagnostic) => diagnostic.rule === rule)
    .flatMap(({ fixes }) =>
      fixes.flatMap(({ title, edits }): Mounted[] => {
        const after = applyEdits(before, edits);
        const changed = after.split('\n').filter((line) => !before.split('\n').includes(line));
        const isMount = changed.some((line) => line.includes('--mount=type=cache'));
        return isMount ? [{ id, before, after, files, title }] : [];
      }),
    );
}
