import type { BuildPlan, PlannedInstruction, PlannedStage } from '../build/plan.ts';
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

/** All instructions of a plan in the order in which BuildKit carries them out, those left out that it refuses to read. */
export function dispatched({ stages }: BuildPlan): Dispatched[] {
  return stages.flatMap(dispatchedIn);
}

/** The instructions that one stage carries out. */
export function dispatchedIn(stage: PlannedStage): Dispatched[] {
  const { from } = stage.stage;
  const image = from.image ?? from.syntax.keyword;
  return stage.instructions
    .filter(({ instruction }) => !instruction.invalid)
    .map((planned) => {
      const { instruction, onbuild, moment } = planned;
      const at = (range: Range, part: number) =>
        onbuild
          ? { range: image.range, lines: linePairs(from.syntax), moment: { ...moment, part } }
          : { range, instruction, moment: { ...moment, part } };
      return { stage, planned, at };
    });
}
