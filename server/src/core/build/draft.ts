import type { Dockerfile, Instruction, Moment, Stage } from '../dockerfile/model.ts';
import type { Range } from '../text/range.ts';
import type { World } from '../world.ts';
import type { VariableLog } from './environment.ts';
import type { Operation, OperationGraph } from './operations.ts';
import type {
  BuildInputs,
  Environment,
  FromExpansion,
  Healthcheck,
  HistoryEntry,
  Lookup,
  PlanError,
  PlannedInstruction,
  Platform,
  StageDependency,
} from './plan.ts';

/** One plan in the making: what all of its parts read and write. */
export interface Planning {
  readonly dockerfile: Dockerfile;
  readonly world: World;
  readonly inputs: BuildInputs;
  readonly escape: '\\' | '`';
  readonly globals: Environment;
  /** Stages of the file, then images that instructions take files from, as BuildKit registers them. */
  readonly drafts: StageDraft[];
  /** The last stage with each name, lower-cased. */
  readonly byName: Map<string, StageDraft>;
  readonly operations: OperationGraph;
  readonly errors: PlanError[];
}

/** An instruction to be dispatched in a stage: its own, or a trigger of its base. */
export interface Command {
  readonly instruction: Instruction;
  readonly onbuild: boolean;
  /** The file's text positions mean something: false for a trigger that comes from an image. */
  readonly sources: readonly (StageDraft | undefined)[];
}

/** A stage (or an image used as a source) while it is planned. Members change as its instructions are dispatched. */
export interface StageDraft {
  readonly stage: Stage | undefined;
  /** The instruction that names the image, for one that is no stage. */
  readonly namedBy: Instruction | undefined;
  readonly name: string | undefined;
  /** The name in step labels: empty when the whole build has one stage only. */
  label: string;
  /** The expanded name of the base, or the normalised reference once it is resolved. */
  baseName: string;
  base: StageDraft | undefined;
  baseKnown: boolean;
  /** The name cannot be known or is refused: nothing is known of the base. */
  broken: boolean;
  platform: Platform | undefined;
  readonly image: FromExpansion | undefined;
  readonly platformFlag: FromExpansion | undefined;
  commands: Command[];
  readonly dependencies: Map<StageDraft, Instruction>;
  readonly dependencyList: StageDependency[];
  /** What the plan calls reachable: the target needs it. */
  reachable: boolean;
  resolved: boolean;
  dispatched: boolean;
  triggersRead: boolean;
  stepTotal: number;
  stepIndex: number;
  onbuildStep: boolean;
  variables: VariableLog;
  args: DeclaredArg[];
  workingDirectory: string;
  user: string;
  config: ConfigDraft;
  author: string | undefined;
  history: HistoryEntry[];
  operation: Operation | undefined;
  workdirSeen: boolean;
  cmdSeen: boolean;
  planned: PlannedInstruction[];
}

export interface DeclaredArg {
  readonly name: string;
  readonly value: string | undefined;
}

/** An image config while it changes. Maps, since their keys come from the file. */
export interface ConfigDraft {
  os: string;
  user: string;
  exposedPorts: Map<string, object>;
  env: string[];
  entrypoint: readonly string[];
  cmd: readonly string[];
  volumes: Map<string, object>;
  workingDir: string;
  labels: Map<string, string>;
  stopSignal: string;
  shell: readonly string[];
  onBuild: string[];
  healthcheck: Healthcheck | undefined;
  argsEscaped: boolean;
}

/** One instruction while it is dispatched: collects what the plan will say of it. */
export interface Dispatch {
  readonly planning: Planning;
  readonly draft: StageDraft;
  readonly command: Command;
  readonly moment: Moment;
  readonly expanded: Map<Range, string>;
  readonly lookups: Lookup[];
  /** Counts expansions, for the order of what they report. */
  part: number;
  label: string | undefined;
  history: HistoryEntry | undefined;
}

/** The operating system of default that configs and paths follow. */
export const defaultOs = 'linux';

export const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
