import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { differences } from './compare.ts';
import type { BuildResult } from './engine.ts';
import { type OfferedFix, offeredFixes, type Project } from './fixes.ts';
import { withModes } from './plainFiles.ts';
import type { Workshop } from './workshop.ts';

/** What became of a project. */
export type Proof =
  | { readonly state: 'no fix' }
  /** It cannot be built before any fix. */
  | { readonly state: 'not built'; readonly why: string }
  | {
      readonly state: 'built';
      readonly fixes: number;
      /** Of these, so many gave an equal image. */
      readonly equal: number;
      /** So many move an installation before the sources, and so many of them keep a step in the cache when a source is edited. */
      readonly moving: number;
      readonly keeping: number;
    };

export interface ProofOptions {
  readonly isWanted?: (offered: OfferedFix) => boolean;
  /** Paths that are not compared, without a slash at the beginning, with all that lies below. */
  readonly ignored?: readonly string[];
}

/** Builds a project before and after each safe fix, as a test for each: the images have to be equal, and an edit of a source has to cost less. */
export async function proveFixes(
  workshop: Workshop,
  project: Project,
  context: TestContext,
  { isWanted = () => true, ignored = [] }: ProofOptions = {},
): Promise<Proof> {
  const { fixes: offered, images: names } = offeredFixes(project);
  const fixes = offered.filter(isWanted);
  if (fixes.length === 0) return { state: 'no fix' };
  const own = withSource(project);
  const { needs } = project;
  const images = new Map(
    await Promise.all(
      (needs ? [...needs.images.keys()] : names).map(
        async (name) => [name, await workshop.baseImage(name, needs?.images.get(name))] as const,
      ),
    ),
  );
  const build = (dockerfile: string, target: string | undefined, files = own.files, wantImage = true) =>
    workshop.engine.build({
      dockerfile: builtIn(dockerfile),
      files: { ...withModes(files), Dockerfile: '' },
      ignore: project.ignore,
      buildArgs: needs?.buildArgs,
      target,
      images,
      wantImage,
    });
  const originals = new Map<string | undefined, BuildResult>();
  const offers = distinct(fixes);
  for (const { target } of offers) {
    const original = originals.get(target) ?? (await build(project.dockerfile, target));
    if (!original.image) return { state: 'not built', why: reasonOf(original) };
    originals.set(target, original);
  }
  const counts = { equal: 0, moving: 0, keeping: 0 };
  for (const [at, { fix, after, target }] of offers.entries()) {
    await context.test(`${project.id}: ${fix.title}`, async () => {
      const original = originals.get(target);
      const fixed = await build(after, target);
      assert.ok(fixed.image && original?.image, `${fixed.error}\n${after}\n${fixed.log}`);
      assert.deepEqual(differences(original.image, fixed.image, ignored), [], after);
      counts.equal++;
      if (!fix.kind || fix.kind === 'move-down') return;
      counts.moving++;
      let said = '';
      for (const edited of editedSources(own, { after, fix }, `${project.id} ${at}`)) {
        const old = await build(project.dockerfile, target, edited, false);
        const now = await build(after, target, edited, false);
        if (cachedRuns(now).some((label) => !cachedRuns(old).includes(label))) {
          counts.keeping++;
          return;
        }
        said = now.log;
      }
      assert.fail(`no edit of a source leaves a step in the cache:\n${after}\n${said}`);
    });
  }
  return { state: 'built', fixes: offers.length, ...counts };
}

/** The error, and what the failing step said last. */
function reasonOf({ error = '', log }: BuildResult): string {
  const said = [...log.matchAll(/^#\d+ [\d.]+ (.+)$/gm)].at(-1)?.[1];
  const plain = error.replace(/ of ref \S+/, '');
  return said === undefined ? plain : `${plain} (${said})`;
}

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

/**
 * The files with sources changed, in the ways to try: what no COPY of the fixed Dockerfile names, then each source that one names,
 * then what the fix itself names, then any one file. No two edits are alike.
 */
function* editedSources(
  { files }: Project,
  { after: fixed, fix }: Pick<OfferedFix, 'after' | 'fix'>,
  edit: string,
): Generator<Record<string, string>> {
  const copies = fixed.split('\n').filter((line) => /^\s*(COPY|ADD)\b/i.test(line));
  const isNamed = (path: string) => copies.some((line) => line.includes(path.slice(path.lastIndexOf('/') + 1)));
  const changed = (paths: readonly string[]) => ({
    ...files,
    ...Object.fromEntries(paths.map((path) => [path, `${files[path]}\n# edit ${edit}\n`])),
  });
  const sources = Object.keys(files).filter((path) => sourceEnding.test(path));
  const madeUp = Object.keys(files).filter((path) => /(^|\/)main\.txt$/.test(path));
  const unnamed = sources.filter((path) => !isNamed(path));
  yield changed([...unnamed.slice(0, 1), ...madeUp, addedSource]);
  for (const path of sources.filter(isNamed)) yield changed([path]);
  for (const path of Object.keys(files)) if (fix.title.includes(`"${path}"`)) yield changed([path]);
  for (const path of Object.keys(files).slice(0, 40)) yield changed([path]);
}

const sourceEnding =
  /\.(c|clj|cr|cs|cpp|dart|erl|ex|elm|gleam|go|hs|hx|java|jl|js|jsx|kt|ml|php|pl|pm|py|R|rb|rs|scala|swift|ts|tsx|zig|html|md)$/;
