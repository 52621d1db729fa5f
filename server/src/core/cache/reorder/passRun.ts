import type { Classified } from '../../packages/index.ts';
import type { Role } from '../../packages/manager.ts';
import { shortened } from '../../text/shortened.ts';
import { pathsBelow } from '../../text/sortedPaths.ts';
import type { RunCommand, RunItem } from '../runModel.ts';
import type { StageStep } from '../stageSteps.ts';
import { type CommandInputs, commandInputs } from './commandInputs.ts';
import { conflictOf, hostProblem, namedProblem } from './conflicts.ts';
import { absentProblem, folderProblem } from './expectedFiles.ts';
import { type ImageView, viewBefore } from './imageView.ts';
import { lockProblem } from './lockFiles.ts';
import { sameAttributes } from './passStep.ts';
import { lineOf, type Manifest, type Planner } from './planner.ts';
import type { Scene } from './scene.ts';
import { installsFor, isForProject, isInstallation } from './sources.ts';

/** Whether sources can move behind a RUN. */
export type RunPass =
  | ({ readonly state: 'whole'; readonly gains: boolean } & Needs)
  /** Only its first commands can stand before the sources, and a download of what the next one needs. */
  | ({
      readonly state: 'part';
      readonly cut: number;
      readonly download?: string;
      /** The item that cannot stand before the sources, and why; only its download can, where there is one. */
      readonly stop: number;
      readonly reason: string;
      readonly unknown: boolean;
    } & Needs)
  /** `unknown`: it is not even known what a command does. */
  | { readonly state: 'none'; readonly reason: string; readonly unknown: boolean }
  | { readonly state: 'pending' };

/** What must be copied before. */
export interface Needs {
  readonly manifests: readonly Manifest[];
  readonly doubts: readonly string[];
}

/** Roles of commands that gain from standing before the sources. */
const gaining: ReadonlySet<Role> = new Set([
  'install',
  'prefetch',
  'derived-install',
  'fixed-install',
  'global-install',
  'os-install',
  'os-clean',
  'config',
  'clean',
]);

export function passRun(planner: Planner, step: StageStep, moving: readonly StageStep[]): RunPass {
  if (step.effect.kind !== 'run') return none('it is no RUN');
  const { run } = step.effect;
  if (run.pending) return { state: 'pending' };
  if (run.items.length === 0)
    return none(`line ${lineOf(step)} cannot be understood: ${run.unknown ?? 'it is empty'}`, true);
  const mounted = mountsContext(step);
  if (mounted) return none(`line ${lineOf(step)} mounts files of the build context itself`);
  const scene: Scene = { planner, step, moving, view: viewBefore(planner.steps, planner.steps.indexOf(step)), run };
  const pass = passItems(scene);
  if (pass.state !== 'whole' && pass.state !== 'part') return pass;
  const end = pass.state === 'whole' ? run.items.length : pass.stop;
  const problem = folderProblem(scene, end, pass.manifests);
  return problem === undefined ? pass : none(problem);
}

function passItems(scene: Scene): RunPass {
  const { run } = scene;
  const manifests: Manifest[] = [];
  const doubts: string[] = [];
  let gains = false;
  for (const [at, item] of run.items.entries()) {
    const pass = passItem(scene, item, at);
    if (pass.state === 'pending') return pass;
    if (pass.state === 'no') {
      const { reason, unknown } = pass;
      const obstacle = gains && !pass.veto ? (vetoBehind(scene, at + 1) ?? indivisible(scene, at)) : reason;
      return gains && obstacle === undefined
        ? { state: 'part', cut: at, stop: at, reason, unknown, manifests, doubts }
        : none(obstacle ?? reason, unknown);
    }
    manifests.push(...pass.manifests);
    doubts.push(...pass.doubts);
    if (pass.download !== undefined) {
      const obstacle = gains ? indivisible(scene, at) : unrepeatable(scene, at);
      if (obstacle !== undefined) return none(obstacle);
      const { download } = pass;
      return { state: 'part', cut: gains ? at : 0, stop: at, download, reason: '', unknown: false, manifests, doubts };
    }
    gains ||= item.commands.some(({ classified }) => classified && gaining.has(classified.form.role));
  }
  return { state: 'whole', gains, manifests, doubts };
}

function none(reason: string, unknown = false): RunPass {
  return { state: 'none', reason, unknown };
}

