import { digestProblem } from '../dockerfile/digest.ts';
import { type CopyInstruction, type Dockerfile, phases, type Stage } from '../dockerfile/model.ts';
import { linePairs } from '../dockerfile/resolve.ts';
import { classifySource } from '../dockerfile/sources.ts';
import { type ExpansionOptions, expandWord } from '../syntax/expansion.ts';
import { quote } from '../text/goFormat.ts';
import { equalFold } from '../text/letterCase.ts';
import { splitSources } from './copySources.ts';
import { variableLog } from './environment.ts';
import type { GlobalScope } from './globals.ts';
import type { Environment, PlanError } from './plan.ts';

/** The time that images are dated with: a number of seconds, or what to take it from. */
const name = 'SOURCE_DATE_EPOCH';

export interface SettledEpoch {
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly globals: GlobalScope;
  readonly error?: PlanError;
}

/**
 * Settles SOURCE_DATE_EPOCH, given as a build argument or as a global ARG, before anything else reads it (dockerfile2llb/epoch.go). A
 * number is written in its shortest form. The time of a build context or of a download is not known here: then, as where BuildKit finds
 * none, there is no value.
 */
export function settleEpoch(
  dockerfile: Dockerfile,
  buildArgs: ReadonlyMap<string, string>,
  globals: GlobalScope,
  words: ExpansionOptions,
): SettledEpoch {
  if (!buildArgs.has(name) && !globals.declared.has(name)) return { buildArgs, globals };
  const { environment } = globals;
  const given = buildArgs.get(name) ?? (environment.get(name)?.value || undefined);
  if (given === undefined) return { buildArgs, globals };
  const seconds = shortestNumber(given);
  const problem =
    seconds === undefined && given !== '' ? sourceProblem(dockerfile, given, environment, words) : undefined;
  return {
    buildArgs: withArgument(buildArgs, seconds),
    globals: { ...globals, environment: withVariable(environment, seconds) },
    ...(problem ? { error: problem } : {}),
  };
}

function shortestNumber(text: string): string | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined;
  const value = BigInt(text.replace(/^\+/, ''));
  return BigInt.asIntN(64, value) === value ? String(value) : undefined;
}

function withArgument(buildArgs: ReadonlyMap<string, string>, value: string | undefined): ReadonlyMap<string, string> {
  if (!buildArgs.has(name)) return buildArgs;
  const settled = new Map(buildArgs);
  if (value === undefined) settled.delete(name);
  else settled.set(name, value);
  return settled;
}

function withVariable(environment: Environment, value: string | undefined): Environment {
  const found = environment.get(name);
  if (!found) return environment;
  const log = variableLog();
  for (const variable of environment.list()) if (variable !== found) log.set(variable);
  if (value !== undefined) log.set({ ...found, value });
  return log.snapshot();
}

/** What is wrong with a value that names what the time is taken from. */
function sourceProblem(
  { stages }: Dockerfile,
  value: string,
  environment: Environment,
  words: ExpansionOptions,
): PlanError | undefined {
  if (value === 'context') return undefined;
  const moment = { phase: phases.globalArgs, index: Number.MAX_SAFE_INTEGER, part: 0 };
  const stage = stages.find((candidate) => candidate.name !== undefined && equalFold(candidate.name, value));
  if (!stage) {
    const message = `invalid ${name}: ${value}`;
    return { message, lines: [], range: { start: 0, end: 0 }, moment, unreachable: false };
  }
  const message = stageProblem(stage, environment, words);
  if (message === undefined) return undefined;
  const { syntax } = stage.from;
  return { message, lines: linePairs(syntax), range: syntax.range, moment, unreachable: false };
}

/** What keeps a stage from being the source of the time: it may only add one download to an empty file system. */
function stageProblem(
  { from, instructions }: Stage,
  environment: Environment,
  words: ExpansionOptions,
): string | undefined {
  const values = new Map(environment.list().map((variable) => [variable.name, variable.value]));
  values.delete(name);
  const expand = (text: string) => expandWord(text, (wanted) => values.get(wanted), words);
  const raw = from.image?.text ?? '';
  const base = expand(raw);
  if (base.error !== undefined) return `failed to process source stage base name ${quote(raw)}: ${base.error}`;
  if (base.value !== 'scratch') return `${name} stage must use FROM scratch`;
  let found = false;
  for (const instruction of instructions) {
    if (instruction.keyword === 'ARG') {
      for (const declaration of instruction.declarations) {
        if (!declaration.default) continue;
        const { value, error } = expand(declaration.default.text);
        if (error !== undefined) return error;
        values.set(declaration.name, value);
      }
    } else if (instruction.keyword !== 'ADD') {
      const word = instruction.syntax.keyword.text;
      return `${name} stage does not meet source-only requirements: unsupported ${word} instruction`;
    } else {
      const problem = found ? oneAdd : downloadProblem(instruction, expand);
      if (problem !== undefined) return problem;
      found = true;
    }
  }
  return found ? undefined : oneAdd;
}

const oneAdd = `${name} stage must contain exactly one remote ADD`;

function downloadProblem(
  instruction: CopyInstruction,
  expand: (text: string) => { readonly value: string; readonly error?: string },
): string | undefined {
  const { paths, inline } = splitSources(instruction);
  const [path, another] = paths;
  if (!path || another || inline.length > 0) return `${oneAdd} source`;
  const { value, error } = expand(path.text);
  if (error !== undefined) return error;
  const source = classifySource(value);
  if (source.kind === 'git') return source.error ?? expand(instruction.checksum?.value ?? '').error;
  if (source.kind === 'local') return `${name} stage source must be a single HTTP(S) or Git ADD`;
  const checksum = expand(instruction.checksum?.value ?? '');
  return checksum.error ?? (checksum.value === '' ? undefined : digestProblem(checksum.value));
}
