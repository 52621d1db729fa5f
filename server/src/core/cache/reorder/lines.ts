import type { InstructionSyntax, SyntaxTree } from '../../syntax/tree.ts';
import type { Edit } from '../../text/edit.ts';

/** Lines of a file, from 1, both ends included. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** The lines of an instruction with the comment lines right above it, which belong to it. */
export function linesWithComments(tree: SyntaxTree, syntax: InstructionSyntax): LineSpan {
  const commentLines = new Set(syntax.comments.map(({ range }) => tree.lines.lineAt(range.start)));
  let first = syntax.startLine;
  while (commentLines.has(first - 1)) first--;
  return { first, last: syntax.endLine };
}

/** The line end behind a line. */
export function lineEnd({ text, lines }: SyntaxTree, line: number): string {
  return text.startsWith('\r\n', lines.endOf(line)) ? '\r\n' : '\n';
}

/** The text of some lines without the last line end, with one edit in it. */
export function textOfLines({ text, lines }: SyntaxTree, { first, last }: LineSpan, edit?: Edit): string {
  const start = lines.startOf(first);
  const end = lines.endOf(last);
  if (!edit) return text.slice(start, end);
  return text.slice(start, edit.range.start) + edit.newText + text.slice(edit.range.end, end);
}
