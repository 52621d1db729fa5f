import type { Frontend } from '../dockerfile/frontend.ts';
import type { BuildError, Instruction, Moment, Stage } from '../dockerfile/model.ts';
import type { PlatformName } from '../dockerfile/platform.ts';
import type { Range } from '../text/range.ts';
import type { Operation } from './operations.ts';

/** What a build is asked for, beyond the file. */
export interface BuildInputs {
  /** Name of the stage to build; absent: the last one. */
  readonly target?: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly targetPlatform: Platform;
  readonly buildPlatform: Platform;
  /** What reads the file; absent: what the file asks for, or the builder's own. */
  readonly frontend?: Frontend;
  /** Named contexts: what stands in for stages and images of these names. */
  readonly contexts?: Readonly<Record<string, NamedContext>>;
}

/** An image, or files: a folder, a repository, the result of another build. */
export type NamedContext = { readonly kind: 'image'; readonly reference: string } | { readonly kind: 'files' };

export type Platform = PlatformName;

/** The parts of an OCI image config that a Dockerfile can read or set; member names as in the specification. */
export interface ImageConfig {
  readonly User?: string;
  readonly ExposedPorts?: Readonly<Record<string, object>>;
  readonly Env?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Volumes?: Readonly<Record<string, object>>;
  readonly WorkingDir?: string;
  readonly Labels?: Readonly<Record<string, string>>;
  readonly StopSignal?: string;
  readonly Shell?: readonly string[];
  readonly OnBuild?: readonly string[];
  readonly Healthcheck?: Healthcheck;
  readonly ArgsEscaped?: boolean;
}

/** Durations are in nanoseconds; zero or absent means unset. */
export interface Healthcheck {
  readonly Test: readonly string[];
  readonly Interval?: number;
  readonly Timeout?: number;
  readonly StartPeriod?: number;
  readonly StartInterval?: number;
  readonly Retries?: number;
}

/** What building the file for some inputs will do, as BuildKit plans it. */
export interface BuildPlan {
  readonly inputs: BuildInputs;
  /** Index of the stage that is built; absent when there is none, or the asked one does not exist. */
  readonly target?: number;
  readonly stages: readonly PlannedStage[];
  /** The variables that FROM can use: those of the platform, then the global build arguments that have a value. */
  readonly globals: Environment;
  /** Labels of the progress steps of this build, in BuildKit's order, without the digests that BuildKit pins images to. */
  readonly steps: readonly string[];
  /** What makes the target's file system; absent for an empty one, and where there is no target. */
  readonly operation?: Operation;
  /** The finished image of the target; absent where there is none. */
  readonly image: PlannedImage | undefined;
  /**
   * Errors found while planning, in BuildKit's order. Those of stages that the target does not need say so; those of the phase
   * `marshal` only a build meets, not a check.
   */
  readonly errors: readonly PlanError[];
}

export interface PlanError extends BuildError {
  /** The stage in whose dispatch the error lies and which the target does not need: the build passes it by, a check does not. */
  readonly unreachable: boolean;
}

export interface PlannedImage {
  readonly config: ImageConfig;
  readonly author?: string;
  /** Without the entries of the base image. */
  readonly history: readonly HistoryEntry[];
}

export interface HistoryEntry {
  readonly createdBy: string;
  /** The entry makes no layer. */
  readonly empty: boolean;
}

/** What a stage stands on. `image` carries the reference with tag, as BuildKit resolves it. */
export type StageBase =
  | { readonly kind: 'stage'; readonly stage: number }
  | { readonly kind: 'scratch' }
  | { readonly kind: 'image'; readonly reference: string; readonly familiar: string }
  | { readonly kind: 'unknown' };

