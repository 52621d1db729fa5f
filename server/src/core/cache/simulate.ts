import { type Operation, postOrder } from '../build/operations.ts';
import type { BuildPlan } from '../build/plan.ts';
import type { ShellScript } from '../shell/script.ts';
import { type Known, unavailable } from '../world.ts';
import { type ContentComparison, compareContent } from './contentComparison.ts';
import { hitReason, type Reason, type Reasons, reasons } from './explain.ts';
import { both, type Comparison, type FileTree } from './fileTree.ts';
import type { FollowedLink } from './followPath.ts';
import { compareImages } from './images.ts';
import { type CacheInput, type CacheInputs, cacheInputs } from './inputs.ts';
import { compareOutputs, type OutputSides } from './outputs.ts';
import { type Phrase, plainText } from './phrase.ts';
import { type Selection, select } from './selection.ts';
import { type Step, stepsOfPlan } from './steps.ts';

/** One build: what the file plans, and the files that it finds. */
export interface BuildState {
  readonly plan: BuildPlan;
  readonly context: Known<FileTree>;
  /** The files of named contexts. */
  readonly contexts?: ReadonlyMap<string, Known<FileTree>>;
  /** What stops the build before its first step, other than what the plan itself says. */
  readonly failure?: string;
  /** Reads the commands of RUN, to tell what a stage that runs again still holds. Without it, that is unknown. */
  parseShell?(text: string): Known<ShellScript>;
}

export type Verdict = 'hit' | 'miss' | 'unknown';

export interface SimulatedStep extends Step {
  readonly verdict: Verdict;
  /** The reason, naming the path, the argument or the earlier step that is to blame. */
  readonly why: Phrase;
  /** Paths of the context that made it run again. */
  readonly paths: readonly string[];
  /** The place of the step that is to blame, where it is an earlier one: `line 7`. */
  readonly through?: string;
}

export interface Simulation {
  /** The steps of the build after the change. */
  readonly steps: readonly SimulatedStep[];
  /** What makes that build fail, as far as it can be told. */
  readonly failure?: string;
  /** What the verdicts take for granted. */
  readonly assumptions: readonly string[];
}

/**
 * Says which steps of a build are taken from the cache that another build has left behind, and why. Nothing else is in the cache, and
 * what lies outside of file and context (images, downloads) is taken to be as before.
 */
export function simulate(before: BuildState, after: BuildState): Simulation {
  const failed = after.failure ?? failureOf(after.plan);
  if (failed !== undefined) return { steps: [], failure: failed, assumptions: [] };
  const left = cacheOf(before);
  const run = matchAll(left, after);
  const why = reasons(run, left);
  const steps = stepsOfPlan(after.plan).map((step) => simulatedStep(step, run, why));
  const [failure] = run.failures.values();
  return {
    steps,
    ...(failure === undefined ? {} : { failure: plainText(failure) }),
    assumptions: assumptionsOf(after.plan),
  };
}

function failureOf(plan: BuildPlan): string | undefined {
  if (plan.target === undefined) return plan.errors[0]?.message ?? 'there is no stage to build';
  return plan.errors.find(({ unreachable }) => !unreachable)?.message;
}

/** What a build leaves behind. */
export interface Cache {
  readonly state: BuildState;
  readonly operations: readonly Operation[];
  readonly inputs: ReadonlyMap<Operation, CacheInputs>;
  /** By fields and the first operation that must be the very same. */
  readonly index: ReadonlyMap<string, readonly Operation[]>;
  /** Numbers for operations, to build keys with. */
  readonly ids: ReadonlyMap<Operation, number>;
  /** `no` for a step that failed or came after one, `maybe` for one that a failing build may not have come to. */
  readonly kept: ReadonlyMap<Operation, 'no' | 'maybe'>;
}

function cacheOf(state: BuildState): Cache {
  const operations = postOrder(state.plan.operation);
  const inputs = new Map(operations.map((operation) => [operation, cacheInputs(operation)]));
  const ids = new Map(operations.map((operation, index) => [operation, index]));
  const index = new Map<string, Operation[]>();
  for (const operation of operations) {
    const own = inputs.get(operation);
    const key = own ? indexKey(own, ids.get(firstChained(own)?.operation ?? operation)) : '';
    const alike = index.get(key);
    if (alike) alike.push(operation);
    else index.set(key, [operation]);
  }
  const selections = new Map<Operation, ReadonlyMap<CacheInput, readonly Selection[]>>();
  for (const operation of operations) selections.set(operation, selectionsOf(inputs.get(operation), state));
  const failing = operations.filter((operation) => missingIn(selections.get(operation)) !== undefined);
  return { state, operations, inputs, index, ids, kept: keptAfter(operations, failing) };
}

function firstChained({ inputs }: CacheInputs): CacheInput | undefined {
  return inputs.find(({ selectors }) => selectors === undefined);
}

