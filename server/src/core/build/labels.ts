import { expandWord } from '../syntax/expansion.ts';
import { trimSpace } from '../text/whitespace.ts';
import type { Dispatch, StageDraft } from './draft.ts';
import { lookupIn } from './expand.ts';

/**
 * The label of the next step of a stage: `[stage 2/5] RUN …` (dockerfile2llb prefixCommand). A stage without steps gets no prefix.
 * Advances the stage's count.
 */
export function prefixed(draft: StageDraft, text: string): string {
  if (draft.stepTotal === 0) return text;
  draft.stepIndex++;
  const width = Math.trunc(1 + Math.log10(draft.stepTotal));
  const name = draft.label === '' ? '' : `${draft.label} `;
  const onbuild = draft.onbuildStep ? 'ONBUILD ' : '';
  return `[${name}${String(draft.stepIndex).padStart(width)}/${draft.stepTotal}] ${onbuild}${text}`;
}

/** The joined text of the instruction as its label shows it: variables expanded, the part before the first space in upper case. */
export function labelText(dispatch: Dispatch, options: { readonly keepQuotes: boolean; readonly masked?: ReadonlySet<string>; readonly suffix?: string }): string {
  const { planning, draft, command } = dispatch;
  const text = trimSpace(command.instruction.syntax.logical.text) + (options.suffix ?? '');
  const lookup = lookupIn(draft.variables.snapshot());
  const masked = options.masked;
  const expanded = expandWord(text, masked ? (name) => (masked.has(name) ? '****' : lookup(name)) : lookup, {
    escape: planning.escape,
    keepQuotes: options.keepQuotes,
    keepUnset: options.keepQuotes,
  });
  const shown = expanded.error === undefined ? expanded.value : text;
  const space = shown.indexOf(' ');
  return space === -1 ? shown.toUpperCase() : shown.slice(0, space).toUpperCase() + shown.slice(space);
}
