/**
 * `text` in small letters as Go's strings.ToLower has it: letter by letter, so that the number of letters stays and no letter depends
 * on its neighbours.
 */
export function lowerCase(text: string): string {
  return mapLetters(text, (letter) => (letter === '\u0130' ? 'i' : letter.toLowerCase()));
}

/** `text` in capitals as Go's strings.ToUpper has it. */
export function upperCase(text: string): string {
  return mapLetters(text, (letter) => letter.toUpperCase());
}

/** Whether two texts are the same but for the casing of their letters, as Go's strings.EqualFold has it. */
export function equalFold(a: string, b: string): boolean {
  return lowerCase(upperCase(a)) === lowerCase(upperCase(b));
}

const ascii = /^[\0-\x7f]*$/;

function mapLetters(text: string, map: (letter: string) => string): string {
  if (ascii.test(text)) return map(text);
  let result = '';
  for (const letter of text) {
    const mapped = map(letter);
    result += [...mapped].length === 1 ? mapped : letter;
  }
  return result;
}
