import type { ValueInstruction } from '../dockerfile/model.ts';
import { isSignal } from '../language/signals.ts';
import type { Dispatch, Refusal } from './draft.ts';
import { configures } from './effects.ts';
import { expandIn } from './expand.ts';

export function dispatchUser(dispatch: Dispatch, instruction: ValueInstruction): Refusal | undefined {
  const { value, refusal } = expandValue(dispatch, instruction);
  if (value === undefined) return refusal;
  dispatch.draft.config.user = value;
  return configures(dispatch, () => `USER ${value}`);
}

export function dispatchStopSignal(dispatch: Dispatch, instruction: ValueInstruction): Refusal | undefined {
  const { value, refusal } = expandValue(dispatch, instruction);
  if (value === undefined) return refusal;
  const range = instruction.value?.range ?? instruction.syntax.rest.range;
  if (!isSignal(value)) return { message: `invalid signal: ${value}`, range };
  dispatch.draft.config.stopSignal = value;
  return configures(dispatch, () => `STOPSIGNAL ${value}`);
}

/** MAINTAINER is not expanded. */
export function dispatchMaintainer(dispatch: Dispatch, instruction: ValueInstruction): undefined {
  const text = instruction.value?.text ?? '';
  dispatch.draft.author = text;
  return configures(dispatch, () => `MAINTAINER ${text}`);
}

interface ExpandedValue {
  readonly value?: string;
  readonly refusal?: Refusal;
}

/** The only word of the instruction, expanded. */
export function expandValue(dispatch: Dispatch, { value: word }: ValueInstruction): ExpandedValue {
  if (!word) return {};
  const expanded = expandIn(dispatch, word);
  return 'error' in expanded ? { refusal: { message: expanded.error, range: word.range } } : { value: expanded.value };
}
