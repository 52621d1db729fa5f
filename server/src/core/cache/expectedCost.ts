import { type Operation, postOrder } from '../build/operations.ts';
import type { BuildPlan, Variable } from '../build/plan.ts';
import { ignoreMatcher, readIgnoreFile } from '../dockerfile/ignoreFile.ts';
import { type BuildContext, contextOf, type World } from '../world.ts';
import {
  argumentLikelihood,
  changeLikelihood,
  imageLikelihood,
  type Likelihood,
  likelihoodOfCommits,
  lineLikelihood,
  touchedCommits,
} from './changes.ts';
import { type CostOptions, type StepCost, stepCost } from './cost.ts';
import { type CacheInput, cacheInputs } from './inputs.ts';
import { listedTree } from './listedTree.ts';
import { type Selector, selectedFiles, selectOnce, selectsPath } from './selection.ts';
import { type Step, stepsOfPlan } from './steps.ts';

/** What a step will cost on average, each time the image is built after a change. */
export interface ExpectedStep extends Step {
  readonly cost: StepCost;
  /** How likely it is to run again. */
  readonly likelihood: number;
  /** What of its own may change, the likeliest first. */
  readonly reasons: readonly ExpectedReason[];
}

export interface ExpectedReason {
  /** What may change, in words: `src, copied here`. */
  readonly what: string;
  readonly likelihood: Likelihood;
}

export interface ExpectedCost {
  readonly steps: readonly ExpectedStep[];
  /** Seconds of all steps together. */
  readonly seconds: number;
  /** Seconds of the longest chain of steps: others run beside it. */
  readonly longestChain: number;
  /** What the figures take for granted, to be shown with them. */
  readonly assumptions: readonly string[];
}

/** Estimates what rebuilding costs: for every step, how likely it is to run again, times how long it then takes. */
export function expectedRebuildCost(plan: BuildPlan, options: CostOptions): ExpectedCost {
  const steps = new Map(stepsOfPlan(plan).map((step) => [step.operation, step]));
  const risks = new Map<Operation, Risk>();
  const chains = new Map<Operation, number>();
  const expected: ExpectedStep[] = [];
  const sight = sightOf(options.world);
  let seconds = 0;
  for (const operation of postOrder(plan.operation)) {
    const step = steps.get(operation);
    const own = ownRisks(operation, step, sight);
    const risk = combine([...operation.inputs.map((input) => risks.get(input)), own.risk]);
    risks.set(operation, risk);
    const likelihood = likelihoodOf(risk, sight);
    let chain = Math.max(0, ...operation.inputs.map((input) => chains.get(input) ?? 0));
    if (step) {
      const cost = stepCost(step, options);
      expected.push({ ...step, cost, likelihood, reasons: own.reasons });
      seconds += cost.seconds * likelihood;
      chain += cost.seconds * likelihood;
    }
    chains.set(operation, chain);
  }
  const longestChain = (plan.operation && chains.get(plan.operation)) ?? 0;
  return { steps: expected, seconds, longestChain, assumptions: assumptionsOf(expected, sight) };
}

/** What makes a step run again, its own and that of the steps that it builds on. */
interface Risk {
  /** Independent of each other, by what changes. */
  readonly others: ReadonlyMap<string, number>;
  /** Which commits touched files of the context that are taken; absent without a history. */
  readonly commits: readonly boolean[] | undefined;
}

interface Sight {
  readonly world: World;
  readonly context: BuildContext | undefined;
  readonly history: ReturnType<NonNullable<World['changes']>> | undefined;
  readonly leftOut: (path: string) => boolean;
}

function sightOf(world: World): Sight {
  const context = world.context();
  const listing = context.state === 'known' ? context.value : undefined;
  const ignore = listing?.ignore && readIgnoreFile(listing.ignore.text);
  const leftOut = ignore && 'patterns' in ignore ? ignoreMatcher(ignore.patterns) : () => false;
  return { world, context: listing, history: world.changes?.(), leftOut };
}

/** Of a named context no history is known. */
function sightOfNamed(world: World, name: string): Sight {
  const context = contextOf(world, name);
  const listing = context.state === 'known' ? context.value : undefined;
  return { world, context: listing, history: undefined, leftOut: () => false };
}

function combine(risks: readonly (Risk | undefined)[]): Risk {
  const present = risks.filter((risk) => risk !== undefined);
  const commits = present.map((risk) => risk.commits).filter((touched) => touched !== undefined);
  const [first, ...rest] = commits;
  return {
    others: new Map(present.flatMap(({ others }) => [...others])),
    commits: rest.length === 0 ? first : first?.map((touched, at) => touched || rest.some((other) => other[at])),
  };
}

function likelihoodOf({ others, commits }: Risk, { history }: Sight): number {
  const stays = [...others.values()].reduce((product, value) => product * (1 - value), 1);
  const byCommits = commits && history?.state === 'known' ? likelihoodOfCommits(commits).value : 0;
  return 1 - stays * (1 - byCommits);
}

