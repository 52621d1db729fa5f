import type { Analysis } from '../analysis.ts';
import type { Edit } from '../text/edit.ts';
import { type Range, textOf } from '../text/range.ts';
import { covers } from './place.ts';
import { mentionsOfStageAt } from './references.ts';

/** The stage name at an offset that can be renamed. Variables cannot: programs read them by name from the environment. */
export function renamedRange(analysis: Analysis, offset: number): Range | undefined {
  return mentionsOfStageAt(analysis, offset).find(({ range, kind }) => kind !== 'number' && covers(range, offset))
    ?.range;
}

const stageName = /^[a-z][a-z0-9\-_.]*$/;

/** The edits that give the stage at an offset another name, or why that name is none. */
export function rename(
  analysis: Analysis,
  offset: number,
  newName: string,
): { readonly edits: readonly Edit[] } | { readonly error: string } {
  if (!stageName.test(newName)) {
    return {
      error:
        'A stage name begins with a lower-case letter and holds lower-case letters, digits, “-”, “_” and “.” only.',
    };
  }
  const mentions = mentionsOfStageAt(analysis, offset);
  const renamed = mentions[0]?.stage;
  if (!renamed) return { error: 'Only names of stages can be renamed.' };
  if (analysis.plan.stages.some((stage) => stage !== renamed && stage.stage.name === newName)) {
    return { error: 'Another stage has this name.' };
  }
  const edits = mentions
    .filter(({ kind, range }) => kind !== 'number' && textOf(analysis.text, range).toLowerCase() === renamed.stage.name)
    .map(({ range }) => ({ range, newText: newName }))
    .sort((a, b) => a.range.start - b.range.start);
  return { edits };
}
