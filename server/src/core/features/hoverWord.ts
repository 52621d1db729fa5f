import type { Analysis } from '../analysis.ts';
import { normalizePath } from '../build/paths.ts';
import type { PlannedInstruction, PlannedStage, Variable } from '../build/plan.ts';
import { sourceSelectors } from '../cache/contextSelectors.ts';
import type { ArgDeclaration } from '../dockerfile/model.ts';
import { namedSignals, signalNumber } from '../language/signals.ts';
import { predefinedVariable } from '../language/variables.ts';
import type { Word } from '../syntax/tree.ts';
import { codeSpan } from '../text/markdown.ts';
import type { Range } from '../text/range.ts';
import { hoverBaseImage } from './baseImageHover.ts';
import type { Hover } from './hover.ts';
import { covers, type Place } from './place.ts';
import { selectionSentence } from './selectedFiles.ts';
import { describeStage, stageByName } from './stageText.ts';
import { globalDeclaration, originText } from './variableScope.ts';

/** An argument of an instruction: what it names or comes to. */
export function hoverWord(analysis: Analysis, place: Place, offset: number): Hover | undefined {
  const { instruction, planned, trigger } = place;
  if (trigger) return undefined;
  switch (instruction.keyword) {
    case 'FROM':
      return hoverFrom(analysis, place, offset);
    case 'ENV':
    case 'ARG':
      return hoverDefinition(analysis, place, offset);
    case 'WORKDIR':
      return hoverPath(analysis, place, instruction.value, offset, 'The working directory from here on');
    case 'COPY':
    case 'ADD':
      return (
        hoverContextSource(analysis, place, offset) ??
        hoverPath(analysis, place, instruction.destination, offset, 'The destination')
      );
    case 'STOPSIGNAL':
      return hoverSignal(
        instruction.value,
        instruction.value && planned?.expanded.get(instruction.value.range),
        offset,
      );
    default:
      return undefined;
  }
}

function hoverFrom(analysis: Analysis, { instruction, stage }: Place, offset: number): Hover | undefined {
  if (instruction.keyword !== 'FROM' || !stage) return undefined;
  const { image, name } = instruction;
  if (name && covers(name.range, offset)) return { range: name.range, markdown: describeStage(analysis, stage) };
  if (!image || !covers(image.range, offset)) return undefined;
  const { base } = stage;
  if (base.kind === 'stage') {
    const parent = analysis.plan.stages[base.stage];
    return parent && { range: image.range, markdown: describeStage(analysis, parent) };
  }
  if (base.kind === 'scratch') {
    return {
      range: image.range,
      markdown: '`scratch` is an empty file system: the stage holds only what its instructions add.',
    };
  }
  if (base.kind !== 'image') return undefined;
  const found = hoverImage(base.familiar, image.range, stage.platform.os);
  if (!image.text.includes('$')) return found;
  const expanded = `The base image is ${codeSpan(base.familiar)}.`;
  return { range: image.range, markdown: found ? `${expanded}\n\n${found.markdown}` : expanded };
}

/** What a `from` of COPY or of a mount means: an earlier stage, by name or, where allowed, by number, or an image. */
export function hoverSource(
  analysis: Analysis,
  { stage, trigger }: Place,
  value: string,
  range: Range,
  options: { readonly numbers: boolean },
): Hover | undefined {
  if (value === '' || value.includes('$')) return undefined;
  const index = stage?.stage.index ?? 0;
  const number = options.numbers && /^[0-9]+$/.test(value) ? Number(value) : undefined;
  const numbered = number === undefined ? undefined : analysis.plan.stages[number];
  const found: PlannedStage | undefined = trigger ? undefined : (numbered ?? stageByName(analysis, value, index));
  return found ? { range, markdown: describeStage(analysis, found) } : hoverImage(value, range);
}

function hoverImage(image: string, range: Range, os?: string): Hover | undefined {
  const markdown = hoverBaseImage(image, os);
  return markdown === undefined ? undefined : { range, markdown };
}

