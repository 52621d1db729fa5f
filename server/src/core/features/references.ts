import type { Analysis } from '../analysis.ts';
import type { Instruction } from '../dockerfile/model.ts';
import type { Range } from '../text/range.ts';
import { referenceAt, referencesIn } from './foundReferences.ts';
import { covers, inInnerComment, type Place, placeAt, placeIn } from './place.ts';
import { type StageMention, stageMentions } from './stageMentions.ts';

/** An occurrence of the name at the cursor. */
export interface Reference {
  readonly range: Range;
  /** It defines the name or sets its value; others read it. */
  readonly definition: boolean;
}

/**
 * All places that name the stage or variable at an offset, in document order. A variable is followed through the stages that are
 * built on each other, and to the global arguments where one of these stages declares it.
 */
export function references(analysis: Analysis, offset: number): Reference[] {
  const place = placeAt(analysis, offset);
  if (!place || inInnerComment(analysis, place, offset)) return [];
  const name = variableAt(analysis, place, offset);
  const found = name === undefined ? stageReferences(analysis, offset) : variableOccurrences(analysis, place, name);
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** The mentions of the stage at an offset, its definition included. */
export function mentionsOfStageAt(analysis: Analysis, offset: number): StageMention[] {
  const mentions = stageMentions(analysis);
  const at = mentions.find(({ range }) => covers(range, offset));
  return at ? mentions.filter(({ stage }) => stage === at.stage) : [];
}

function stageReferences(analysis: Analysis, offset: number): Reference[] {
  return mentionsOfStageAt(analysis, offset).map(({ range, kind }) => ({ range, definition: kind === 'definition' }));
}

function variableAt(analysis: Analysis, place: Place, offset: number): string | undefined {
  const reference = referenceAt(analysis, place, offset);
  if (reference) return reference.reference.name;
  return definitionsIn(place.instruction).find(({ range }) => covers(range, offset))?.name;
}

function definitionsIn(instruction: Instruction): { readonly name: string; readonly range: Range }[] {
  if (instruction.keyword === 'ARG')
    return instruction.declarations.map(({ name, nameRange }) => ({ name, range: nameRange }));
  if (instruction.keyword !== 'ENV') return [];
  return instruction.pairs.map(({ name }) => ({ name: name.text, range: name.range }));
}

function variableOccurrences(analysis: Analysis, place: Place, name: string): Reference[] {
  const families = familiesOf(analysis, place, name);
  const found: Reference[] = [];
  for (const instruction of analysis.dockerfile.instructions) {
    const here = placeIn(analysis, instruction, instruction.syntax.range.start);
    const family = here.stage ? rootOf(analysis, here.stage.stage.index) : globalFamily;
    if (families.has(instruction.keyword === 'FROM' ? globalFamily : family)) {
      for (const { reference, nameRange } of referencesIn(analysis, here)) {
        if (reference.name === name) found.push({ range: nameRange, definition: false });
      }
    }
    if (!families.has(family)) continue;
    for (const entry of definitionsIn(instruction))
      if (entry.name === name) found.push({ range: entry.range, definition: true });
  }
  return found;
}

const globalFamily = -1;

/** The families of stages that share the variable with the place: stages on one base, and the global scope with those that declare the name. */
function familiesOf(analysis: Analysis, { stage, instruction }: Place, name: string): ReadonlySet<number> {
  const declaring = new Set<number>();
  for (const { stage: candidate } of analysis.plan.stages) {
    const declares = candidate.instructions.some(
      (entry) => entry.keyword === 'ARG' && entry.declarations.some((found) => found.name === name && !found.default),
    );
    if (declares) declaring.add(rootOf(analysis, candidate.index));
  }
  const own = stage && instruction.keyword !== 'FROM' ? rootOf(analysis, stage.stage.index) : globalFamily;
  return own === globalFamily || declaring.has(own) ? new Set([globalFamily, ...declaring, own]) : new Set([own]);
}

/** The first stage of the chain of bases that a stage stands on. */
function rootOf(analysis: Analysis, index: number): number {
  let at = index;
  for (;;) {
    const base = analysis.plan.stages[at]?.base;
    if (base?.kind !== 'stage' || base.stage >= at) return at;
    at = base.stage;
  }
}
