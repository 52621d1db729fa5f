// The fixes on order in real build contexts: how many hints get one, and what rebuilding costs before and after, by the model.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { noIgnoreRules } from '../server/src/context/ignoreRules.ts';
import { list } from '../server/src/context/listing.ts';
import { analyze } from '../server/src/core/analysis.ts';
import { expectedRebuildCost } from '../server/src/core/cache/expectedCost.ts';
import { rules } from '../server/src/core/rules/index.ts';
import { lint } from '../server/src/core/rules/lint.ts';
import { applyEdits } from '../server/src/core/text/edit.ts';
import type { World } from '../server/src/core/world.ts';
import { disk } from '../server/src/node/disk.ts';
import { contextsPath, realContexts, worldIn } from './contexts.ts';

/** Fixes are applied one after the other; so many are enough for any file. */
const mostFixes = 12;

const ours = new Set(rules.filter(({ category }) => category === 'cache').map(({ id }) => id));

/** What the model says that it takes for granted, without the numbers that differ from file to file. */
const granted = new Set<string>();

interface Row {
  readonly repo: string;
  readonly files: number;
  readonly hints: number;
  readonly fixes: number;
  readonly before: number;
  readonly after: number;
  readonly reductions: readonly number[];
}

if (existsSync(contextsPath)) measure();
else console.log(`SKIPPED: the contexts are not here (${contextsPath})`);
if (existsSync(contextsPath)) await timeListing();

function measure(): void {
  const plain = new Set<string>();
  const rows: Row[] = [];
  const jobs: { readonly text: string; readonly world: World }[] = [];
  const unfixed = new Map<string, number>();
  for (const repository of realContexts()) {
    let [hints, fixes, before, after] = [0, 0, 0, 0];
    const reductions: number[] = [];
    for (const dockerfile of repository.dockerfiles) {
      const world = worldIn(repository, dockerfile, (path) => plain.add(`${repository.repo}/${path}`));
      const { content: text } = dockerfile;
      jobs.push({ text, world });
      const found = lint(analyze(text, world)).filter(({ rule = '' }) => ours.has(rule));
      hints += found.length;
      fixes += found.filter((one) => one.fixes.some(({ safety }) => safety === 'safe')).length;
      for (const { rule = '', fixes: offered } of found) {
        if (offered.length === 0) unfixed.set(rule, (unfixed.get(rule) ?? 0) + 1);
      }
      const fixed = fixAll(text, world);
      if (fixed === text) continue;
      const [old, now] = [costOf(text, world), costOf(fixed, world)];
      before += old;
      after += now;
      if (old > 0) reductions.push(1 - now / old);
    }
    rows.push({ repo: repository.repo, files: repository.dockerfiles.length, hints, fixes, before, after, reductions });
  }
  print(rows, plain.size, unfixed);
  timeRules(jobs);
}

/** The text after all safe fixes on order. */
function fixAll(text: string, world: World): string {
  for (let count = 0; count < mostFixes; count++) {
    const [fix] = lint(analyze(text, world)).flatMap(({ rule = '', fixes }) =>
      ours.has(rule) ? fixes.filter(({ safety }) => safety === 'safe') : [],
    );
    if (!fix) break;
    text = applyEdits(text, fix.edits);
  }
  return text;
}

function costOf(text: string, world: World): number {
  const { seconds, assumptions } = expectedRebuildCost(analyze(text, world).plan, { text, world });
  for (const one of assumptions) granted.add(one.replace(/\d+/g, '…'));
  return seconds;
}

