import type { Cache, Matching } from './simulate.ts';
import { type Step, textOf } from './steps.ts';

/**
 * Finds the step of the cached build that a step took the place of: the same operation, the same text, or the same place in its stage.
 */
export function counterparts(
  run: Matching,
  cache: Cache,
  earlierSteps: Iterable<Step>,
  after: readonly Step[],
): (step: Step) => Step | undefined {
  const before = [...earlierSteps];
  const fields = (steps: readonly Step[], { inputs }: Pick<Cache, 'inputs'>) =>
    new Map(steps.map((step) => [step.operation, JSON.stringify([...(inputs.get(step.operation)?.fields ?? [])])]));
  const [earlier, now] = [fields(before, cache), fields(after, run)];
  return (step) => {
    const { kind } = step.operation.definition;
    const alike = (one: Step): boolean =>
      one.operation.definition.kind === kind && one.stage.stage.displayName === step.stage.stage.displayName;
    const own = now.get(step.operation);
    const inStage = before.filter(alike);
    const sameFields = (one: Step): boolean => earlier.get(one.operation) === own;
    const sameText = (one: Step): boolean => textOf(one) === textOf(step);
    const found =
      inStage.find((one) => sameFields(one) && sameText(one)) ??
      inStage.find(sameFields) ??
      before.find(sameFields) ??
      inStage.find(sameText);
    if (found) return found;
    const peers = after.filter(alike);
    return peers.length === inStage.length
      ? inStage[peers.findIndex(({ operation }) => operation === step.operation)]
      : undefined;
  };
}
