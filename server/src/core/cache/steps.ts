import { type Operation, postOrder } from '../build/operations.ts';
import type { BuildPlan, PlannedInstruction, PlannedStage } from '../build/plan.ts';
import { code, type Phrase } from './phrase.ts';

/** One step of a build, with the instruction that makes it. */
export interface Step {
  readonly label: string;
  readonly operation: Operation;
  readonly stage: PlannedStage;
  readonly planned: PlannedInstruction;
}

/** The steps that a build runs, inputs before what needs them. FROM and downloads are none of them. */
export function stepsOfPlan(plan: BuildPlan): Step[] {
  const places = placesOf(plan);
  const labels = new Set(plan.steps);
  const steps: Step[] = [];
  for (const operation of postOrder(plan.operation)) {
    const place = places.get(operation);
    // Equal operations are one step, under the label of one of them.
    if (place && labels.has(operation.name)) steps.push({ label: operation.name, operation, ...place });
  }
  return steps;
}

type Place = Pick<Step, 'stage' | 'planned'>;

function placesOf(plan: BuildPlan): Map<Operation, Place> {
  const places = new Map<Operation, Place>();
  for (const stage of plan.stages) {
    for (const planned of stage.instructions) {
      const { operation } = planned;
      if (!operation) continue;
      places.set(operation, { stage, planned });
      const linked = operation.definition.kind === 'merge' ? operation.inputs[1] : undefined;
      if (linked) places.set(linked, { stage, planned });
    }
  }
  return places;
}

/** The line of the file at which a step is found: that of FROM for a trigger that it runs. */
export function lineOf({ stage, planned }: Place): number {
  return (planned.onbuild ? stage.stage.from : planned.instruction).syntax.startLine;
}

/** Where a step stands, in words: `line 7`. */
export function placeOf(place: Place): string {
  return place.planned.onbuild ? `a trigger of line ${lineOf(place)}` : `line ${lineOf(place)}`;
}

export function textOf({ planned }: Place): string {
  return planned.instruction.syntax.logical.text.trim();
}

/** The instruction as it is written, with its place. */
export function nameOf(place: Place): Phrase {
  return [code(textOf(place)), ` (${placeOf(place)})`];
}

/** The line of the last instruction before a step, in its stage, that has the keyword. */
export function lineBefore({ stage, planned }: Place, keyword: string): number | undefined {
  const before = stage.instructions.slice(0, stage.instructions.indexOf(planned));
  return before.findLast(({ instruction, onbuild }) => instruction.keyword === keyword && !onbuild)?.instruction.syntax
    .startLine;
}
