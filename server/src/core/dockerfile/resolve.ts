import type { InstructionSyntax, SyntaxTree } from '../syntax/tree.ts';
import { readInstruction } from './instructions.ts';
import {
  type ArgInstruction,
  type BuildError,
  type Dockerfile,
  type FromInstruction,
  type Instruction,
  phases,
  type Stage,
} from './model.ts';

/** Reads a syntax tree as BuildKit reads its parser's result: instructions with fields, stages, and all that it rejects. */
export function resolve(tree: SyntaxTree): Dockerfile {
  const errors: BuildError[] = tree.errors.map(({ message, lines, range }, index) => {
    return { message, lines, range, moment: { phase: phases.parse, index, part: 0 } };
  });
  const nowhere = { start: 0, end: 0 };
  if (tree.text === '') {
    const moment = { phase: 1, index: 0, part: 0 };
    errors.unshift({ message: 'the Dockerfile cannot be empty', lines: [], range: nowhere, moment });
  }
  const instructions: Instruction[] = [];
  const globalArgs: ArgInstruction[] = [];
  const stages: OpenStage[] = [];
  for (const [index, syntax] of tree.instructions.entries()) {
    const { instruction, complaint } = readInstruction(syntax, index);
    instructions.push(instruction);
    const moment = { phase: phases.validate, index, part: 0 };
    if (complaint) {
      const message = `dockerfile parse error on line ${syntax.startLine}: ${complaint.message}`;
      errors.push({ message, lines: linePairs(syntax), range: complaint.range, moment });
    }
    const stage = stages.at(-1);
    if (instruction.keyword === 'FROM') stages.push({ from: instruction, instructions: [] });
    else if (stage) stage.instructions.push(instruction);
    else if (instruction.keyword === 'ARG') globalArgs.push(instruction);
    else if (!complaint) {
      const message = 'no build stage in current context';
      errors.push({ message, lines: linePairs(syntax), range: syntax.keyword.range, moment });
    }
  }
  if (stages.length === 0 && tree.instructions.length > 0) {
    const moment = { phase: phases.noStages, index: 0, part: 0 };
    errors.push({ message: 'dockerfile contains no stages to build', lines: [], range: nowhere, moment });
  }
  return { tree, globalArgs, stages: stages.map(closeStage), instructions, errors };
}

interface OpenStage {
  readonly from: FromInstruction;
  readonly instructions: Instruction[];
}

function closeStage({ from, instructions }: OpenStage, index: number): Stage {
  const name = from.name?.text.toLowerCase();
  const last = instructions.at(-1) ?? from;
  const range = { start: from.syntax.range.start, end: last.syntax.range.end };
  const displayName = name ?? `stage-${index}`;
  return { index, ...(name === undefined ? {} : { name }), displayName, from, instructions, range };
}

/** BuildKit's location of an instruction: one pair for each of its physical lines. */
export function linePairs({ startLine, endLine }: Pick<InstructionSyntax, 'startLine' | 'endLine'>): [number, number][] {
  const pairs: [number, number][] = [];
  for (let line = startLine; line <= endLine; line++) pairs.push([line, line]);
  return pairs;
}
