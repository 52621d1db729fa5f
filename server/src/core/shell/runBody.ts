import type { InstructionSyntax } from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';

/** The shell text of a RUN instruction, or why there is none that can be read. */
export type RunBody =
  | {
      readonly state: 'shell';
      /** As long as its range in the document: continuations, comment lines and empty continued lines are blanks. */
      readonly text: string;
      /** Where the text stands in the document: add `range.start` to an offset of the shell syntax. */
      readonly range: Range;
      /** The whole body is one here-document, which the shell gets as it stands. */
      readonly heredoc: boolean;
    }
  | { readonly state: 'unreadable'; readonly why: string };

/** The text that a shell-form RUN hands to the shell, with the offsets of the document. `text` is the whole document. */
export function runBody(run: InstructionSyntax, text: string): RunBody {
  const { heredocs, rest } = run;
  const [first] = heredocs;
  if (
    first &&
    heredocs.length === 1 &&
    first.wordRange.start === rest.range.start &&
    first.wordRange.end === rest.range.end
  ) {
    return heredocBody(first.content, first.contentRange, first.chomp);
  }
  const joined = withoutJoints(run, text);
  if (joined === undefined) return { state: 'unreadable', why: 'A word goes on behind a line continuation.' };
  const last = heredocs.at(-1);
  if (!last) return { state: 'shell', text: joined, range: rest.range, heredoc: false };
  const range = { start: rest.range.start, end: Math.max(last.terminatorRange.end, rest.range.end) };
  return { state: 'shell', text: joined + text.slice(rest.range.end, range.end), range, heredoc: false };
}

const posixShell = /^#![ \t]*(?:\/usr)?\/bin\/(?:env[ \t]+)?(?:ba|da|a)?sh(?:[ \t]+-[a-z]+)*[ \t]*\r?(?:\n|$)/;

function heredocBody(content: string, range: Range, chomp: boolean): RunBody {
  if (content.startsWith('#!') && !posixShell.test(content)) {
    return { state: 'unreadable', why: 'The here-document is a script for another program than the shell.' };
  }
  // Tabs that `<<-` removes are blanks, which keeps the offsets.
  const text = chomp ? content.replace(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)) : content;
  return { state: 'shell', text, range, heredoc: true };
}

/** The rest of the instruction with blanks for all that BuildKit leaves out when it joins lines. Undefined when a word spans such a joint. */
function withoutJoints(run: InstructionSyntax, text: string): string | undefined {
  const { range, logical: within } = run.rest;
  const pieces: string[] = [];
  let at = range.start;
  for (const segment of run.logical.segments) {
    const from = Math.max(segment.logical, within.start);
    const to = Math.min(segment.logical + segment.length, within.end);
    if (to <= from) continue;
    const source = segment.source + from - segment.logical;
    if (source > at) {
      if (at > range.start && joinsWord(run.logical.text[from - 1], run.logical.text[from])) return undefined;
      pieces.push(' '.repeat(source - at));
    }
    at = source + to - from;
    pieces.push(text.slice(source, at));
  }
  if (range.end > at) pieces.push(' '.repeat(range.end - at));
  return pieces.join('');
}

/** Whether two characters that stand side by side in the joined text are of one word or one operator, which a blank would part. */
function joinsWord(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined || ' \t'.includes(before) || ' \t'.includes(after)) return false;
  if (operators.includes(before) && operators.includes(after)) return true;
  return !operators.includes(before) && !operators.includes(after);
}

const operators = ';&|<>()';
