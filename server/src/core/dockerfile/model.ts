import type { FlagSyntax, InstructionSyntax, SyntaxTree, Word } from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';

/**
 * What a Dockerfile says, before any build: its stages, its instructions with their fields, and what BuildKit rejects in them.
 * An instruction that is invalid keeps the fields that could be read.
 */
export interface Dockerfile {
  readonly tree: SyntaxTree;
  /** ARG instructions before the first FROM. */
  readonly globalArgs: readonly ArgInstruction[];
  readonly stages: readonly Stage[];
  /** Instructions in file order, those before the first FROM and unknown ones included. */
  readonly instructions: readonly Instruction[];
  /** In BuildKit's order of finding them; the first one is BuildKit's own answer. */
  readonly errors: readonly BuildError[];
}

export interface Stage {
  readonly index: number;
  /** Lower-cased, as BuildKit keeps it; absent for an unnamed stage. */
  readonly name?: string;
  /** The name, or `stage-N`. */
  readonly displayName: string;
  readonly from: FromInstruction;
  /** All instructions behind FROM. */
  readonly instructions: readonly Instruction[];
  /** From FROM to the end of the last instruction. */
  readonly range: Range;
}

/**
 * When BuildKit comes upon something, for ordering findings and errors as it does: the phase of its work, then the instruction (or
 * stage) within the phase, then the part within that.
 */
export interface Moment {
  readonly phase: number;
  readonly index: number;
  readonly part: number;
}

/**
 * The phases of BuildKit's frontend in which it can complain, in their order. In `validate` the index is that of the instruction, and
 * its error has part 0: what a check finds in the instruction before BuildKit validates it has a negative part, what it finds when the
 * instruction proved valid a positive one.
 */
export const phases = {
  empty: 1,
  checkOptions: 2,
  parse: 3,
  emptyContinuation: 4,
  validate: 5,
  noStages: 6,
  stageNames: 7,
  casing: 7.5,
  defaultBaseNames: 8,
  globalArgs: 9,
  from: 10,
  target: 11,
  dependencies: 12,
  baseImages: 13,
  triggers: 14,
  dispatch: 15,
  marshal: 17,
} as const;

export function compareMoments(a: Moment, b: Moment): number {
  return a.phase - b.phase || a.index - b.index || a.part - b.part;
}

/** Something that makes the build fail. */
export interface BuildError {
  /** BuildKit's own words. */
  readonly message: string;
  /** The 1-based pairs of lines that BuildKit reports; empty where it gives no location. */
  readonly lines: readonly (readonly [number, number])[];
  /** The text concerned. */
  readonly range: Range;
  readonly moment: Moment;
}

interface InstructionBase {
  readonly syntax: InstructionSyntax;
  /** Position among all instructions of the file. */
  readonly index: number;
  /** The instruction has an error of its own: BuildKit does not build it. */
  readonly invalid: boolean;
}

export interface NamedValue {
  readonly name: Word;
  readonly value: Word;
  /** The old form `ENV name value`. */
  readonly legacy: boolean;
}

export interface ArgDeclaration {
  readonly name: string;
  readonly nameRange: Range;
  /** The whole word `name=default`. */
  readonly range: Range;
  /** Absent when there is no `=`. Unexpanded, quotes kept. */
  readonly default?: Word;
}

/** One `--mount` of RUN as written; values are unexpanded. */
export interface MountSyntax {
  readonly flag: FlagSyntax;
  readonly fields: readonly MountField[];
  /** `from` as written, when given. */
  readonly from?: string;
}

export interface MountField {
  /** Lower-cased. */
  readonly key: string;
  /** The whole field, as BuildKit quotes it in messages. */
  readonly text: string;
  /** Absent for a bare key. */
  readonly value?: string;
  readonly range: Range;
}

/** One `--device` of RUN. */
export interface DeviceSyntax {
  readonly flag: FlagSyntax;
  /** Empty when none is given. */
  readonly name: string;
  readonly required: boolean;
}

export interface FromInstruction extends InstructionBase {
  readonly keyword: 'FROM';
  readonly image: Word | undefined;
  readonly platform: FlagSyntax | undefined;
  readonly as: Word | undefined;
  readonly name: Word | undefined;
}

export interface RunInstruction extends InstructionBase {
  readonly keyword: 'RUN';
  readonly exec: boolean;
  readonly devices: readonly DeviceSyntax[];
  readonly mounts: readonly MountSyntax[];
  readonly network: string | undefined;
  readonly security: string | undefined;
}

export interface CopyInstruction extends InstructionBase {
  readonly keyword: 'COPY' | 'ADD';
  /** Sources in written order, here-documents included. */
  readonly sources: readonly Word[];
  readonly destination: Word | undefined;
  readonly from: FlagSyntax | undefined;
  readonly chown: FlagSyntax | undefined;
  readonly chmod: FlagSyntax | undefined;
  readonly checksum: FlagSyntax | undefined;
  readonly link: boolean;
  readonly parents: boolean;
  /** Undefined when not given. */
  readonly keepGitDir: boolean | undefined;
  readonly unpack: boolean | undefined;
  readonly excludes: readonly string[];
}

export interface EnvInstruction extends InstructionBase {
  readonly keyword: 'ENV' | 'LABEL';
  readonly pairs: readonly NamedValue[];
}

export interface ArgInstruction extends InstructionBase {
  readonly keyword: 'ARG';
  readonly declarations: readonly ArgDeclaration[];
}

export interface CommandInstruction extends InstructionBase {
  readonly keyword: 'CMD' | 'ENTRYPOINT' | 'SHELL';
  readonly exec: boolean;
}

/** One verbatim value: the whole rest. */
export interface ValueInstruction extends InstructionBase {
  readonly keyword: 'WORKDIR' | 'USER' | 'STOPSIGNAL' | 'MAINTAINER';
  readonly value: Word | undefined;
}

export interface ListInstruction extends InstructionBase {
  readonly keyword: 'EXPOSE' | 'VOLUME';
  readonly values: readonly Word[];
}

export interface HealthcheckInstruction extends InstructionBase {
  readonly keyword: 'HEALTHCHECK';
  /** Upper-cased: NONE or CMD when valid. */
  readonly type: string | undefined;
  readonly exec: boolean;
  /** In nanoseconds; zero when not given. */
  readonly interval: number;
  readonly timeout: number;
  readonly startPeriod: number;
  readonly startInterval: number;
  readonly retries: number;
}

export interface OnbuildInstruction extends InstructionBase {
  readonly keyword: 'ONBUILD';
  readonly trigger: InstructionSyntax | undefined;
  /** What BuildKit stores in the image: the joined text with here-documents, unexpanded. */
  readonly expression: string;
}

/** A word that is no instruction, or an instruction before the first FROM that may not stand there. */
export interface UnknownInstruction extends InstructionBase {
  readonly keyword: 'unknown';
}

export type Instruction =
  | FromInstruction
  | RunInstruction
  | CopyInstruction
  | EnvInstruction
  | ArgInstruction
  | CommandInstruction
  | ValueInstruction
  | ListInstruction
  | HealthcheckInstruction
  | OnbuildInstruction
  | UnknownInstruction;
