import type { EnvInstruction } from '../dockerfile/model.ts';
import type { Range } from '../text/range.ts';
import type { Dispatch, Refusal } from './draft.ts';
import { configures } from './effects.ts';
import { variableOf } from './environment.ts';
import { expandIn } from './expand.ts';
import { withValue } from './versions.ts';

/** ENV sets variables for what follows in the build and for containers of the image. */
export function dispatchEnv(dispatch: Dispatch, instruction: EnvInstruction): Refusal | undefined {
  const { pairs, refusal } = expandPairs(dispatch, instruction);
  if (!pairs) return refusal;
  const { draft } = dispatch;
  for (const { name, value, range, guessed } of pairs) {
    const variable = variableOf(name, value, { kind: 'env', instruction, range }, guessed);
    draft.variables.set(variable);
    draft.config.env = withValue(draft.config.env, name, variable, 'keep');
  }
  return configures(dispatch, () => `ENV ${pairsText(pairs)}`);
}

export function dispatchLabel(dispatch: Dispatch, instruction: EnvInstruction): Refusal | undefined {
  const { pairs, refusal } = expandPairs(dispatch, instruction);
  if (!pairs) return refusal;
  const { config } = dispatch.draft;
  for (const { name, value } of pairs) config.labels = withValue(config.labels, name, value, 'keep');
  return configures(dispatch, () => `LABEL ${pairsText(pairs)}`);
}

interface ExpandedPair {
  readonly name: string;
  readonly value: string;
  readonly range: Range;
  readonly guessed: boolean;
}

type ExpandedPairs =
  | { readonly pairs: readonly ExpandedPair[]; readonly refusal?: never }
  | { readonly pairs?: never; readonly refusal: Refusal };

/** Expands name and value of every pair before any of them takes effect, as BuildKit does. */
function expandPairs(dispatch: Dispatch, instruction: EnvInstruction): ExpandedPairs {
  const pairs: ExpandedPair[] = [];
  for (const pair of instruction.pairs) {
    const name = expandIn(dispatch, pair.name);
    if ('error' in name) return { refusal: { message: name.error, range: pair.name.range } };
    const value = expandIn(dispatch, pair.value);
    if ('error' in value) return { refusal: { message: value.error, range: pair.value.range } };
    const range = { start: pair.name.range.start, end: Math.max(pair.name.range.end, pair.value.range.end) };
    pairs.push({ name: name.value, value: value.value, range, guessed: name.guessed || value.guessed });
  }
  return { pairs };
}

function pairsText(pairs: readonly ExpandedPair[]): string {
  return pairs.map(({ name, value }) => `${name}=${value}`).join(' ');
}