/** An operation without chained inputs is found by its fields alone. */
function indexKey(own: CacheInputs, chained: number | undefined): string {
  const fields = JSON.stringify([...own.fields]);
  return firstChained(own) ? `${chained}:${fields}` : fields;
}

/** What a failing build has in its cache: all that leads to the failure; not what needs it; of the rest one cannot tell. */
function keptAfter(operations: readonly Operation[], failing: readonly Operation[]): Map<Operation, 'no' | 'maybe'> {
  const kept = new Map<Operation, 'no' | 'maybe'>();
  if (failing.length === 0) return kept;
  const lost = new Set(failing);
  for (const operation of operations) if (operation.inputs.some((input) => lost.has(input))) lost.add(operation);
  const needed = neededByAll(failing);
  for (const operation of operations) {
    if (lost.has(operation)) kept.set(operation, 'no');
    else if (!needed.has(operation)) kept.set(operation, 'maybe');
  }
  return kept;
}

/** What every one of the operations needs. Which of several failing ones is met first is a matter of chance. */
function neededByAll(operations: readonly Operation[]): Set<Operation> {
  const sets = operations.map((operation) => new Set(postOrder(operation)));
  const [first, ...rest] = sets;
  return new Set([...(first ?? [])].filter((operation) => rest.every((set) => set.has(operation))));
}

/** How the operations of a build answer to those in the cache. */
export interface Matching {
  readonly state: BuildState;
  readonly inputs: ReadonlyMap<Operation, CacheInputs>;
  /** Operations of the cache that are, or may be, the same. */
  readonly matches: ReadonlyMap<Operation, ReadonlyMap<Operation, Comparison>>;
  readonly failures: ReadonlyMap<Operation, Phrase>;
  /** Steps that a failing build may not come to. */
  readonly kept: ReadonlyMap<Operation, 'no' | 'maybe'>;
  compareInput(input: CacheInput, other: CacheInput): ContentComparison;
}

function matchAll(cache: Cache, state: BuildState): Matching {
  const operations = postOrder(state.plan.operation);
  const inputs = new Map(operations.map((operation) => [operation, cacheInputs(operation)]));
  const matches = new Map<Operation, ReadonlyMap<Operation, Comparison>>();
  const failures = new Map<Operation, Phrase>();
  const compareInput: Matching['compareInput'] = (input, other) => compareInputs(input, other, sides);
  const sides: OutputSides = { before: cache.state, after: state, matches, compareInput };
  for (const operation of operations) {
    const own = inputs.get(operation);
    if (!own) continue;
    const missing = missingIn(selectionsOf(own, state));
    if (missing) failures.set(operation, missing);
    else matches.set(operation, matchesOf(operation, own, cache, sides));
  }
  const kept = keptAfter(operations, [...failures.keys()]);
  return { state, inputs, matches, failures, kept, compareInput };
}

function matchesOf(
  operation: Operation,
  own: CacheInputs,
  cache: Cache,
  sides: OutputSides,
): Map<Operation, Comparison> {
  const { matches, before, after, compareInput } = sides;
  const found = new Map<Operation, Comparison>();
  for (const candidate of candidatesFor(operation, own, cache, matches)) {
    const theirs = cache.inputs.get(candidate);
    if (!theirs || theirs.inputs.length !== own.inputs.length) continue;
    if (cache.kept.get(candidate) === 'no') continue;
    const parts: Comparison[] = [cache.kept.get(candidate) === 'maybe' ? 'unknown' : 'equal'];
    // What a build continues of a context is told by nothing but the files.
    if (operation.definition.kind === 'context') parts.push('unknown');
    if (operation.definition.kind === 'image')
      parts.push(compareImages({ operation: candidate, plan: before.plan }, { operation, plan: after.plan }));
    for (const [at, input] of own.inputs.entries()) {
      const other = theirs.inputs[at];
      if (!other || parts.includes('different')) break;
      const chained = input.selectors === undefined;
      parts.push(
        chained
          ? (matches.get(input.operation)?.get(other.operation) ?? 'different')
          : compareInput(input, other).verdict,
      );
    }
    const verdict = both(...parts);
    if (verdict !== 'different') found.set(candidate, verdict);
  }
  return found;
}

function candidatesFor(
  { definition }: Operation,
  own: CacheInputs,
  cache: Cache,
  matches: ReadonlyMap<Operation, ReadonlyMap<Operation, Comparison>>,
): readonly Operation[] {
  // Two names may stand for one image.
  if (definition.kind === 'image') return cache.operations.filter((other) => other.definition.kind === 'image');
  const chained = firstChained(own);
  if (!chained) return cache.index.get(indexKey(own, undefined)) ?? [];
  const bases = matches.get(chained.operation)?.keys() ?? [];
  return [...bases].flatMap((base) => cache.index.get(indexKey(own, cache.ids.get(base))) ?? []);
}

