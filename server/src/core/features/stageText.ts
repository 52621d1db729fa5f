import type { Analysis } from '../analysis.ts';
import type { PlannedStage } from '../build/plan.ts';
import { codeSpan } from '../text/markdown.ts';

/** Which stage it is: its name, its number and where it starts. */
export function stageTitle(analysis: Analysis, { stage }: PlannedStage): string {
  const line = analysis.tree.lines.lineAt(stage.range.start);
  return `Stage ${codeSpan(stage.displayName)}, number ${stage.index}, on line ${line}.`;
}

/** What a stage stands on, as a Markdown sentence. */
export function describeBase(analysis: Analysis, { base }: PlannedStage): string {
  switch (base.kind) {
    case 'scratch':
      return 'It starts empty.';
    case 'image':
      return `Its base image is ${codeSpan(base.familiar)}.`;
    case 'stage': {
      const name = analysis.plan.stages[base.stage]?.stage.displayName ?? '';
      return `It continues stage ${codeSpan(name)}.`;
    }
    case 'unknown':
      return 'Its base image cannot be known from the file.';
  }
}

/** What a stage is: its base, its layers, who needs it. */
export function describeStage(analysis: Analysis, planned: PlannedStage): string {
  const layers = planned.instructions.filter(({ effect }) => effect === 'layer').length;
  const adds = layers === 0 ? 'It adds no layer.' : `It adds ${layers} ${layers === 1 ? 'layer' : 'layers'}.`;
  const need =
    analysis.plan.target === planned.stage.index
      ? ' It is the target of the build.'
      : planned.reachable
        ? ''
        : ' The target does not need it: it is not built.';
  return `${stageTitle(analysis, planned)} ${describeBase(analysis, planned)} ${adds}${need}`;
}

/** The stage that a name, in any casing, means for an instruction in the stage of that index: the last earlier one of that name. */
export function stageByName(analysis: Analysis, name: string, before: number): PlannedStage | undefined {
  const lower = name.toLowerCase();
  return analysis.plan.stages.findLast(({ stage }) => stage.index < before && stage.name === lower);
}
