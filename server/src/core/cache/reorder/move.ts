import type { BuildContext } from '../../world.ts';
import { commonPlace } from '../areas.ts';
import type { RunCommand } from '../runModel.ts';
import type { StageStep } from '../stageSteps.ts';
import { fileAt } from './imageView.ts';
import { passRun } from './passRun.ts';
import { passStep, variablesOf } from './passStep.ts';
import { lineOf, type Manifest, type Planner } from './planner.ts';
import type { ReorderRequest } from './types.ts';

/** How the COPYs of sources move behind the steps that do not need them. */
export interface Move {
  readonly sources: readonly StageStep[];
  /** The last step that stays before the sources. */
  readonly last: StageStep;
  /** How many of the commands of `last` stay before the sources; absent for all of them. */
  readonly cut?: number;
  /** A command that downloads what the first command behind the sources needs. */
  readonly download?: string;
  readonly manifests: readonly Manifest[];
  /** The steps that no longer run again when sources change. */
  readonly spared: ReadonlySet<StageStep>;
  /** Lock files that could not be read. */
  readonly doubts: readonly string[];
}

export type Unknown = 'no' | 'here' | 'before';

export type MoveResult =
  | { readonly state: 'move'; readonly move: Move }
  | {
      readonly state: 'refused';
      readonly reason: string;
      /** Whether it is not known what other commands do, of the same RUN or of a step before, and so what the command needs. */
      readonly unknown: Unknown;
    }
  | { readonly state: 'pending' };

/** Plans to move `sources` behind the command of the step `target`, and behind what follows it as far as that gains. */
export function planMove(
  request: ReorderRequest,
  steps: readonly StageStep[],
  sources: readonly StageStep[],
  target: StageStep,
  command: RunCommand,
  context: BuildContext,
): MoveResult {
  const planner: Planner = { request, steps, sources, context, skips: (name) => request.without === name };
  const obstacle = sourceObstacle(planner, target);
  if (obstacle !== undefined) return refused(obstacle);
  const end = steps.indexOf(target);
  const start = Math.min(...sources.map((source) => steps.indexOf(source)));
  let accepted: Accepted = { manifests: [], doubts: [], spared: [] };
  let open: Accepted = accepted;
  let result: Pick<Move, 'last' | 'cut' | 'download'> | undefined;
  for (let index = start + 1; index < steps.length; index++) {
    const step = steps[index];
    if (!step || sources.includes(step)) continue;
    const moving = sources.filter((source) => steps.indexOf(source) < index);
    if (step.effect.kind !== 'run') {
      const reason = passStep(planner, step, moving);
      if (reason === undefined) continue;
      if (index < end) return refused(reason);
      break;
    }
    const pass = passRun(planner, step, moving);
    if (pass.state === 'pending') return pass;
    if (pass.state === 'none') {
      if (index === end) return refused(pass.reason, pass.unknown ? 'here' : 'no');
      if (index < end) return refused(inBetween(step, pass.reason), pass.unknown ? 'before' : 'no');
      break;
    }
    if (index === end && pass.state === 'part' && isBehind(step, command, pass))
      return refused(pass.reason, pass.unknown ? 'here' : 'no');
    if (index > end && pass.doubts.length > 0) break;
    open = {
      manifests: [...open.manifests, ...pass.manifests],
      doubts: [...open.doubts, ...pass.doubts],
      spared: [...open.spared, step],
    };
    if (pass.state === 'part') {
      if (index < end) return refused(inBetween(step, pass.reason), pass.unknown ? 'before' : 'no');
      if (index > end && pass.download !== undefined) break;
      accepted = open;
      const { cut, download } = pass;
      result = { last: step, cut, ...(download === undefined ? {} : { download }) };
      break;
    }
    if (index < end || (index > end && !pass.gains)) continue;
    accepted = open;
    result = { last: step };
  }
  if (!result) return refused('no step can be moved before the sources');
  const { manifests, doubts, spared } = accepted;
  const move: Move = {
    sources,
    ...result,
    manifests: unique(manifests),
    doubts: [...new Set(doubts)],
    spared: new Set(spared),
  };
  const problem = ownerObstacle(planner, move);
  return problem === undefined ? { state: 'move', move } : refused(problem);
}

interface Accepted {
  readonly manifests: readonly Manifest[];
  readonly doubts: readonly string[];
  readonly spared: readonly StageStep[];
}

function refused(reason: string, unknown: Unknown = 'no'): MoveResult {
  return { state: 'refused', reason, unknown };
}

/** A reason that names no place is one of a step that stands between the sources and the command. */
function inBetween(step: StageStep, reason: string): string {
  const line = `line ${lineOf(step)}`;
  return reason.includes(line) ? reason : `${line} comes before it and cannot stand above the sources: ${reason}`;
}

