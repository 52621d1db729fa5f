import type { Analysis } from '../analysis.ts';
import { editBetween } from '../text/edit.ts';
import { movedBy, type Range } from '../text/range.ts';
import { silencesWholeFile } from './hadolintIgnores.ts';
import { rules } from './index.ts';
import {
  type Excerpt,
  factsOf,
  hasErrors,
  type LintText,
  lookAt,
  type ShownDiagnostic,
  shown,
} from './stageExcerpt.ts';
import { editedPart, isConcerned, lineEndsIn, movedParts, partsOf, type StageParts } from './stageParts.ts';

/** The findings of a text, ready for following its edits. */
export interface Followed {
  readonly text: string;
  readonly parts: StageParts;
  readonly found: readonly ShownDiagnostic[];
  /** What rules take of the whole file. */
  readonly facts: string;
  /** The stages that the last edit concerned, as they were looked at by themselves. */
  readonly excerpt?: Excerpt;
}

/** A shorter text is quickly looked at as a whole: so many characters are about 1,200 lines. */
const longEnough = 50_000;

/**
 * Prepares the findings of a text for following its edits; undefined where that is not worth while, or where one place of the file may
 * decide what is said of any other.
 */
export function follow(
  analysis: Analysis,
  found: readonly ShownDiagnostic[],
  shortest = longEnough,
): Followed | undefined {
  const { text } = analysis;
  if (text.length < shortest || hasErrors(analysis, found) || silencesWholeFile(text)) return undefined;
  const parts = partsOf(analysis);
  if (parts.stages.length < 2) return undefined;
  return { text, parts, found: found.map(shown), facts: factsOf(analysis) };
}

/**
 * The findings after an edit, found by looking only at the stages that have to do with the edited one. Those stages are taken out of the
 * file and looked at before and after the edit: where what is found of them before is not what was found of the whole, or where the edit
 * changes more than the arguments of instructions, the answer is undefined, and the whole has to be looked at.
 */
export function relint(before: Followed, text: string, lintText: LintText): Followed | undefined {
  const { range } = editBetween(before.text, text);
  const delta = text.length - before.text.length;
  const edited = editedPart(before.parts, range);
  if (!edited) return undefined;
  // The last line of a stage may have come to stand together with the first one of the next.
  const isLast = edited === before.parts.stages.at(-1);
  if (!isLast && text[edited.end + delta - 1] !== '\n') return undefined;
  const groups = new Set([edited.group, ...before.parts.chosen]);
  const past = excerptBefore(before, groups, lintText);
  if (!past) return undefined;
  const parts = movedParts(before.parts, edited, range, text);
  const next = lookAt(text, parts, groups, lintText);
  // An edit that changes a keyword, or what rules take of the whole file, may concern any stage.
  if (!next || past.keywords !== next.keywords || past.facts !== next.facts) return undefined;
  // What is said once for the file has to stay where it is.
  const place = (at: number) => (at >= range.end ? at + delta : at);
  if (ofFile(past.found, place) !== ofFile(next.found, (at) => at)) return undefined;
  const others = before.found.filter((one) => !isConcerned(before.parts, groups, one.range));
  if (movesLines(before.text, text, range, delta) && others.some(({ message }) => namesLine.test(message)))
    return undefined;
  const kept = others.map((one) =>
    one.range.start >= edited.end ? { ...one, range: movedBy(one.range, delta) } : one,
  );
  const found = [...kept, ...next.found].sort((a, b) => a.range.start - b.range.start);
  return { text, parts, found, facts: before.facts, excerpt: next };
}

const rulesOfFile = new Set(rules.filter(({ wholeFile }) => wholeFile).map(({ id }) => id));

function ofFile(found: readonly ShownDiagnostic[], place: (at: number) => number): string {
  const own = found.filter(({ rule }) => rule !== undefined && rulesOfFile.has(rule));
  return own.map(({ rule, range }) => `${rule} ${place(range.start)}`).join(' ');
}

/** A message that tells where something else stands. */
const namesLine = /\bline \d/;

function movesLines(before: string, after: string, { start, end }: Range, delta: number): boolean {
  return lineEndsIn(before, { start, end }) !== lineEndsIn(after, { start, end: end + delta });
}

/** The stages as they were before the edit, where looking at them by themselves finds what looking at the whole did. */
function excerptBefore(before: Followed, groups: ReadonlySet<number>, lintText: LintText): Excerpt | undefined {
  const { excerpt, text, parts, found, facts } = before;
  if (excerpt && sameSet(excerpt.groups, groups)) return excerpt;
  const looked = lookAt(text, parts, groups, lintText);
  if (!looked || looked.facts !== facts) return undefined;
  const expected = found.filter(({ range }) => isConcerned(parts, groups, range));
  return sameFindings(expected, looked.found) ? looked : undefined;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

function sameFindings(a: readonly ShownDiagnostic[], b: readonly ShownDiagnostic[]): boolean {
  const plain = (found: readonly ShownDiagnostic[]) => found.map((one) => JSON.stringify(shown(one))).sort();
  return sameList(plain(a), plain(b));
}
