import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { ignoreRules, noIgnoreRules } from '../../server/src/context/ignoreRules.ts';
import { filesOf, list } from '../../server/src/context/listing.ts';
import { analyze } from '../../server/src/core/analysis.ts';
import { sourceSelectors } from '../../server/src/core/cache/contextSelectors.ts';
import { listedTree } from '../../server/src/core/cache/listedTree.ts';
import { baseName, type SelectedEntry, select } from '../../server/src/core/cache/selection.ts';
import { type BuildContext, emptyWorld } from '../../server/src/core/world.ts';
import { missing, records } from '../conformance/shared.ts';
import { memoryFiles, root } from '../context/memory.ts';
import type { ContextFile } from './engine.ts';
import type { Image } from './image.ts';
import { inPairs, openWorkshop } from './workshop.ts';

interface Recorded {
  readonly repo: string;
  readonly dockerfiles: readonly { readonly path: string; readonly content: string; readonly context_guess: string }[];
  readonly dockerignores: readonly { readonly path: string; readonly content: string }[];
  /** Path, size, mode, and more. */
  readonly listing: readonly (readonly [string, number, string, ...unknown[]])[];
}

/** A real build context under one ignore file, and the texts of the Dockerfiles that use it. */
interface Context {
  readonly name: string;
  /** By path; false for a link. */
  readonly files: ReadonlyMap<string, boolean>;
  readonly ignore: string | undefined;
  readonly dockerfiles: string[];
}

/** Larger contexts take long to write, and every step copies what those before it left. */
const mostFiles = 1000;
const mostContexts = 24;
const mostSources = 6;

test('a real build takes from real contexts what is said to be selected', { timeout: 120_000 }, async (suite) => {
  if (missing !== undefined) return suite.skip(missing);
  const workshop = await openWorkshop(suite);
  if (!workshop) return;
  let sources = 0;
  let contexts = 0;
  const wrong: string[] = [];
  await inPairs(
    records<Recorded>('corpus/contexts.jsonl.gz').flatMap(contextsOf).slice(0, mostContexts),
    async (context) => {
      const copies = await copiesOf(context);
      if (copies.length === 0) return;
      const lines = copies.map(({ words, flags }, at) => `COPY ${flags} ${JSON.stringify([words, `/${at}/`])}`);
      const dockerfile = `FROM scratch\n${lines.join('\n')}\n`;
      const { image, error } = await workshop.engine.build({ dockerfile, files: contentsOf(context) });
      contexts++;
      sources += copies.length;
      if (!image) wrong.push(`${context.name}: ${error}`);
      else
        for (const [at, copy] of copies.entries())
          wrong.push(...differences(context, image, `${at}/`, copy, lines[at]));
    },
  );
  console.log(`# ${sources} sources of ${contexts} real contexts were built`);
  assert.deepEqual(wrong, []);
  assert.ok(contexts >= 10);
});

function contextsOf({ repo, dockerfiles, dockerignores, listing }: Recorded): Context[] {
  const found = new Map<string, Context>();
  for (const { path, content, context_guess } of dockerfiles) {
    const folder = context_guess === '.' ? '' : `${context_guess}/`;
    const ignore = [`${path}.dockerignore`, `${folder}.dockerignore`]
      .map((name) => dockerignores.find((file) => file.path === name)?.content)
      .find((text) => text !== undefined);
    const key = JSON.stringify([folder, ignore]);
    const known = found.get(key);
    if (known) known.dockerfiles.push(content);
    if (known || found.size === 1) continue;
    const inside = listing.filter(([file, , mode]) => file.startsWith(folder) && mode !== '160000');
    if (inside.length > mostFiles) continue;
    const files = new Map(inside.map(([file, , mode]) => [file.slice(folder.length), mode !== '120000']));
    // The engine writes these two where they are missing.
    files.set('Dockerfile', true);
    files.set('.dockerignore', true);
    found.set(key, { name: `${repo} ${folder}`, files, ignore, dockerfiles: [content] });
  }
  return [...found.values()];
}

interface Copy {
  readonly words: string;
  readonly flags: string;
  readonly entries: readonly SelectedEntry[];
}

/** The sources of the Dockerfiles, each once, with what the listed context says of them. Those without a certain answer are left out. */
async function copiesOf({ files, ignore, dockerfiles }: Context): Promise<Copy[]> {
  const rules = ignore === undefined ? noIgnoreRules : ignoreRules(ignore);
  assert.ok(!('error' in rules));
  const access = memoryFiles(Object.fromEntries([...files].map(([path, plain]) => [path, plain ? '' : '-> x'])));
  const listing = await list({ access, root, rules, limit: 100_000 });
  assert.ok(listing);
  const context: BuildContext = { source: 'here', ...filesOf(listing), truncated: false };
  const copies = new Map<string, Copy>();
  for (const text of dockerfiles) {
    for (const planned of analyze(text, emptyWorld).plan.stages.flatMap(({ instructions }) => instructions)) {
      for (const { source, selector } of sourceSelectors(planned)) {
        const { instruction } = planned;
        const words = planned.expanded.get(source.range) ?? source.text;
        const selection = select(listedTree(context), selector);
        if (selection.state !== 'found' || /[$\\]/.test(words)) continue;
        if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') continue;
        const flags = [
          ...(instruction.parents ? ['--parents'] : []),
          ...instruction.excludes.map((pattern) => `--exclude=${pattern}`),
        ].join(' ');
        copies.set(`${flags} ${words}`, { words, flags, entries: selection.entries });
      }
    }
  }
  return [...copies.values()].slice(0, mostSources);
}

/** Every file holds its own path, and every link leads to a place of its own name, so that a copy tells where it comes from. */
function contentsOf({ files, ignore = '' }: Context): Record<string, string | ContextFile> {
  return Object.fromEntries(
    [...files].map(([path, plain]) => [
      path,
      path === '.dockerignore' ? ignore : plain ? path : { link: `nowhere/${path}` },
    ]),
  );
}

function differences({ ignore = '' }: Context, image: Image, folder: string, copy: Copy, line = ''): string[] {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const selected = copy.entries.filter(({ entry }) => entry.kind !== 'directory');
  const origins = new Map(
    selected.map(({ path, entry }) => [
      entry.kind === 'link' ? `nowhere/${path}` : digest(path === '.dockerignore' ? ignore : path),
      path,
    ]),
  );
  const copied = new Set<string>();
  const wrong: string[] = [];
  for (const [path, { type, link, digest: content }] of image.files) {
    if (!path.startsWith(folder) || type === 'directory') continue;
    const origin = origins.get(type === 'file' ? content : link);
    if (origin === undefined) wrong.push(`${line}: ${path} was copied and is not selected`);
    else copied.add(origin);
  }
  // Of several files that a pattern takes from several folders, the last one of a name stays.
  const names = new Set([...copied].map(baseName));
  for (const { path } of selected) {
    if (copied.has(path) || (/[*?[]/.test(copy.words) && names.has(baseName(path)))) continue;
    wrong.push(`${line}: ${path} is selected and was not copied`);
  }
  return wrong;
}
