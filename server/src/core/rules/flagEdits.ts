import type { FlagSyntax } from '../syntax/tree.ts';
import type { Edit } from '../text/edit.ts';

/** Takes a flag out, with the blanks behind it on its line. */
export function removeFlag(text: string, { range }: FlagSyntax): Edit {
  let { end } = range;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return { range: { start: range.start, end }, newText: '' };
}
