import type { Analysis } from '../analysis.ts';
import type { FromExpansion, PlannedInstruction, PlannedStage } from '../build/plan.ts';
import { type BuildError, phases } from '../dockerfile/model.ts';
import { variableReferences } from '../syntax/variables.ts';
import { textOf } from '../text/range.ts';

/**
 * Whether an error comes of a value that is not known: of a declared argument without a value, which a build may be given, or of a base
 * image of which nothing is known. A plain build fails, but the one that the file is meant for may not.
 */
export function isConditional(analysis: Analysis, error: BuildError): boolean {
  const { stages } = analysis.plan;
  const { phase, index } = error.moment;
  if (phase === phases.from) {
    const stage = stages[index];
    return lacksArgument(stage?.fromImage) || lacksArgument(stage?.fromPlatform);
  }
  if (phase === phases.baseImages) {
    return lacksArgument(stages.find(({ stage }) => stage.from.image?.range === error.range)?.fromImage);
  }
  if (phase !== phases.dispatch) return false;
  for (const stage of stages) {
    const planned = stage.instructions.find(({ moment }) => moment.index === index);
    if (planned) return restsOnUnknown(analysis, stage, planned, error);
  }
  return false;
}

/** Whether a global argument was read that is declared and has no value. */
function lacksArgument(expansion: FromExpansion | undefined): boolean {
  return expansion !== undefined && expansion.unset.length > expansion.undeclared.length;
}

function restsOnUnknown(
  { text, tree }: Analysis,
  { baseKnown }: PlannedStage,
  { before, onbuild }: PlannedInstruction,
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
