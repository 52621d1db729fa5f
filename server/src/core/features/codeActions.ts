import type { Analysis } from '../analysis.ts';
import type { Diagnostic } from '../rules/lint.ts';
import { skipFixes } from '../rules/skipFixes.ts';
import type { Edit, Fix } from '../text/edit.ts';
import { overlaps, type Range } from '../text/range.ts';

/** A change of the document that a person can choose. */
export interface CodeAction {
  readonly title: string;
  readonly kind: 'quick fix' | 'fix all' | 'rewrite';
  readonly edits: readonly NotedEdit[];
  /** What it rights; absent for an action that rights many things. */
  readonly diagnostic?: Diagnostic;
  /** The one to choose where there are several. */
  readonly preferred: boolean;
}

/** An edit of an action that is looked through before it is made, where the editor can do that. */
export interface NotedEdit extends Edit {
  readonly note?: ChangeNote;
}

/** What is said of edits that belong together. */
export interface ChangeNote {
  readonly label: string;
  readonly description: string;
}

/**
 * What can be done about all that was found in a range: first the fixes, then those of one rule for the whole file, then the ways not to
 * hear of it any more.
 */
export function quickFixes(analysis: Analysis, diagnostics: readonly Diagnostic[], range: Range): CodeAction[] {
  const concerned = diagnostics.filter((diagnostic) => overlaps(diagnostic.range, range));
  return [
    ...concerned.flatMap((diagnostic) => {
      const best = diagnostic.fixes.find(({ safety }) => safety === 'safe');
      return diagnostic.fixes.map((fix) => quickFix(diagnostic, fix, fix === best));
    }),
    ...[...new Set(concerned.map(({ rule }) => rule))].flatMap((rule) => fixAllOf(rule, diagnostics) ?? []),
    ...concerned.flatMap((diagnostic) =>
      skipFixes(analysis, diagnostic).map((fix) => quickFix(diagnostic, fix, false)),
    ),
  ];
}

function quickFix(diagnostic: Diagnostic, { title, edits }: Fix, preferred: boolean): CodeAction {
  return { title, kind: 'quick fix', edits, diagnostic, preferred };
}

/** One action for everything that a rule found in the file, when it is more than one thing; what moves instructions is left out. */
function fixAllOf(rule: string | undefined, diagnostics: readonly Diagnostic[]): CodeAction | undefined {
  if (rule === undefined) return undefined;
  const fixes = diagnostics.flatMap((diagnostic) => {
    const [first] = diagnostic.rule === rule ? diagnostic.fixes : [];
    return first && first.kind === undefined ? [first] : [];
  });
  const { edits, count } = together(fixes);
  if (count < 2) return undefined;
  return { title: `Fix all ${count} findings of ${rule} in this file`, kind: 'quick fix', edits, preferred: false };
}

/** The edits of many fixes as those of one. A fix whose edits touch those of an earlier one is left out. */
function together(fixes: readonly Fix[]): { readonly edits: Edit[]; readonly count: number } {
  const edits: Edit[] = [];
  let count = 0;
  for (const fix of fixes) {
    if (fix.edits.some(({ range }) => edits.some((edit) => overlaps(edit.range, range)))) continue;
    edits.push(...fix.edits);
    count++;
  }
  edits.sort((a, b) => a.range.start - b.range.start);
  return { edits, count };
}

/**
 * One action for all fixes that leave the image the same and move nothing; what moves instructions is reviewed one by one. A fix whose
 * edits touch those of an earlier one waits for the next time.
 */
export function fixAll(diagnostics: readonly Diagnostic[]): CodeAction | undefined {
  const { edits } = together(
    diagnostics.flatMap(({ fixes }) => fixes.find(({ safety, kind }) => safety === 'safe' && kind === undefined) ?? []),
  );
  if (edits.length === 0) return undefined;
  return { title: 'Fix all that leaves the image the same', kind: 'fix all', edits, preferred: false };
}
