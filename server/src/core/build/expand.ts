import { expandWord, expandWords } from '../syntax/expansion.ts';
import { variableReferences } from '../syntax/variables.ts';
import { type InstructionSyntax, sourceRange, type Word } from '../syntax/tree.ts';
import { nearest } from '../text/suggestion.ts';
import type { Range } from '../text/range.ts';
import type { Dispatch } from './draft.ts';
import type { Environment } from './plan.ts';

export type Expanded = { readonly value: string } | { readonly error: string };

/** Build arguments that never enter the environment and are never reported as undefined. */
export const sbomArgs: ReadonlySet<string> = new Set(['BUILDKIT_SBOM_SCAN_CONTEXT', 'BUILDKIT_SBOM_SCAN_STAGE']);

/** Expands a word of the instruction that is dispatched, and notes what it looked up in vain (dockerfile2llb reportUnmatchedVariables). */
export function expandIn(dispatch: Dispatch, word: Pick<Word, 'text' | 'range'> & Partial<Word>): Expanded {
  const { planning, draft } = dispatch;
  const environment = draft.variables.snapshot();
  const result = expandWord(word.text, lookupIn(environment), { escape: planning.escape });
  noteLookups(dispatch, environment, result.unset, word);
  if (result.error !== undefined) return { error: result.error };
  dispatch.expanded.set(word.range, result.value);
  return { value: result.value };
}

/** Expands the body of a here-document: a backslash escapes anything, quotes are ordinary. */
export function expandBody(dispatch: Dispatch, text: string, range: Range): Expanded {
  const environment = dispatch.draft.variables.snapshot();
  const result = expandWord(text, lookupIn(environment), { escape: '\\', ignoreQuotes: true });
  noteLookups(dispatch, environment, result.unset, { text, range });
  return result.error === undefined ? { value: result.value } : { error: result.error };
}

/** Expands a word to several, as EXPOSE does. Nothing is reported as undefined. */
export function expandList(dispatch: Dispatch, word: Word): { readonly values: readonly string[] } | { readonly error: string } {
  const environment = dispatch.draft.variables.snapshot();
  const result = expandWords(word.text, lookupIn(environment), { escape: dispatch.planning.escape });
  if (result.error !== undefined) return { error: result.error };
  dispatch.expanded.set(word.range, result.values.join(' '));
  return { values: result.values };
}

export function lookupIn(environment: Environment): (name: string) => string | undefined {
  return (name) => environment.get(name)?.value;
}

function noteLookups(dispatch: Dispatch, environment: Environment, unset: readonly string[], word: Pick<Word, 'text' | 'range'> & Partial<Word>): void {
  const part = dispatch.part++;
  for (const name of unset) {
    if (sbomArgs.has(name) || dispatch.draft.args.some((arg) => arg.name === name)) continue;
    const suggestion = nearest(name, environment.list().map((variable) => variable.name));
    const range = referenceRange(dispatch.command.instruction.syntax, word, name);
    dispatch.lookups.push({ name, range, part, ...(suggestion === undefined ? {} : { suggestion }) });
  }
}

/** Where a variable is named in a word: the first reference to it, or the whole word where positions are not known. */
export function referenceRange(syntax: InstructionSyntax, word: Pick<Word, 'text' | 'range'> & Partial<Word>, name: string): Range {
  const reference = variableReferences(word.text).find((found) => found.name === name);
  if (!reference) return word.range;
  const { logical } = word;
  if (logical && logical.end - logical.start === word.text.length) {
    const start = logical.start + reference.range.start;
    return sourceRange(syntax.logical, { start, end: logical.start + reference.range.end });
  }
  if (word.range.end - word.range.start !== word.text.length) return word.range;
  return { start: word.range.start + reference.range.start, end: word.range.start + reference.range.end };
}
