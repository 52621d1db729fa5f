import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { imageFacts } from '../../server/src/core/catalogue/imageFacts.ts';
import { baseImages } from './base.ts';
import { differences } from './compare.ts';
import { type BaseImage, type BuildResult, type Engine, startEngine } from './engine.ts';
import { exampleProjects, type OfferedFix, offeredFixes, type Project, reorderCases } from './fixes.ts';

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
  const projects = [...(await exampleProjects()), ...reorderCases()];
  let built = 0;
  const failing: string[] = [];
  for (const project of projects) {
    const { fixes, images: names } = offeredFixes(project);
    if (fixes.length === 0) continue;
    const images = new Map(await Promise.all(names.map(async (name) => [name, await baseImage(name)] as const)));
    const build = (dockerfile: string, files = project.files) =>
      engine.build({ dockerfile, files: { ...files, Dockerfile: '' }, ignore: project.ignore, images });
    const original = await build(project.dockerfile);
    if (!original.image) {
      failing.push(`${project.id}: ${original.error}`);
      continue;
    }
    for (const offered of distinct(fixes)) {
      built++;
      await context.test(`${project.id}: ${offered.fix.title}`, async () => {
        const fixed = await build(offered.after);
        assert.ok(fixed.image && original.image, `${fixed.error}\n${offered.after}\n${fixed.log}`);
        assert.deepEqual(differences(original.image, fixed.image), [], offered.after);
        if (!offered.fix.kind || offered.fix.kind === 'move-down') return;
        const edited = withEditedSource(project, offered.after);
        assert.ok(edited, 'no source file can be edited');
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

/** The files with one changed that the fixed Dockerfile does not copy by name before the installation. */
function withEditedSource({ files }: Project, fixed: string): Record<string, string> | undefined {
  const named = (path: string) => fixed.includes(path.slice(path.lastIndexOf('/') + 1));
  const candidates = Object.keys(files).filter((path) => !named(path) && !/^(Dockerfile|\.dockerignore)/.test(path));
  const source = candidates.find((path) => sourceEnding.test(path)) ?? candidates[0];
  return source === undefined ? undefined : { ...files, [source]: `${files[source]}\n# edited\n` };
}

const sourceEnding =
  /\.(c|clj|cr|cs|cpp|dart|erl|ex|elm|gleam|go|hs|hx|java|jl|js|jsx|kt|ml|php|pl|pm|py|R|rb|rs|scala|swift|ts|tsx|zig|html|md)$/;
