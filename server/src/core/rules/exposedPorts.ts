import { firstPortPart } from '../build/dispatchExpose.ts';
import type { PlannedInstruction } from '../build/plan.ts';
import { type PortSpec, readPortSpec } from '../dockerfile/ports.ts';
import { expandWords } from '../syntax/expansion.ts';
import type { SyntaxTree, Word } from '../syntax/tree.ts';
import { compareBytes } from '../text/byteOrder.ts';
import { type Range, textOf } from '../text/range.ts';

/** One port specification of an EXPOSE, expanded. */
export interface ExposedPort {
  readonly text: string;
  readonly spec: PortSpec;
  /** Orders what BuildKit finds: it takes the words in the order of their bytes. */
  readonly part: number;
  /** The word that the specification comes from. */
  readonly word: Word;
  /** The specification stands in the text just so, and not behind a variable. */
  readonly literal: boolean;
}

/** Whether an instruction is an EXPOSE with more in it than ports, ranges and protocols in small letters. */
export function mayMisspellPorts({ instruction }: PlannedInstruction): boolean {
  return instruction.keyword === 'EXPOSE' && instruction.values.some(({ text }) => /[^a-z0-9/-]/.test(text));
}

/** The port specifications of an EXPOSE that can be read. */
export function exposedPorts({ instruction, before }: PlannedInstruction, tree: SyntaxTree): ExposedPort[] {
  if (instruction.keyword !== 'EXPOSE') return [];
  const lookup = (name: string) => before.environment.get(name)?.value;
  const ports: ExposedPort[] = [];
  let part = firstPortPart;
  for (const word of [...instruction.values].sort((a, b) => compareBytes(a.text, b.text))) {
    for (const text of expandWords(word.text, lookup, { escape: tree.escape }).values) {
      const spec = readPortSpec(text);
      const literal = textOf(tree.text, word.range) === text;
      if (!('error' in spec)) ports.push({ text, spec, part, word, literal });
      part += 2;
    }
  }
  return ports;
}

/** Where a literal specification has its last `length` characters. */
export function endOf({ word: { range } }: ExposedPort, length: number): Range {
  return { start: range.end - length, end: range.end };
}
