import { codeSpan, escapeMarkdown } from '../text/markdown.ts';

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

export function code(text: string): { readonly code: string } {
  const line = text.replace(/\s+/g, ' ').trim();
  return { code: line.length > longest ? `${line.slice(0, longest - 1)}…` : line };
}
