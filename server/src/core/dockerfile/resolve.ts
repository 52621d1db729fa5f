import type { InstructionSyntax, SyntaxTree } from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';
import { readInstruction } from './instructions.ts';
import { type BuildError, type Dockerfile, type Instruction, phases } from './model.ts';
import { divideIntoStages } from './stages.ts';

/** Reads a syntax tree as BuildKit reads its parser's result: instructions with fields, stages, and all that it rejects. */
export function resolve(tree: SyntaxTree): Dockerfile {
  const errors = syntaxErrors(tree);
  const unparsed = unparsedInstructions(tree);
  const instructions: Instruction[] = [];
  let inStage = false;
  let mayBeInStage = false;
  for (const [index, syntax] of tree.instructions.entries()) {
    const { instruction, complaint } = readInstruction(syntax, index);
    inStage ||= instruction.keyword === 'FROM';
    const stray = !inStage && instruction.keyword !== 'ARG';
    instructions.push(stray || unparsed.has(syntax) ? { ...instruction, invalid: true } : instruction);
    // Where the parser gave up, there is nothing left to validate.
    if (unparsed.has(syntax)) continue;
    if (complaint) errors.push(validationError(instruction, complaint.range, prefixed(syntax, complaint.message)));
    else if (stray && !mayBeInStage) errors.push(validationError(instruction, syntax.keyword.range, outsideStage));
    // One misplaced instruction speaks for those that follow it. Behind an unknown word, which may be a misspelled FROM, none is sure.
    mayBeInStage ||= stray;
  }
  if (!inStage && errors.length === 0) errors.push(noStages(instructions));
  return { tree, ...divideIntoStages(instructions), instructions, errors };
}

const outsideStage = 'no build stage in current context';

function syntaxErrors(tree: SyntaxTree): BuildError[] {
  if (tree.text === '') {
    const moment = { phase: phases.empty, index: 0, part: 0 };
    return [{ message: 'the Dockerfile cannot be empty', lines: [], range: { start: 0, end: 0 }, moment }];
  }
  return tree.errors.map(({ message, lines, range }, index) => {
    return { message, lines, range, moment: { phase: phases.parse, index, part: 0 } };
  });
}

/** The instructions that the parser could not read. */
function unparsedInstructions({ errors, instructions }: SyntaxTree): ReadonlySet<InstructionSyntax> {
  const found = new Set<InstructionSyntax>();
  let at = 0;
  for (const { start } of [...errors].map(({ range }) => range).sort((a, b) => a.start - b.start)) {
    while (at < instructions.length && (instructions[at]?.range.end ?? 0) < start) at++;
    const syntax = instructions[at];
    if (syntax && syntax.range.start <= start) found.add(syntax);
  }
  return found;
}

function validationError({ syntax, index }: Instruction, range: Range, message: string): BuildError {
  return { message, lines: linePairs(syntax), range, moment: { phase: phases.validate, index, part: 0 } };
}

function prefixed({ startLine }: InstructionSyntax, message: string): string {
  return `dockerfile parse error on line ${startLine}: ${message}`;
}

function noStages(instructions: readonly Instruction[]): BuildError {
  const range = instructions.at(-1)?.syntax.keyword.range ?? { start: 0, end: 0 };
  const moment = { phase: phases.noStages, index: 0, part: 0 };
  return { message: 'dockerfile contains no stages to build', lines: [], range, moment };
}

/** BuildKit's location of an instruction: one pair for each of its physical lines. */
export function linePairs({
  startLine,
  endLine,
}: Pick<InstructionSyntax, 'startLine' | 'endLine'>): [number, number][] {
  return Array.from({ length: endLine - startLine + 1 }, (_, at) => [startLine + at, startLine + at]);
}
