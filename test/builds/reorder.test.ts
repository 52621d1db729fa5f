import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { imageFacts } from '../../server/src/core/catalogue/imageFacts.ts';
import { baseImages } from './base.ts';
import { differences } from './compare.ts';
import { type BaseImage, type BuildResult, type Engine, startEngine } from './engine.ts';
import { exampleProjects, type OfferedFix, offeredFixes, type Project, reorderCases } from './fixes.ts';
import { withModes } from './plainFiles.ts';

/** Part of the ids of the projects to build, for looking at a few. */
const wanted = new RegExp(process.env.LAYERWISE_PROJECTS ?? '');

let engine: Engine;
let baseImage: (familiar: string) => Promise<BaseImage>;

before(async () => {
  const started = await startEngine();
  if ('missing' in started) throw new Error(started.missing);
  engine = started;
  const make = baseImages(engine);
  baseImage = (familiar) => make(imageFacts(familiar)?.config ?? {});
});
after(() => engine?.stop());

test('every safe fix gives the same image, and keeps the installation when a source changes', {
  timeout: 1_200_000,
}, async (context) => {
  const projects = [...(await exampleProjects()), ...reorderCases()]
    .filter(({ id }) => wanted.test(id))
    .map(withSource);
  let built = 0;
  const failing: string[] = [];
  for (const project of projects) {
    const { fixes, images: names } = offeredFixes(project);
    if (fixes.length === 0) continue;
    const images = new Map(await Promise.all(names.map(async (name) => [name, await baseImage(name)] as const)));
    const build = (dockerfile: string, files = project.files) =>
      engine.build({
        dockerfile: builtIn(dockerfile),
        files: { ...withModes(files), Dockerfile: '' },
        ignore: project.ignore,
        images,
      });
    const original = await build(project.dockerfile);
    if (!original.image) {
      failing.push(`${project.id}: ${original.error}`);
      continue;
    }
    for (const [at, offered] of distinct(fixes).entries()) {
      built++;
      await context.test(`${project.id}: ${offered.fix.title}`, async () => {
        const fixed = await build(offered.after);
        assert.ok(fixed.image && original.image, `${fixed.error}\n${offered.after}\n${fixed.log}`);
        assert.deepEqual(differences(original.image, fixed.image), [], offered.after);
        if (!offered.fix.kind || offered.fix.kind === 'move-down') return;
        const edited = withEditedSource(project, offered.after, at);
        const [old, now] = [await build(project.dockerfile, edited), await build(offered.after, edited)];
        const kept = cachedRuns(now).filter((label) => !cachedRuns(old).includes(label));
        assert.ok(kept.length > 0, `no step is kept from the cache:\n${offered.after}\n${now.log}`);
      });
    }
  }
  console.log(`# ${built} safe fixes were built, for ${projects.length} projects`);
  for (const line of failing) console.log(`# not built, since the original fails: ${line}`);
  assert.ok(built > 0, 'no fix was built');
});

/** Adds a source file that no instruction names: what a developer edits. It tells projects apart, which share a cache. */
function withSource(project: Project): Project {
  return { ...project, files: { ...project.files, [addedSource]: `${project.id}\n` } };
}

const addedSource = 'an-edited-source.txt';

/** Without the line that asks for another frontend: none can be had here. */
function builtIn(dockerfile: string): string {
  return dockerfile.replace(/^# *syntax *=.*\r?\n/i, '');
}

/** One fix of each resulting text. */
function distinct(fixes: readonly OfferedFix[]): OfferedFix[] {
  return [...new Map(fixes.map((offered) => [offered.after, offered])).values()];
}

/** The commands of the RUN steps that came from the cache. */
function cachedRuns({ steps }: BuildResult): string[] {
  return steps.flatMap(({ label, cached }) => {
    const command = /^\[[^\]]+\] (RUN .*)$/.exec(label)?.[1];
    return cached && command !== undefined ? [command] : [];
  });
}

/** The files with a source changed: one that the context has anyway, where the fixed Dockerfile does not copy it by name. No two edits are alike. */
function withEditedSource({ files }: Project, fixed: string, edit: number): Record<string, string> {
  const copies = fixed.split('\n').filter((line) => /^\s*(COPY|ADD)\b/i.test(line));
  const isNamed = (path: string) => copies.some((line) => line.includes(path.slice(path.lastIndexOf('/') + 1)));
  const sources = Object.keys(files).filter((path) => sourceEnding.test(path) && !isNamed(path));
  const edited = [...sources.slice(0, 1), addedSource].map((path) => [path, `${files[path]}\n# edit ${edit}\n`]);
  return { ...files, ...Object.fromEntries(edited) };
}

const sourceEnding =
  /\.(c|clj|cr|cs|cpp|dart|erl|ex|elm|gleam|go|hs|hx|java|jl|js|jsx|kt|ml|php|pl|pm|py|R|rb|rs|scala|swift|ts|tsx|zig|html|md)$/;
