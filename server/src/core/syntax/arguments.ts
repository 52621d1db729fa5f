import type { ArgumentForm } from '../language/instructions.ts';
import { quote } from '../text/goFormat.ts';
import type { Range } from '../text/range.ts';
import { utf8Bytes } from '../text/utf8.ts';
import { isByteSpace, isSpace, isWordSeparator, skipSpace } from '../text/whitespace.ts';

/** A word of the rest of an instruction: `range` counts from the start of the rest. */
export interface ArgumentWord {
  readonly text: string;
  readonly range: Range;
}

export interface ArgumentWords {
  readonly words: readonly ArgumentWord[];
  readonly json: boolean;
  readonly error?: { readonly message: string; readonly range: Range };
}

/**
 * Splits the trimmed rest of an instruction as BuildKit's parser does for its form. A text that fails gives the error and the words
 * read so far.
 */
export function splitArguments(rest: string, form: ArgumentForm, keyword: string, escape: string): ArgumentWords {
  switch (form) {
    case 'list':
      return { words: splitList(rest), json: false };
    case 'json-or-list':
      return splitJson(rest, 0) ?? { words: splitList(rest), json: false };
    case 'json-or-text':
      return splitJson(rest, 0) ?? { words: wholeText(rest), json: false };
    case 'text':
      return { words: wholeText(rest), json: false };
    case 'assignments':
      return { words: splitWords(rest, escape), json: false };
    case 'pairs':
      return splitPairs(rest, keyword, escape);
    case 'health':
      return splitHealth(rest);
    case 'trigger':
      return { words: [], json: false };
  }
}

function wholeText(rest: string): ArgumentWord[] {
  return rest === '' ? [] : [{ text: rest, range: { start: 0, end: rest.length } }];
}

function word(rest: string, start: number, end: number): ArgumentWord {
  return { text: rest.slice(start, end), range: { start, end } };
}

/** Words between white space; neither quotes nor escapes are respected. */
function splitList(rest: string): ArgumentWord[] {
  const words: ArgumentWord[] = [];
  for (let at = 0; at < rest.length; ) {
    const start = at;
    while (at < rest.length && !isWordSeparator(rest.charCodeAt(at))) at++;
    words.push(word(rest, start, at));
    while (at < rest.length && isWordSeparator(rest.charCodeAt(at))) at++;
  }
  return words;
}

/**
 * Words between white space outside quotes, with quotes and escapes kept. An escape character at the very end is dropped, and a
 * quote that never closes runs to the end.
 */
