import type { ArgDeclaration, ArgInstruction } from '../dockerfile/model.ts';
import type { Dispatch, Refusal } from './draft.ts';
import { configures } from './effects.ts';
import { variableOf } from './environment.ts';
import { expandIn, sbomArgs } from './expand.ts';
import type { Variable } from './plan.ts';
import { withValue } from './versions.ts';

/** How many parts of the moment each declaration of an ARG has for its own: its findings come before its lookups. */
export const partsOfDeclaration = 10_000;

/** ARG declares build arguments in order, so that a default sees those before it. */
export function dispatchArg(dispatch: Dispatch, instruction: ArgInstruction): Refusal | undefined {
  const { draft } = dispatch;
  const texts: string[] = [];
  for (const [at, declaration] of instruction.declarations.entries()) {
    const { name } = declaration;
    dispatch.part = at * partsOfDeclaration + 1;
    const result = argumentOf(dispatch, instruction, declaration);
    if (result && 'message' in result) return result;
    if (result && !sbomArgs.has(name)) {
      draft.variables.set(result);
      draft.argValues = withValue(draft.argValues, name, result, 'last');
    }
    draft.declaredArgs = withValue(draft.declaredArgs, name, result?.value, 'keep');
    texts.push(result ? `${name}=${result.value}` : name);
  }
  return configures(dispatch, () => `ARG ${texts.join(' ')}`);
}

/** The value of a declared argument: the one given, its default, or that of the global argument; undefined where there is none. */
function argumentOf(
  dispatch: Dispatch,
  instruction: ArgInstruction,
  { name, range, default: word }: ArgDeclaration,
): Variable | Refusal | undefined {
  const { buildArgs, globals } = dispatch.planning;
  const given = buildArgs.get(name);
  if (given !== undefined) return { name, value: given, origin: { kind: 'build-arg' } };
  if (!word) return globals.environment.get(name);
  const expanded = expandIn(dispatch, word);
  if ('error' in expanded) return { message: expanded.error, range: word.range };
  const { value, guessed } = expanded;
  return variableOf(name, value, { kind: 'arg', instruction, range }, guessed);
}
