import type { Analysis } from '../analysis.ts';
import type { Range } from '../text/range.ts';
import { hoverComment } from './hoverComment.ts';
import { hoverFlag } from './hoverFlag.ts';
import { hoverInnerWord, hoverKeyword } from './hoverKeyword.ts';
import { hoverVariable } from './hoverVariable.ts';
import { hoverWord } from './hoverWord.ts';
import { covers, inInnerComment, type Place, placeAt } from './place.ts';

/** What a hover shows: Markdown, for the text in `range`. */
export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

/** What there is to say of the character at an offset; undefined when nothing. */
export function hover(analysis: Analysis, offset: number): Hover | undefined {
  const comment = hoverComment(analysis, offset);
  if (comment) return comment;
  const place = placeAt(analysis, offset);
  if (!place || inInnerComment(analysis, place, offset)) return undefined;
  return (
    hoverOuterKeyword(analysis, place, offset) ??
    hoverVariable(analysis, place, offset) ??
    hoverFlag(analysis, place, offset) ??
    hoverInnerWord(place, offset) ??
    hoverWord(analysis, place, offset)
  );
}

function hoverOuterKeyword(analysis: Analysis, place: Place, offset: number): Hover | undefined {
  if (covers(place.syntax.keyword.range, offset)) return hoverKeyword(analysis, place, place.syntax);
  const outer = place.instruction.syntax;
  return covers(outer.keyword.range, offset) ? hoverKeyword(analysis, place, outer) : undefined;
}
