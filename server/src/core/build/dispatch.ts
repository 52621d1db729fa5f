import { type Moment, phases } from '../dockerfile/model.ts';
import { linePairs } from '../dockerfile/resolve.ts';
import { dispatchArg } from './dispatchArg.ts';
import { dispatchCommand } from './dispatchCommand.ts';
import { dispatchCopy } from './dispatchCopy.ts';
import { dispatchEnv, dispatchLabel } from './dispatchEnv.ts';
import { dispatchExpose } from './dispatchExpose.ts';
import { dispatchHealthcheck } from './dispatchHealthcheck.ts';
import { dispatchRun } from './dispatchRun.ts';
import { dispatchMaintainer, dispatchStopSignal, dispatchUser } from './dispatchValue.ts';
import { dispatchVolume } from './dispatchVolume.ts';
import { dispatchWorkdir } from './dispatchWorkdir.ts';
import type { Command, Dispatch, Planning, Refusal, StageDraft } from './draft.ts';
import type { StageState } from './plan.ts';
import { Planned, State } from './planned.ts';

/**
 * Carries out the instructions of a stage in order, as BuildKit does (dockerfile2llb dispatch). One that is refused leaves the stage as
 * it was, and the next ones go on from there. `firstIndex` is the number of the first among the instructions of all stages.
 */
export function dispatchStage(planning: Planning, draft: StageDraft, firstIndex: number): void {
  let index = firstIndex;
  for (const command of draft.commands) {
    const moment: Moment = { phase: phases.dispatch, index: index++, part: 0 };
    const dispatch: Dispatch = {
      planning,
      draft,
      command,
      moment,
      before: stateOf(draft),
      expanded: undefined,
      lookups: undefined,
      part: 0,
      label: undefined,
      history: undefined,
      layer: false,
    };
    const refusal = command.instruction.invalid ? undefined : dispatchInstruction(dispatch);
    if (refusal) report(dispatch, refusal);
    draft.planned.push(new Planned(dispatch));
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
    case 'ENV':
      return changed(dispatch, dispatchEnv(dispatch, instruction));
    case 'ARG':
      return changed(dispatch, dispatchArg(dispatch, instruction));
    case 'WORKDIR':
      return changed(dispatch, dispatchWorkdir(dispatch, instruction));
    case 'USER':
      return changed(dispatch, dispatchUser(dispatch, instruction));
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
      return changed(dispatch, dispatchCommand(dispatch, instruction));
    case 'LABEL':
      return dispatchLabel(dispatch, instruction);
    case 'EXPOSE':
      return dispatchExpose(dispatch, instruction);
    case 'VOLUME':
      return dispatchVolume(dispatch, instruction);
    case 'HEALTHCHECK':
      return dispatchHealthcheck(dispatch, instruction);
    case 'STOPSIGNAL':
      return dispatchStopSignal(dispatch, instruction);
    case 'MAINTAINER':
      return dispatchMaintainer(dispatch, instruction);
    case 'ONBUILD':
      dispatch.draft.config.onBuild.push(instruction.expression);
      return undefined;
    case 'FROM':
    case 'unknown':
      return undefined;
  }
}

/** The instruction may have changed what the next one finds. */
function changed({ draft }: Dispatch, refusal: Refusal | undefined): Refusal | undefined {
  draft.state = undefined;
  return refusal;
}

/** What is wrong with a trigger is told of the FROM that runs it. */
function report({ planning, draft, command, moment, part }: Dispatch, { message, range }: Refusal): void {
  const from = command.onbuild ? draft.stage?.from : undefined;
  planning.errors.push({
    message,
    lines: linePairs((from ?? command.instruction).syntax),
    range: from ? from.syntax.range : range,
    moment: { ...moment, part: part + 0.5 },
    unreachable: !draft.reachable,
  });
}

/** The state of a stage at this point. Most instructions leave it as it is, and the next one finds the same. */
function stateOf(draft: StageDraft): StageState {
  draft.state ??= new State(draft);
  return draft.state;
}

/** The commands that a stage runs of its own. What they take files from is found later. */
export function ownCommands(instructions: readonly Command['instruction'][]): Command[] {
  return instructions.map((instruction) => ({ instruction, onbuild: false, sources: noSources }));
}

const noSources: Command['sources'] = [];
