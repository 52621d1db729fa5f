import type { Analysis } from '../analysis.ts';
import type { PlannedStage } from '../build/plan.ts';
import type { Range } from '../text/range.ts';
import { stageByName } from './stageText.ts';

/** A place where the file names a stage. */
export interface StageMention {
  readonly stage: PlannedStage;
  readonly range: Range;
  /** `definition` is the name behind AS; a stage is mentioned by its name or, in `COPY --from`, by its number. */
  readonly kind: 'definition' | 'name' | 'number';
}

/** All places where the file names a stage, stage by stage. */
export function stageMentions(analysis: Analysis): StageMention[] {
  return analysis.plan.stages.flatMap((planned) => mentionsIn(analysis, planned));
}

function mentionsIn(analysis: Analysis, planned: PlannedStage): StageMention[] {
  const { from, index, instructions } = planned.stage;
  const mentions: StageMention[] = [];
  const parent = planned.base.kind === 'stage' ? analysis.plan.stages[planned.base.stage] : undefined;
  if (parent && from.image && from.image.text.toLowerCase() === parent.stage.name) {
    mentions.push({ stage: parent, range: from.image.range, kind: 'name' });
  }
  if (from.name) mentions.push({ stage: planned, range: from.name.range, kind: 'definition' });
  const named = (name: string, range: Range | undefined): void => {
    const stage = stageByName(analysis, name, index);
    if (stage && range) mentions.push({ stage, range, kind: 'name' });
  };
  for (const instruction of instructions) {
    if (instruction.keyword === 'COPY' && instruction.from?.value !== undefined) {
      const { value, valueRange } = instruction.from;
      const numbered = /^[0-9]+$/.test(value) ? analysis.plan.stages[Number(value)] : undefined;
      if (numbered && valueRange) mentions.push({ stage: numbered, range: valueRange, kind: 'number' });
      else named(value, valueRange);
    }
    if (instruction.keyword !== 'RUN') continue;
    for (const field of instruction.mounts.flatMap(({ fields }) => fields)) {
      if (field.key === 'from' && field.value !== undefined) named(field.value, valueRange(field.range, field.value));
    }
  }
  return mentions;
}

function valueRange({ end }: Range, value: string): Range {
  return { start: end - value.length, end };
}
