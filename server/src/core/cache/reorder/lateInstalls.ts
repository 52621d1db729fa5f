import type { PlannedStage } from '../../build/plan.ts';
import { operandsOf } from '../../packages/call.ts';
import type { Classified } from '../../packages/index.ts';
import { attached } from '../../text/attached.ts';
import type { BuildContext } from '../../world.ts';
import { isBelow } from '../areas.ts';
import { isMountFor } from '../cacheMounts.ts';
import { resolveFrom } from '../commandEffects.ts';
import type { RunCommand } from '../runModel.ts';
import { type StageStep, stageSteps } from '../stageSteps.ts';
import { bindMountFix } from './bindMounts.ts';
import { commandInputs } from './commandInputs.ts';
import { moveEdits } from './edits.ts';
import { viewBefore } from './imageView.ts';
import { type Move, planMove } from './move.ts';
import { bringsSources, isForProject, isInstallation, mayBringSources } from './sources.ts';
import { moveNote, moveTitle } from './titles.ts';
import type { LateInstall, Outcome, ReorderRequest } from './types.ts';

/**
 * Installations behind a COPY of sources, in a stage: for each package manager the first one, unless a fix for an earlier one takes it
 * along. `wanted` says which commands count.
 */
export function lateInstalls(request: ReorderRequest, stage: PlannedStage, wanted: Wanted): LateInstall[] {
  const { plan, tree, world } = request;
  const steps = stageSteps(plan, stage, tree.text, world);
  const context = world.context();
  if (context.state === 'pending') return [];
  const listing = context.state === 'known' && !context.value.truncated ? context.value : undefined;
  const copies = [...steps.keys()].filter((at) => mayBringSources(steps[at]));
  const [firstCopy] = copies;
  if (firstCopy === undefined) return [];
  const clones = clonedFolders(steps);
  const found: LateInstall[] = [];
  const seen = new Set<string>();
  const spared = new Set<StageStep>();
  for (const [index, step] of steps.entries()) {
    if (step.effect.kind !== 'run' || step.planned.onbuild) continue;
    let refusal: LateInstall | undefined;
    for (const candidate of projectFirst(wanted.commands(step))) {
      const { command, classified } = candidate;
      const key = wanted.key(classified);
      if (seen.has(key)) continue;
      if (isForProject(classified)) seen.add(key);
      if (index < firstCopy || step.stage !== stage || spared.has(step) || isOfClone(clones, index, command)) continue;
      const inputs = listing ? readPlaces(command, classified, steps, index, listing, request) : 'unknown';
      if (inputs === 'pending' || inputs === 'idle') continue;
      const places = inputs === 'unknown' ? new Set<string>() : inputs;
      const sources = copies
        .filter((at) => at < index && bringsSources(steps, at, index, places))
        .flatMap((at) => steps[at] ?? []);
      if (sources.length === 0) continue;
      const mounted = mountOf(step, classified);
      if (mounted === 'covers') continue;
      // What BuildKit rejects has no order worth speaking of.
      if (steps.slice(0, index).some(({ planned }) => planned.instruction.keyword === 'unknown')) continue;
      const outcome = outcomeOf(request, steps, sources, step, command, listing);
      if (outcome.state === 'pending') continue;
      if (isPrepared(candidate, step, outcome, sources)) continue;
      seen.add(key);
      const install = { stage, step, command, classified, sources, mounted: mounted === 'downloads', outcome };
      if (outcome.state !== 'fix') {
        refusal ??= install;
        continue;
      }
      for (const other of outcome.spared) spared.add(other);
      found.push(install);
      refusal = undefined;
      break;
    }
    if (refusal) found.push(refusal);
  }
  return found;
}

/** Of the commands of a RUN, those for the project say best what it needs. */
function projectFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const [own, others] = [true, false].map((wanted) =>
    candidates.filter(({ classified }) => isForProject(classified) === wanted),
  );
  return [...(own ?? []), ...(others ?? [])];
}