export interface PlannedStage {
  readonly stage: Stage;
  readonly base: StageBase;
  /** How the image name of FROM expands; absent when FROM has none. */
  readonly fromImage?: FromExpansion;
  /** How `--platform` of FROM expands, when given. */
  readonly fromPlatform?: FromExpansion;
  /** The image name of FROM without any build arguments; absent when its expansion, or that of an earlier FROM, fails. */
  readonly defaultImage?: string;
  readonly platform: Platform;
  /** The target needs this stage. */
  readonly reachable: boolean;
  /** Stages and images that instructions of this stage take files from, FROM itself left out. */
  readonly dependencies: readonly StageDependency[];
  /**
   * The config of the base image is known in full. Without it, its environment, user, shell, working directory and triggers are guesses:
   * what facts there are, else a PATH and nothing more.
   */
  readonly baseKnown: boolean;
  /** ONBUILD triggers of the base, then the instructions of the stage. */
  readonly instructions: readonly PlannedInstruction[];
  readonly image: PlannedImage;
}

/** A word of FROM expanded with the global build arguments. */
export interface FromExpansion {
  readonly value: string;
  /** Names that were found. */
  readonly used: readonly string[];
  /** Names that no global ARG declares and BuildKit does not predefine. Their part is 0 in the image name, 2 in `--platform`. */
  readonly undeclared: readonly Lookup[];
  /** Names that were not found, declared or not. */
  readonly unset: readonly string[];
}

export interface StageDependency {
  readonly instruction: Instruction;
  /** Index of a stage of this file. */
  readonly stage?: number;
  /** A reference of an image, when it is not a stage. */
  readonly image?: string;
  /** The name by which the instruction asks for such an image. */
  readonly name?: string;
}

export interface PlannedInstruction {
  readonly instruction: Instruction;
  /** An ONBUILD trigger of the base, run at FROM. All positions in such an instruction are those of FROM. */
  readonly onbuild: boolean;
  /** What the instruction makes: a layer, a change of the config, or nothing at all. */
  readonly effect: 'layer' | 'metadata' | 'none';
  /** Number of the layer among those that this stage adds, from 1; only for `layer`. */
  readonly layer?: number;
  /** What makes the layer: with `--link`, the merge of a copy that is its second input. */
  readonly operation?: Operation;
  /** The progress label, when the instruction makes a step. */
  readonly label: string | undefined;
  /** The text that BuildKit writes into the image's history, when it makes an entry. */
  readonly history: string | undefined;
  /** State before the instruction. */
  readonly before: StageState;
  /**
   * Expanded words by the range of the word as written (of a flag: of its value); absent where nothing is expanded and where the value
   * rests on a base image that is not known.
   */
  readonly expanded: ReadonlyMap<Range, string>;
  /** Names that an expansion looked up in vain and that no ARG declares, in BuildKit's order but for those of one word. */
  readonly lookups: readonly Lookup[];
  readonly moment: Moment;
}

/** What an instruction sees of the stage so far. */
export interface StageState {
  /** Environment for expansion and RUN, in BuildKit's order (last assignment last). */
  readonly environment: Environment;
  /** Build arguments declared so far in this stage and its parent stages, with their values if they have one. */
  readonly declaredArgs: ReadonlyMap<string, string | undefined>;
  readonly workingDirectory: string;
  readonly user: string;
  /** Absent: the default of the operating system. */
  readonly shell?: readonly string[];
}

export interface Variable {
  readonly name: string;
  readonly value: string;
  readonly origin: VariableOrigin;
  /** The value rests on a base image that is not known. */
  readonly guessed?: boolean;
}

export type VariableOrigin =
  | { readonly kind: 'env' | 'arg'; readonly instruction: Instruction; readonly range: Range }
  | { readonly kind: 'base-image' }
  | { readonly kind: 'global-arg'; readonly instruction: Instruction; readonly range: Range }
  | { readonly kind: 'predefined' }
  | { readonly kind: 'build-arg' };

export interface Environment {
  get(name: string): Variable | undefined;
  /** In order of last assignment. */
  list(): readonly Variable[];
}

/** A variable that an expansion looked up and did not find. */
export interface Lookup {
  readonly name: string;
  /** The reference as written. */
  readonly range: Range;
  /** A variable that may have been meant. */
  readonly suggestion: string | undefined;
  /**
   * The part of the moment at which BuildKit reports it: it counts the expansions of the instruction, from 0. Each declaration of an ARG
   * has 10,000 parts, the first of which is for what is found in it before its expansion; the specifications of EXPOSE start at 1,000
   * and have two each. The error of an instruction comes half a part behind its last expansion.
   */
  readonly part: number;
}
