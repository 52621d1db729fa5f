import { type InstructionSyntax, sourceRange, type Word } from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';
import { placeInValue } from './flags.ts';
import type { Instruction, MountField } from './model.ts';

/** A text in which BuildKit replaces variables, with the place in the document of any part of it. */
export interface ExpandedText {
  readonly text: string;
  place(start: number, end: number): Range;
}

/** The texts of an instruction in which BuildKit replaces variables, those of its flags last, here-documents apart. */
export function expandedTexts(instruction: Instruction): ExpandedText[] {
  const { syntax } = instruction;
  const words = expandedWords(instruction).flatMap((word) => (word ? [textOfWord(syntax, word)] : []));
  const fields = instruction.keyword === 'RUN' ? instruction.mounts.flatMap((mount) => mount.fields) : [];
  return [...words, ...textsOfFlags(instruction), ...fields.flatMap(textOfField)];
}

function expandedWords(instruction: Instruction): readonly (Word | undefined)[] {
  switch (instruction.keyword) {
    case 'FROM':
      return [instruction.image];
    case 'ARG':
      return instruction.declarations.map((declaration) => declaration.default);
    case 'ENV':
    case 'LABEL':
      return instruction.pairs.flatMap(({ name, value }) => [name, value]);
    case 'COPY':
    case 'ADD':
      return [...instruction.sources, instruction.destination];
    case 'WORKDIR':
    case 'USER':
    case 'STOPSIGNAL':
      return [instruction.value];
    case 'EXPOSE':
    case 'VOLUME':
      return instruction.values;
    default:
      return [];
  }
}

function textOfWord({ logical }: InstructionSyntax, { text, range, logical: whole }: Word): ExpandedText {
  const exact = whole.end - whole.start === text.length;
  const within = (start: number, end: number) => ({ start: whole.start + start, end: whole.start + end });
  return { text, place: (start, end) => (exact ? sourceRange(logical, within(start, end)) : range) };
}

const expandedFlags: Readonly<Partial<Record<Instruction['keyword'], readonly string[]>>> = {
  FROM: ['platform'],
  COPY: ['chown', 'chmod'],
  ADD: ['chown', 'chmod', 'checksum'],
};

function textsOfFlags({ keyword, syntax }: Instruction): ExpandedText[] {
  const names = expandedFlags[keyword] ?? [];
  return syntax.flags.flatMap((flag) => {
    const { name, value } = flag;
    if (value === undefined || !names.includes(name)) return [];
    return [{ text: value, place: (start: number, end: number) => placeInValue(flag, start, end) }];
  });
}

function textOfField({ key, text, value, range }: MountField): ExpandedText[] {
  if (value === undefined || key === 'from') return [];
  const exact = range.end - range.start === text.length;
  const first = range.end - value.length;
  return [{ text: value, place: (start, end) => (exact ? { start: first + start, end: first + end } : range) }];
}
