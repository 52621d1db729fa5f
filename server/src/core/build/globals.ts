import type { ArgInstruction } from '../dockerfile/model.ts';
import { formatPlatform } from '../dockerfile/platform.ts';
import { predefinedVariables } from '../language/variables.ts';
import { type ExpansionOptions, expandWord } from '../syntax/expansion.ts';
import type { Refusal } from './draft.ts';
import { deferredEnvironment, variableLog } from './environment.ts';
import type { BuildInputs, Environment, Variable } from './plan.ts';

/** The scope before the first FROM, which FROM reads. */
export interface GlobalScope {
  /** The variables of the platform, then the global build arguments that have a value. */
  readonly environment: Environment;
  /** The same without any build arguments; absent where a default fails to expand. */
  readonly defaults: Environment | undefined;
  /** Names of all global build arguments, those without a value included. */
  readonly declared: ReadonlySet<string>;
  /** The first default that fails to expand. */
  readonly refusal: (Refusal & { readonly instruction: ArgInstruction }) | undefined;
}

/** Evaluates the global ARG instructions in order; each sees those before it (dockerfile2llb buildMetaArgs). */
export function globalScope(
  args: readonly ArgInstruction[],
  buildArgs: ReadonlyMap<string, string>,
  platforms: () => readonly Variable[],
  words: ExpansionOptions,
): GlobalScope {
  if (args.length === 0) {
    const environment = deferredEnvironment(() => evaluate(args, buildArgs, platforms(), words).environment);
    return { environment, defaults: environment, declared: new Set(), refusal: undefined };
  }
  const predefined = platforms();
  const given = evaluate(args, buildArgs, predefined, words);
  // With no argument given, both are the same.
  const plain = buildArgs.size === 0 ? given : evaluate(args, new Map(), predefined, words);
  const declared = new Set(args.flatMap(({ declarations }) => declarations.map(({ name }) => name)));
  const { environment, refusal } = given;
  return { environment, defaults: plain.refusal ? undefined : plain.environment, declared, refusal };
}

function evaluate(
  args: readonly ArgInstruction[],
  buildArgs: ReadonlyMap<string, string>,
  platforms: readonly Variable[],
  words: ExpansionOptions,
): Pick<GlobalScope, 'environment' | 'refusal'> {
  const log = variableLog();
  for (const variable of platforms) log.set(variable);
  let refusal: GlobalScope['refusal'];
  for (const instruction of args) {
    for (const { name, range, default: word } of instruction.declarations) {
      const value = buildArgs.get(name);
      if (value !== undefined) log.set({ name, value, origin: { kind: 'build-arg' } });
      else if (word) {
        const environment = log.snapshot();
        const expanded = expandWord(word.text, (wanted) => environment.get(wanted)?.value, words);
        if (expanded.error === undefined) {
          log.set({ name, value: expanded.value, origin: { kind: 'global-arg', instruction, range } });
        } else refusal ??= { message: expanded.error, range: word.range, instruction };
      }
    }
  }
  return { environment: log.snapshot(), refusal };
}

/** The variables that BuildKit predefines in the global scope, in its order; a build argument of the name overrides each. */
export function platformVariables(
  inputs: BuildInputs,
  buildArgs: ReadonlyMap<string, string>,
  targetStage: string,
): Variable[] {
  const { buildPlatform: build, targetPlatform: target } = inputs;
  const values: Readonly<Record<string, string | undefined>> = {
    BUILDPLATFORM: [build.os, build.architecture, build.variant].filter((part) => part).join('/'),
    BUILDOS: build.os,
    BUILDOSVERSION: build.osVersion,
    BUILDARCH: build.architecture,
    BUILDVARIANT: build.variant,
    TARGETPLATFORM: formatPlatform(target),
    TARGETOS: target.os,
    TARGETOSVERSION: target.osVersion,
    TARGETARCH: target.architecture,
    TARGETVARIANT: target.variant,
    TARGETSTAGE: targetStage,
  };
  return predefinedVariables
    .filter(({ kind }) => kind === 'platform')
    .map(({ name }): Variable => {
      const given = buildArgs.get(name);
      return given === undefined
        ? { name, value: values[name] ?? '', origin: { kind: 'predefined' } }
        : { name, value: given, origin: { kind: 'build-arg' } };
    });
}