type ItemPass =
  | ({ readonly state: 'yes'; readonly download?: string } & Needs)
  /** With `veto`, no command of the RUN may be moved alone. */
  | { readonly state: 'no'; readonly reason: string; readonly veto: boolean; readonly unknown: boolean }
  | { readonly state: 'pending' };

const nothing: ItemPass = { state: 'yes', manifests: [], doubts: [] };

function passItem(scene: Scene, item: RunItem, at: number): ItemPass {
  const [command] = item.commands;
  if (!item.simple || !command || item.operator === '&') {
    return no(
      `line ${lineOf(scene.step)}: ${item.operator === '&' ? 'a command runs in the background' : 'commands are joined in a pipeline, loop or group, whose effects are not followed'}`,
      false,
      true,
    );
  }
  const { classified } = command;
  if (!classified) {
    if (!command.effects)
      return no(
        `what "${shortened(command.text)}" (line ${lineOf(scene.step)}) reads and writes is not known`,
        false,
        true,
      );
    const conflict = conflictOf(scene, command, new Set()) ?? absentProblem(scene, command, at);
    return conflict === undefined ? nothing : no(conflict);
  }
  return passPackageCommand(scene, command, classified, at);
}

function no(reason: string, veto = false, unknown = false): ItemPass {
  return { state: 'no', reason, veto, unknown };
}

function passPackageCommand(scene: Scene, command: RunCommand, classified: Classified, at: number): ItemPass {
  const { planner, step, view } = scene;
  const { role } = classified.form;
  const later = !command.effects;
  const working = role === 'source-install' || role === 'build' || role === 'chef-cook';
  if (later && !working) return no(`"${shortened(command.text)}" (line ${lineOf(step)}) may work on the sources`);
  if (working && isInstalled(scene, classified, at))
    return no(`"${shortened(command.text)}" (line ${lineOf(step)}) works on the sources`);
  const inputs = commandInputs(command, classified, view, planner.context, planner.request.world);
  if (inputs.pending) return { state: 'pending' };
  const [refusal] = inputs.refusals;
  const veto =
    classified.manager.immovable === undefined &&
    classified.form.needsSources === undefined &&
    (role !== 'build' || classified.form.downloads === true);
  if (refusal !== undefined && !planner.skips('inputs')) return no(refusal, veto);
  if (working && inputs.download === undefined) return no(refusal ?? 'it works on the sources');
  const read = placesRead(inputs, view);
  const problem =
    conflictOf(scene, command, read) ??
    (working ? undefined : namedProblem(scene, command, classified, inputs, read)) ??
    hostProblem(scene, inputs, read) ??
    derivedProblem(scene, classified, at);
  if (problem !== undefined) return no(problem, true);
  const lock =
    working || role !== 'install' || planner.skips('lock-file')
      ? {}
      : lockProblem(planner, inputs, classified, command, commandsBehind(scene, at));
  if (lock.refusal !== undefined) return no(lock.refusal, true);
  const copied = manifestsFor(scene, inputs);
  if (typeof copied === 'string') return no(copied, true);
  const doubts = lock.doubt === undefined ? [] : [lock.doubt];
  return {
    state: 'yes',
    manifests: copied,
    doubts,
    ...(inputs.download === undefined ? {} : { download: inputs.download }),
  };
}

/** Whether the manager's packages are there already, so that a download of their own gains nothing. */
function isInstalled({ planner, step, run }: Scene, { manager }: Classified, at: number): boolean {
  if (planner.steps.slice(0, planner.steps.indexOf(step)).some((other) => installsFor(manager.id, other))) return true;
  return run.items
    .slice(0, at)
    .some(({ commands }) =>
      commands.some(
        ({ classified }) =>
          classified?.manager.id === manager.id && isForProject(classified) && isInstallation(classified),
      ),
    );
}

/** Files of the image that a command reads as its manifests. */
function placesRead({ places }: CommandInputs, view: ImageView): ReadonlySet<string> {
  return new Set(places.flatMap((place) => (place.endsWith('/') ? view.below(place.slice(0, -1)) : [place])));
}

