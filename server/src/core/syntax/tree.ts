import type { Lines } from '../text/lines.ts';
import type { Range } from '../text/range.ts';

/**
 * The lossless syntax of a Dockerfile. `items` cover the text from its first to its last character, in order and
 * without gaps, so that the text can be printed again from them.
 */
export interface SyntaxTree {
  readonly text: string;
  readonly lines: Lines;
  /** The character that continues lines and escapes: a backslash, or a backtick by directive. */
  readonly escape: '\\' | '`';
  readonly items: readonly Item[];
  readonly directives: readonly DirectiveSyntax[];
  readonly instructions: readonly InstructionSyntax[];
  /** What BuildKit's parser rejects; the first one is BuildKit's own answer, the later ones what it would say if reached. */
  readonly errors: readonly SyntaxError[];
}

export type Item = TriviaSyntax | DirectiveSyntax | InstructionSyntax;

/** Text between instructions: a byte order mark, blank lines and comment lines. A comment's range excludes its line end. */
export interface TriviaSyntax {
  readonly kind: 'bom' | 'blank' | 'comment';
  readonly range: Range;
}

/** A parser directive that the parser proper honours: `# name=value`. */
export interface DirectiveSyntax {
  readonly kind: 'directive';
  readonly range: Range;
  /** Lower-cased. */
  readonly name: string;
  readonly nameRange: Range;
  readonly value: string;
  readonly valueRange: Range;
  readonly line: number;
}

/**
 * The joined text of a continued instruction, with the way back to the document. Continuations, comment lines and
 * empty continued lines are left out of `text`; segment i maps `text` from `logical` on to the document from `source` on.
 */
export interface LogicalText {
  readonly text: string;
  readonly segments: readonly { readonly logical: number; readonly source: number; readonly length: number }[];
}

/** A word as the instruction's own argument splitter sees it. Its range may span continuations and comments. */
export interface Word {
  /** Quotes and escapes kept, continuations joined. For an element of the exec form: the decoded string. */
  readonly text: string;
  readonly range: Range;
  /** Where the word stands in the logical text. */
  readonly logical: Range;
}

/** A flag word such as `--from=build`, with quotes and escapes removed. `value` is absent when there is no `=`. */
export interface FlagSyntax {
  readonly text: string;
  readonly name: string;
  readonly value?: string;
  readonly range: Range;
  readonly nameRange: Range;
  readonly valueRange?: Range;
}

export interface HeredocSyntax {
  readonly name: string;
  readonly fileDescriptor: number;
  /** Variables in the body are expanded: no part of the name was quoted. */
  readonly expand: boolean;
  /** Leading tabs are removed: the operator was `<<-`. */
  readonly chomp: boolean;
  /** The raw body, line ends kept. */
  readonly content: string;
  readonly wordRange: Range;
  readonly contentRange: Range;
  /** Empty when the terminator is missing. */
  readonly terminatorRange: Range;
}

/** A comment line before an instruction, as BuildKit keeps it for descriptions and for local `check=` comments. */
export interface PrecedingComment {
  readonly text: string;
  readonly range: Range;
}

export interface InstructionSyntax {
  readonly kind: 'instruction';
  /** From the first character of the first line to the last one, here-documents included, last line end excluded. */
  readonly range: Range;
  /** As typed. */
  readonly keyword: Word;
  readonly flags: readonly FlagSyntax[];
  /** BuildKit's argument chain: ENV and LABEL give name, value and separator for each pair. */
  readonly args: readonly Word[];
  /** The arguments are a JSON array of strings (exec form). */
  readonly json: boolean;
  /** All text after keyword and flags, trimmed. */
  readonly rest: Word;
  readonly logical: LogicalText;
  readonly heredocs: readonly HeredocSyntax[];
  readonly comments: readonly PrecedingComment[];
  readonly startLine: number;
  /** The last physical line, here-document terminators included. */
  readonly endLine: number;
  /** The last physical line of the joined instruction when an empty line stands inside it (to become an error one day). */
  readonly emptyContinuationLine?: number;
  /** Ranges of the empty lines inside the continued instruction. */
  readonly emptyContinuations: readonly Range[];
  /** The instruction that ONBUILD registers. Its line numbers are those of the file, unlike in BuildKit, which says 0. */
  readonly trigger?: InstructionSyntax;
}

/** An error of BuildKit's parser. `lines` are the 1-based pairs that BuildKit reports; `range` is the text concerned. */
export interface SyntaxError {
  readonly message: string;
  readonly lines: readonly (readonly [number, number])[];
  readonly range: Range;
}

/** The document offset of a logical offset: at a seam, of the text that follows (`start`) or that ends there (`end`). */
export function sourceOffset(logical: LogicalText, offset: number, side: 'start' | 'end'): number {
  const { segments } = logical;
  let low = 0;
  let high = segments.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const at = segments[middle]?.logical ?? 0;
    if (side === 'start' ? at <= offset : at < offset) low = middle;
    else high = middle;
  }
  const segment = segments[low];
  return segment ? segment.source + Math.min(offset - segment.logical, segment.length) : 0;
}

/** The document range of a range of the logical text. */
export function sourceRange(logical: LogicalText, range: Range): Range {
  const start = sourceOffset(logical, range.start, 'start');
  return { start, end: range.end > range.start ? sourceOffset(logical, range.end, 'end') : start };
}
