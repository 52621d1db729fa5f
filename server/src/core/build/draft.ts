import type { Dockerfile, Instruction, Moment, Stage } from '../dockerfile/model.ts';
import type { ExpansionOptions, VariableLookup } from '../syntax/expansion.ts';
import type { Range } from '../text/range.ts';
import type { World } from '../world.ts';
import type { ConfigDraft } from './config.ts';
import type { VariableLog } from './environment.ts';
import type { GlobalScope } from './globals.ts';
import type { Operation } from './operations.ts';
import type {
  BuildInputs,
  FromExpansion,
  Lookup,
  PlanError,
  PlannedInstruction,
  Platform,
  StageState,
  Variable,
} from './plan.ts';
import type { VersionedMap } from './versions.ts';

/** One plan in the making: what all of its parts read and write. */
export interface Planning {
  readonly dockerfile: Dockerfile;
  readonly world: World;
  readonly inputs: BuildInputs;
  /** The build arguments that count, in their final form. */
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly globals: GlobalScope;
  /** How words of the file are expanded. */
  readonly words: ExpansionOptions;
  /** The map from which all maps of the plan come, since they share the numbers of their names. */
  readonly empty: VersionedMap<never>;
  /** What a stage has until it gets its base. */
  readonly emptyConfig: ConfigDraft;
  readonly noVariables: VariableLog;
  /** Stages of the file, then images that instructions take files from, in the order in which BuildKit comes upon them. */
  readonly drafts: StageDraft[];
  /** The last stage with each name. */
  readonly byName: Map<string, StageDraft>;
  /** The build context. */
  readonly context: Operation;
  /** Operations of RUN without any words, which BuildKit refuses only when it writes its graph down. */
  readonly emptyRuns: Map<Operation, Instruction>;
  readonly errors: PlanError[];
}

/** An instruction to be carried out in a stage: its own, or a trigger of its base. */
export interface Command {
  readonly instruction: Instruction;
  readonly onbuild: boolean;
  /** What COPY with `--from`, or each mount of RUN, takes files from. */
  readonly sources: readonly StageDraft[];
}

/** A stage, or an image that files are taken from, while it is planned. Its members change as its instructions are carried out. */
export interface StageDraft {
  /** Absent for an image that files are taken from. */
  readonly stage: Stage | undefined;
  /** The instruction that names such an image, if BuildKit remembers it. */
  readonly namedBy: Instruction | undefined;
  /** The name in labels: empty when the whole build has one stage only. */
  label: string;
  /** The image name of FROM, expanded; undefined where that fails. */
  readonly baseName: string | undefined;
  readonly fromImage: FromExpansion | undefined;
  readonly fromPlatform: FromExpansion | undefined;
  /** The stage that this one continues. */
  readonly base: StageDraft | undefined;
  /** The reference of the base image, with tag, once it is resolved. */
  reference: { readonly full: string; readonly familiar: string } | undefined;
  baseKnown: boolean;
  readonly platformFlag: Platform | undefined;
  platform: Platform;
  commands: readonly Command[];
  /** What its instructions take files from; BuildKit remembers the last instruction for each. */
  readonly dependencies: Map<StageDraft, Instruction>;
  /** All instructions that take files from somewhere. */
  readonly dependents: Pick<Command, 'instruction' | 'sources'>[];
  /** The target needs it. */
  reachable: boolean;
  resolved: boolean;
  /** Its instructions are carried out, so that others can take files from it. */
  dispatched: boolean;
  triggersRead: boolean;
  /** How many steps its labels count. */
  stepTotal: number;
  /** The number of the last step so far. */
  step: number;
  /** How many layers it has added so far. */
  layers: number;
  /** The state that the next instruction finds, as long as nothing has changed it. */
  state: StageState | undefined;
  variables: VariableLog;
  readonly lookup: VariableLookup;
  /** Values of build arguments, for the stages that continue it. */
  argValues: VersionedMap<Variable>;
  /** Declared build arguments with their values, the first declared first. */
  declaredArgs: VersionedMap<string | undefined>;
  config: ConfigDraft;
  workingDirectory: string;
  author: string | undefined;
  operation: Operation | undefined;
  cmdSeen: boolean;
  readonly planned: PlannedInstruction[];
}

/** One instruction while it is carried out: collects what the plan will say of it. */
export interface Dispatch {
  readonly planning: Planning;
  readonly draft: StageDraft;
  readonly command: Command;
  readonly moment: Moment;
  /** State before the instruction. */
  readonly before: StageState;
  expanded: Map<Range, string> | undefined;
  lookups: Lookup[] | undefined;
  /** Counts expansions, for the order of what they report. */
  part: number;
  label: (() => string) | undefined;
  /** Text of its history entry, when it makes one. */
  history: (() => string) | undefined;
  /** It makes a layer. */
  layer: boolean;
}

/** What stopped an instruction: BuildKit's message and the text concerned. */
export interface Refusal {
  readonly message: string;
  readonly range: Range;
}
