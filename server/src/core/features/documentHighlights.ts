import type { Analysis } from '../analysis.ts';
import type { Range } from '../text/range.ts';
import { references } from './references.ts';

/** An occurrence of the name at the cursor, to be marked in the editor. */
export interface Highlight {
  readonly range: Range;
  readonly kind: 'read' | 'write';
}

/** What to mark while the cursor stands on a stage's or variable's name. */
export function documentHighlights(analysis: Analysis, offset: number): Highlight[] {
  return references(analysis, offset).map(({ range, definition }) => ({ range, kind: definition ? 'write' : 'read' }));
}
