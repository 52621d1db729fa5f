import { type Analysis, analyze } from '../analysis.ts';
import { expectedRebuildCost } from '../cache/expectedCost.ts';
import { applyEdits, type Fix } from '../text/edit.ts';

/** A difference in seconds below this is none. */
const noise = 1e-6;

/** Whether a fix makes rebuilds no dearer, by the model of costs: what it puts first may change as often as what comes later. */
export function paysOff(analysis: Analysis, { edits }: Fix): boolean {
  const { text, world, inputs } = analysis;
  return costOf(analyze(applyEdits(text, edits), world, inputs)) <= costOf(analysis) + noise;
}

const remembered = new WeakMap<Analysis, number>();

function costOf(analysis: Analysis): number {
  const known = remembered.get(analysis);
  if (known !== undefined) return known;
  const { plan, text, world } = analysis;
  const { seconds } = expectedRebuildCost(plan, { text, world });
  remembered.set(analysis, seconds);
  return seconds;
}
