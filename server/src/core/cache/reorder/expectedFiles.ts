import { shortened } from '../../text/shortened.ts';
import { type Area, commonPlace, isBelow } from '../areas.ts';
import { resolveFrom } from '../commandEffects.ts';
import type { RunCommand } from '../runModel.ts';
import type { StageStep } from '../stageSteps.ts';
import { filesBelow } from './imageView.ts';
import { lineOf, type Manifest } from './planner.ts';
import type { Scene } from './scene.ts';

/**
 * A command that works on a file which nothing before has made, in a folder that the sources bring: it comes with them, although the
 * build context does not hold it right now. It may be built first, or be ignored on this machine.
 */
export function absentProblem(scene: Scene, command: RunCommand, at: number): string | undefined {
  const { moving, planner, step } = scene;
  if (planner.skips('commuting-run')) return undefined;
  for (const area of expected(command)) {
    if (area.kind !== 'file' && area.kind !== 'tree') continue;
    const source = moving.find(
      ({ effect }) =>
        effect.kind === 'copy' &&
        !effect.delivery.named &&
        effect.delivery.folder !== '/' &&
        isBelow(area.path, effect.delivery.folder),
    );
    if (!source || isMade(scene, area, at)) continue;
    return `"${shortened(command.text)}" (line ${lineOf(step)}) works on "${area.path.replace(/^\?\//, '')}", which may come with what line ${lineOf(source)} copies`;
  }
  return undefined;
}

/** Places where a command needs something to be: what it only creates is left out. */
function expected({ classified, effects, invocation }: RunCommand): readonly Area[] {
  if (classified || !effects || !invocation) return [];
  const removes = /^(?:.*\/)?(?:rm|rmdir)$/.test(invocation.program);
  return removes ? [...effects.reads, ...effects.writes] : effects.reads;
}

/** Whether a step, or a command before in the same RUN, writes to a place. */
function isMade({ planner, step, moving, run }: Scene, area: Area, at: number): boolean {
  const writes = (command: RunCommand): boolean =>
    command.effects?.writes.some((written) => written.kind !== 'system' && commonPlace(written, area) !== undefined) ??
    true;
  const before = planner.steps.slice(0, planner.steps.indexOf(step)).filter((other) => !moving.includes(other));
  return (
    run.items.slice(0, at).some(({ commands }) => commands.some(writes)) ||
    before.some(({ effect }) => {
      if (effect.kind === 'copy') return commonPlace(effect.delivery.writes, area) !== undefined;
      return effect.kind === 'run' && effect.run.commands.some(writes);
    })
  );
}

/** A folder that one of the first commands of a RUN enters, and that only the sources make: without them, it cannot be entered. */
export function folderProblem(scene: Scene, end: number, manifests: readonly Manifest[]): string | undefined {
  const { moving, planner, step, run } = scene;
  if (planner.skips('commuting-run')) return undefined;
  for (const [at, { commands }] of run.items.slice(0, end).entries()) {
    const [command] = commands;
    const word = command?.invocation?.program === 'cd' ? command.invocation.args[0]?.value : undefined;
    if (!command || word === undefined || command.directory === undefined) continue;
    const folder = resolveFrom(command.directory)(word);
    const source = moving.find(
      ({ effect }) => effect.kind === 'copy' && filesBelow(effect.delivery.files ?? [], folder).length > 0,
    );
    const isIn = (path: string): boolean => path === folder || isBelow(path, folder);
    if (!source || folder === '/' || manifests.some(({ place }) => isIn(place)) || isFolder(scene, isIn, at)) continue;
    return `"${shortened(command.text)}" (line ${lineOf(step)}) enters a folder that line ${lineOf(source)} makes`;
  }
  return undefined;
}

/** Whether something that stays makes a folder before a command of a RUN. */
function isFolder({ planner, step, moving, run }: Scene, isIn: (path: string) => boolean, at: number): boolean {
  const makes = ({ effects, invocation }: RunCommand): boolean =>
    /^(?:.*\/)?mkdir$/.test(invocation?.program ?? '') &&
    (effects?.writes.some((area) => area.kind === 'tree' && isIn(area.path)) ?? false);
  const before = planner.steps.slice(0, planner.steps.indexOf(step)).filter((other) => !moving.includes(other));
  return (
    isIn(step.directory) ||
    run.items.slice(0, at).some(({ commands }) => commands.some(makes)) ||
    before.some((other) => stepMakes(other, isIn, makes))
  );
}

function stepMakes(
  { effect, directory }: StageStep,
  isIn: (path: string) => boolean,
  makes: (command: RunCommand) => boolean,
): boolean {
  switch (effect.kind) {
    case 'workdir':
      return effect.path !== undefined && isIn(effect.path);
    case 'copy':
      return effect.delivery.files?.some(({ image }) => isIn(image)) ?? isIn(effect.delivery.folder);
    case 'run':
      return effect.run.commands.some(makes);
    default:
      return isIn(directory);
  }
}
