import type { ListInstruction } from '../dockerfile/model.ts';
import { trimSpace } from '../text/whitespace.ts';
import type { Dispatch, Refusal } from './draft.ts';
import { configures } from './effects.ts';
import { expandIn } from './expand.ts';
import { withValue } from './versions.ts';

/** VOLUME trims its entries before it expands them. */
export function dispatchVolume(dispatch: Dispatch, instruction: ListInstruction): Refusal | undefined {
  const volumes: string[] = [];
  for (const word of instruction.values) {
    const expanded = expandIn(dispatch, { text: trimSpace(word.text), range: word.range, logical: word.logical });
    if ('error' in expanded) return { message: expanded.error, range: word.range };
    volumes.push(expanded.value);
  }
  const blank = volumes.indexOf('');
  if (blank !== -1) {
    const range = instruction.values[blank]?.range ?? instruction.syntax.rest.range;
    return { message: 'VOLUME specified can not be an empty string', range };
  }
  const { config } = dispatch.draft;
  for (const volume of volumes) config.volumes = withValue(config.volumes, volume, {}, 'keep');
  return configures(dispatch, () => `VOLUME [${volumes.join(' ')}]`);
}
