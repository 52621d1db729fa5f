import type { Diagnostic } from '../rules/lint.ts';
import type { Edit } from '../text/edit.ts';
import { overlaps, type Range } from '../text/range.ts';

/** A change of the document that a person can choose. */
export interface CodeAction {
  readonly title: string;
  readonly kind: 'quick fix' | 'fix all';
  readonly edits: readonly Edit[];
  /** What it rights; absent for an action that rights many things. */
  readonly diagnostic?: Diagnostic;
  /** The one to choose where there are several. */
  readonly preferred: boolean;
}

/** The fixes of all that was found in a range, first those that keep the image as it is. */
export function quickFixes(diagnostics: readonly Diagnostic[], range: Range): CodeAction[] {
  return diagnostics.filter((diagnostic) => overlaps(diagnostic.range, range)).flatMap(fixesOf);
}

/**
 * One action for all fixes that leave the image the same and move nothing; what moves instructions is reviewed one by one. A fix whose
 * edits touch those of an earlier one waits for the next time.
 */
export function fixAll(diagnostics: readonly Diagnostic[]): CodeAction | undefined {
  const edits: Edit[] = [];
  for (const { fixes } of diagnostics) {
    const fix = fixes.find(({ safety, kind }) => safety === 'safe' && kind === undefined);
    if (!fix || fix.edits.some(({ range }) => edits.some((edit) => overlaps(edit.range, range)))) continue;
    edits.push(...fix.edits);
  }
  if (edits.length === 0) return undefined;
  edits.sort((a, b) => a.range.start - b.range.start);
  return { title: 'Fix all that leaves the image the same', kind: 'fix all', edits, preferred: false };
}

function fixesOf(diagnostic: Diagnostic): CodeAction[] {
  const { fixes } = diagnostic;
  const preferred = fixes.find(({ safety }) => safety === 'safe');
  return fixes.map((fix) => {
    return { title: fix.title, kind: 'quick fix', edits: fix.edits, diagnostic, preferred: fix === preferred };
  });
}
