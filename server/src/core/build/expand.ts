import { expandWord, expandWords } from '../syntax/expansion.ts';
import type { Range } from '../text/range.ts';
import type { Dispatch } from './draft.ts';
import { type ExpandedText, FailedLookup } from './lookups.ts';
import type { Environment } from './plan.ts';
import { hasName } from './versions.ts';

export type Expanded = { readonly value: string; readonly guessed: boolean } | { readonly error: string };

/** Build arguments that never enter the environment and are never reported as undefined. */
export const sbomArgs: ReadonlySet<string> = new Set(['BUILDKIT_SBOM_SCAN_CONTEXT', 'BUILDKIT_SBOM_SCAN_STAGE']);

/** Expands a word of the instruction at hand, and notes what it looked up in vain. */
export function expandIn(dispatch: Dispatch, word: ExpandedText): Expanded {
  const { planning, draft } = dispatch;
  const result = expandWord(word.text, draft.lookup, planning.words);
  noteLookups(dispatch, result.unset, word, false);
  if (result.error !== undefined) return { error: result.error };
  const guessed = result.inexact === true || isGuess(dispatch, result.used, result.unset);
  if (!guessed) note(dispatch, word.range, result.value);
  return { value: result.value, guessed };
}

/** Expands the body of a here-document: a backslash escapes anything, quotes are ordinary. */
export function expandBody(dispatch: Dispatch, text: string, range: Range): Expanded {
  const result = expandWord(text, dispatch.draft.lookup, { escape: '\\', ignoreQuotes: true });
  noteLookups(dispatch, result.unset, { text, range }, true);
  if (result.error !== undefined) return { error: result.error };
  return { value: result.value, guessed: isGuess(dispatch, result.used, result.unset) };
}

/** Expands a word to several, as EXPOSE does. Nothing is reported as undefined. */
export function expandList(
  dispatch: Dispatch,
  word: ExpandedText,
): { readonly values: readonly string[] } | { readonly error: string } {
  const { planning, draft } = dispatch;
  const result = expandWords(word.text, draft.lookup, planning.words);
  if (result.error !== undefined) return { error: result.error };
  if (!isGuess(dispatch, result.used, result.unset)) note(dispatch, word.range, result.values.join(' '));
  return { values: result.values };
}

function note(dispatch: Dispatch, range: Range, value: string): void {
  dispatch.expanded ??= new Map();
  dispatch.expanded.set(range, value);
}

/** Whether the result rests on what the base image sets, which is not known. */
function isGuess({ draft }: Dispatch, used: readonly string[], unset: readonly string[]): boolean {
  if (draft.baseKnown) return false;
  if (unset.length > 0) return true;
  const environment = draft.variables.snapshot();
  return used.some((name) => environment.get(name)?.guessed === true);
}

/** In order, one by one: there may be thousands, and as many that look for what was meant. */
function* namesOf(environment: Environment): Generator<string> {
  for (const { name } of environment.list()) yield name;
}

/** What a check reports as undefined: neither set nor declared (dockerfile2llb reportUnmatchedVariables). */
function noteLookups(dispatch: Dispatch, unset: readonly string[], word: ExpandedText, body: boolean): void {
  const part = dispatch.part++;
  if (unset.length === 0) return;
  const { draft, planning, command } = dispatch;
  const environment = draft.variables.snapshot();
  const from = draft.stage?.from;
  const place = {
    syntax: command.instruction.syntax,
    escape: planning.words.escape,
    word,
    body,
    ...(command.onbuild && from ? { shown: from.syntax.range } : {}),
    candidates: () => namesOf(environment),
  };
  for (const name of unset) {
    if (sbomArgs.has(name) || hasName(draft.declaredArgs, name)) continue;
    dispatch.lookups ??= [];
    dispatch.lookups.push(new FailedLookup(name, part, place));
  }
}
