import type { Range } from './range.ts';

/** Replaces the text in `range` by `newText`; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * `safe` means that the image stays the same: the same final files and the same config.
 * `unsafe` means that it may change, and the title says how.
 */
export type FixSafety = 'safe' | 'unsafe';

/** How a fix changes the order of instructions; absent for a fix that moves nothing. */
export type FixKind = 'split' | 'prefetch' | 'hoist' | 'move-down';

/** One reviewed change that rights a finding. Edits are in document order and do not overlap. */
export interface Fix {
  readonly title: string;
  readonly safety: FixSafety;
  readonly kind?: FixKind;
  readonly edits: readonly Edit[];
}

/** The text after all edits, which must be ordered and disjoint. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { range, newText } of edits) {
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}

/** The one edit that makes `after` of `before`: what lies between their longest common beginning and their longest common end. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  const most = shorter - start;
  while (same < most && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same))
    same++;
  return { range: { start, end: before.length - same }, newText: after.slice(start, after.length - same) };
}