function splitWords(rest: string, escape: string): ArgumentWord[] {
  const words: ArgumentWord[] = [];
  for (let at = skipSpace(rest, 0); at < rest.length; at = skipSpace(rest, at)) {
    const start = at;
    let end = rest.length;
    let quoteCharacter = '';
    for (; at < rest.length; at++) {
      const character = rest[at] ?? '';
      if (quoteCharacter === '' && isSpace(rest.charCodeAt(at))) {
        end = at;
        break;
      }
      if (character === escape && quoteCharacter !== "'") {
        if (at + 1 === rest.length) end = at;
        else at += isHighSurrogate(rest.charCodeAt(at + 1)) && at + 2 < rest.length ? 2 : 1;
      } else if (quoteCharacter !== '') {
        if (character === quoteCharacter) quoteCharacter = '';
      } else if (character === "'" || character === '"') quoteCharacter = character;
    }
    if (end > start) words.push(word(rest, start, end));
  }
  return words;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** ENV and LABEL: for each pair its name, its value and its separator, which is empty in the old form. */
function splitPairs(rest: string, keyword: string, escape: string): ArgumentWords {
  const words = splitWords(rest, escape);
  const first = words[0];
  if (!first) return { words: [], json: false };
  if (!first.text.includes('=')) return splitLegacyPair(rest, keyword);
  const chain: ArgumentWord[] = [];
  for (const { text, range } of words) {
    const equals = text.indexOf('=');
    if (equals === -1) {
      const message = `Syntax error - can't find = in ${quote(text)}. Must be of the form: name=value`;
      return { words: chain, json: false, error: { message, range } };
    }
    const at = range.start + equals;
    chain.push(word(rest, range.start, at), word(rest, at + 1, range.end), word(rest, at, at + 1));
  }
  return { words: chain, json: false };
}

function splitLegacyPair(rest: string, keyword: string): ArgumentWords {
  let nameEnd = 0;
  while (nameEnd < rest.length && !isWordSeparator(rest.charCodeAt(nameEnd))) nameEnd++;
  let valueStart = nameEnd;
  while (valueStart < rest.length && isWordSeparator(rest.charCodeAt(valueStart))) valueStart++;
  const name = word(rest, 0, nameEnd);
  if (valueStart === nameEnd) {
    const message = `${keyword} must have two arguments`;
    return { words: [name], json: false, error: { message, range: name.range } };
  }
  const separator = { text: '', range: { start: nameEnd, end: nameEnd } };
  return { words: [name, word(rest, valueStart, rest.length), separator], json: false };
}

/** The type, then the command. BuildKit looks for the end of the type byte by byte, and may find it within a character. */
function splitHealth(rest: string): ArgumentWords {
  let end = 0;
  let cut: { readonly before: number; readonly after: number } | undefined;
  while (end < rest.length && !isAsciiSpace(rest.charCodeAt(end))) {
    const code = rest.codePointAt(end) ?? 0;
    cut = cutAtSpace(utf8Bytes(code));
    if (cut) break;
    end += code > 0xffff ? 2 : 1;
  }
  if (end === 0 && !cut) return { words: [], json: false };
  const plain = word(rest, 0, end);
  const type = cut ? { ...plain, text: plain.text + '\ufffd'.repeat(cut.before) } : plain;
  const afterCut = cut ? end + ((rest.codePointAt(end) ?? 0) > 0xffff ? 2 : 1) : end;
  let start = afterCut;
  if (!cut?.after) while (start < rest.length && isAsciiSpace(rest.charCodeAt(start))) start++;
  const prefix = '\ufffd'.repeat(cut?.after ?? 0);
  if (start === rest.length && prefix === '') return { words: [type], json: false };
  const command = prefix === '' ? splitJson(rest, start) : undefined;
  if (command) return { ...command, words: [type, ...command.words] };
  const shell = word(rest, start, rest.length);
  return { words: [type, { ...shell, text: prefix + shell.text }], json: false };
}

/** Where a byte of a character is white space: how many bytes stand before it, and how many that are none from there on. */
function cutAtSpace(bytes: readonly number[]): { readonly before: number; readonly after: number } | undefined {
  const before = bytes.findIndex(isByteSpace);
  if (before === -1) return undefined;
  const rest = bytes.slice(before);
  const next = rest.findIndex((byte) => !isByteSpace(byte));
  return { before, after: next === -1 ? 0 : rest.length - next };
}

function isAsciiSpace(code: number): boolean {
  return code < 0x80 && isSpace(code);
}

/**
 * The exec form: a JSON array from `start` to the end. Undefined when the text is no JSON array, which makes it shell form; an error
 * when the array holds anything but strings. Lone surrogates become U+FFFD, and a number out of range is no JSON, as in Go.
 */
function splitJson(rest: string, start: number): ArgumentWords | undefined {
  const open = skipSpace(rest, start);
  if (rest[open] !== '[') return undefined;
  let values: unknown;
  try {
    values = JSON.parse(rest.slice(open));
  } catch {
    return undefined;
  }
  if (!Array.isArray(values) || hasInfinity(values)) return undefined;
  if (!values.every((value) => typeof value === 'string')) {
    const message = 'when using JSON array syntax, arrays must be comprised of strings only';
    return { words: [], json: true, error: { message, range: { start: open, end: rest.length } } };
  }
  const words: ArgumentWord[] = [];
  let at = open + 1;
  for (const value of values as string[]) {
    const from = rest.indexOf('"', at);
    at = from + 1;
    while (at < rest.length && rest[at] !== '"') at += rest[at] === '\\' ? 2 : 1;
    at++;
    words.push({ text: value.replace(loneSurrogate, '\ufffd'), range: { start: from, end: at } });
  }
  return { words, json: true };
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function hasInfinity(values: readonly unknown[]): boolean {
  const pending: unknown[] = [...values];
  while (pending.length > 0) {
    const value = pending.pop();
    if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return true;
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) pending.push(inner);
  }
  return false;
}
