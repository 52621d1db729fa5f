import type { Analysis } from '../analysis.ts';
import type { FromExpansion, PlannedInstruction, PlannedStage } from '../build/plan.ts';
import { type BuildError, phases } from '../dockerfile/model.ts';
import { variableReferences } from '../syntax/variables.ts';
import { textOf } from '../text/range.ts';

/**
 * Tells the errors that come of a value that is not known: of a declared argument without a value, which a build may be given, or of a
 * base image of which nothing is known. A plain build fails, but the one that the file is meant for may not.
 */
export function conditionalErrors(analysis: Analysis): (error: BuildError) => boolean {
  const { stages } = analysis.plan;
  let byMoment: ReadonlyMap<number, Dispatch> | undefined;
  return (error) => {
    const { phase, index } = error.moment;
    if (phase === phases.from)
      return lacksArgument(stages[index]?.fromImage) || lacksArgument(stages[index]?.fromPlatform);
    if (phase === phases.baseImages) {
      return lacksArgument(stages.find(({ stage }) => stage.from.image?.range === error.range)?.fromImage);
    }
    if (phase !== phases.dispatch) return false;
    byMoment ??= new Map(
      stages.flatMap((stage) => stage.instructions.map((planned) => [planned.moment.index, { stage, planned }])),
    );
    const dispatch = byMoment.get(index);
    return dispatch !== undefined && restsOnUnknown(analysis, dispatch, error);
  };
}

interface Dispatch {
  readonly stage: PlannedStage;
  readonly planned: PlannedInstruction;
}

/** Whether a global argument was read that is declared and has no value. */
function lacksArgument(expansion: FromExpansion | undefined): boolean {
  return expansion !== undefined && expansion.unset.length > expansion.undeclared.length;
}

function restsOnUnknown(
  { text, tree }: Analysis,
  { stage: { baseKnown }, planned: { before, onbuild } }: Dispatch,
  { range, message }: BuildError,
): boolean {
  if (onbuild) return !baseKnown;
  // Of what stops an expansion, only `${NAME?message}` looks at a value; the rest is a matter of form.
  const ofForm = message.startsWith('failed to process ');
  return variableReferences(textOf(text, range), tree.escape).some(({ name, modifier }) => {
    if (ofForm && modifier !== '?' && modifier !== ':?') return false;
    const variable = before.environment.get(name);
    return variable ? variable.guessed === true : !baseKnown || before.declaredArgs.has(name);
  });
}
