import type { PlannedStage } from '../../build/plan.ts';
import type { Instruction } from '../../dockerfile/model.ts';
import { shortened } from '../../text/shortened.ts';
import { stageSteps } from '../stageSteps.ts';
import { expensiveCommand, mentions, ownSteps } from './moveDown.ts';
import type { ReorderRequest } from './types.ts';

/** The commands that take a while below an ARG in its stage, in RUNs that do not mention it. */
export function namedSteps({ plan, tree, world }: ReorderRequest, stage: PlannedStage, arg: Instruction): string[] {
  const names = arg.keyword === 'ARG' ? arg.declarations.map(({ name }) => name) : [];
  const steps = ownSteps(stageSteps(plan, stage, tree.text, world), stage);
  const at = steps.findIndex(({ planned }) => planned.instruction === arg);
  return steps.slice(at + 1).flatMap((step) => {
    const command = expensiveCommand(step);
    return command && !mentions(tree, step, names) ? [shortened(command.text)] : [];
  });
}
