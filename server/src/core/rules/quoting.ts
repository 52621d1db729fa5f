/** `text` as it stands between double quotes in a Dockerfile, so that it is read as it is. */
export function escapeInDoubleQuotes(text: string, escape: string): string {
  let result = '';
  for (const character of text) {
    result += character === '"' || character === '$' || character === escape ? escape + character : character;
  }
  return result;
}
