import { codeSpan, escapeMarkdown } from '../text/markdown.ts';
import { oneLine } from '../text/oneLine.ts';

/** A sentence in which paths, names and instructions are told apart from our own words. */
export type Phrase = readonly (string | { readonly code: string })[];

export function plainText(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.code)).join('');
}

/** The sentence as Markdown, with all foreign text harmless. */
export function markdownText(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? escapeMarkdown(part) : codeSpan(part.code))).join('');
}

/** Longer texts are cut. */
const longest = 72;

/** How much of what two long texts have in common is shown before the first difference. */
const shownBefore = 16;

export function code(text: string): { readonly code: string } {
  return { code: cut(oneLine(text).trim()) };
}

/** Two texts, from shortly before where they begin to differ if they are long. */
export function codeOfChange(
  before: string,
  after: string,
): readonly [{ readonly code: string }, { readonly code: string }] {
  const [was, is] = [oneLine(before).trim(), oneLine(after).trim()];
  if (was.length <= longest && is.length <= longest) return [{ code: was }, { code: is }];
  let common = 0;
  while (common < was.length && was[common] === is[common]) common++;
  const start = Math.max(0, common - shownBefore);
  const part = (text: string) => ({ code: cut(start === 0 ? text : `…${text.slice(start)}`) });
  return [part(was), part(is)];
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
