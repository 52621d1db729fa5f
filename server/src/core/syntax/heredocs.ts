import type { Range } from '../text/range.ts';
import { isSpace } from '../text/whitespace.ts';
import { expandWords } from './expansion.ts';

/** What a word such as `<<-"EOF"` says about the here-document that follows. */
export interface HeredocWord {
  /** The text of the line that ends it. */
  readonly name: string;
  readonly fileDescriptor: number;
  /** Variables in it are expanded: no part of the name is quoted. */
  readonly expand: boolean;
  /** Tabs at the start of its lines are removed. */
  readonly chomp: boolean;
}

/**
 * The here-documents that the joined text of an instruction opens, with the ranges of their words. As in BuildKit the whole text is
 * split into words, escaped by backslashes whatever the file says, and where that fails, nothing is a here-document.
 */
export function heredocsOfLine(text: string): {
  readonly heredocs: readonly (HeredocWord & { readonly range: Range })[];
  readonly error?: string;
} {
  const { values, ranges } = expandWords(text, noVariables, { ...lineOptions, keepQuotes: true, keepEscapes: true });
  const heredocs: (HeredocWord & { readonly range: Range })[] = [];
  for (const [index, value] of values.entries()) {
    const heredoc = heredocOf(value);
    const range = ranges[index];
    if (!heredoc || !range) continue;
    if ('error' in heredoc) return { heredocs, error: heredoc.error };
    heredocs.push({ ...heredoc, range });
  }
  return { heredocs };
}

/** Reads a word as the start of a here-document; undefined where it is none, an error where its name is badly quoted. */
export function heredocOf(word: string): HeredocWord | { readonly error: string } | undefined {
  let at = 0;
  while (isDigit(word.charCodeAt(at))) at++;
  const digits = word.slice(0, at);
  if (!word.startsWith('<<', at)) return undefined;
  at += 2;
  const chomp = word[at] === '-';
  if (chomp) at++;
  while (isBlank(word.charCodeAt(at))) at++;
  const rest = word.slice(at);
  if (rest === '' || rest.includes('<')) return undefined;
  const unquoted = expandWords(rest, noVariables, lineOptions);
  if (unquoted.error !== undefined) return { error: unquoted.error };
  const [name, more] = unquoted.values;
  if (name === undefined || more !== undefined) return undefined;
  const written = expandWords(rest, noVariables, { ...lineOptions, keepQuotes: true });
  if (written.values.length !== 1) {
    return { error: `internal lexing of heredoc produced inconsistent results: ${rest}` };
  }
  const expand = countQuotes(name) === countQuotes(written.values[0] ?? '');
  return { name, fileDescriptor: Math.min(Number(digits), largestDescriptor), expand, chomp };
}

const lineOptions = { escape: '\\', keepUnset: true } as const;
const largestDescriptor = 2 ** 64 - 1;

function noVariables(): undefined {
  return undefined;
}

function countQuotes(text: string): number {
  let count = 0;
  for (const character of text) if (character === "'" || character === '"') count++;
  return count;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Go's `\s`: white space in ASCII but for the vertical tab. */
function isBlank(code: number): boolean {
  return code < 0x80 && code !== 0x0b && isSpace(code);
}