function ownRisks(
  operation: Operation,
  step: Step | undefined,
  sight: Sight,
): { readonly risk: Risk; readonly reasons: ExpectedReason[] } {
  const { definition } = operation;
  const others = new Map<string, number>();
  const reasons: ExpectedReason[] = [];
  let commits: readonly boolean[] | undefined;
  const note = (what: string, likelihood: Likelihood, key: string): void => {
    others.set(key, likelihood.value);
    reasons.push({ what, likelihood });
  };
  if (definition.kind === 'image')
    note(definition.reference, imageLikelihood(definition.reference), definition.reference);
  if (definition.kind === 'run') {
    for (const { name } of definition.environment.list().filter(isArgument)) {
      note(`the build argument ${name}`, argumentLikelihood(name), `argument ${name}`);
    }
    for (const name of step ? givenByBuilds(step) : []) {
      note(`the build argument ${name}`, argumentLikelihood(name), `argument ${name}`);
    }
  }
  if (step) note('the instruction itself', lineLikelihood, `line ${step.planned.instruction.index}`);
  for (const input of cacheInputs(operation).inputs) {
    if (input.operation.definition.kind !== 'context') continue;
    const { name } = input.operation.definition;
    const found = contextRisk(input, name === undefined ? sight : sightOfNamed(sight.world, name), name);
    reasons.push({ what: found.what, likelihood: found.likelihood });
    if (found.commits) commits = found.commits;
    else others.set(`files ${found.what}`, found.likelihood.value);
  }
  reasons.sort((a, b) => b.likelihood.value - a.likelihood.value);
  return { risk: { others, commits }, reasons };
}

function isArgument({ origin }: Variable): boolean {
  return origin.kind === 'arg' || origin.kind === 'build-arg' || origin.kind === 'global-arg';
}

/** Build arguments that are declared above without a value: whoever builds is to give one, which is in the environment then. */
function givenByBuilds({ stage, planned }: Step): readonly string[] {
  const { instructions } = stage;
  return instructions.slice(0, instructions.indexOf(planned)).flatMap(({ instruction }) => {
    if (instruction.keyword !== 'ARG') return [];
    return instruction.declarations
      .map(({ name }) => name)
      .filter((name) => planned.before.environment.get(name) === undefined);
  });
}

interface ContextRisk {
  readonly what: string;
  readonly likelihood: Likelihood;
  readonly commits?: readonly boolean[];
}

const remembered = new WeakMap<object, WeakMap<object, Map<string, ContextRisk>>>();
const nowhere = {};

/** What is taken from a context, and its history, stay the same from one keystroke to the next. */
function contextRisk(input: CacheInput, sight: Sight, name: string | undefined): ContextRisk {
  const { context = nowhere, history } = sight;
  const byHistory = remembered.get(context) ?? new WeakMap<object, Map<string, ContextRisk>>();
  remembered.set(context, byHistory);
  const past = history?.state === 'known' ? history.value : nowhere;
  const bySelectors = byHistory.get(past) ?? new Map<string, ContextRisk>();
  byHistory.set(past, bySelectors);
  const key = JSON.stringify([name, input.selectors]);
  const found = bySelectors.get(key) ?? findContextRisk(input, sight, name);
  bySelectors.set(key, found);
  return found;
}

function findContextRisk(
  { selectors = [] }: CacheInput,
  { context, history, leftOut }: Sight,
  name: string | undefined,
): ContextRisk {
  const whole = name === undefined ? 'the whole build context' : 'everything';
  const paths = selectors.map(({ path }) => path || whole).join(', ');
  const what = name === undefined ? paths : `${paths} of the context ${name}`;
  const selected = (path: string): boolean =>
    !leftOut(path) && selectors.some((selector) => selectsPath(selector, path));
  const likelihood = changeLikelihood(pathsOf(selectors, context), selected, history);
  if (likelihood.basis.kind !== 'history' || history?.state !== 'known') return { what, likelihood };
  return { what, likelihood, commits: touchedCommits(selected, history.value) };
}

/** The files that are taken, or what the instruction calls them where the context is not known. */
function pathsOf(selectors: readonly Selector[], context: BuildContext | undefined): readonly string[] {
  if (!context) return selectors.map(({ path }) => (path === '' ? 'src/' : path));
  return selectors.flatMap((selector) => selectedFiles(selectOnce(listedTree(context), selector)));
}

function assumptionsOf(steps: readonly ExpectedStep[], { history }: Sight): string[] {
  const reasons = steps.flatMap((step) => step.reasons);
  const known = history?.state === 'known' && reasons.some(({ likelihood }) => likelihood.basis.kind === 'history');
  const guessed = steps.filter(({ cost }) => !cost.measured).length;
  const measured = steps.length - guessed;
  return [
    known
      ? `How often files change is taken from the last ${history.value.commits.length} commits; a build after each of them is assumed.`
      : 'How often files change is guessed from their names and number: there is no history of the context to count.',
    'A stage that runs again is taken to change what is copied from it.',
    'Base images and downloads are guessed to change as such things usually do.',
    ...(guessed > 0
      ? [`The times of ${guessed} steps are guessed by what they do, on a few cores with a fast network.`]
      : []),
    ...(measured > 0 ? [`The times of ${measured} steps were measured in a build.`] : []),
  ];
}
