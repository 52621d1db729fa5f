/** `text` on one line: each line end is a space, together with all blanks around it. */
export function oneLine(text: string): string {
  const lines = text.split(/[\r\n]/);
  const last = lines.length - 1;
  if (last === 0) return text;
  // A regular expression that takes the blanks before a line end begins anew at each blank of a long row.
  const between = lines.slice(1, last).flatMap((line) => line.trim() || []);
  return [lines[0]?.trimEnd(), ...between, lines[last]?.trimStart()].join(' ');
}
