import type { Range } from '../text/range.ts';
import { utf8Bytes } from '../text/utf8.ts';
import { isByteSpace } from '../text/whitespace.ts';

/** A flag word in a text: its value without quotes and escapes, and where it stands. */
export interface FlagWord {
  readonly text: string;
  readonly range: Range;
}

export interface ExtractedFlags {
  readonly flags: readonly FlagWord[];
  /** Where the rest of the text starts. */
  readonly restStart: number;
  /** What precedes the rest when BuildKit's byte-wise reading cut a character in two. */
  readonly restPrefix: string;
}

/**
 * Takes the leading words that start with `--` off an instruction's text from `start` on. BuildKit reads this part byte by byte, as
 * if each byte were a character: text beyond ASCII comes out garbled, and the bytes 0x85 and 0xA0 count as white space.
 */
export function extractFlags(text: string, start: number, escape: string): ExtractedFlags {
  const tail = text.slice(start);
  // Nothing but ASCII white space can stand before the first flag: other white space has a byte that is none.
  if (!/^[\t-\r ]*--/.test(tail)) return { flags: [], restStart: start, restPrefix: '' };
  const view = byteView(text, start);
  const { characters } = view;
  const flags: FlagWord[] = [];
  let at = 0;
  for (;;) {
    while (at < characters.length && isByteSpace(characters.charCodeAt(at))) at++;
    if (!characters.startsWith('--', at)) return { flags, ...view.rest(at) };
    const wordStart = at;
    let word = '';
    let quote = '';
    let quoted = false;
    for (; at < characters.length; at++) {
      const character = characters[at] ?? '';
      if (quote === '' && isByteSpace(characters.charCodeAt(at))) break;
      if (quote !== '' && character === quote) quote = '';
      else if (quote === '' && (character === "'" || character === '"')) {
        quote = character;
        quoted = true;
      } else if (character === escape) {
        at++;
        if (at < characters.length) word += characters[at];
      } else {
        const end = plainEnd(characters, at + 1, escape);
        word += characters.slice(at, end);
        at = end - 1;
      }
    }
    at = Math.min(at, characters.length);
    const range = { start: view.offset(wordStart), end: view.offset(at) };
    if (word === '--') return { flags, ...view.rest(at) };
    if (word !== '' || quoted) flags.push({ text: word, range });
    if (at >= characters.length) return { flags, ...view.rest(at) };
  }
}

/** The end of characters that mean nothing but themselves, inside quotes or not. */
function plainEnd(characters: string, from: number, escape: string): number {
  let at = from;
  while (at < characters.length) {
    const character = characters[at] ?? '';
    if (character === "'" || character === '"' || character === escape || isByteSpace(characters.charCodeAt(at))) break;
    at++;
  }
  return at;
}

interface ByteView {
  /** One character for each byte. */
  readonly characters: string;
  /** The offset in the text of a byte. */
  offset(byte: number): number;
  rest(byte: number): { restStart: number; restPrefix: string };
}

const beyondAscii = /[^\0-\x7f]/;

function byteView(text: string, start: number): ByteView {
  const tail = text.slice(start);
  if (!beyondAscii.test(tail)) {
    return { characters: tail, offset: (at) => start + at, rest: (at) => ({ restStart: start + at, restPrefix: '' }) };
  }
  const offsets: number[] = [];
  let characters = '';
  for (let at = 0; at < tail.length; ) {
    const code = tail.codePointAt(at) ?? 0;
    for (const byte of utf8Bytes(code)) {
      characters += String.fromCharCode(byte);
      offsets.push(start + at);
    }
    at += code > 0xffff ? 2 : 1;
  }
  const offset = (at: number) => offsets[at] ?? text.length;
  return {
    characters,
    offset,
    rest(at) {
      let end = at;
      while (end < characters.length && isContinuationByte(characters.charCodeAt(end))) end++;
      return { restStart: offset(end), restPrefix: '\ufffd'.repeat(end - at) };
    },
  };
}

function isContinuationByte(code: number): boolean {
  return (code & 0xc0) === 0x80;
}
