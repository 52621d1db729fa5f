import type { Range } from './range.ts';

/**
 * The physical lines of a text. A line ends with LF; a CR before it belongs to the line end, as BuildKit reads lines.
 * Line numbers are 1-based, as in BuildKit's messages.
 */
export interface Lines {
  readonly count: number;
  /** Offset of the first character of a line. */
  startOf(line: number): number;
  /** Offset just past the last character of a line, line end excluded. */
  endOf(line: number): number;
  /** The line that holds an offset; an offset at a line end belongs to that line. */
  lineAt(offset: number): number;
}

export function linesOf(text: string): Lines {
  const starts: number[] = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  return {
    count: starts.length,
    startOf,
    endOf(line) {
      if (line >= starts.length) return text.length;
      const end = startOf(line + 1) - 1;
      return end > startOf(line) && text[end - 1] === '\r' ? end - 1 : end;
    },
    lineAt(offset) {
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      return low + 1;
    },
  };
}

/** The range from the first character of `first` to the last character of `last`, without the last line end. */
export function rangeOfLines(lines: Lines, first: number, last: number): Range {
  return { start: lines.startOf(first), end: lines.endOf(last) };
}
