import type { RunInstruction } from '../dockerfile/model.ts';
import { heredocOf } from '../syntax/heredocs.ts';
import type { HeredocSyntax } from '../syntax/tree.ts';
import { trimSpace } from '../text/whitespace.ts';

/** What RUN executes once its here-documents have their place. */
export interface RunScript {
  /** The words, without the shell that a shell form is given to. */
  readonly words: readonly string[];
  /** What the label shows behind the instruction. */
  readonly suffix: string;
  /** A script with an interpreter line of its own, which is mounted as a file. */
  readonly file?: { readonly name: string; readonly text: string };
}

/** The folder in which such a script lies. */
export const scriptFolder = '/dev/pipes/';

/** A single here-document is the command itself; others are left to the shell, with their bodies behind the command. */
export function scriptOf({ syntax, exec }: RunInstruction, os: string): RunScript {
  const words = syntax.args.map(({ text }) => text);
  const { heredocs } = syntax;
  const first = heredocs[0];
  const command = words[0];
  if (!first || exec || command === undefined) return { words, suffix: '' };
  const single = heredocOf(command);
  if (!single || 'error' in single) {
    const bodies = heredocs.map(({ content, name }) => `\n${content}${name}`);
    return { words: [command + bodies.join('')], suffix: '' };
  }
  const suffix = ` (${summary(first.content)})`;
  const text = bodyOf(first);
  if (os === 'windows' || !text.startsWith('#!')) return { words: [text], suffix };
  return { words: [scriptFolder + first.name], suffix, file: { name: first.name, text } };
}

/** The text of a here-document as it is used: without leading tabs where `<<-` says so. */
export function bodyOf({ content, chomp }: Pick<HeredocSyntax, 'content' | 'chomp'>): string {
  return chomp ? content.replace(/(?<![^\n])\t+/g, '') : content;
}

/** The first line, and whether there are more. */
function summary(content: string): string {
  const lines = trimSpace(content).replaceAll('\r\n', '\n').split('\n');
  return (lines[0] ?? '') + (lines.length > 1 ? '...' : '');
}
