import { quote } from '../text/goFormat.ts';
import type { Range } from '../text/range.ts';
import { isSpace } from '../text/whitespace.ts';
import { type PatternResult, replacePattern, trimPrefix, trimSuffix } from './shellPattern.ts';
import { characterAt, variableNameEnd } from './variableName.ts';

export interface ExpansionOptions {
  /** The escape character: a backslash or a backtick. */
  readonly escape: string;
  /** Quotes stay in the result. */
  readonly keepQuotes?: boolean;
  /** Escape characters stay in the result. */
  readonly keepEscapes?: boolean;
  /** Quotes are ordinary characters, as in the body of a here-document. */
  readonly ignoreQuotes?: boolean;
  /** A reference to a variable that is not set stays as it is written. */
  readonly keepUnset?: boolean;
}

/** The value of a variable; undefined where it is not set. */
export type VariableLookup = (name: string) => string | undefined;

export interface Expansion {
  /** On an error, what came out until then. */
  readonly value: string;
  /** Names that were looked up and found, each once, in the order of their lookup. */
  readonly used: readonly string[];
  /** Names that were looked up and not found, likewise. */
  readonly unset: readonly string[];
  /** BuildKit's words. */
  readonly error?: string;
  /** The result is so long, or a pattern takes so much work, that the value was cut short. */
  readonly inexact?: boolean;
}

export interface WordsExpansion extends Omit<Expansion, 'value'> {
  readonly values: readonly string[];
  /** Where each of the values stands in the text. */
  readonly ranges: readonly Range[];
}

/** Expands a text to one word, as BuildKit's lexer does (frontend/dockerfile/shell): variables are replaced, quotes and escapes go. */
export function expandWord(text: string, lookup: VariableLookup, options: ExpansionOptions): Expansion {
  if (!special.test(text)) return { value: withoutMark(text), used: noNames, unset: noNames };
  const state = run(text, lookup, options, false);
  return { value: state.bottom.result, ...outcome(state) };
}

/** Expands a text to words, split at white space outside quotes, that which comes out of variables included. */
export function expandWords(text: string, lookup: VariableLookup, options: ExpansionOptions): WordsExpansion {
  const state = run(text, lookup, options, true);
  return { values: state.words, ranges: state.ranges, ...outcome(state) };
}