/**
 * Whether a command may need what one that is not understood prepares: one that names its packages, where that stands before it in its RUN;
 * any, where the sources are a few files that are no code.
 */
function isPrepared(
  { command, classified }: Candidate,
  { effect }: StageStep,
  outcome: Outcome,
  sources: readonly StageStep[],
): boolean {
  if (outcome.state !== 'refused' || outcome.unknown === 'no' || effect.kind !== 'run') return false;
  if (sources.every(isFewPlainFiles)) return true;
  if (isForProject(classified)) return false;
  const { items } = effect.run;
  const before = items.slice(
    0,
    items.findIndex(({ commands }) => commands.includes(command)),
  );
  const isUnclear = before.some(({ simple, commands }) => !simple || commands.some(({ effects }) => !effects));
  return outcome.unknown === 'here' || isUnclear;
}

/** Files that are selected one by one, among them none in a programming language: what a command that is not understood works with. */
function isFewPlainFiles({ effect }: StageStep): boolean {
  if (effect.kind !== 'copy' || !effect.delivery.single) return false;
  return !effect.delivery.files?.some(({ context }) => sourceCode.test(context));
}

const sourceCode =
  /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|scala|clj|rb|php|cs|fs|vb|[ch](?:pp|xx|c)?|exs?|erl|swift|dart|hs|ml|jl|r|lua|zig|nim|cr)$/i;

const remembered = attached<PlannedStage, readonly LateInstall[]>();

/** Late installations of packages of the project or of a language. */
export function lateDependencies(request: ReorderRequest, stage: PlannedStage): readonly LateInstall[] {
  const known = remembered.get(stage);
  if (known && request.without === undefined) return known;
  const found = lateInstalls(request, stage, dependencies);
  if (request.without === undefined) remembered.set(stage, found);
  return found;
}

/** A folder of the image that a command clones a repository to. */
interface ClonedFolder {
  readonly step: number;
  readonly command: RunCommand;
  readonly path: string;
}

function clonedFolders(steps: readonly StageStep[]): ClonedFolder[] {
  const found: ClonedFolder[] = [];
  for (const [step, { effect }] of steps.entries()) {
    if (effect.kind !== 'run') continue;
    for (const command of effect.run.commands) {
      if (command.classified?.form.role !== 'remote-fetch') continue;
      for (const area of command.effects?.writes ?? [])
        if (area.kind === 'tree') found.push({ step, command, path: area.path });
    }
  }
  return found;
}

/** Whether a command runs in what was cloned in the image, and not in what is copied. */
function isOfClone(clones: readonly ClonedFolder[], index: number, { directory, range }: RunCommand): boolean {
  if (directory === undefined) return false;
  return clones.some(
    ({ step, command, path }) =>
      step <= index && command.range.start < range.start && (path === directory || isBelow(directory, path)),
  );
}

interface Candidate {
  readonly command: RunCommand;
  readonly classified: Classified;
}

export interface Wanted {
  /** Commands of a RUN that count, in order. */
  commands(step: StageStep): readonly Candidate[];
  /** What is reported once. */
  key(classified: Classified): string;
}

/** Commands that install or download packages for the project, or of languages. */
const dependencies: Wanted = {
  commands({ effect }) {
    if (effect.kind !== 'run') return [];
    return effect.run.commands.flatMap((command) => {
      const { classified } = command;
      return classified && isInstallation(classified) ? [{ command, classified }] : [];
    });
  },
  key: (classified) => `${classified.manager.id} ${isForProject(classified) ? 'project' : 'named'}`,
};

/** RUNs that only work with the packages of the operating system. */
const systemPackages: Wanted = {
  commands({ effect }) {
    if (effect.kind !== 'run') return [];
    const { commands } = effect.run;
    if (!commands.every(isOfSystem)) return [];
    const found = commands.flatMap((command) => {
      const { classified } = command;
      return classified?.form.role === 'os-install' ? [{ command, classified }] : [];
    });
    // Packages say more than the lists that are fetched before, or the repositories that are named.
    const naming = found.filter(({ classified }) => operandsOf(classified.call).length > 0);
    const installing = naming.filter(({ classified }) => installVerb.test(classified.call.operands[0]?.value ?? ''));
    return [installing, naming, found].find((some) => some.length > 0) ?? [];
  },
  key: ({ manager }) => manager.id,
};

