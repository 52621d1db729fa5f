import type { Instruction, Moment } from '../dockerfile/model.ts';
import type { Range } from '../text/range.ts';
import type { Dispatch, StageDraft } from './draft.ts';
import type { Operation } from './operations.ts';
import type { Environment, Lookup, PlannedInstruction, StageState } from './plan.ts';
import { entriesOf, type VersionedMap } from './versions.ts';

const noExpansions: ReadonlyMap<Range, string> = new Map();
const noLookups: readonly Lookup[] = [];

/**
 * An instruction that has been carried out. What is long to say of it is seldom asked. A class, and not an object with getters: the
 * engine gives each of those a shape of its own, which is slow to make and lives long.
 */
export class Planned implements PlannedInstruction {
  readonly instruction: Instruction;
  readonly onbuild: boolean;
  readonly effect: PlannedInstruction['effect'];
  declare readonly layer?: number;
  declare readonly operation?: Operation;
  readonly before: StageState;
  readonly expanded: ReadonlyMap<Range, string>;
  readonly lookups: readonly Lookup[];
  readonly moment: Moment;
  private readonly toLabel: (() => string) | undefined;
  private readonly toHistory: (() => string) | undefined;
  private said: string | undefined;

  constructor({ command, draft, moment, before, expanded, lookups, label, history, layer }: Dispatch) {
    const { instruction, onbuild } = command;
    const configures = history !== undefined || (instruction.keyword === 'ONBUILD' && !instruction.invalid);
    this.instruction = instruction;
    this.onbuild = onbuild;
    this.effect = layer ? 'layer' : configures ? 'metadata' : 'none';
    if (layer) this.layer = ++draft.layers;
    if (layer && draft.operation) this.operation = draft.operation;
    this.before = before;
    this.expanded = expanded ?? noExpansions;
    this.lookups = lookups ?? noLookups;
    this.moment = moment;
    this.toLabel = label;
    this.toHistory = history;
    this.said = undefined;
  }

  get label(): string | undefined {
    return this.toLabel?.();
  }

  get history(): string | undefined {
    this.said ??= this.toHistory?.();
    return this.said;
  }
}

/** What an instruction sees of the stage so far; a class for the same reason. */
export class State implements StageState {
  readonly environment: Environment;
  readonly workingDirectory: string;
  readonly user: string;
  declare readonly shell?: readonly string[];
  private readonly declared: VersionedMap<string | undefined>;
  private map: ReadonlyMap<string, string | undefined> | undefined;

  constructor({ variables, declaredArgs, workingDirectory, config: { user, shell } }: StageDraft) {
    this.environment = variables.snapshot();
    this.workingDirectory = workingDirectory;
    this.user = user;
    if (shell.length > 0) this.shell = shell;
    this.declared = declaredArgs;
    this.map = undefined;
  }

  get declaredArgs(): ReadonlyMap<string, string | undefined> {
    this.map ??= new Map(entriesOf(this.declared).map(({ name, value }) => [name, value]));
    return this.map;
  }
}
