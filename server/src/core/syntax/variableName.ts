const letter = /^\p{L}$/u;
const digit = /^\p{Nd}$/u;

/**
 * Where the name of a variable that starts at `start` ends, as BuildKit's lexer reads it: letters, digits and underscores; digits
 * alone where it starts with one; or one of the shell's special parameters. Equal to `start` where there is no name.
 */
export function variableNameEnd(text: string, start: number): number {
  if (start >= text.length) return start;
  const width = digitWidth(text, start);
  let end = start + width;
  if (width > 0) {
    for (let next = digitWidth(text, end); next > 0; next = digitWidth(text, end)) end += next;
    return end;
  }
  if ('@*#?-$!'.includes(text[start] ?? '')) return start + 1;
  return letterRunEnd(text, start);
}

/** Where the letters, digits and underscores that start at `start` end. */
export function letterRunEnd(text: string, start: number): number {
  let end = start;
  for (let width = letterWidth(text, end); width > 0; width = letterWidth(text, end)) end += width;
  return end;
}

/** The whole character at an offset; empty at the end. */
export function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** How many UTF-16 units the letter, digit or underscore at `at` has; 0 where there is none. */
function letterWidth(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiLetter(code) || isAsciiDigit(code) || code === 0x5f ? 1 : 0;
  const character = characterAt(text, at);
  return letter.test(character) || digit.test(character) ? character.length : 0;
}

function digitWidth(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiDigit(code) ? 1 : 0;
  const character = characterAt(text, at);
  return digit.test(character) ? character.length : 0;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