/** Whether a command stands in the part of a RUN that stays behind the sources. */
function isBehind(
  { effect }: StageStep,
  command: RunCommand,
  { stop, download }: { readonly stop: number; readonly download?: string },
): boolean {
  if (effect.kind !== 'run') return false;
  const at = effect.run.items.findIndex(({ commands }) => commands.includes(command));
  return download === undefined ? at >= stop : at > stop;
}

function unique(manifests: readonly Manifest[]): Manifest[] {
  return manifests.filter(({ place }, at) => manifests.findIndex((other) => other.place === place) === at);
}

/** What stands against moving the sources at all. */
function sourceObstacle(planner: Planner, target: StageStep): string | undefined {
  const { sources, context } = planner;
  for (const source of sources) {
    const { effect, planned, stage } = source;
    if (effect.kind !== 'copy') return 'it is no COPY';
    if (stage !== target.stage)
      return `the sources are copied in another stage, "${stage.stage.displayName}", which other stages may be built on`;
    const { delivery, instruction } = effect;
    const unset = variablesOf(source).find((name) => {
      const variable = planned.before.environment.get(name);
      return variable === undefined || (variable.origin.kind === 'arg' && usedInSources(source, name));
    });
    if (unset !== undefined) {
      const what = usedInSources(source, unset) ? 'which files' : 'where';
      return `${what} line ${lineOf(source)} copies${what === 'where' ? ' to' : ''} depends on the variable "${unset}", whose value is not known`;
    }
    if (!delivery.files) return `${delivery.unknown ?? 'the files are not known'} (line ${lineOf(source)})`;
    const user = planned.before.user;
    const rootOwned = instruction.chown === undefined && (user === '' || user === 'root' || user === '0');
    if (instruction.link && !rootOwned) return `line ${lineOf(source)} links its files under another user than root`;
    const link = delivery.files.find(
      ({ context: path, image }) => context.links.has(path) && delivery.named && image !== '',
    );
    if (link) return `"${link.context}" is a symbolic link`;
  }
  return planner.skips('overlap') ? undefined : overlapObstacle(sources);
}

/** A variable in a source decides which files are copied; one in the destination is the same before and after. */
function usedInSources({ effect }: StageStep, name: string): boolean {
  if (effect.kind !== 'copy') return false;
  return effect.instruction.sources.some(({ text }) => text.includes(name));
}

/** Where two moving COPYs bring different files to one place, the one that wins decides what an installation reads. */
function overlapObstacle(sources: readonly StageStep[]): string | undefined {
  for (const [at, step] of sources.entries()) {
    for (const other of sources.slice(0, at)) {
      if (step.effect.kind !== 'copy' || other.effect.kind !== 'copy') continue;
      const [first, second] = [other.effect.delivery, step.effect.delivery];
      if (commonPlace(first.writes, second.writes) === undefined) continue;
      const clash = second.files?.find(({ image, context }) => {
        const there = fileAt(first.files ?? [], image);
        return there !== undefined && there.context !== context;
      });
      if (clash)
        return `line ${lineOf(other)} and line ${lineOf(step)} both copy to "${clash.image.replace(/^\?\//, '')}"`;
    }
  }
  return undefined;
}

/**
 * A folder that the sources would create must not be created by something else with another owner: with nothing copied early, a WORKDIR
 * that comes first does so.
 */
function ownerObstacle(planner: Planner, { sources, last, manifests }: Move): string | undefined {
  if (planner.skips('owner')) return undefined;
  const end = planner.steps.indexOf(last);
  for (const source of sources) {
    if (source.effect.kind !== 'copy') continue;
    const { folder } = source.effect.delivery;
    const at = planner.steps.indexOf(source);
    if (manifests.some(({ step }) => step === source) || folderExists(planner, folder, at)) continue;
    const { chown, chmod } = source.effect.instruction;
    const creator = planner.steps
      .slice(at + 1, end + 1)
      .find(
        ({ effect, planned }) =>
          effect.kind === 'workdir' &&
          (effect.path === undefined ||
            commonPlace({ kind: 'tree', path: effect.path }, { kind: 'tree', path: folder }) !== undefined) &&
          (chown !== undefined || chmod !== undefined || !['', 'root', '0'].includes(planned.before.user)),
      );
    if (creator)
      return `line ${lineOf(creator)} would create "${folder}" with another owner than line ${lineOf(source)} does`;
  }
  return undefined;
}

function folderExists({ steps }: Planner, folder: string, before: number): boolean {
  return steps.slice(0, before).some(({ effect, directory }) => {
    if (directory === folder) return true;
    const made = effect.kind === 'workdir' ? effect.path : effect.kind === 'copy' ? effect.delivery.folder : undefined;
    return made !== undefined && (made === folder || made.startsWith(`${folder}/`));
  });
}
