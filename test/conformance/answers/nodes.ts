import type { InstructionSyntax, SyntaxTree } from '../../../server/src/core/syntax/tree.ts';

/** The instructions of a file as BuildKit's parser hands them on. */
export function nodes({ instructions }: SyntaxTree): object[] {
  return instructions.map((instruction) => node(instruction));
}

/** What BuildKit's parser warns of. */
export function parseWarnings({ instructions }: SyntaxTree): object[] {
  return instructions.flatMap(({ emptyContinuationLine: line, logical }) =>
    line === undefined
      ? []
      : [{ rule: `Empty continuation line found in: ${logical.text}`, detail: '', lines: [[line, line]] }],
  );
}

/** BuildKit gives a trigger no lines, and an instruction that it does not know one empty argument. */
function node(syntax: InstructionSyntax, trigger = false): object {
  return {
    keyword: syntax.keyword.text,
    start: trigger ? 0 : syntax.startLine,
    end: trigger ? 0 : syntax.endLine,
    flags: syntax.flags.map(({ text }) => text),
    args: syntax.args.map(({ text }) => text),
    json: syntax.json || undefined,
    original: syntax.logical.text,
    comments: syntax.comments.map(({ text }) => text),
    heredocs: syntax.heredocs.map(({ name, content, expand, chomp, fileDescriptor: fd }) => ({
      name,
      content,
      expand,
      chomp,
      fd,
    })),
    trigger: syntax.trigger && node(syntax.trigger, true),
  };
}