/** The name of a variable where ENV or ARG sets it: the value it has from there on. */
function hoverDefinition(analysis: Analysis, place: Place, offset: number): Hover | undefined {
  const { instruction, planned } = place;
  if (instruction.keyword === 'ENV') {
    const pair = instruction.pairs.find(({ name }) => covers(name.range, offset));
    if (!pair) return undefined;
    const value = planned?.expanded.get(pair.value.range);
    return {
      range: pair.name.range,
      markdown: definitionText(pair.name.text, value, 'An environment variable of the image.'),
    };
  }
  if (instruction.keyword !== 'ARG') return undefined;
  const declaration = instruction.declarations.find(({ nameRange }) => covers(nameRange, offset));
  if (!declaration) return undefined;
  const { name, nameRange } = declaration;
  const after = planned ? valueAfter(place, name) : analysis.plan.globals.get(name);
  const predefined = predefinedVariable(name)?.documentation;
  const text = after
    ? originText(analysis, after)
    : (predefined ?? absenceOf(analysis, planned !== undefined, declaration));
  const value = after?.value ?? (declaration.default && planned?.expanded.get(declaration.default.range));
  return { range: nameRange, markdown: definitionText(name, value, `A build argument. ${text}`) };
}

function absenceOf(analysis: Analysis, inStage: boolean, { name, default: value }: ArgDeclaration): string {
  if (value) return '`--build-arg` can change its default.';
  const global = inStage ? globalDeclaration(analysis, name) : undefined;
  return global ? 'The global `ARG` of that name has no value either.' : 'Without `--build-arg` it has no value.';
}

/** The variable behind an instruction, as the next one of the stage sees it. */
function valueAfter({ stage, planned }: Place, name: string): Variable | undefined {
  const at = stage && planned ? stage.instructions.indexOf(planned) : -1;
  return at === -1 ? undefined : stage?.instructions[at + 1]?.before.environment.get(name);
}

function definitionText(name: string, value: string | undefined, text: string): string {
  const shown = value === undefined ? '' : value === '' ? ' is empty.' : ` is ${codeSpan(value)}.`;
  return `${codeSpan(name)}${shown}\n\n${text}`;
}

/** A path that starts at the working directory, as it comes out. */
function hoverPath(
  analysis: Analysis,
  { planned, stage }: Place,
  word: Word | undefined,
  offset: number,
  what: string,
): Hover | undefined {
  if (!word || !planned || !stage || !covers(word.range, offset)) return undefined;
  const expanded = planned.expanded.get(word.range);
  if (expanded === undefined) return undefined;
  const { workingDirectory } = planned.before;
  const result = normalizePath(workingDirectory, expanded, stage.platform.os, true);
  if (!('path' in result)) return undefined;
  const doubtful = !expanded.startsWith('/') && !startsKnown(analysis, stage, planned);
  const doubt = doubtful ? ' The base image may set another working directory: it is not known.' : '';
  return { range: word.range, markdown: `${what}: ${codeSpan(result.path)}.${doubt}` };
}

/** Whether the working directory before an instruction is known: from the base image, or from an absolute WORKDIR since. */
function startsKnown(analysis: Analysis, stage: PlannedStage, before?: PlannedInstruction): boolean {
  if (stage.baseKnown) return true;
  const end = before ? stage.instructions.indexOf(before) : stage.instructions.length;
  const absolute = stage.instructions.slice(0, end).some(({ instruction, expanded }) => {
    if (instruction.keyword !== 'WORKDIR' || !instruction.value) return false;
    return expanded.get(instruction.value.range)?.startsWith('/') ?? false;
  });
  if (absolute || stage.base.kind !== 'stage') return absolute;
  const parent = analysis.plan.stages[stage.base.stage];
  return parent !== undefined && parent.stage.index < stage.stage.index && startsKnown(analysis, parent);
}

/** A source of COPY or ADD: what it selects of the build context or a named one, as far as that is known. */
function hoverContextSource(analysis: Analysis, { planned }: Place, offset: number): Hover | undefined {
  const found = planned && sourceSelectors(planned).find(({ source }) => covers(source.range, offset));
  const markdown = found && selectionSentence(analysis, found);
  return found && markdown !== undefined ? { range: found.source.range, markdown } : undefined;
}

function hoverSignal(word: Word | undefined, expanded: string | undefined, offset: number): Hover | undefined {
  if (!word || !covers(word.range, offset)) return undefined;
  const number = signalNumber(expanded ?? word.text);
  if (number === undefined) return undefined;
  const named = namedSignals.find((signal) => signal.number === number);
  const text = named
    ? `**SIG${named.name}**, signal ${number} on Linux. ${named.documentation}`
    : `Signal ${number} on Linux.`;
  return { range: word.range, markdown: text };
}
