/** `text` as plain words in Markdown: nothing in it is markup, a link, HTML or an icon. Line ends become spaces. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!~|<>$&:@]/g, (character) => `\\${character}`);
}

/** `text` as a code span: with a fence longer than any run of backticks in it, so that nothing in it ends the span. */
export function codeSpan(text: string): string {
  const oneLine = text.replace(/[\r\n]+/g, ' ');
  if (oneLine.trim() === '') return oneLine === '' ? '` `' : `\`${oneLine}\``;
  const longest = Math.max(0, ...[...oneLine.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = oneLine.startsWith('`') || oneLine.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${oneLine}${pad}${fence}`;
}
