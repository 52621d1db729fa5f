import type { Analysis } from '../analysis.ts';
import type { Instruction, Stage } from '../dockerfile/model.ts';
import type { Range } from '../text/range.ts';

/** An entry of the file's outline. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'stage' | 'argument' | 'instruction';
  readonly range: Range;
  /** What of `range` the editor selects. */
  readonly selection: Range;
  readonly children: readonly DocumentSymbol[];
}

/** The outline: the global arguments, then the stages with their instructions. Instructions that no stage holds stand for themselves. */
export function documentSymbols({ dockerfile }: Analysis): DocumentSymbol[] {
  const firstFrom = dockerfile.stages[0]?.from.index ?? dockerfile.instructions.length;
  return [...dockerfile.instructions.slice(0, firstFrom).map(instructionSymbol), ...dockerfile.stages.map(stageSymbol)];
}

function stageSymbol({ displayName, from, instructions, range }: Stage): DocumentSymbol {
  return {
    name: displayName,
    detail: shorten(from.image?.text ?? ''),
    kind: 'stage',
    range,
    selection: from.name?.range ?? from.syntax.keyword.range,
    children: instructions.map(instructionSymbol),
  };
}

function instructionSymbol({ keyword, syntax }: Instruction): DocumentSymbol {
  const { rest, range } = syntax;
  return {
    name: syntax.keyword.text.toUpperCase(),
    detail: shorten(rest.text),
    kind: keyword === 'ARG' ? 'argument' : 'instruction',
    range,
    selection: syntax.keyword.range,
    children: [],
  };
}

/** The longest detail, in UTF-16 units. */
const longest = 80;

function shorten(text: string): string {
  // White space is joined in what can be shown only: the whole text may be long.
  const line = text.slice(0, longest * 4).replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