const installVerb = /^(?:in|install|add|groupinstall|localinstall|build-dep|builddep)$/;

function isOfSystem({ classified, effects }: RunCommand): boolean {
  if (!classified) return effects !== undefined;
  return classified.form.role === 'os-install' || classified.form.role === 'os-clean';
}

/** Late installations of packages of the operating system, those apart that a fix for the project's dependencies takes along. */
export function lateSystemInstalls(request: ReorderRequest, stage: PlannedStage): readonly LateInstall[] {
  const covered = new Set(
    lateDependencies(request, stage).flatMap(({ outcome }) => (outcome.state === 'fix' ? [...outcome.spared] : [])),
  );
  return lateInstalls(request, stage, {
    ...systemPackages,
    commands: (step) => (covered.has(step) ? [] : systemPackages.commands(step)),
  });
}

/** Where the files stand that the command reads. */
function readPlaces(
  command: RunCommand,
  classified: Classified,
  steps: readonly StageStep[],
  index: number,
  context: BuildContext,
  { world }: ReorderRequest,
): ReadonlySet<string> | 'pending' | 'idle' {
  const view = viewBefore(steps, index);
  const { places, pending, project, manager } = commandInputs(command, classified, view, context, world);
  if (pending) return 'pending';
  if (
    classified.form.role !== 'fixed-install' &&
    manager.project?.idle?.(classified.call, project, command.environment)
  )
    return 'idle';
  return new Set(places.flatMap((place) => (place.endsWith('/') ? view.below(place.slice(0, -1)) : [place])));
}

/**
 * Whether a cache mount of the RUN keeps what the manager downloads. One on the place of installation keeps all of the work, and so
 * does any for a build, which takes its time from the sources.
 */
function mountOf({ planned, directory }: StageStep, { manager, form }: Classified): 'covers' | 'downloads' | undefined {
  const definition = planned.operation?.definition;
  if (definition?.kind !== 'run') return undefined;
  const targets = definition.mounts
    .filter(({ type }) => type === 'cache')
    .map(({ target }) => resolveFrom(directory)(target));
  const facts = manager.caches.filter((fact) => targets.some((target) => isMountFor(fact, target)));
  if (facts.length === 0) return undefined;
  const covers =
    facts.some(({ kind }) => kind === 'install') ||
    (form.role === 'build' && facts.some(({ kind }) => kind === 'download'));
  return covers ? 'covers' : 'downloads';
}

function outcomeOf(
  request: ReorderRequest,
  steps: readonly StageStep[],
  sources: readonly StageStep[],
  target: StageStep,
  command: RunCommand,
  context: BuildContext | undefined,
): Outcome {
  if (!context) return refused('which files the build context holds is not known');
  const result = planMove(request, steps, sources, target, command, context);
  if (result.state === 'refused' || result.state === 'pending') return result;
  const { move } = result;
  const written = moveEdits(request.tree, steps, move);
  if ('reason' in written) return refused(written.reason);
  const kind = move.download !== undefined ? 'prefetch' : move.manifests.length > 0 ? 'split' : 'hoist';
  const note = moveNote(move);
  const withMounts = kind === 'split' ? bindMountFix(request.tree, steps, move) : undefined;
  return {
    state: 'fix',
    fix: {
      title: moveTitle(move, kind),
      safety: move.doubts.length > 0 ? 'unsafe' : 'safe',
      kind,
      edits: written.edits,
    },
    manifests: manifestNames(move),
    spared: move.spared,
    ...(withMounts ? { withMounts } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

function refused(reason: string): Outcome {
  return { state: 'refused', reason, unknown: 'no' };
}

function manifestNames({ manifests }: Move): string[] {
  return manifests.map(({ context }) => context);
}
