import { parseImageReference } from '../dockerfile/imageReference.ts';
import { type FromInstruction, phases, type Stage } from '../dockerfile/model.ts';
import { parsePlatform } from '../dockerfile/platform.ts';
import { linePairs } from '../dockerfile/resolve.ts';
import { expandWord } from '../syntax/expansion.ts';
import type { Range } from '../text/range.ts';
import { nearest } from '../text/suggestion.ts';
import type { Planning } from './draft.ts';
import { type ExpandedText, FailedLookup } from './lookups.ts';
import type { FromExpansion, Platform } from './plan.ts';

/** What FROM comes to once its words are expanded. */
export interface ReadFrom {
  /** Undefined where the name cannot be expanded or is blank. */
  readonly baseName: string | undefined;
  readonly fromImage: FromExpansion | undefined;
  readonly fromPlatform: FromExpansion | undefined;
  readonly platform: Platform | undefined;
}

/** When BuildKit reports something of one FROM: the lookups of the image name, its error, the same for `--platform`, the stage's name. */
export const fromParts = { imageLookups: 0, image: 1, platformLookups: 2, platform: 5, name: 6 } as const;

/** Expands the words of FROM with the global build arguments, and reports what is wrong with them. */
export function readFrom(planning: Planning, stage: Stage): ReadFrom {
  const { from } = stage;
  const image = from.image && expandFrom(planning, from, from.image, fromParts.imageLookups);
  const flag = from.platform;
  const platformText = { text: flag?.value ?? '', range: flag?.valueRange ?? flag?.range ?? from.syntax.range };
  // An empty flag is as good as none.
  const platform = platformText.text && expandFrom(planning, from, platformText, fromParts.platformLookups);
  const refuse = (message: string, part: number, range: Range, repeated = false) => {
    const lines = linePairs(from.syntax);
    planning.errors.push({
      message,
      lines: repeated ? [...lines, ...lines] : lines,
      range,
      moment: { phase: phases.from, index: stage.index, part },
      unreachable: false,
    });
  };
  if (image && from.image && !from.invalid) {
    const problem =
      image.error ?? (image.value === '' ? `base name (${from.image.text}) should not be blank` : undefined);
    if (problem !== undefined) refuse(problem, fromParts.image, from.image.range);
  }
  let read: Platform | undefined;
  if (platform && !from.invalid) {
    const result = readPlatform(planning, platformText.text, platform);
    if ('platform' in result) read = result.platform;
    else refuse(result.error, fromParts.platform, platformText.range, result.repeated);
  }
  const nameProblem = stage.name === undefined ? undefined : contextNameProblem(stage.name);
  if (nameProblem !== undefined && !from.invalid) {
    const moment = { phase: phases.from, index: stage.index, part: fromParts.name };
    const range = from.name?.range ?? from.syntax.range;
    planning.errors.push({ message: nameProblem, lines: [], range, moment, unreachable: false });
  }
  const baseName = image && image.error === undefined && image.value !== '' ? image.value : undefined;
  return {
    baseName,
    fromImage: image?.expansion,
    fromPlatform: platform ? platform.expansion : undefined,
    platform: read,
  };
}

/** BuildKit looks for a named context in place of each stage, and so takes the stage's name for that of an image. */
function contextNameProblem(name: string): string | undefined {
  if (name === 'scratch' || name === 'context') return undefined;
  const reference = parseImageReference(name);
  return 'error' in reference ? `invalid context name ${name}: ${reference.error}` : undefined;
}

interface ExpandedFrom {
  readonly value: string;
  readonly error: string | undefined;
  readonly expansion: FromExpansion;
}

function expandFrom(planning: Planning, from: FromInstruction, word: ExpandedText, part: number): ExpandedFrom {
  const { environment, declared } = planning.globals;
  const { value, used, unset, error } = expandWord(word.text, (name) => environment.get(name)?.value, planning.words);
  const candidates = () => [...environment.list().map(({ name }) => name), ...declared];
  const place = { syntax: from.syntax, escape: planning.words.escape, word, candidates };
  const undeclared = unset.filter((name) => !declared.has(name)).map((name) => new FailedLookup(name, part, place));
  const expansion = { value: error === undefined ? value : '', used, undeclared, unset };
  return { value, error, expansion };
}

/** BuildKit locates an unreadable platform twice. */
function readPlatform(
  { globals: { environment }, inputs }: Planning,
  raw: string,
  { value, error, expansion }: ExpandedFrom,
): { readonly platform: Platform } | { readonly error: string; readonly repeated?: boolean } {
  if (error !== undefined) return { error: `failed to process arguments for platform : ${error}` };
  if (value === '') return { error: `empty platform value from expression ${raw}${hint()}` };
  const parsed = parsePlatform(value, inputs.buildPlatform);
  if ('platform' in parsed) return parsed;
  return { error: `failed to parse platform ${raw}: ${parsed.error}${hint()}`, repeated: true };

  /** A variable that may have been meant by one that is not set. */
  function hint(): string {
    const names = environment.list().map(({ name }) => name);
    const match = expansion.unset.map((name) => nearest(name, names)).find((found) => found !== undefined);
    return match === undefined ? '' : ` (did you mean ${match}?)`;
  }
}
