import type { InstructionSyntax, SyntaxTree } from '../syntax/tree.ts';
import type { Edit } from '../text/edit.ts';

/** The line end that a text uses: that of its first line. */
export function lineEndOf(text: string): string {
  const lineFeed = text.indexOf('\n');
  return lineFeed > 0 && text[lineFeed - 1] === '\r' ? '\r\n' : '\n';
}

/** Puts a line before an instruction and the comments right above it, indented as the instruction is. */
export function insertLineBefore(tree: SyntaxTree, syntax: InstructionSyntax, line: string): Edit {
  const { text, lines } = tree;
  const first = firstCommentLine(tree, syntax);
  const bom = first === 1 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const start = lines.startOf(first) + bom;
  return { range: { start, end: start }, newText: `${indentOf(tree, syntax)}${line}${lineEndOf(text)}` };
}

/** Puts a line behind the last line of an instruction, indented as its first one is. */
export function insertLineAfter(tree: SyntaxTree, syntax: InstructionSyntax, line: string): Edit {
  const end = tree.lines.endOf(syntax.endLine);
  return { range: { start: end, end }, newText: `${lineEndOf(tree.text)}${indentOf(tree, syntax)}${line}` };
}

/** Takes all lines of an instruction out. */
export function removeLines({ text, lines }: SyntaxTree, { startLine, endLine }: InstructionSyntax): Edit {
  const start = lines.startOf(startLine);
  if (endLine < lines.count) return { range: { start, end: lines.startOf(endLine + 1) }, newText: '' };
  return { range: { start: startLine === 1 ? start : lines.endOf(startLine - 1), end: text.length }, newText: '' };
}

function indentOf({ text, lines }: SyntaxTree, { startLine, range }: InstructionSyntax): string {
  return text.slice(lines.startOf(startLine), range.start).replace('\ufeff', '');
}

/**
 * The first of the comment lines that stand without a gap above an instruction, and so belong to it; its own first line where there are
 * none, or where they are the head of the file.
 */
function firstCommentLine({ lines, directives }: SyntaxTree, { comments, startLine }: InstructionSyntax): number {
  const commentLines = new Set(comments.map(({ range }) => lines.lineAt(range.start)));
  let first = startLine;
  while (commentLines.has(first - 1)) first--;
  return first <= directives.length + 1 ? startLine : first;
}
