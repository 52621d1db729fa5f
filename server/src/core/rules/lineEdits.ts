import type { InstructionSyntax, SyntaxTree } from '../syntax/tree.ts';
import type { Edit } from '../text/edit.ts';

/** The line end that a text uses: that of its first line. */
export function lineEndOf(text: string): string {
  const lineFeed = text.indexOf('\n');
  return lineFeed > 0 && text[lineFeed - 1] === '\r' ? '\r\n' : '\n';
}

/** Puts a line before the first line of an instruction, indented as that one is. */
export function insertLineBefore({ text, lines }: SyntaxTree, syntax: InstructionSyntax, line: string): Edit {
  const bom = syntax.startLine === 1 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const start = lines.startOf(syntax.startLine) + bom;
  const indent = text.slice(start, syntax.range.start);
  return { range: { start, end: start }, newText: `${indent}${line}${lineEndOf(text)}` };
}

/** Puts a line behind the last line of an instruction, indented as its first one is. */
export function insertLineAfter({ text, lines }: SyntaxTree, syntax: InstructionSyntax, line: string): Edit {
  const indent = text.slice(lines.startOf(syntax.startLine), syntax.range.start).replace('\ufeff', '');
  const end = lines.endOf(syntax.endLine);
  return { range: { start: end, end }, newText: `${lineEndOf(text)}${indent}${line}` };
}

/** Takes all lines of an instruction out. */
export function removeLines({ text, lines }: SyntaxTree, { startLine, endLine }: InstructionSyntax): Edit {
  const start = lines.startOf(startLine);
  if (endLine < lines.count) return { range: { start, end: lines.startOf(endLine + 1) }, newText: '' };
  return { range: { start: startLine === 1 ? start : lines.endOf(startLine - 1), end: text.length }, newText: '' };
}
