/** A text on one line, cut where it is too long for a sentence. */
export function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}
