/** White space as Go's unicode.IsSpace has it, which differs from JavaScript's: U+0085 counts and U+FEFF does not. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x85) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Whether a byte of UTF-8, taken for a character of its own as some of BuildKit's readers do, is white space. */
export function isByteSpace(byte: number): boolean {
  return byte < 0x100 && isSpace(byte);
}

/** The white space at which BuildKit splits an instruction into words: tab, vertical tab, form feed, CR and space. */
export function isWordSeparator(code: number): boolean {
  return code === 0x20 || code === 0x09 || (code >= 0x0b && code <= 0x0d);
}

/** The offset of the first character in `text`, from `start` to `end`, that is not white space; `end` when there is none. */
export function skipSpace(text: string, start: number, end: number = text.length): number {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  return start;
}

/** The offset just past the last character before `end` that is not white space, and not before `start`. */
export function skipSpaceBack(text: string, start: number, end: number): number {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** `text` without white space at both ends. */
export function trimSpace(text: string): string {
  const start = skipSpace(text, 0);
  return text.slice(start, skipSpaceBack(text, start, text.length));
}
