import { isDeepStrictEqual } from 'node:util';
import type { Analysis } from '../../server/src/core/analysis.ts';
import { buildErrors } from '../../server/src/core/rules/check.ts';
import { type Diagnostic, lint } from '../../server/src/core/rules/lint.ts';
import { applyEdits, type Fix } from '../../server/src/core/text/edit.ts';
import { imageOf } from './equivalence.ts';

/** What is wrong with a fix of a finding: whether it edits in order, breaks nothing, rights its finding and leaves the image as it promises. */
export function fixProblems(
  analysis: Analysis,
  diagnostic: Diagnostic,
  fix: Fix,
  analyzed: (text: string) => Analysis,
): string[] {
  const { text } = analysis;
  if (!areOrdered(text, fix)) return ['the edits overlap or are out of order'];
  const after = analyzed(applyEdits(text, fix.edits));
  const problems: string[] = [];
  if (after.text === text) problems.push('the text stays the same');
  const before = errorsOf(analysis);
  const news = errorsOf(after).filter((message) => !before.includes(message));
  problems.push(...news.map((message) => `a new error: ${message}`));
  if (countOf(diagnostic, after) >= countOf(diagnostic, analysis)) problems.push('the finding stays');
  if (fix.safety === 'safe' && fix.kind === undefined && !isDeepStrictEqual(imageOf(after), imageOf(analysis))) {
    problems.push('the image changes');
  }
  return problems.map((problem) => `${problem}: ${fix.title}\n${after.text}`);
}

function areOrdered(text: string, { edits }: Fix): boolean {
  return edits.every(({ range: { start, end } }, at) => {
    return (edits[at - 1]?.range.end ?? 0) <= start && start <= end && end <= text.length;
  });
}

function errorsOf(analysis: Analysis): string[] {
  return buildErrors(analysis).map(({ message }) => message.replace(/on line \d+/, ''));
}

function countOf({ rule, message }: Diagnostic, analysis: Analysis): number {
  return lint(analysis).filter((found) => found.rule === rule && found.message === message).length;
}
