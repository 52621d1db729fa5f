import { oneLine } from './oneLine.ts';

/** `text` as plain words in Markdown: nothing in it is markup, a link, HTML or an icon. Line ends become spaces. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]()#+\-.!~|<>$&:@]/g, (character) => `\\${character}`);
}

/** `text` as a code span: with a fence longer than any run of backticks in it, so that nothing in it ends the span. */
export function codeSpan(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  if (line.trim() === '') return line === '' ? '` `' : `\`${line}\``;
  let longest = 0;
  for (const [run] of line.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}
