import type { ListInstruction } from '../dockerfile/model.ts';
import { exposedPorts } from '../dockerfile/ports.ts';
import { compareBytes } from '../text/byteOrder.ts';
import type { Dispatch, Refusal } from './draft.ts';
import { configures } from './effects.ts';
import { expandList } from './expand.ts';
import { withValue } from './versions.ts';

/** The part of the moment at which the first port specification is looked at; each has two, one for findings and one for its error. */
export const firstPortPart = 1000;

/** EXPOSE sorts its words as written, expands each to any number of specifications, and reads them all before it takes the first. */
export function dispatchExpose(dispatch: Dispatch, instruction: ListInstruction): Refusal | undefined {
  const specs: { readonly text: string; readonly range: ListInstruction['values'][number]['range'] }[] = [];
  for (const word of [...instruction.values].sort((a, b) => compareBytes(a.text, b.text))) {
    const expanded = expandList(dispatch, word);
    if ('error' in expanded) return { message: expanded.error, range: word.range };
    for (const text of expanded.values) specs.push({ text, range: word.range });
  }
  const ports: string[] = [];
  for (const [at, { text, range }] of specs.entries()) {
    dispatch.part = firstPortPart + at * 2 + 1;
    const result = exposedPorts(text);
    if ('error' in result) return { message: result.error, range };
    for (const port of result.ports) ports.push(port);
  }
  const { config } = dispatch.draft;
  for (const port of ports) config.exposedPorts = withValue(config.exposedPorts, port, {}, 'keep');
  return configures(dispatch, () => `EXPOSE [${ports.join(' ')}]`);
}
