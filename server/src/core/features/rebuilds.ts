import { type Analysis, analyze } from '../analysis.ts';
import { stepCost } from '../cache/cost.ts';
import type { FileTree } from '../cache/fileTree.ts';
import { type ContextEdits, editedTree, filesAt, listedTree } from '../cache/listedTree.ts';
import type { MeasuredTimes } from '../cache/measuredTimes.ts';
import { markdownText, plainText } from '../cache/phrase.ts';
import { type BuildState, type SimulatedStep, simulate, type Verdict } from '../cache/simulate.ts';
import { ignoreMatcher, readIgnoreFile } from '../dockerfile/ignoreFile.ts';
import { buildErrors } from '../rules/check.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { Range } from '../text/range.ts';
import { type BuildContext, contextOf, type Known, known } from '../world.ts';

/** What is to be compared: the files as they are listed now, and what is different about the build before. */
export interface RebuildQuestion {
  /** Files and folders whose content is another one than before. */
  readonly changed: readonly string[];
  /** Files that were not there before. */
  readonly added: readonly string[];
  /** Files that were there before. */
  readonly removed: readonly string[];
  /** What is different about the files of named contexts. */
  readonly contexts?: ReadonlyMap<string, ContextEdits>;
  /** The text of the Dockerfile before, where it is another one. */
  readonly previousText?: string;
}

export interface Rebuilds {
  readonly steps: readonly Rebuild[];
  /** What comes of it, in a sentence or two. */
  readonly summary: string;
}

export interface Rebuild {
  readonly range: Range;
  readonly verdict: Verdict;
  /** A few words for the end of the line. */
  readonly short: string;
  /** The reason, as Markdown. */
  readonly why: string;
}

/** Says which steps run again, and why, when files or the Dockerfile have changed since the last build. */
export function rebuilds(analysis: Analysis, question: RebuildQuestion, measured?: MeasuredTimes): Rebuilds {
  const context = analysis.world.context();
  const after = stateOf(analysis, treeOf(context, listedTree), namedTrees(analysis, listedTree));
  const earlier =
    question.previousText === undefined
      ? analysis
      : analyze(question.previousText, analysis.world, analysis.plan.inputs);
  const before = stateOf(
    earlier,
    treeOf(context, (listing) => editedTree(listing, undone(question))),
    namedTrees(analysis, (listing, name) => editedTree(listing, undone(question.contexts?.get(name) ?? {}))),
  );
  const { steps, failure, assumptions } = simulate(before, after);
  const notes = context.state === 'known' ? notTaken(context.value, [...question.changed, ...question.added]) : [];
  return {
    steps: steps.map((step) => rebuildOf(step, assumptions)),
    summary: [summaryOf(steps, failure, analysis, measured), ...notes].join(' '),
  };
}

function treeOf(context: Known<BuildContext>, make: (listing: BuildContext) => FileTree): Known<FileTree> {
  return context.state === 'known' ? known(make(context.value)) : context;
}

/** What leads back to the files before. */
function undone({ changed = [], added = [], removed = [] }: ContextEdits): ContextEdits {
  return { changed, added: removed, removed: added };
}

/** The files of the named contexts that the build has. */
function namedTrees(
  { plan, world }: Analysis,
  make: (listing: BuildContext, name: string) => FileTree,
): ReadonlyMap<string, Known<FileTree>> {
  const names = Object.entries(plan.inputs.contexts ?? {}).filter(([, { kind }]) => kind === 'files');
  return new Map(
    names.map(([name]) => [name, treeOf(contextOf(world, name), (listing) => make(listing, name))] as const),
  );
}

function stateOf(
  analysis: Analysis,
  context: Known<FileTree>,
  contexts: ReadonlyMap<string, Known<FileTree>>,
): BuildState {
  const error = buildErrors(analysis).find((found) => !('unreachable' in found && found.unreachable));
  const state = { plan: analysis.plan, context, contexts, parseShell: analysis.world.parseShell };
  return error ? { ...state, failure: error.message } : state;
}

const words: Readonly<Record<Verdict, string>> = {
  hit: 'from the cache',
  miss: 'runs again',
  unknown: 'may run again',
};

function rebuildOf(step: SimulatedStep, assumptions: readonly string[]): Rebuild {
  const { planned, stage, verdict, why } = step;
  const { range } = (planned.onbuild ? stage.stage.from : planned.instruction).syntax;
  const plain = plainText(why);
  const taken =
    verdict === 'hit' && assumptions.length > 0
      ? `\n\nTaken for granted: ${assumptions.map(escapeMarkdown).join(' ')}`
      : '';
  return {
    range,
    verdict,
    short: shortText(step, plain),
    why: `**${capital(words[verdict])}:** ${markdownText(why)}.${taken}`,
  };
}

/** The hover has the whole reason: a step that only follows another one says no more than that. */
function shortText({ verdict, through }: SimulatedStep, why: string): string {
  if (verdict === 'hit') return words.hit;
  return through === undefined ? `${words[verdict]}: ${why}` : `${words[verdict]}, as ${through} does`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function summaryOf(
  steps: readonly SimulatedStep[],
  failure: string | undefined,
  { text, world }: Analysis,
  measured: MeasuredTimes | undefined,
): string {
  if (failure !== undefined) return `The build fails: ${failure}.`;
  const again = steps.filter(({ verdict }) => verdict === 'miss');
  const open = steps.filter(({ verdict }) => verdict === 'unknown').length;
  const perhaps = open > 0 ? `, and ${open} may` : '';
  if (again.length === 0)
    return open > 0
      ? `No step is known to run again; ${open} of ${steps.length} may.`
      : 'Every step comes from the cache.';
  const costs = again.map((step) => stepCost(step, { text, world, ...(measured ? { measured } : {}) }));
  const seconds = costs.reduce((sum, one) => sum + one.seconds, 0);
  const guessed = costs.filter((cost) => !cost.measured).length;
  const basis =
    guessed === 0
      ? 'as measured in a build'
      : guessed === costs.length
        ? 'by a guess at what they do'
        : `as measured in a build, ${guessed} of them guessed`;
  return `${again.length} of ${steps.length} steps run again${perhaps}: ${durationClass(seconds)}, ${basis}.`;
}

/** Guessed times are told in classes: a figure would promise too much. */
function durationClass(seconds: number): string {
  if (seconds < 2) return 'moments';
  if (seconds < 10) return 'seconds';
  return seconds < 90 ? 'tens of seconds' : 'minutes';
}

/** Says of files that are no part of the context why nothing depends on them. */
function notTaken({ files, ignore, truncated }: BuildContext, paths: readonly string[]): string[] {
  if (truncated) return [];
  const missing = paths.filter((path) => filesAt(files, path).length === 0);
  const read = ignore && readIgnoreFile(ignore.text);
  const leftOut = read && 'patterns' in read ? ignoreMatcher(read.patterns) : () => false;
  const ignored = missing.filter(leftOut);
  if (ignored.length === 0) return [];
  const [first = ''] = ignored;
  const others = ignored.length > 1 ? ` and ${ignored.length - 1} more` : '';
  return [`${first}${others} ${ignored.length > 1 ? 'are' : 'is'} left out by ${ignore?.name ?? 'the ignore file'}.`];
}
