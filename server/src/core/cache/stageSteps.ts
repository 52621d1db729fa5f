import type { BuildPlan, PlannedInstruction, PlannedStage } from '../build/plan.ts';
import type { CopyInstruction, Instruction, RunInstruction } from '../dockerfile/model.ts';
import { attached } from '../text/attached.ts';
import type { BuildContext, Known, World } from '../world.ts';
import { resolveFrom } from './commandEffects.ts';
import { type Delivery, deliver, imagePath } from './delivery.ts';
import { type RunModel, runModel } from './runModel.ts';

/** One instruction of a stage with what it does to the file system. */
export interface StageStep {
  readonly planned: PlannedInstruction;
  /** The stage in which it is written: that asked for, or one that it is built on. */
  readonly stage: PlannedStage;
  /** The working directory before it; one that only the base image knows is `?`. */
  readonly directory: string;
  readonly effect: StepEffect;
}

export type StepEffect =
  | { readonly kind: 'copy'; readonly instruction: CopyInstruction; readonly delivery: Delivery }
  | { readonly kind: 'run'; readonly instruction: RunInstruction; readonly run: RunModel }
  | { readonly kind: 'workdir'; readonly path: string | undefined }
  | { readonly kind: 'other'; readonly instruction: Instruction };

/** The steps of a stage, and what is so behind them. */
interface Read {
  readonly steps: readonly StageStep[];
  readonly end: State;
}

const remembered = attached<PlannedStage, Read>();

/** The instructions of a stage, behind those of the stages that it is built on; triggers of base images come first. */
export function stageSteps(plan: BuildPlan, stage: PlannedStage, text: string, world: World): readonly StageStep[] {
  let read = remembered.get(stage);
  if (read) return read.steps;
  for (const member of lineage(plan, stage)) {
    // A planned stage belongs to one plan of one text in one world.
    const known = remembered.get(member);
    read = known ?? readSteps(member, read, text, world);
    if (!known) remembered.set(member, read);
  }
  return read?.steps ?? [];
}

/** The steps of a stage behind those of the stage that it is built on. */
function readSteps(stage: PlannedStage, parent: Read | undefined, text: string, world: World): Read {
  const state: State = {
    directory: stage.base.kind === 'stage' ? (parent?.end.directory ?? '?') : baseDirectory(stage, world),
    folders: new Set(parent?.end.folders ?? ['/']),
    context: world.context(),
  };
  const own = stage.instructions.map((planned): StageStep => {
    const { directory } = state;
    return { planned, stage, directory, effect: effectOf(planned, state, text, world) };
  });
  return { steps: [...(parent?.steps ?? []), ...own], end: state };
}

/** A stage behind the stages that it is built on. */
function lineage(plan: BuildPlan, stage: PlannedStage): PlannedStage[] {
  const line = [stage];
  for (let { base } = stage; base.kind === 'stage' && line.length <= plan.stages.length; ) {
    const parent = plan.stages[base.stage];
    if (!parent) break;
    line.unshift(parent);
    ({ base } = parent);
  }
  return line;
}

interface State {
  directory: string;
  /** Places that are known to be folders. */
  readonly folders: Set<string>;
  readonly context: Known<BuildContext>;
}

/** The working directory of a base image, when it is known. */
function baseDirectory(stage: PlannedStage, world: World): string {
  const { base } = stage;
  if (base.kind === 'scratch') return '/';
  if (base.kind !== 'image') return '?';
  const facts = world.image(base.reference);
  if (facts.state !== 'known') return '?';
  const directory = facts.value.config.WorkingDir;
  if (directory === undefined) return facts.value.complete ? '/' : '?';
  return directory === '' ? '/' : resolveFrom('/')(directory);
}

function effectOf(planned: PlannedInstruction, state: State, text: string, world: World): StepEffect {
  const { instruction } = planned;
  switch (instruction.keyword) {
    case 'COPY':
    case 'ADD': {
      const delivery = deliver(planned, instruction, state.directory, state.folders, state.context);
      addFolders(delivery, state.folders);
      return { kind: 'copy', instruction, delivery };
    }
    case 'RUN':
      return { kind: 'run', instruction, run: runModel(planned, instruction, state.directory, text, world) };
    case 'WORKDIR': {
      const { value } = instruction;
      const path = value && (planned.expanded.get(value.range) ?? (/[$'"`]/.test(value.text) ? undefined : value.text));
      state.directory = path === undefined ? '?' : imagePath(state.directory, path);
      state.folders.add(state.directory);
      return { kind: 'workdir', path: path === undefined ? undefined : state.directory };
    }
    default:
      return { kind: 'other', instruction };
  }
}

/** A destination with files below it is a folder from then on. */
function addFolders({ files, folder }: Delivery, folders: Set<string>): void {
  folders.add(folder);
  if (!files) return;
  const known = foldersOf.get(files) ?? new Map<string, readonly string[]>();
  foldersOf.set(files, known);
  const below = known.get(folder) ?? foldersBelow(folder, files);
  known.set(folder, below);
  for (const path of below) folders.add(path);
}

/** Found once for files that are remembered: they are the same at every keystroke, and many. */
const foldersOf = new WeakMap<NonNullable<Delivery['files']>, Map<string, readonly string[]>>();

function foldersBelow(folder: string, files: NonNullable<Delivery['files']>): readonly string[] {
  const found = new Set<string>();
  for (const { image } of files) {
    // What is above a folder that was found before has been found with it.
    for (let at = image.lastIndexOf('/'); at > folder.length; at = image.lastIndexOf('/', at - 1)) {
      const path = image.slice(0, at);
      if (found.has(path)) break;
      found.add(path);
    }
  }
  return [...found];
}
