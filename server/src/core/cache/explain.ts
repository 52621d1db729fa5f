import type { Operation } from '../build/operations.ts';
import { changedFields } from './changedFields.ts';
import type { FileChange } from './contentComparison.ts';
import type { FileTree } from './fileTree.ts';
import type { CacheInput } from './inputs.ts';
import { code, type Phrase } from './phrase.ts';
import type { Cache, Matching } from './simulate.ts';
import { lineOf, nameOf, type Step, stepsOfPlan } from './steps.ts';

/** Why a verdict is what it is. */
export interface Reason {
  readonly why: Phrase;
  readonly paths: readonly string[];
}

/** Longer chains of reasons are cut. */
const longestChain = 1000;

export function explainHit(): Reason {
  return { why: ['nothing that it depends on has changed'], paths: [] };
}

/** Names what is to blame: the own instruction, a file, or else the step that it stands on, with that one's reason. */
export function explainMiss(step: Step, run: Matching, cache: Cache): Reason {
  const steps = new Map(stepsOfPlan(run.state.plan).map((one) => [one.operation, one]));
  let at = step;
  for (let length = 0; length < longestChain; length++) {
    const own = ownReason(at, run, cache);
    if (own) return at === step ? own : { ...own, why: throughStep(at, own.why) };
    const lost = lostInput(at.operation, run);
    const next = lost && steps.get(lost.operation);
    if (!next) return otherInput(at, lost, run);
    at = next;
  }
  return { why: ['an earlier step runs again'], paths: [] };
}

function throughStep(at: Step, why: Phrase): Phrase {
  return ['it builds on ', ...nameOf(at), ', which runs again because ', ...why];
}

/** What is changed about the step itself: that it fails, its fields, or the files that it takes. */
function ownReason(step: Step, run: Matching, cache: Cache): Reason | undefined {
  const failure = run.failures.get(step.operation);
  if (failure) return { why: [...failure, `, which line ${lineOf(step)} needs, so that the build fails`], paths: [] };
  const twin = counterpart(step, run, cache);
  if (!twin)
    return {
      why: ['line ', `${lineOf(step)} is new: `, code(step.planned.instruction.syntax.logical.text)],
      paths: [],
    };
  const own = run.inputs.get(step.operation);
  const theirs = cache.inputs.get(twin.operation);
  if (!own || !theirs) return undefined;
  const fields = changedFields(twin, step, theirs, own);
  if (fields) return { why: fields, paths: [] };
  for (const [at, input] of own.inputs.entries()) {
    const other = theirs.inputs[at];
    if (!other || input.selectors === undefined) continue;
    const { verdict, changes } = run.compareInput(input, other);
    if (verdict === 'different') return contentReason(step, twin, input, changes, run, cache);
  }
  if (cache.kept.get(twin.operation) === 'no')
    return { why: [`line ${lineOf(step)} failed in the build before, or came after what failed`], paths: [] };
  return undefined;
}

function contentReason(
  step: Step,
  twin: Step,
  input: CacheInput,
  changes: readonly FileChange[],
  run: Matching,
  cache: Cache,
): Reason {
  const { definition } = input.operation;
  if (definition.kind === 'inline') {
    const variables = changedFields.variables(twin, step);
    return {
      why: variables ?? ['the text of the here-document ', code(definition.name), `, in line ${lineOf(step)}, changed`],
      paths: [],
    };
  }
  const [first] = changes;
  if (!first) return { why: [`the files that line ${lineOf(step)} takes changed`], paths: [] };
  const rest = changes.length - 1;
  const more = rest > 0 ? [` (and ${rest} other ${rest === 1 ? 'change' : 'changes'})`] : [];
  const verb =
    step.planned.instruction.keyword === 'RUN'
      ? 'mounted'
      : step.planned.instruction.keyword === 'ADD'
        ? 'added'
        : 'copied';
  const tree = treeOf(run);
  const why = describeChange(first, `, ${verb} by line ${lineOf(step)}, `, tree, treeOf(cache));
  return { why: [...why, ...more], paths: changes.map(({ path, how }) => (how.kind === 'renamed' ? how.to : path)) };
}

function treeOf({ state }: { readonly state: Matching['state'] }): FileTree | undefined {
  return state.context.state === 'known' ? state.context.value : undefined;
}

