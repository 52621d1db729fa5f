import { type Availability, lateFeatures } from '../language/availability.ts';
import { directiveFact } from '../language/directives.ts';
import { instructionFact } from '../language/instructions.ts';
import { mountOption } from '../language/mounts.ts';
import { variableModifiers } from '../language/variables.ts';
import { lookupDirective } from '../syntax/directives.ts';
import { variableReferences } from '../syntax/variables.ts';
import type { Range } from '../text/range.ts';
import { expandedTexts } from './expandedTexts.ts';
import { valueRange } from './flags.ts';
import type { Dockerfile, Instruction } from './model.ts';
import { classifySource } from './sources.ts';

/** A part of the language that a file uses and that not every frontend has. */
export interface UsedFeature {
  /** In words, to be followed by `needs`. */
  readonly title: string;
  readonly availability: Availability;
  readonly range: Range;
  /** Absent for a directive. */
  readonly instruction?: Instruction;
  /** A frontend without the feature cannot build the file; else it builds something else than is meant. */
  readonly fails: boolean;
}

/** The parts of the language a file uses that came with some frontend version, in the order in which they stand in the file. */
export function usedFeatures({ tree, instructions }: Dockerfile): UsedFeature[] {
  const { text, escape } = tree;
  const features = directives(text);
  for (const instruction of instructions) {
    for (const kind of kinds) {
      for (const found of kind(instruction, escape)) features.push({ fails: true, instruction, ...found });
    }
  }
  return features.sort((a, b) => a.range.start - b.range.start);
}

/** Most of the language is as old as the oldest frontend. */
function isLate({ since, labsSince }: Availability): boolean {
  return since !== undefined || labsSince !== undefined;
}

function directives(text: string): UsedFeature[] {
  const check = lookupDirective(text, 'check');
  const fact = directiveFact('check');
  if (!check || !fact || !isLate(fact)) return [];
  return [{ title: "The directive 'check'", availability: fact, range: check.valueRange, fails: false }];
}

type Found = Omit<UsedFeature, 'instruction' | 'fails'> & { readonly fails?: boolean };

function flags({ syntax }: Instruction): Found[] {
  if (syntax.flags.length === 0) return [];
  const fact = instructionFact(syntax.keyword.text);
  return syntax.flags.flatMap(({ name, range, nameRange }) => {
    const flag = fact?.flags.find((known) => known.name === name);
    if (!flag || !isLate(flag)) return [];
    const title = `'${fact?.keyword} --${name}'`;
    return [{ title, availability: flag, range: { start: range.start, end: nameRange.end } }];
  });
}

/** Without here-documents, their lines are taken for instructions. */
function heredocs({ syntax }: Instruction): Found[] {
  const title = 'A here-document';
  return syntax.heredocs.map(({ wordRange }) => ({ title, availability: lateFeatures.heredocs, range: wordRange }));
}

function mounts(instruction: Instruction, escape: string): Found[] {
  if (instruction.keyword !== 'RUN') return [];
  return instruction.mounts.flatMap(({ fields }) =>
    fields.flatMap(({ key, value = '', range }): Found[] => {
      const option = mountOption(key);
      if (!option) return [];
      const own = isLate(option) ? [{ title: `The mount option '${key}'`, availability: option, range }] : [];
      if (key === 'from' || variableReferences(value, escape).length === 0) return own;
      const title = 'A variable in a mount option';
      return [...own, { title, availability: lateFeatures.mountVariables, range, fails: false }];
    }),
  );
}

function modifiers(instruction: Instruction, escape: string): Found[] {
  if (!instruction.syntax.logical.text.includes('$')) return [];
  return expandedTexts(instruction).flatMap(({ text, place }) =>
    variableReferences(text, escape).flatMap(({ name, modifier, range }): Found[] => {
      const fact = variableModifiers.find(({ operator }) => operator === modifier);
      if (!fact || !isLate(fact)) return [];
      return [{ title: `'\${${name}${modifier}…}'`, availability: fact, range: place(range.start, range.end) }];
    }),
  );
}

function severalArguments(instruction: Instruction): Found[] {
  const second = instruction.keyword === 'ARG' ? instruction.declarations[1] : undefined;
  const title = 'ARG with several names';
  return second ? [{ title, availability: lateFeatures.severalArguments, range: second.range }] : [];
}

function mode(instruction: Instruction): Found[] {
  const flag = 'chmod' in instruction ? instruction.chmod : undefined;
  if (!flag?.value) return [];
  const range = valueRange(flag);
  if (flag.value.includes('$'))
    return [{ title: "A variable in '--chmod'", availability: lateFeatures.modeVariables, range }];
  if (/^[0-9]/.test(flag.value)) return [];
  return [{ title: "A symbolic mode in '--chmod'", availability: lateFeatures.symbolicModes, range }];
}

/** An older frontend downloads such an address like any other, or looks for it in the build context. */
function gitSources(instruction: Instruction): Found[] {
  if (instruction.keyword !== 'ADD') return [];
  const title = 'ADD of a Git repository';
  return instruction.sources
    .filter(({ text }) => !text.includes('$') && classifySource(text).kind === 'git')
    .map(({ range }) => ({ title, availability: lateFeatures.gitSources, range, fails: false }));
}

/** What looks for features of one kind in an instruction. */
const kinds: readonly ((instruction: Instruction, escape: string) => Found[])[] = [
  flags,
  heredocs,
  mounts,
  modifiers,
  severalArguments,
  mode,
  gitSources,
];
