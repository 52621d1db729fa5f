import type { Range } from '../text/range.ts';
import { skipSpace } from '../text/whitespace.ts';

/** The parser directives that BuildKit knows, lower-cased. */
export const directiveNames: ReadonlySet<string> = new Set(['syntax', 'escape', 'check']);

export interface DirectiveLine {
  /** Lower-cased. */
  readonly name: string;
  readonly value: string;
  readonly nameRange: Range;
  readonly valueRange: Range;
}

/**
 * Reads `# name=value` in `text` from `start` (where the prefix must stand) to `end` (line end excluded); undefined when the line
 * is no well-formed directive with a known name. BuildKit lets white space before the value serve as the value when
 * nothing else follows: the value is then its last character.
 */
export function readDirective(text: string, start: number, end: number, prefix = '#'): DirectiveLine | undefined {
  if (!text.startsWith(prefix, start)) return undefined;
  const nameStart = skipSpace(text, start + prefix.length, end);
  let at = nameStart;
  while (at < end && isNameCharacter(text.charCodeAt(at), at === nameStart)) at++;
  const nameRange = { start: nameStart, end: at };
  const name = text.slice(nameStart, at).toLowerCase();
  if (!directiveNames.has(name)) return undefined;
  at = skipBlank(text, at, end);
  if (text[at] !== '=' || at >= end) return undefined;
  const afterEquals = at + 1;
  let valueStart = skipBlank(text, afterEquals, end);
  let valueEnd = end;
  while (valueEnd > valueStart && isBlank(text.charCodeAt(valueEnd - 1))) valueEnd--;
  if (valueEnd === valueStart) {
    if (valueStart === afterEquals) return undefined;
    valueStart = end - 1;
    valueEnd = end;
  }
  return { name, value: text.slice(valueStart, valueEnd), nameRange, valueRange: { start: valueStart, end: valueEnd } };
}

export interface DirectiveLookup {
  /** The value up to its first space: for `syntax` the frontend image, for `check` the options. */
  readonly token: string;
  readonly value: string;
  readonly valueRange: Range;
  /** 1-based. */
  readonly line: number;
}

/**
 * The value that BuildKit uses of `syntax` or `check`. It is looked up by a scanner of its own, which skips a first line `#!…`,
 * wants `#` in column 0, and takes the first of several. For `syntax`, lines `// syntax=…` and a JSON object serve as well.
 */
export function lookupDirective(text: string, name: 'syntax' | 'check'): DirectiveLookup | undefined {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  if (text.startsWith('#!', start)) {
    const end = text.indexOf('\n', start);
    start = end === -1 ? text.length : end + 1;
    line = 2;
  }
  const found = lookupWithPrefix(text, start, line, name, '#');
  if (found || name === 'check') return found;
  return lookupWithPrefix(text, start, line, name, '//') ?? lookupInJson(text, start, line);
}

function lookupWithPrefix(text: string, start: number, line: number, name: string, prefix: string) {
  const seen = new Set<string>();
  while (start < text.length) {
    const lineFeed = text.indexOf('\n', start);
    const lineEnd = lineFeed === -1 ? text.length : lineFeed;
    const end = lineEnd > start && text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
    const directive = readDirective(text, start, end, prefix);
    if (!directive || seen.has(directive.name)) return undefined;
    seen.add(directive.name);
    if (directive.name === name) return lookupResult(directive.value, directive.valueRange, line);
    start = lineEnd + 1;
    line++;
  }
  return undefined;
}

function lookupInJson(text: string, start: number, line: number): DirectiveLookup | undefined {
  if (text[skipSpace(text, start)] !== '{') return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(start));
    const syntax = typeof value === 'object' && value !== null ? (value as Record<string, unknown>).syntax : undefined;
    return typeof syntax === 'string'
      ? { token: syntax, value: syntax, valueRange: { start, end: start }, line }
      : undefined;
  } catch {
    return undefined;
  }
}

function lookupResult(value: string, valueRange: Range, line: number): DirectiveLookup {
  const space = value.indexOf(' ');
  return { token: space === -1 ? value : value.slice(0, space), value, valueRange, line };
}

function isNameCharacter(code: number, first: boolean): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (!first && code >= 0x30 && code <= 0x39);
}

/** Go's `\s`: ASCII white space without the vertical tab. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0c || code === 0x0d;
}

function skipBlank(text: string, start: number, end: number): number {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return start;
}
