import type { Instruction, Moment } from '../dockerfile/model.ts';
import { linePairs } from '../dockerfile/resolve.ts';
import type { Range } from '../text/range.ts';
import { dispatchConfig } from './dispatchConfig.ts';
import { dispatchCopy } from './dispatchCopy.ts';
import { dispatchRun } from './dispatchRun.ts';
import type { Command, DeclaredArg, Dispatch, Planning, StageDraft } from './draft.ts';
import type { PlannedInstruction, StageState } from './plan.ts';

/** What stopped an instruction: BuildKit's message and the text concerned. */
export interface Refusal {
  readonly message: string;
  readonly range: Range;
}

/**
 * Applies the instructions of a stage to it in order, as BuildKit does (dockerfile2llb dispatch). One that is refused leaves the stage
 * as it was, and the next ones go on from there.
 */
export function dispatchStage(planning: Planning, draft: StageDraft, firstIndex: number): void {
  let layers = 0;
  for (const [at, command] of draft.commands.entries()) {
    const moment: Moment = { phase: 15, index: firstIndex + at, part: 0 };
    const dispatch: Dispatch = {
      planning,
      draft,
      command,
      moment,
      expanded: new Map(),
      lookups: [],
      part: 0,
      label: undefined,
      history: undefined,
    };
    const before = stateOf(draft);
    const refusal = command.instruction.invalid ? undefined : dispatchInstruction(dispatch);
    if (refusal) {
      const { message, range } = refusal;
      const { from } = draft.stage ?? {};
      const place = command.onbuild && from ? from : command.instruction;
      const part = dispatch.part + 0.5;
      const onTrigger = command.onbuild ? place.syntax.range : range;
      planning.errors.push({ message, lines: linePairs(place.syntax), range: onTrigger, moment: { ...moment, part }, unreachable: !draft.reachable });
    }
    if (dispatch.history) draft.history.push(dispatch.history);
    const makesLayer = dispatch.history !== undefined && !dispatch.history.empty;
    if (makesLayer) layers++;
    draft.planned.push(planned(dispatch, before, makesLayer ? layers : undefined));
  }
}

function dispatchInstruction(dispatch: Dispatch): Refusal | undefined {
  const { instruction } = dispatch.command;
  switch (instruction.keyword) {
    case 'RUN':
      return dispatchRun(dispatch, instruction);
    case 'COPY':
    case 'ADD':
      return dispatchCopy(dispatch, instruction);
    case 'FROM':
    case 'unknown':
      return undefined;
    default:
      return dispatchConfig(dispatch, instruction);
  }
}

function planned(dispatch: Dispatch, before: StageState, layer: number | undefined): PlannedInstruction {
  const { command, history, label, expanded, lookups, moment } = dispatch;
  const { instruction } = command;
  const changesConfig = history !== undefined || (instruction.keyword === 'ONBUILD' && !instruction.invalid);
  return {
    instruction,
    onbuild: command.onbuild,
    effect: layer === undefined ? (changesConfig ? 'metadata' : 'none') : 'layer',
    ...(layer === undefined ? {} : { layer }),
    ...(label === undefined ? {} : { label }),
    ...(history === undefined ? {} : { history: history.createdBy }),
    before,
    expanded,
    lookups,
    moment,
  };
}

/** A snapshot of the stage. The map of arguments is made only when asked for. */
function stateOf(draft: StageDraft): StageState {
  const { args, workingDirectory, user } = draft;
  const count = args.length;
  const { shell } = draft.config;
  let declared: ReadonlyMap<string, string | undefined> | undefined;
  return {
    environment: draft.variables.snapshot(),
    get declaredArgs() {
      declared ??= declaredMap(args.slice(0, count));
      return declared;
    },
    workingDirectory,
    user,
    ...(shell.length > 0 ? { shell } : {}),
  };
}

function declaredMap(args: readonly DeclaredArg[]): ReadonlyMap<string, string | undefined> {
  return new Map(args.map(({ name, value }) => [name, value]));
}

/** Whether an instruction counts among the numbered steps of its stage. */
export function countsAsStep({ keyword }: Instruction): boolean {
  return keyword === 'RUN' || keyword === 'COPY' || keyword === 'ADD' || keyword === 'WORKDIR';
}

/** The commands that a stage runs of its own, its sources not yet linked. */
export function ownCommands(instructions: readonly Instruction[]): Command[] {
  return instructions.map((instruction) => ({ instruction, onbuild: false, sources: [] }));
}
