import { parse } from '../syntax/parser.ts';
import type { InstructionSyntax } from '../syntax/tree.ts';
import { readInstruction } from './instructions.ts';
import type { Instruction } from './model.ts';

/**
 * Reads the stored text of an ONBUILD trigger when it is due to run, or gives BuildKit's error, which has no line number in front.
 * Ranges in the instruction count from the start of `expression` unless `place` moves them; its index is the one given.
 */
export function resolveTrigger(
  expression: string,
  index: number,
  place: (syntax: InstructionSyntax) => InstructionSyntax = (syntax) => syntax,
): { readonly instruction: Instruction } | { readonly error: string } {
  const { instructions, errors } = parse(expression);
  const [error] = errors;
  if (error) return { error: error.message };
  const [syntax, another] = instructions;
  if (!syntax || another) return { error: 'onbuild trigger should be a single expression' };
  const { instruction, complaint } = readInstruction(place(syntax), index);
  if (complaint) return { error: complaint.message };
  return instruction.keyword === 'FROM' ? { error: '*instructions.Stage is not a command type' } : { instruction };
}