const special = /[$'"\\`]/;
const noNames: readonly string[] = [];

/** A result may grow by this much over its text: Linux takes no environment variable that is longer. */
const growthLimit = 131_072;

/** Text up to the end or, inside `${…}`, up to a closing character. */
interface TextFrame {
  readonly kind: 'text';
  readonly keepEscapes: boolean;
  readonly substitution?: Substitution;
  result: string;
}

/** Text in double quotes. */
interface QuoteFrame {
  readonly kind: 'quote';
  readonly keepEscapes: boolean;
  readonly start: number;
  result: string;
}

/** The part of `${name…word}` that is being read. */
interface Substitution {
  readonly start: number;
  readonly name: string;
  /** What stands behind the name: `-`, `:-`, `#`, `/` and so on, also what BuildKit does not know. */
  readonly operator: string;
  readonly closing: '}' | '/';
  readonly all: boolean;
  /** For the replacement behind a pattern. */
  readonly pattern?: string;
}

interface State {
  readonly text: string;
  readonly lookup: VariableLookup;
  readonly options: ExpansionOptions;
  readonly splitting: boolean;
  readonly limit: number;
  readonly bottom: TextFrame;
  /** Nesting is kept here and not on the call stack, which hostile input could exhaust. */
  readonly frames: (TextFrame | QuoteFrame)[];
  readonly used: Set<string>;
  readonly unset: Set<string>;
  at: number;
  error: string | undefined;
  inexact: boolean;
  /** For splitting: the words so far, and the one that is being collected. */
  readonly words: string[];
  readonly ranges: Range[];
  word: string;
  inWord: boolean;
  wordStart: number;
  wordEnd: number;
}

function run(text: string, lookup: VariableLookup, options: ExpansionOptions, splitting: boolean): State {
  const bottom: TextFrame = { kind: 'text', keepEscapes: options.keepEscapes ?? false, result: '' };
  const state: State = {
    text,
    lookup,
    options,
    splitting,
    limit: text.length + growthLimit,
    bottom,
    frames: [bottom],
    used: new Set(),
    unset: new Set(),
    at: text.length - withoutMark(text).length,
    error: undefined,
    inexact: false,
    words: [],
    ranges: [],
    word: '',
    inWord: false,
    wordStart: 0,
    wordEnd: 0,
  };
  for (let frame = state.frames.at(-1); frame && state.error === undefined; frame = state.frames.at(-1)) {
    if (state.at >= text.length && frame === bottom) break;
    if (frame.kind === 'quote') readQuoted(state, frame);
    else readText(state, frame);
  }
  if (state.error === undefined) endWord(state);
  else state.words.length = state.ranges.length = 0;
  return state;
}

function outcome({ used, unset, error, inexact, text }: State): Omit<Expansion, 'value'> {
  return {
    used: [...used],
    unset: [...unset],
    ...(error === undefined ? {} : { error: `failed to process ${quote(text)}: ${error}` }),
    ...(inexact ? { inexact } : {}),
  };
}

/** Go's scanner drops a byte order mark at the start of what it reads. */
function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** Reads one piece of a text: up to the next character that means something, or that one with what it brings. */
function readText(state: State, frame: TextFrame): void {
  const { text, options, at } = state;
  const { substitution } = frame;
  const character = text[at];
  if (character === undefined) fail(state, missingBrace);
  else if (substitution && character === substitution.closing) {
    state.at++;
    addExpanded(state, closeSubstitution(state, frame.result, substitution), substitution.start);
  } else if (character === '$') addExpanded(state, readDollar(state), at);
  else if (character === '<') addRaw(state, readAngle(state), at);
  else if (character === "'" && !options.ignoreQuotes) addRaw(state, readSingleQuoted(state), at);
  else if (character === '"' && !options.ignoreQuotes) {
    state.at++;
    const result = options.keepQuotes ? '"' : '';
    state.frames.push({ kind: 'quote', keepEscapes: frame.keepEscapes, start: at, result });
  } else if (character === options.escape) {
    const escaped = characterAt(text, at + 1);
    state.at += 1 + escaped.length;
    addRaw(state, (frame.keepEscapes ? character : '') + escaped, at);
  } else {
    state.at++;
    while (state.at < text.length && !isSpecialAt(state, frame)) state.at++;
    addPlain(state, text.slice(at, state.at), at);
  }
}

function isSpecialAt({ text, options, at }: State, frame: TextFrame): boolean {
  const character = text[at];
  return (
    character === '$' ||
    character === '<' ||
    character === "'" ||
    character === '"' ||
    character === options.escape ||
    character === frame.substitution?.closing
  );
}

function readSingleQuoted(state: State): string | undefined {
  const { text, at, options } = state;
  const end = text.indexOf("'", at + 1);
  state.at = end === -1 ? text.length : end + 1;
  if (end === -1) return fail(state, 'unexpected end of statement while looking for matching single-quote');
  return options.keepQuotes ? text.slice(at, end + 1) : text.slice(at + 1, end);
}

function readQuoted(state: State, frame: QuoteFrame): void {
  const { text, at, options } = state;
  const character = text[at];
  if (character === undefined) {
    fail(state, 'unexpected end of statement while looking for matching double-quote');
  } else if (character === '$') addExpanded(state, readDollar(state), at);
  else if (character === '"') {
    state.at++;
    state.frames.pop();
    addRaw(state, options.keepQuotes ? `${frame.result}"` : frame.result, frame.start);
  } else if (character === options.escape) {
    const next = text[at + 1];
    state.at++;
    if (frame.keepEscapes) frame.result += character;
    if (next === undefined) return;
    const escapes = next === '"' || next === '$' || next === options.escape;
    frame.result += escapes ? next : character;
    if (escapes) state.at++;
  } else {
    state.at++;
    while (state.at < text.length && !isSpecialInQuotes(state)) state.at++;
    frame.result += text.slice(at, state.at);
  }
}

function isSpecialInQuotes({ text, options, at }: State): boolean {
  return text[at] === '"' || text[at] === '$' || text[at] === options.escape;
}

/** White space behind `<<` belongs to the word, for the sake of here-documents. */
function readAngle(state: State): string {
  const { text, at } = state;
  state.at++;
  if (text[state.at] === '<') {
    state.at++;
    while (text[state.at] === ' ' || text[state.at] === '\t' || text[state.at] === '\r') state.at++;
  }
  return text.slice(at, state.at);
}

/** Reads a reference. Its value comes later, and undefined now, where it has a word that has to be read first. */
function readDollar(state: State): string | undefined {
  const { text, at: start } = state;
  if (text[start + 1] === '{') return readBraced(state, start);
  state.at = variableNameEnd(text, start + 1);
  const name = text.slice(start + 1, state.at);
  return name === '' ? '$' : (valueOf(state, name) ?? unsetText(state, `$${name}`));
}

function readBraced(state: State, start: number): string | undefined {
  const { text } = state;
  const nameStart = start + 2;
  const next = text[nameStart];
  state.at = nameStart;
  if (next === undefined) return fail(state, missingBrace);
  if (next === '{' || next === '}' || next === ':') return fail(state, 'syntax error: bad substitution');
  const nameEnd = variableNameEnd(text, nameStart);
  const name = text.slice(nameStart, nameEnd);
  const first = characterAt(text, nameEnd);
  state.at = nameEnd + first.length;
  if (first === '}') return valueOf(state, name) ?? unsetText(state, `\${${name}}`);
  if (first === '' || !':+-?#%/'.includes(first)) return fail(state, unsupported(first));
  const second = first === ':' ? characterAt(text, state.at) : '';
  state.at += second.length;
  if (second === '#' || second === '%') return fail(state, unsupported(first + second));
  const all = first === '/' && text[state.at] === '/';
  if (all) state.at++;
  openSubstitution(state, { start, name, operator: first + second, closing: first === '/' ? '/' : '}', all });
  return undefined;
}

const missingBrace = "syntax error: missing '}'";

function unsupported(operator: string): string {
  return `unsupported modifier (${operator || '\ufffd'}) in substitution`;
}

function valueOf(state: State, name: string): string | undefined {
  const value = state.lookup(name);
  (value === undefined ? state.unset : state.used).add(name);
  return value;
}

function unsetText({ options }: State, written: string): string {
  return options.keepUnset ? written : '';
}

function openSubstitution(state: State, substitution: Substitution): void {
  const { operator } = substitution;
  const keepEscapes = operator === '#' || operator === '%' || operator === '/';
  state.frames.push({ kind: 'text', keepEscapes, substitution, result: '' });
  // BuildKit collects all words in one buffer and empties it here: what stands before the substitution is lost.
  state.word = '';
}

/** The value of a substitution whose word is read; undefined where a replacement is still to be read behind a pattern. */
function closeSubstitution(state: State, word: string, substitution: Substitution): string | undefined {
  state.frames.pop();
  const { name, operator, pattern } = substitution;
  if (substitution.closing === '/') {
    openSubstitution(state, { ...substitution, closing: '}', pattern: word });
    return undefined;
  }
  const value = valueOf(state, name);
  if (value === undefined && state.options.keepUnset) {
    return `\${${name}${pattern === undefined ? operator : `/${pattern}/`}${word}}`;
  }
  const missing = value === undefined || (operator.startsWith(':') && value === '');
  switch (operator) {
    case '-':
    case ':-':
      return missing ? word : value;
    case '+':
    case ':+':
      return missing ? '' : word;
    case '?':
    case ':?':
      if (!missing) return value;
      return fail(state, `${name}: ${word || `is not allowed to be ${value === undefined ? 'unset' : 'empty'}`}`);
    case '#':
    case '%':
    case '/': {
      const result = applyPattern(state, substitution, word, value ?? '');
      if ('error' in result) return fail(state, result.error);
      if (result.inexact) state.inexact = true;
      return result.value;
    }
    default:
      return fail(state, unsupported(operator));
  }
}

function applyPattern(
  state: State,
  { operator, pattern, all }: Substitution,
  word: string,
  value: string,
): PatternResult {
  if (pattern !== undefined) return replacePattern(pattern, value, word, { all, limit: state.limit });
  const longest = word.startsWith(operator);
  return (operator === '#' ? trimPrefix : trimSuffix)(longest ? word.slice(1) : word, value, longest);
}

/** An error inside a substitution, at the end of the text, comes out as the lack of what closes the outermost substitution. */
function fail(state: State, message: string): undefined {
  const outermost = state.frames.find((frame) => frame.kind === 'text' && frame.substitution);
  const closing = outermost?.kind === 'text' ? outermost.substitution?.closing : undefined;
  if (state.at < state.text.length || closing === undefined) state.error = message;
  else state.error = closing === '/' ? "syntax error: missing '/' in ${}" : missingBrace;
}

/** Adds text in which nothing is special but that white space ends a word. */
function addPlain(state: State, text: string, start: number): void {
  if (!append(state, text)) return;
  for (let at = 0; at < text.length; ) {
    const from = at;
    if (isSpace(text.charCodeAt(at))) {
      endWord(state);
      while (at < text.length && isSpace(text.charCodeAt(at))) at++;
      continue;
    }
    while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
    extendWord(state, text.slice(from, at), start + from, start + at);
  }
}

/** Adds what a reference stands for; white space in it ends a word as well. */
function addExpanded(state: State, text: string | undefined, start: number): void {
  if (text === undefined || !append(state, text)) return;
  for (let at = 0; at < text.length; ) {
    const from = at;
    while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
    if (at > from) extendWord(state, text.slice(from, at), start, state.at);
    else {
      endWord(state);
      at++;
    }
  }
}

/** Adds quoted or escaped text, which belongs to the word whatever it holds. */
function addRaw(state: State, text: string | undefined, start: number): void {
  if (text !== undefined && append(state, text)) extendWord(state, text, start, state.at);
}

/** Adds to the innermost frame. Says whether the text also belongs to a word that is being collected. */
function append(state: State, text: string): boolean {
  const frame = state.frames.at(-1) ?? state.bottom;
  const room = state.limit - frame.result.length;
  if (text.length > room) state.inexact = true;
  if (room > 0) frame.result += text.length > room ? text.slice(0, room) : text;
  return state.splitting && frame === state.bottom;
}

function extendWord(state: State, text: string, start: number, end: number): void {
  if (state.word === '') state.wordStart = start;
  if (state.word.length <= state.limit) state.word += text;
  state.wordEnd = end;
}

function endWord(state: State): void {
  if (!state.splitting || state.word === '') return;
  state.words.push(state.word);
  state.ranges.push({ start: state.wordStart, end: state.wordEnd });
  state.word = '';
}