function print(rows: readonly Row[], plain: number, unfixed: ReadonlyMap<string, number>): void {
  const line = (repo: string, cells: readonly (string | number)[]) =>
    console.log(repo.padEnd(46) + cells.map((cell) => String(cell).padStart(9)).join(''));
  line('# seconds: expected rebuild, files with a fix', [
    'files',
    'hints',
    'fixes',
    'fixed',
    'before',
    'after',
    'less',
  ]);
  for (const { repo, files, hints, fixes, before, after, reductions } of rows) {
    const fixed =
      reductions.length > 0 ? [before.toFixed(1), after.toFixed(1), percent(mean(reductions))] : ['', '', ''];
    line(repo, [files, hints, fixes, reductions.length, ...fixed]);
  }
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  const reductions = rows.flatMap((row) => row.reductions);
  const totals = [sum((row) => row.files), sum((row) => row.hints), sum((row) => row.fixes), reductions.length];
  line('all', [
    ...totals,
    sum((row) => row.before).toFixed(0),
    sum((row) => row.after).toFixed(0),
    percent(mean(reductions)),
  ]);
  console.log(`# mean reduction over the ${reductions.length} files with a fix: ${percent(mean(reductions))}`);
  const dearer = reductions.filter((value) => value < -1e-9).length;
  console.log(`# dearer after the fix, by the model: ${dearer}`);
  if (dearer > 0) process.exitCode = 1;
  const rest = [...unfixed].sort((a, b) => b[1] - a[1]).map(([rule, times]) => `${rule} ${times}`);
  console.log(`# hints without a fix: ${rest.join(', ')}`);
  console.log(
    [
      '# Assumed: contexts are the folders guessed in the data; contents are not in it, so that plain ones were given for',
      `# ${plain} files that were read. The commits of a year (of all years where there were fewer than 30), at most 500, are`,
      '# taken to touch files independently of each other, each file as often as it was touched; a build follows each that touches',
      '# the context. Steps take what the model guesses by what they do. All safe fixes on order are applied, one after the other.',
      ...[...granted].map((one) => `# Taken for granted by the model: ${one}`),
    ].join('\n'),
  );
}

/** What the lint of a keystroke costs when all facts are there, alone and with the analysis that it rests on. */
function timeRules(jobs: readonly { readonly text: string; readonly world: World }[]): void {
  const alone: number[] = [];
  const together: number[] = [];
  // What the commands of a RUN are is known from one keystroke to the next.
  const remembering = jobs.map(({ text, world }) => ({ text, world: withMemory(world) }));
  for (let round = 0; round < 2; round++) {
    alone.length = 0;
    together.length = 0;
    for (const { text, world } of remembering) {
      const began = performance.now();
      const analysis = analyze(text, world);
      void analysis.plan;
      const analysed = performance.now();
      lint(analysis);
      const ended = performance.now();
      alone.push(ended - analysed);
      together.push(ended - began);
    }
  }
  printTimes('whole lint in its context', alone);
  printTimes('the same with parse, resolve and plan', together);
}

function withMemory(world: World): World {
  const scripts = new Map<string, ReturnType<World['parseShell']>>();
  return {
    ...world,
    parseShell(text) {
      const script = scripts.get(text) ?? world.parseShell(text);
      scripts.set(text, script);
      return script;
    },
  };
}

function printTimes(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(2)} ms`;
  console.log(
    `# ${what}, ${sorted.length} files: median ${at(0.5)}, 95 % ${at(0.95)}, 99 % ${at(0.99)}, longest ${at(1)}`,
  );
}

/** Lists the largest context from the disk, as when a file is opened. Its files are made for it, and are empty. */
async function timeListing(): Promise<void> {
  const [largest] = [...realContexts()].sort((a, b) => b.listing.length - a.listing.length);
  if (!largest) return;
  const root = mkdtempSync(join(tmpdir(), 'layerwise-listing-'));
  try {
    const made = new Set<string>();
    for (const [path, , mode] of largest.listing) {
      const folder = dirname(join(root, path));
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      if (mode === '160000') mkdirSync(join(root, path), { recursive: true });
      else writeFileSync(join(root, path), '');
    }
    const began = performance.now();
    const listing = await list({ access: disk, root: pathToFileURL(root).href, rules: noIgnoreRules, limit: 100_000 });
    const time = performance.now() - began;
    console.log(
      `# listing ${largest.repo} from the disk, cold: ${largest.listing.length} files in ${listing?.folders.size} folders, ${time.toFixed(0)} ms`,
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