/** Compares what is taken of one input with what was taken of another, by content. */
function compareInputs(input: CacheInput, other: CacheInput, sides: OutputSides): ContentComparison {
  const { before, after, matches } = sides;
  const [now, earlier] = [input.operation.definition, other.operation.definition];
  const selectors = input.selectors ?? [];
  const samePaths =
    JSON.stringify(selectors.map(({ path }) => path)) === JSON.stringify(other.selectors?.map(({ path }) => path));
  if (now.kind === 'context' && earlier.kind === 'context' && now.name === earlier.name) {
    const [was, is] = [treeOf(before, earlier.name), treeOf(after, now.name)];
    // The very same listing holds the same, also where it is not known what.
    const sameTree = was.state === 'known' && is.state === 'known' && was.value === is.value;
    if (sameTree && samePaths) return { verdict: 'equal', changes: [] };
    return compareContent(selectAll(other, before), selectAll(input, after));
  }
  if (now.kind === 'context' || earlier.kind === 'context') {
    return { verdict: 'unknown', changes: [], why: 'the files come from another place than before' };
  }
  const same = matches.get(input.operation)?.get(other.operation);
  if (same === 'equal' && samePaths) return { verdict: 'equal', changes: [] };
  if (now.kind === 'inline' && earlier.kind === 'inline') {
    return { verdict: now.text === earlier.text && now.mode === earlier.mode ? 'equal' : 'different', changes: [] };
  }
  return compareOutputs(input, other, sides);
}

function selectionsOf(own: CacheInputs | undefined, state: BuildState): ReadonlyMap<CacheInput, readonly Selection[]> {
  const ofContext = own?.inputs.filter(({ operation }) => operation.definition.kind === 'context') ?? [];
  return new Map(ofContext.map((input) => [input, selectAll(input, state)]));
}

function selectAll({ operation, selectors = [] }: CacheInput, state: BuildState): Selection[] {
  const { definition } = operation;
  const tree = treeOf(state, definition.kind === 'context' ? definition.name : undefined);
  if (tree.state === 'known') return selectors.map((selector) => select(tree.value, selector));
  const why = tree.state === 'pending' ? 'the build context is still being listed' : tree.why;
  return selectors.map(() => ({ state: 'unknown', why }));
}

/** The files of the build context, or of a named one. */
function treeOf({ context, contexts }: BuildState, name: string | undefined): Known<FileTree> {
  if (name === undefined) return context;
  return contexts?.get(name) ?? unavailable(`the files of the context ${name} are not known`);
}

/** What is wrong with the sources of a step, where it is known to be wrong. */
function missingIn(selections: ReadonlyMap<CacheInput, readonly Selection[]> | undefined): Phrase | undefined {
  for (const [{ operation }, found] of selections ?? []) {
    for (const selection of found) {
      if (selection.state === 'missing') return missingWords(selection, operation);
      if (selection.state === 'malformed') return ['a pattern of its sources is malformed'];
    }
  }
  return undefined;
}

function missingWords(
  { path, links }: { readonly path: string; readonly links: readonly FollowedLink[] },
  { definition }: Operation,
): Phrase {
  const name = definition.kind === 'context' ? definition.name : undefined;
  const context: Phrase = name === undefined ? ['the build context'] : ['the context ', { code: name }];
  const last = links.at(-1);
  if (!last) return ['there is no ', { code: path }, ' in ', ...context];
  return ['the link ', { code: last.path }, ' points to ', { code: last.target }, ', which is not in ', ...context];
}

function simulatedStep(step: Step, run: Matching, why: Reasons): SimulatedStep {
  const { operation } = step;
  const found = [...(run.matches.get(operation)?.values() ?? [])];
  if (!found.includes('equal')) {
    const verdict = found.length > 0 ? 'unknown' : 'miss';
    return { ...step, verdict, ...why[verdict](step) };
  }
  const unreached = run.kept.get(operation) === 'maybe';
  return unreached ? { ...step, verdict: 'unknown', ...notReached(run) } : { ...step, verdict: 'hit', ...hitReason };
}

function notReached({ failures }: Matching): Reason {
  const [failure] = failures.values();
  return { why: ['the build fails, perhaps before this step: ', ...(failure ?? [])], paths: [] };
}

/** Facts outside of file and context that decide, and that are taken to be as they were. */
function assumptionsOf(plan: BuildPlan): string[] {
  const assumptions = new Set<string>();
  for (const { definition } of postOrder(plan.operation)) {
    if (definition.kind === 'image' && !definition.reference.includes('@')) {
      assumptions.add(`${definition.reference} is still the same image.`);
    }
    if (definition.kind === 'http' && definition.checksum === '')
      assumptions.add(`${definition.url} still gives the same file.`);
    if (definition.kind === 'git' && definition.checksum === '') {
      assumptions.add(
        `${definition.remote} still has the same commit${definition.ref === '' ? '' : ` at ${definition.ref}`}.`,
      );
    }
  }
  return [...assumptions];
}
