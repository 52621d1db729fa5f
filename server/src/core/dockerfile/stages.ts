import { lowerCase } from '../text/letterCase.ts';
import type { ArgInstruction, FromInstruction, Instruction, Stage } from './model.ts';

/** Divides instructions in file order into the build arguments before the first FROM, and stages. Others before it belong nowhere. */
export function divideIntoStages(instructions: readonly Instruction[]): {
  readonly globalArgs: readonly ArgInstruction[];
  readonly stages: readonly Stage[];
} {
  const globalArgs: ArgInstruction[] = [];
  const open: { readonly from: FromInstruction; readonly instructions: Instruction[] }[] = [];
  for (const instruction of instructions) {
    const stage = open.at(-1);
    if (instruction.keyword === 'FROM') open.push({ from: instruction, instructions: [] });
    else if (stage) stage.instructions.push(instruction);
    else if (instruction.keyword === 'ARG') globalArgs.push(instruction);
  }
  return { globalArgs, stages: open.map(({ from, instructions: own }, index) => stageOf(from, own, index)) };
}

function stageOf(from: FromInstruction, instructions: readonly Instruction[], index: number): Stage {
  const name = from.name && lowerCase(from.name.text);
  const { start } = from.syntax.range;
  const { end } = (instructions.at(-1) ?? from).syntax.range;
  const shared = { index, displayName: name ?? `stage-${index}`, from, instructions, range: { start, end } };
  return name === undefined ? shared : { name, ...shared };
}
