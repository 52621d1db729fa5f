import type { InstructionSyntax, LogicalText, SyntaxTree, Word } from '../../server/src/core/syntax/tree.ts';
import { contains, type Range, textOf } from '../../server/src/core/text/range.ts';

/**
 * What is wrong with a tree, whatever its text is: it has to hold every character once and in order, its ranges have to nest, and
 * joined texts have to say what the document says at the places that they map to.
 */
export function treeProblems(tree: SyntaxTree): string[] {
  const problems: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    if (!holds) problems.push(what);
  };
  const { text, items, lines } = tree;
  const whole = { start: 0, end: text.length };
  let at = 0;
  for (const { kind, range } of items) {
    expect(range.start === at, `${kind} starts at ${range.start}, not at ${at}`);
    expect(range.end > range.start || kind === 'instruction', `${kind} at ${range.start} is empty`);
    at = range.end;
    const content = textOf(text, range);
    if (kind === 'bom') expect(content === '\ufeff', 'what is no byte order mark is one');
    if (kind === 'blank') expect(/^[\s\u0085]*$/.test(content), `${JSON.stringify(content)} is not blank`);
    if (kind === 'comment' || kind === 'directive') expect(/^#[^\n]*$/.test(content), `no comment at ${range.start}`);
  }
  expect(at === text.length, `the items end at ${at}, the text at ${text.length}`);
  for (const instruction of tree.instructions) {
    expect(items.includes(instruction), 'an instruction is no item');
    expect(instruction.startLine === lines.lineAt(instruction.range.start), 'the first line is wrong');
    expect(
      instruction.endLine === lines.lineAt(instruction.range.end),
      `the last line is wrong: ${instruction.endLine}`,
    );
    checkInstruction(tree, instruction, instruction.range, expect);
  }
  for (const { range, lines: pairs } of tree.errors) {
    expect(contains(whole, range), 'an error lies outside');
    for (const [first, last] of pairs) expect(0 <= first && first <= last && last <= lines.count, 'no such lines');
  }
  return problems;
}

type Expect = (holds: boolean, what: string) => void;

function checkInstruction(tree: SyntaxTree, syntax: InstructionSyntax, outer: Range, expect: Expect): void {
  const { text } = tree;
  const { logical, heredocs, keyword, flags, args, rest, trigger, range } = syntax;
  const inside = (inner: Range, what: string): void => {
    expect(inner.start <= inner.end && contains(range, inner), `${what} at ${inner.start}-${inner.end} lies outside`);
  };
  expect(contains(outer, range), 'an instruction lies outside');
  checkLogical(tree, logical, expect);
  for (const [what, words] of Object.entries({ keyword: [keyword], argument: args, rest: [rest] })) {
    for (const word of words) {
      inside(word.range, what);
      expect(isSaid(word, logical, syntax.json), `${what} ${JSON.stringify(word.text)} does not stand there`);
    }
  }
  let at = keyword.range.end;
  for (const flag of flags) {
    inside(flag.range, 'flag');
    expect(flag.range.start >= at, 'flags are out of order');
    expect(contains(flag.range, flag.nameRange), 'the name of a flag lies outside');
    if (flag.valueRange) expect(contains(flag.range, flag.valueRange), 'the value of a flag lies outside');
    at = flag.range.end;
  }
  for (const { wordRange, contentRange, terminatorRange, content } of heredocs) {
    for (const part of [wordRange, contentRange, terminatorRange]) inside(part, 'here-document');
    expect(textOf(text, contentRange) === content, 'the content of a here-document is not what stands there');
  }
  for (const { range: comment } of syntax.comments) expect(comment.end <= range.start, 'a comment comes too late');
  for (const line of syntax.emptyContinuations) {
    inside(line, 'empty line');
    expect(/^[\s\u0085]*$/.test(textOf(text, line)), 'an empty line is not empty');
  }
  if (trigger) checkInstruction(tree, trigger, range, expect);
}

/** The joined text is made of pieces of the document, and between these stand line continuations, comments and empty lines only. */
function checkLogical({ text, escape }: SyntaxTree, { text: joined, segments }: LogicalText, expect: Expect): void {
  let length = 0;
  let end: number | undefined;
  for (const { logical, source, length: size } of segments) {
    expect(logical === length, `a piece stands at ${logical}, not at ${length}`);
    const said = joined.slice(logical, logical + size);
    expect(text.slice(source, source + size) === said, 'a piece is not what the document says');
    if (end !== undefined) {
      expect(source >= end, 'pieces are out of order');
      expect(isContinuation(text.slice(end, source), escape), `${JSON.stringify(text.slice(end, source))} is lost`);
    }
    length += size;
    end = source + size;
  }
  expect(length === joined.length, 'pieces do not make up the joined text');
}

function isContinuation(gap: string, escape: string): boolean {
  if (gap === '') return true;
  const [first = '', ...lines] = gap.split('\n');
  const last = lines.pop();
  if (last !== '') return false;
  const rest = first.startsWith(escape) ? first.slice(1) : undefined;
  if (rest === undefined || !/^[ \t]*\r*$/.test(rest)) return false;
  // A line that holds the escape character alone has nothing to join, and goes with its neighbours.
  return lines.every((line) => /^[\s\u0085]*(#[^\n]*)?$/.test(line) || line.replace(/[ \t]*\r*$/, '') === escape);
}

function isSaid({ text, logical: { start, end } }: Word, { text: joined }: LogicalText, json: boolean): boolean {
  const written = joined.slice(start, end);
  // What BuildKit garbles, and strings of the exec form, are not written as they are read.
  return written === text || text.includes('\ufffd') || json;
}
