import type { Range } from '../server/src/core/text/range.ts';

/** A text with the places of its cursor markers. */
export interface CursorText {
  readonly text: string;
  /** Offsets of the markers, in the text without them. */
  readonly offsets: readonly number[];
}

/** Takes the markers `<|>` out of a source. */
export function cursors(source: string): CursorText {
  const pieces = source.split('<|>');
  const offsets: number[] = [];
  let length = 0;
  for (const piece of pieces.slice(0, -1)) {
    length += piece.length;
    offsets.push(length);
  }
  return { text: pieces.join(''), offsets };
}

/** A text with its one cursor. */
export function cursor(source: string): { readonly text: string; readonly offset: number } {
  const { text, offsets } = cursors(source);
  const [offset] = offsets;
  if (offset === undefined || offsets.length !== 1) throw new Error(`one cursor is wanted in:\n${source}`);
  return { text, offset };
}

/** What a caret line names: the text above the carets, and what stands behind them. */
export interface Mark {
  readonly range: Range;
  readonly message: string;
}

const caretLine = /^([ \t]*)(\^+)(?:[ \t]+(.*))?$/;

/**
 * Takes caret lines out of a source. Such a line holds blanks, carets and a message, and marks what stands above its carets on the
 * nearest line above that is no caret line. Columns count UTF-16 units.
 */
export function caretMarks(source: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const kept: string[] = [];
  const marks: Mark[] = [];
  let lineStart = 0;
  let next = 0;
  for (const line of source.split('\n')) {
    const match = caretLine.exec(line);
    if (!match) {
      kept.push(line);
      lineStart = next;
      next += line.length + 1;
      continue;
    }
    const start = lineStart + (match[1] ?? '').length;
    marks.push({ range: { start, end: start + (match[2] ?? '').length }, message: (match[3] ?? '').trimEnd() });
  }
  return { text: kept.join('\n'), marks };
}

/** Writes marks under the lines of a text, as `caretMarks` reads them; a range of several lines is shown on its first. */
export function withCarets(text: string, marks: readonly Mark[]): string {
  let lineStart = 0;
  const result: string[] = [];
  for (const line of text.split('\n')) {
    const lineEnd = lineStart + line.length;
    result.push(line);
    for (const { range, message } of marks) {
      if (range.start < lineStart || range.start > lineEnd) continue;
      const width = Math.max(1, Math.min(range.end, lineEnd) - range.start);
      result.push(`${' '.repeat(range.start - lineStart)}${'^'.repeat(width)} ${message}`.trimEnd());
    }
    lineStart = lineEnd + 1;
  }
  return result.join('\n');
}
