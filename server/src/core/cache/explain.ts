import { changedFields, changedVariables } from './changedFields.ts';
import type { FileChange } from './contentComparison.ts';
import { counterparts } from './counterpart.ts';
import { fileWords, type Trees } from './fileWords.ts';
import type { CacheInput } from './inputs.ts';
import { code, type Phrase } from './phrase.ts';
import type { Cache, Matching } from './simulate.ts';
import { nameOf, placeOf, type Step, stepsOfPlan, textOf } from './steps.ts';

/** Why a verdict is what it is. */
export interface Reason {
  readonly why: Phrase;
  /** Paths of the context that are to blame. */
  readonly paths: readonly string[];
  /** The place of the step that is to blame, where it is an earlier one: `line 7`. */
  readonly through?: string;
}

/** The reasons of one simulation. Each is worked out once: many steps have the same one. */
export interface Reasons {
  miss(step: Step): Reason;
  unknown(step: Step): Reason;
}

interface Blame {
  readonly at: Step;
  readonly reason: Reason;
}

export const hitReason: Reason = { why: ['nothing that it depends on has changed'], paths: [] };

export function reasons(run: Matching, cache: Cache): Reasons {
  const now = stepsOfPlan(run.state.plan);
  const steps = new Map(now.map((step) => [step.operation, step]));
  const earlierSteps = new Map(stepsOfPlan(cache.state.plan).map((step) => [step.operation, step]));
  const counterpart = counterparts(run, cache, earlierSteps.values(), now);
  const own = new Map<Step['operation'], Reason | undefined>();
  const blamed = new Map<Step['operation'], Blame>();

  /** Names what is to blame: the step itself, a file that it takes, or else the step that it builds on, with that one's reason. */
  function miss(step: Step): Reason {
    const { at, reason } = blame(step);
    return at === step ? reason : { ...reason, why: throughStep(at, reason.why), through: placeOf(at) };
  }

  /** The step to blame and its reason, found by going back; it is the same for all steps on the way, which remember it. */
  function blame(step: Step): Blame {
    const way: Step[] = [];
    let at = step;
    let found = blamed.get(at.operation);
    while (!found) {
      way.push(at);
      const reason = ownReason(at);
      const lost = reason ? undefined : lostInput(at);
      const next = lost && steps.get(lost.operation);
      if (reason) found = { at, reason };
      else if (!next) found = { at, reason: { why: otherBase(at, lost ?? chainedInputs(at.operation)[0]), paths: [] } };
      else {
        at = next;
        found = blamed.get(at.operation);
      }
    }
    for (const { operation } of way) blamed.set(operation, found);
    return found;
  }

  function throughStep(at: Step, why: Phrase): Phrase {
    return [
      'it builds on ',
      ...nameOf(at),
      run.failures.has(at.operation) ? ', which fails: ' : ', which runs again: ',
      ...why,
    ];
  }

  function ownReason(step: Step): Reason | undefined {
    if (!own.has(step.operation)) own.set(step.operation, findOwnReason(step));
    return own.get(step.operation);
  }

  /** What is changed about the step itself: that it fails, its part of the key, or the files that it takes. */
  function findOwnReason(step: Step): Reason | undefined {
    const failure = run.failures.get(step.operation);
    if (failure) return { why: [...failure, `, and ${placeOf(step)} needs it`], paths: [] };
    const twin = counterpart(step);
    if (!twin) return { why: [placeOf(step), ' is new: ', code(textOf(step))], paths: [] };
    const [mine, theirs] = [run.inputs.get(step.operation), cache.inputs.get(twin.operation)];
    if (!mine || !theirs) return undefined;
    const fields = changedFields(twin, step, theirs, mine);
    if (fields) return { why: fields, paths: [] };
    for (const [at, input] of mine.inputs.entries()) {
      const other = theirs.inputs[at];
      if (!other || input.selectors === undefined) continue;
      const { verdict, changes } = run.compareInput(input, other);
      if (verdict === 'different') return contentReason(step, twin, input, changes);
    }
    if (cache.kept.get(twin.operation) !== 'no') return undefined;
    return { why: [placeOf(step), ' failed in the build before, or came after what failed'], paths: [] };
  }

  function contentReason(step: Step, twin: Step, input: CacheInput, changes: readonly FileChange[]): Reason {
    const { definition } = input.operation;
    if (definition.kind === 'inline') {
      const text: Phrase = ['the text of the here-document ', code(definition.name), `, in ${placeOf(step)}, changed`];
      return { why: changedVariables(twin, step) ?? text, paths: [] };
    }
    const [first] = changes;
    if (!first) return stageReason(step, input);
    const rest = changes.length - 1;
    const more = rest > 0 ? [` (and ${rest} other ${rest === 1 ? 'change' : 'changes'})`] : [];
    const paths = changes.map(({ path, how }) => (how.kind === 'renamed' ? how.to : path));
    return { why: [...fileWords(first, step, treesOf(input)), ...more], paths };
  }

  function stageReason(step: Step, { operation }: CacheInput): Reason {
    const source = steps.get(operation);
    if (!source) return { why: [`what ${placeOf(step)} takes has changed`], paths: [] };
    const { why, paths } = miss(source);
    return {
      why: [`what ${placeOf(step)} takes of stage `, code(source.stage.stage.displayName), ' changes: ', ...why],
      paths,
    };
  }

  /** The input that must be the very same as before, and is not; undefined where all are, but the step was not built on them. */
  function lostInput({ operation }: Step): CacheInput | undefined {
    return chainedInputs(operation).find(
      (input) => ![...(run.matches.get(input.operation)?.values() ?? [])].includes('equal'),
    );
  }

  function chainedInputs(operation: Step['operation']): CacheInput[] {
    return run.inputs.get(operation)?.inputs.filter(({ selectors }) => selectors === undefined) ?? [];
  }

  /** The step itself is as before and so are its files, but it now stands on something else. */
  function otherBase(step: Step, lost: CacheInput | undefined): Phrase {
    const twin = counterpart(step);
    const [mine, theirs] = [run.inputs.get(step.operation), twin && cache.inputs.get(twin.operation)];
    const at = lost ? (mine?.inputs.indexOf(lost) ?? -1) : -1;
    const earlier = theirs?.inputs[at]?.operation;
    const before = earlier && earlierSteps.get(earlier);
    if (before) return ['it was built on ', ...nameOf(before), ' before'];
    const base = lost?.operation.definition;
    const line = step.stage.stage.from.syntax.startLine;
    return base?.kind === 'image'
      ? ['the base image, in line ', `${line}, is now `, code(base.reference)]
      : [`the base in line ${line} changed`];
  }

  function unknown(step: Step): Reason {
    const mine = run.inputs.get(step.operation);
    for (const candidate of run.matches.get(step.operation)?.keys() ?? []) {
      if (cache.kept.get(candidate) === 'maybe')
        return { why: ['the build before failed, perhaps before it came to this step'], paths: [] };
      const theirs = cache.inputs.get(candidate);
      for (const [at, input] of mine?.inputs.entries() ?? []) {
        const other = theirs?.inputs[at];
        const reason =
          other && (input.selectors === undefined ? chainedDoubt(input, other) : contentDoubt(step, input, other));
        if (reason) return reason;
      }
    }
    return { why: ['whether it has changed cannot be known'], paths: [] };
  }

  function chainedDoubt({ operation }: CacheInput, other: CacheInput): Reason | undefined {
    if (run.matches.get(operation)?.get(other.operation) !== 'unknown') return undefined;
    const step = steps.get(operation);
    if (step)
      return { why: ['it builds on ', ...nameOf(step), ', of which it is not known whether it runs again'], paths: [] };
    const { definition } = operation;
    const name = definition.kind === 'image' ? definition.reference : '';
    return { why: ['the base image is now ', code(name), ', which may be the same image as before'], paths: [] };
  }

  function contentDoubt(step: Step, input: CacheInput, other: CacheInput): Reason | undefined {
    const { verdict, changes, why } = run.compareInput(input, other);
    if (verdict !== 'unknown') return undefined;
    const [change] = changes;
    if (change) return { why: fileWords(change, step, treesOf(input)), paths: [change.path] };
    const source = steps.get(input.operation);
    if (!source) return { why: [why ?? 'what it takes may have changed'], paths: [] };
    const path = input.selectors?.[0]?.path ?? '';
    const { displayName } = source.stage.stage;
    const doubt = ' is known only once it has run: ';
    return {
      why: ['what ', code(`/${path}`), ' of stage ', code(displayName), doubt, ...nameOf(source), ' runs again'],
      paths: [],
    };
  }

  /** The trees that an input's files are in. */
  function treesOf({ operation: { definition } }: CacheInput): Trees {
    const name = definition.kind === 'context' ? definition.name : undefined;
    const named = name === undefined ? {} : { context: name };
    return { before: treeOf(cache, name), after: treeOf(run, name), ...named };
  }

  return { miss, unknown };
}

function treeOf({ state }: Pick<Matching, 'state'>, name: string | undefined): Trees['after'] {
  const tree = name === undefined ? state.context : state.contexts?.get(name);
  return tree?.state === 'known' ? tree.value : undefined;
}
