import type { PlannedStage } from '../build/plan.ts';
import { completeBaseImage } from './baseImageCompletion.ts';
import type { CompletionList } from './completion.ts';
import { type CompletionRequest, type Draft, groups, listed, replacedRange } from './completionRequest.ts';
import { describeStage } from './stageText.ts';

/** What files can be taken from: earlier stages, nearest first, then images. */
export function completeSource(
  request: CompletionRequest,
  value: string,
  options: { readonly numbers: boolean; readonly stops: string },
): CompletionList {
  const earlier = earlierStages(request);
  const range = replacedRange(request.analysis, request.offset, value, options.stops);
  const named = earlier.flatMap((stage) => stageDraft(request, stage, options.numbers));
  const images = completeImages(request, value, options.stops);
  const sources = images.items.filter(({ label }) => label !== 'scratch');
  return { items: [...listed(groups.first, range, named), ...sources], incomplete: images.incomplete };
}

/** What a stage can stand on: earlier named stages, nearest first, then images, `scratch` among them. */
export function completeBase(request: CompletionRequest): CompletionList {
  const { analysis, offset, word } = request;
  const earlier = earlierStages(request);
  const range = replacedRange(analysis, offset, word, '');
  const named = earlier.flatMap((stage) => stageDraft(request, stage, false));
  const images = completeImages(request, word, '');
  return { items: [...listed(groups.first, range, named), ...images.items], incomplete: images.incomplete };
}

/** Official images. While the name is written, a tag or digest that follows it is kept. */
function completeImages(request: CompletionRequest, prefix: string, stops: string): CompletionList {
  const { analysis, offset } = request;
  const range = replacedRange(analysis, offset, prefix, prefix.includes('@') ? stops : `${stops}${imageStops(prefix)}`);
  // A name that a line continuation cuts in two cannot be replaced within one line.
  if (range.start !== offset - prefix.length) return { items: [], incomplete: false };
  const followed = /[:@]/.test(analysis.text.slice(range.end, range.end + 1));
  return completeBaseImage({ prefix, range, stageNames: namesOf(earlierStages(request)), followed });
}

/** What ends the part of a reference that is being written: the name ends at a tag, either ends at a digest. */
function imageStops(prefix: string): string {
  return prefix.slice(prefix.lastIndexOf('/') + 1).includes(':') ? '@' : ':@';
}

/** The stages before the one of the cursor, nearest first; none for a trigger, which runs in another file. */
function earlierStages({ analysis, place, trigger }: CompletionRequest): PlannedStage[] {
  if (trigger || !place.stage) return [];
  return analysis.plan.stages.slice(0, place.stage.stage.index).reverse();
}

function namesOf(stages: readonly PlannedStage[]): string[] {
  return stages.flatMap(({ stage }) => (stage.name === undefined ? [] : [stage.name]));
}

function stageDraft({ analysis }: CompletionRequest, planned: PlannedStage, numbers: boolean): Draft[] {
  const { stage } = planned;
  const name =
    stage.name === undefined ? (numbers ? String(stage.index) : undefined) : (stage.from.name?.text ?? stage.name);
  if (name === undefined) return [];
  const line = analysis.tree.lines.lineAt(stage.range.start);
  return [
    {
      label: name,
      kind: 'stage',
      insertText: name,
      detail: `stage, line ${line}`,
      documentation: describeStage(analysis, planned),
    },
  ];
}