function describeChange(
  { path, how }: FileChange,
  taken: string,
  tree: FileTree | undefined,
  earlier: FileTree | undefined,
): Phrase {
  switch (how.kind) {
    case 'added': {
      const leftOut = earlier?.leftOutBy?.(path);
      return leftOut === undefined
        ? [code(path), taken, 'is new']
        : [code(path), taken, 'is no longer left out by ', code(leftOut)];
    }
    case 'deleted': {
      const leftOut = tree?.leftOutBy?.(path);
      return leftOut === undefined
        ? [code(path), taken, 'is gone']
        : [code(path), taken, 'is now left out by ', code(leftOut)];
    }
    case 'renamed':
      return [code(path), taken, 'is now ', code(how.to)];
    case 'mode': {
      const modes = how.from !== undefined && how.to !== undefined ? ` from ${how.from} to ${how.to}` : '';
      return ['the mode of ', code(path), taken, `changed${modes}`];
    }
    case 'target':
      return [code(path), taken, 'now points ', ...(how.to === undefined ? ['elsewhere'] : ['to ', code(how.to)])];
    case 'replaced':
      return [code(path), taken, 'is of another kind now'];
    case 'unknown':
      return [code(path), taken, 'may have changed'];
    default:
      return [code(path), taken, 'changed'];
  }
}

/** The input that must be the very same as before and is not. */
function lostInput(operation: Operation, run: Matching): CacheInput | undefined {
  const own = run.inputs.get(operation);
  const chained = own?.inputs.filter(({ selectors }) => selectors === undefined) ?? [];
  return chained.find((input) => (run.matches.get(input.operation)?.size ?? 0) === 0) ?? chained[0];
}

function otherInput(step: Step, lost: CacheInput | undefined, run: Matching): Reason {
  const definition = lost?.operation.definition;
  if (definition?.kind === 'image') {
    return {
      why: [
        'its base image, in line ',
        `${step.stage.stage.from.syntax.startLine}, is now `,
        code(definition.reference),
      ],
      paths: [],
    };
  }
  void run;
  return { why: [`the base of line ${lineOf(step)} changed`], paths: [] };
}

/** The step of the cached build that this one took the place of: the same operation, or the one at the same place. */
function counterpart(step: Step, run: Matching, cache: Cache): Step | undefined {
  const own = run.inputs.get(step.operation);
  if (!own) return undefined;
  const fields = JSON.stringify([...own.fields]);
  const steps = stepsOfPlan(cache.state.plan).filter(
    ({ operation }) => operation.definition.kind === step.operation.definition.kind,
  );
  const inStage = steps.filter(({ stage }) => stage.stage.displayName === step.stage.stage.displayName);
  const sameFields = ({ operation }: Step) =>
    JSON.stringify([...(cache.inputs.get(operation)?.fields ?? [])]) === fields;
  const text = step.planned.instruction.syntax.logical.text;
  return (
    inStage.find(sameFields) ??
    steps.find(sameFields) ??
    inStage.find(({ planned }) => planned.instruction.syntax.logical.text === text) ??
    atSamePlace(step, inStage, run)
  );
}

/** The step of the same kind with the same number among those of its kind in the stage. */
function atSamePlace(step: Step, earlier: readonly Step[], run: Matching): Step | undefined {
  const { displayName } = step.stage.stage;
  const now = stepsOfPlan(run.state.plan).filter(
    ({ stage, operation }) =>
      stage.stage.displayName === displayName && operation.definition.kind === step.operation.definition.kind,
  );
  if (now.length !== earlier.length) return undefined;
  return earlier[now.findIndex(({ operation }) => operation === step.operation)];
}

export function explainUnknown(step: Step, run: Matching, cache: Cache): Reason {
  const own = run.inputs.get(step.operation);
  for (const candidate of run.matches.get(step.operation)?.keys() ?? []) {
    if (cache.kept.get(candidate) === 'maybe')
      return { why: ['the build before failed, perhaps before it came to this step'], paths: [] };
    const theirs = cache.inputs.get(candidate);
    for (const [at, input] of own?.inputs.entries() ?? []) {
      const other = theirs?.inputs[at];
      if (!other) continue;
      if (input.selectors === undefined) {
        if (run.matches.get(input.operation)?.get(other.operation) !== 'unknown') continue;
        return { why: chainedDoubt(input, run), paths: [] };
      }
      const { verdict, why, changes } = run.compareInput(input, other);
      if (verdict !== 'unknown') continue;
      const [change] = changes;
      if (change)
        return {
          why: describeChange(change, `, which line ${lineOf(step)} takes, `, undefined, undefined),
          paths: [change.path],
        };
      return { why: [why ?? 'what it takes may have changed'], paths: [] };
    }
  }
  return { why: ['it may have changed'], paths: [] };
}

function chainedDoubt({ operation }: CacheInput, run: Matching): Phrase {
  if (operation.definition.kind === 'image')
    return ['its base image is named ', code(operation.definition.reference), ' now, which may be the same image'];
  const step = stepsOfPlan(run.state.plan).find((one) => one.operation === operation);
  return step
    ? ['it builds on ', ...nameOf(step), ', of which it is not known whether it runs again']
    : ['it is not known whether what it builds on runs again'];
}
