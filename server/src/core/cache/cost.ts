import type { Cost, PackageManager, Role } from '../packages/manager.ts';
import type { World } from '../world.ts';
import { lockedPackages } from './lockedPackages.ts';
import { type MeasuredTimes, measuredTime } from './measuredTimes.ts';
import { type RunCommand, type RunModel, runModel } from './runModel.ts';
import type { Step } from './steps.ts';

/** How long a step takes when it runs, in seconds. */
export interface StepCost {
  readonly seconds: number;
  /** From a log of a real build, or a guess by what the step does. */
  readonly measured: boolean;
  /** What a guess goes by: `npm: tens of seconds`. */
  readonly what?: string;
}

/** Seconds that an installation of each class takes, from the fewest to the most, on a few cores near a mirror. */
const classes: Readonly<Record<Cost, { readonly from: number; readonly to: number; readonly words: string }>> = {
  light: { from: 1, to: 10, words: 'seconds' },
  medium: { from: 5, to: 60, words: 'tens of seconds' },
  heavy: { from: 20, to: 180, words: 'tens of seconds to minutes' },
  'very heavy': { from: 60, to: 900, words: 'minutes' },
};

/** So many packages make an installation as slow as its class goes. */
const manyPackages = 1500;

/** Seconds of what is not measured and no installation. */
const guesses = {
  copy: 0.5,
  directory: 0.1,
  download: 5,
  systemInstall: 20,
  build: 30,
  cheap: 0.3,
  unknown: 10,
} as const;

export interface CostOptions {
  /** The text of the Dockerfile. */
  readonly text: string;
  readonly world: World;
  readonly measured?: MeasuredTimes;
}

export function stepCost(step: Step, { text, world, measured }: CostOptions): StepCost {
  const time = measured && measuredTime(measured, step.label);
  if (time !== undefined) return { seconds: time, measured: true };
  return { ...guess(step, text, world), measured: false };
}

type Guess = Pick<StepCost, 'seconds' | 'what'>;

function guess(step: Step, text: string, world: World): Guess {
  const { planned, stage } = step;
  const { instruction, before } = planned;
  const { kind } = step.operation.definition;
  if (kind === 'mkdir' || kind === 'merge') return { seconds: guesses.directory };
  if (instruction.keyword !== 'RUN') {
    const remote = step.operation.inputs.some(
      ({ definition }) => definition.kind === 'http' || definition.kind === 'git',
    );
    return remote
      ? { seconds: guesses.download, what: 'a download' }
      : { seconds: guesses.copy, what: 'a copy of files' };
  }
  const model = runModel(step.planned, instruction, before.workingDirectory, text, world);
  const earlier = (): readonly RunCommand[] =>
    stage.instructions.slice(0, stage.instructions.indexOf(step.planned)).flatMap((other) => {
      if (other.instruction.keyword !== 'RUN') return [];
      return runModel(other, other.instruction, other.before.workingDirectory, text, world).commands;
    });
  return costOfCommands(model, world, earlier);
}

/** Whether earlier commands of the stage have downloaded what a command with this manager needs. */
function isPrepared(manager: PackageManager, earlier: readonly RunCommand[]): boolean {
  return earlier.some(
    ({ classified }) => classified?.manager.id === manager.id && downloading.has(classified.form.role),
  );
}

/**
 * Whether earlier commands have left little for an installation to do: the packages lie in the manager's cache or in their place. Some
 * remove what is installed and begin anew.
 */
function isInstalled(
  { text, directory }: RunCommand,
  manager: PackageManager,
  earlier: readonly RunCommand[],
): boolean {
  const again = /^(?:\S+=\S+ )*npm (?:ci|clean-install)\b/.test(text);
  return earlier.some(
    ({ classified, directory: other }) =>
      classified?.manager.id === manager.id &&
      (classified.form.role === 'prefetch' ||
        (downloading.has(classified.form.role) && !again && (other === directory || directory === undefined))),
  );
}

/** What fetches the dependencies of a project. */
const downloading: ReadonlySet<Role> = new Set(['install', 'source-install', 'prefetch', 'chef-cook']);

/** The commands of a RUN one after the other. */
function costOfCommands(model: RunModel, world: World, earlier: () => readonly RunCommand[]): Guess {
  if (model.commands.length === 0) return { seconds: guesses.unknown, what: 'commands that are not understood' };
  let seconds = 0;
  let dearest: Guess = { seconds: 0 };
  for (const [at, command] of model.commands.entries()) {
    const before = () => [...earlier(), ...model.commands.slice(0, at)];
    const one = costOfCommand(command, world, before);
    seconds += one.seconds;
    if (one.seconds > dearest.seconds) dearest = one;
  }
  return dearest.what === undefined ? { seconds } : { seconds, what: dearest.what };
}

function costOfCommand(command: RunCommand, world: World, earlier: () => readonly RunCommand[]): Guess {
  const { classified, effects } = command;
  if (!classified)
    return effects
      ? { seconds: guesses.cheap }
      : { seconds: guesses.unknown, what: 'commands that are not understood' };
  const { manager, form } = classified;
  switch (form.role) {
    case 'install':
    case 'source-install':
      if (isInstalled(command, manager, earlier()))
        return { seconds: geometric(classes.light), what: `${manager.name}, with what is downloaded already` };
      return installation(manager.name, manager.cost, world);
    case 'prefetch':
    case 'add-package':
    case 'chef-cook':
      return installation(manager.name, manager.cost, world);
    case 'fixed-install':
    case 'global-install':
      return { seconds: geometric(classes.light), what: `${manager.name}: ${classes.light.words}` };
    case 'os-install':
      return { seconds: guesses.systemInstall, what: `${manager.name}: ${classes.medium.words}` };
    case 'build': {
      const downloads = form.downloads === true && !isPrepared(manager, earlier());
      const seconds = guesses.build + (downloads ? installation(manager.name, manager.cost, world).seconds : 0);
      return { seconds, what: `a build with ${manager.name}` };
    }
    case 'remote-fetch':
      return { seconds: guesses.download, what: 'a download' };
    default:
      return { seconds: guesses.cheap };
  }
}

/** Between the bounds of its class, by how many packages the lock file holds, where that is known. */
function installation(name: string, cost: Cost, world: World): Guess {
  const { from, to, words } = classes[cost];
  const packages = lockedPackages(name, world);
  const what = `${name}: ${words}`;
  if (packages === undefined) return { seconds: geometric({ from, to }), what };
  const share = Math.min(1, packages / manyPackages);
  return { seconds: from * (to / from) ** share, what: `${what}, ${packages} packages` };
}

function geometric({ from, to }: { readonly from: number; readonly to: number }): number {
  return Math.sqrt(from * to);
}
