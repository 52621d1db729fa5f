// Findings drawn at random, to be read and judged with their files: how many of them are wrong is the rate of false positives.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyze } from '../server/src/core/analysis.ts';
import { likelyInputs } from '../server/src/core/features/likelyInputs.ts';
import { rules } from '../server/src/core/rules/index.ts';
import { type Diagnostic, lint } from '../server/src/core/rules/lint.ts';
import { applyEdits, type Fix } from '../server/src/core/text/edit.ts';
import type { World } from '../server/src/core/world.ts';
import { worldOf } from '../test/builds/fixes.ts';
import { madeUpContext } from '../test/builds/madeUpContext.ts';
import { records } from '../test/conformance/shared.ts';
import { contextsPath, generator, realContexts, worldIn } from './contexts.ts';

const options = {
  seed: { type: 'string', default: '1' },
  hints: { type: 'string', default: '60' },
  others: { type: 'string', default: '60' },
  /** Of each rule, so many are drawn before the rest is drawn from all. */
  each: { type: 'string', default: '2' },
  unfixed: { type: 'boolean', default: false },
  texts: { type: 'boolean', default: false },
} as const;

/** Files of more characters are stress tests. */
const longest = 60_000;

/** A finding in its file. */
interface Drawn {
  /** The first digits of the file's id in the corpus, or its place in a repository. */
  readonly file: string;
  readonly repo: string;
  readonly text: string;
  readonly diagnostic: Diagnostic;
}

if (existsSync(contextsPath)) print();
else console.log(`SKIPPED: the corpus is not here (${contextsPath})`);

function print(): void {
  const { values } = parseArgs({ options });
  const place = ({ file, diagnostic: { rule, range } }: Drawn) => `${values.seed} ${file} ${rule} ${range.start}`;
  const all = population().filter(({ diagnostic }) => !values.unfixed || diagnostic.fixes.length === 0);
  const isHint = new Map(rules.map(({ id, category }) => [id, category === 'cache']));
  const each = Number(values.each);
  for (const [wanted, hints] of [
    [Number(values.hints), true],
    [Number(values.others), false],
  ] as const) {
    const from = all.filter(({ diagnostic: { rule = '' } }) => isHint.get(rule) === hints);
    console.log(`# ${wanted} of ${from.length} findings of ${hints ? 'the rules on the cache' : 'the other rules'}`);
    for (const drawn of draw(from, wanted, each, (drawn) => generator(place(drawn))())) show(drawn, values.texts);
  }
}

/** All findings: of the corpus, whose files have no context, in contexts that are made up, and of files in their real contexts. */
function population(): Drawn[] {
  interface Recorded {
    readonly id: string;
    readonly repo: string;
    readonly text?: string;
  }
  const made = records<Recorded>('corpus/dockerfiles.jsonl.gz').flatMap(({ id, repo, text }) => {
    if (text === undefined || text.length > longest) return [];
    const world = worldOf({ id, dockerfile: text, files: madeUpContext(text) });
    return found(text, world).map((diagnostic): Drawn => ({ file: id.slice(0, 12), repo, text, diagnostic }));
  });
  const real = realContexts().flatMap((repository) =>
    repository.dockerfiles.flatMap((dockerfile) => {
      const { content: text, path } = dockerfile;
      const { repo } = repository;
      const findings = lint(
        analyze(
          text,
          worldIn(repository, dockerfile, () => {}),
        ),
      );
      return findings.map((diagnostic): Drawn => ({ file: `${repo}/${path}`, repo, text, diagnostic }));
    }),
  );
  return [...made, ...real];
}

/** What an editor shows, which takes a file on images of Windows to be meant for it. */
function found(text: string, world: World): Diagnostic[] {
  return lint(analyze(text, world, likelyInputs(analyze(text, world))));
}

/**
 * At most one finding of a rule in each repository: first so many of each rule, then at random from all. What is drawn depends on each
 * finding alone, so that a rule that changes leaves the others' findings drawn.
 */
function draw(from: readonly Drawn[], wanted: number, each: number, random: (drawn: Drawn) => number): Drawn[] {
  const taken = new Set<string>();
  const shuffled = from
    .map((drawn) => ({ drawn, at: random(drawn) }))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ drawn }) => {
      const key = `${drawn.repo} ${drawn.diagnostic.rule}`;
      if (taken.has(key)) return [];
      taken.add(key);
      return [drawn];
    });
  const counts = new Map<string, number>();
  const first = shuffled.filter(({ diagnostic: { rule = '' } }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= each;
  });
  const rest = shuffled.filter((drawn) => !first.includes(drawn));
  return [...first, ...rest]
    .slice(0, wanted)
    .sort((a, b) => `${a.diagnostic.rule} ${a.file}`.localeCompare(`${b.diagnostic.rule} ${b.file}`));
}

function show({ file, text, diagnostic }: Drawn, whole: boolean): void {
  const { rule, range, message, severity, fixes } = diagnostic;
  console.log(`\n## ${file} line ${lineAt(text, range.start)} ${rule} (${severity})`);
  console.log(`on: ${JSON.stringify(text.slice(range.start, range.end))}`);
  console.log(message);
  if (fixes.length === 0) console.log('no fix');
  for (const fix of fixes) showFix(text, fix);
  if (!whole) return;
  for (const [at, line] of text.split('\n').entries()) console.log(`${String(at + 1).padStart(5)}| ${line}`);
}

function showFix(text: string, fix: Fix): void {
  console.log(`fix (${[fix.safety, fix.kind].filter(Boolean).join(', ')}): ${fix.title}`);
  const [before, after] = [text, applyEdits(text, fix.edits)].map((one) => one.split('\n'));
  for (const line of changedLines(before ?? [], after ?? [])) console.log(`  ${line}`);
}

/** The lines that go and come, between what stays the same at either end. */
function changedLines(before: readonly string[], after: readonly string[]): string[] {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [
    ...before.slice(start, before.length - end).map((line) => `- ${line}`),
    ...after.slice(start, after.length - end).map((line) => `+ ${line}`),
  ];
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
