import type { Range } from '../text/range.ts';
import { letterRunEnd, variableNameEnd } from './variableName.ts';

/** `$name` or `${name…}` in a text. */
export interface VariableReference {
  readonly name: string;
  /** From the dollar sign to the end of the name, or to the closing brace. */
  readonly range: Range;
  readonly nameRange: Range;
  /** What stands between name and word, such as `:-` or `//`; absent where there is none. */
  readonly modifier?: string;
}

export interface ReferenceOptions {
  /** Single quotes keep what they hold from being expanded, and double quotes them from doing so; not so in here-documents. */
  readonly singleQuotes?: boolean;
}

/**
 * The references to variables in a text that BuildKit or a shell expands, in the order of their starts; those inside the word of
 * another one as well. Unlike an expansion it goes on behind an error: what is not closed ends with the text.
 */
export function variableReferences(
  text: string,
  escape = '\\',
  { singleQuotes = true }: ReferenceOptions = {},
): VariableReference[] {
  if (!text.includes('$')) return [];
  const found: OpenReference[] = [];
  // What is open around the current place, the innermost last.
  const open: (OpenReference | 'quotes')[] = [];
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? '';
    const innermost = open.at(-1);
    if (character === escape && (innermost !== 'quotes' || escapesInQuotes(text[at + 1], escape))) at += 2;
    else if (character === '$') {
      const reference = readReference(text, at);
      at = reference?.end ?? at + 1;
      if (!reference) continue;
      found.push(reference);
      if (reference.open) open.push(reference);
    } else if (character === '}' && innermost && innermost !== 'quotes') {
      at++;
      innermost.end = at;
      open.pop();
    } else if (character === '"' && singleQuotes) {
      if (innermost === 'quotes') open.pop();
      else open.push('quotes');
      at++;
    } else if (character === "'" && singleQuotes && innermost !== 'quotes') {
      const end = text.indexOf("'", at + 1);
      at = end === -1 ? text.length : end + 1;
    } else at++;
  }
  for (const reference of open) if (reference !== 'quotes') reference.end = text.length;
  return found.map(({ start, end, nameRange, modifier }) => ({
    name: text.slice(nameRange.start, nameRange.end),
    range: { start, end },
    nameRange,
    ...(modifier === '' ? {} : { modifier }),
  }));
}

interface OpenReference {
  readonly start: number;
  end: number;
  readonly nameRange: Range;
  readonly modifier: string;
  /** A word follows, up to a closing brace. */
  readonly open: boolean;
}

function escapesInQuotes(next: string | undefined, escape: string): boolean {
  return next === '"' || next === '$' || next === escape;
}

function readReference(text: string, start: number): OpenReference | undefined {
  const braced = text[start + 1] === '{';
  const nameRange = braced ? bracedName(text, start + 2) : { start: start + 1, end: variableNameEnd(text, start + 1) };
  if (nameRange.end === nameRange.start) return undefined;
  if (!braced || nameRange.end >= text.length) {
    return { start, end: nameRange.end, nameRange, modifier: '', open: false };
  }
  if (text[nameRange.end] === '}') return { start, end: nameRange.end + 1, nameRange, modifier: '', open: false };
  const modifier = modifierAt(text, nameRange.end);
  return { start, end: nameRange.end + modifier.length, nameRange, modifier, open: true };
}

/** A shell also knows `${#name}` and `${!name}`; to BuildKit they are errors. */
function bracedName(text: string, start: number): Range {
  if (text[start] === '#' || text[start] === '!') {
    const end = letterRunEnd(text, start + 1);
    if (end > start + 1) return { start: start + 1, end };
  }
  return { start, end: variableNameEnd(text, start) };
}

function modifierAt(text: string, at: number): string {
  const first = text[at] ?? '';
  const next = text[at + 1] ?? '';
  if (first === ':' && '-+?'.includes(next) && next !== '') return first + next;
  return '#%/'.includes(first) && next === first ? first + next : first;
}