/** What works on an earlier installation needs one. */
function derivedProblem({ planner, step, run }: Scene, { form, manager }: Classified, at: number): string | undefined {
  if (form.role !== 'derived-install') return undefined;
  const before = planner.steps.slice(0, planner.steps.indexOf(step));
  const installs = ({ classified }: RunCommand) =>
    classified !== undefined && /install$|prefetch/.test(classified.form.role) && classified.manager.id !== manager.id;
  const earlier = run.items.slice(0, at).some((item) => item.commands.some(installs));
  if (earlier || before.some(({ effect }) => effect.kind === 'run' && effect.run.commands.some(installs)))
    return undefined;
  return before.some((other) => installsFor(manager.id, other))
    ? undefined
    : 'no earlier step installs the program that downloads';
}

function commandsBehind({ planner, step, run }: Scene, at: number): RunCommand[] {
  const later = planner.steps.slice(planner.steps.indexOf(step) + 1);
  return [
    ...run.items.slice(at + 1).flatMap(({ commands }) => commands),
    ...later.flatMap(({ effect }) => (effect.kind === 'run' ? effect.run.commands : [])),
  ];
}

/** The files and folders that only the moving sources bring; those that another COPY brings in the same way are there already. */
function manifestsFor({ planner, moving, view, step }: Scene, { places }: CommandInputs): Manifest[] | string {
  const staying = viewBefore(planner.steps, planner.steps.indexOf(step), planner.sources);
  const found: Manifest[] = [];
  for (const place of places) {
    if (!place.endsWith('/')) {
      const seen = view.at(place);
      if (!seen || !moving.includes(seen.step) || staysSame(place)) continue;
      found.push({ step: seen.step, place, context: seen.context });
      continue;
    }
    const folder = place.slice(0, -1);
    const files = view.below(folder).filter((path) => moving.includes(view.at(path)?.step ?? step) && !staysSame(path));
    const [first] = files;
    const seen = first === undefined ? undefined : view.at(first);
    if (!seen || first === undefined) continue;
    const context = seen.context.slice(0, seen.context.length - (first.length - folder.length));
    const regular = files.every(
      (path) => view.at(path)?.context === context + path.slice(folder.length) && view.at(path)?.step === seen.step,
    );
    const all = pathsBelow(planner.context.files, context).length;
    if (!regular || all !== files.length) return `the files of "${context}" come from more than one place`;
    found.push({ step: seen.step, place, context: `${context}/` });
  }
  return found;

  function staysSame(path: string): boolean {
    const seen = view.at(path);
    const other = staying.at(path);
    if (!seen || !other || other.stale || other.context !== seen.context) return false;
    if (other.step.effect.kind !== 'copy' || seen.step.effect.kind !== 'copy') return false;
    return sameAttributes(other.step.effect.instruction, seen.step.effect.instruction);
  }
}

/** A command behind the first ones that must not run without its files keeps the whole RUN together. */
function vetoBehind(scene: Scene, from: number): string | undefined {
  for (let at = from; at < scene.run.items.length; at++) {
    const item = scene.run.items[at];
    if (
      !item?.commands.some(
        ({ classified }) => classified?.form.role === 'install' || classified?.form.role === 'prefetch',
      )
    )
      continue;
    const pass = passItem(scene, item, at);
    if (pass.state === 'no' && pass.veto) return pass.reason;
  }
  return undefined;
}

/** Why a RUN cannot be cut before an item; undefined when it can. */
function indivisible(scene: Scene, at: number): string | undefined {
  const { run } = scene;
  if (!run.divisible) return 'commands of a here-document are not parted';
  const before = run.items.slice(0, at);
  if (before.some(({ operator }) => operator !== '&&'))
    return 'its commands are not joined by "&&", so that cutting them apart could change what runs';
  return unrepeatable(scene, at);
}

/** Why what stands before an item cannot be repeated in a RUN of its own. */
function unrepeatable({ run, planner }: Scene, at: number): string | undefined {
  if (planner.skips('shell-state')) return undefined;
  const before = run.items.slice(0, at);
  const first = before.findIndex(({ state }) => state === undefined);
  const head = first === -1 ? before : before.slice(0, first);
  const changed =
    head.some(({ state }) => state === 'other') || before.slice(head.length).some(({ state }) => state !== undefined);
  return changed ? 'its commands share variables or settings of the shell, which end with the RUN' : undefined;
}

/** A bind mount of the build context over the project. */
function mountsContext({ planned }: StageStep): boolean {
  const definition = planned.operation?.definition;
  if (definition?.kind !== 'run') return false;
  return definition.mounts.some(
    ({ type, input }) =>
      type === 'bind' && input !== undefined && planned.operation?.inputs[input]?.definition.kind === 'context',
  );
}
