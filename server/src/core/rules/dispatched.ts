import type { PlannedInstruction, PlannedStage } from '../build/plan.ts';
import { linePairs } from '../dockerfile/resolve.ts';
import type { Range } from '../text/range.ts';
import type { Finding } from './rule.ts';

/** An instruction that a stage carries out. */
export interface Dispatched {
  readonly stage: PlannedStage;
  readonly planned: PlannedInstruction;
  /**
   * Where and when BuildKit finds something in it: `part` orders what it finds in one instruction. A trigger of the base counts as part
   * of the FROM that carries it out, and comments of this file have no say in it.
   */
  at(range: Range, part: number): Pick<Finding, 'range' | 'lines' | 'instruction' | 'moment'>;
}

/** Comes after all that BuildKit finds while it expands the words of an instruction. */
export const afterExpansion = 1_000_000;

/** The wanted instructions in the order in which BuildKit carries them out, those left out that it refuses to read. */
export function dispatched(
  stages: readonly PlannedStage[],
  wanted: (planned: PlannedInstruction, stage: PlannedStage) => boolean,
): Dispatched[] {
  const found: Dispatched[] = [];
  for (const stage of stages) {
    for (const planned of stage.instructions) {
      if (wanted(planned, stage) && !planned.instruction.invalid) found.push(dispatchedIn(stage, planned));
    }
  }
  return found;
}

function dispatchedIn(stage: PlannedStage, planned: PlannedInstruction): Dispatched {
  const { instruction, onbuild, moment } = planned;
  const at = (range: Range, part: number) => {
    if (!onbuild) return { range, instruction, moment: { ...moment, part } };
    const { image, syntax } = stage.stage.from;
    return { range: (image ?? syntax.keyword).range, lines: linePairs(syntax), moment: { ...moment, part } };
  };
  return { stage, planned, at };
}
