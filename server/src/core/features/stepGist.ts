import { normalizePath } from '../build/paths.ts';
import type { PlannedInstruction, PlannedStage } from '../build/plan.ts';
import type { CopyInstruction, EnvInstruction, Instruction } from '../dockerfile/model.ts';
import type { Word } from '../syntax/tree.ts';
import { withoutTrailingSlashes } from '../text/path.ts';

/** What is known of an instruction in its stage; absent where nothing was planned. */
export interface StepPlan {
  readonly planned: PlannedInstruction;
  readonly stage: PlannedStage;
}

/** The longest label, in UTF-16 units. */
const longest = 100;

/** So many sources of a COPY are named. */
const namedSources = 3;

/** An instruction in a few words: its keyword and what matters of its arguments, with variables expanded where that is known. */
export function stepGist(instruction: Instruction, plan: StepPlan | undefined): string {
  const keyword = keywordOf(instruction);
  const rest = argumentsGist(instruction, plan);
  return shorten(rest === '' ? keyword : `${keyword} ${rest}`);
}

/** The keyword as Dockerfiles usually write it. */
export function keywordOf({ syntax }: Instruction): string {
  return syntax.keyword.text.toUpperCase();
}

/** A text on one line that is not too long to be shown. */
export function shorten(text: string): string {
  // White space is joined in what can be shown only: the whole text may be long.
  const line = text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

function argumentsGist(instruction: Instruction, plan: StepPlan | undefined): string {
  const { syntax } = instruction;
  const value = (word: Word): string => plan?.planned.expanded.get(word.range) ?? word.text;
  switch (instruction.keyword) {
    case 'RUN':
      return instruction.exec ? execGist(syntax.args) : scriptGist(instruction);
    case 'COPY':
    case 'ADD':
      return copyGist(instruction, plan, value);
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
      return instruction.exec ? execGist(syntax.args) : syntax.rest.text;
    case 'ENV':
    case 'LABEL':
      return pairsGist(instruction, value);
    case 'ARG':
      return instruction.declarations
        .map(({ name, default: given }) => (given ? `${name}=${value(given)}` : name))
        .join(' ');
    case 'WORKDIR':
      return instruction.value ? pathGist(instruction.value, plan, value) : '';
    case 'USER':
    case 'STOPSIGNAL':
    case 'MAINTAINER':
      return instruction.value ? value(instruction.value) : '';
    case 'EXPOSE':
    case 'VOLUME':
      return instruction.values.map(value).join(' ');
    default:
      return syntax.rest.text;
  }
}

function execGist(args: readonly Word[]): string {
  return args.map(({ text }) => (/\s/.test(text) || text === '' ? JSON.stringify(text) : text)).join(' ');
}

/** Of a here-document that is the whole command, its first commands. */
function scriptGist({ syntax }: Instruction): string {
  const [first] = syntax.heredocs;
  const { rest } = syntax;
  if (!first || first.wordRange.start !== rest.range.start || first.wordRange.end !== rest.range.end) return rest.text;
  const lines = first.content
    .slice(0, longest * 4)
    .split('\n')
    .map((line) => line.trim());
  return lines.filter((line) => line !== '' && (!line.startsWith('#') || line.startsWith('#!'))).join('; ');
}

function copyGist(
  { sources, destination, from, syntax }: CopyInstruction,
  plan: StepPlan | undefined,
  value: (word: Word) => string,
): string {
  if (sources.length === 0 || !destination) return syntax.rest.text;
  const names = sources.map((source) => (source.text.startsWith('<<') ? source.text : value(source)));
  const more = names.length > namedSources ? [`${names.length - namedSources + 1} more`] : [];
  const named = more.length > 0 ? names.slice(0, namedSources - 1) : names;
  const origin = from?.value ? ` from ${from.value}` : '';
  return `${[...named, ...more].join(', ')}${origin} → ${pathGist(destination, plan, value)}`;
}

/** Where a path leads: absolute, where the working directory is known. */
function pathGist(word: Word, plan: StepPlan | undefined, value: (word: Word) => string): string {
  const path = value(word);
  if (!plan) return path;
  const result = normalizePath(plan.planned.before.workingDirectory, path, plan.stage.platform.os, false);
  if ('error' in result) return path;
  return result.path.length > 1 ? withoutTrailingSlashes(result.path) : result.path;
}

function pairsGist({ pairs }: EnvInstruction, value: (word: Word) => string): string {
  return pairs.map((pair) => `${value(pair.name)}=${value(pair.value)}`).join(' ');
}
