import type { ShellWord, SimpleCommand } from './script.ts';

/** A simple command as it runs: what its words come to, and its program told apart from the wrappers before it. */
export interface Invocation {
  readonly command: SimpleCommand;
  /** As called: a bare name, or a path with a slash in it. */
  readonly program: string;
  readonly args: readonly Argument[];
  /** Variables set for this command alone. */
  readonly environment: readonly { readonly name: string; readonly value?: string }[];
}

export interface Argument {
  /** As written. */
  readonly text: string;
  /** Absent where it depends on something that is not known. */
  readonly value?: string;
}

/** The value of a variable where a command runs; undefined when it is not known. */
export type Lookup = (name: string) => string | undefined;

/** How a command runs; undefined when it has no program, or one whose name is not known. */
export function invocationOf(command: SimpleCommand, lookup: Lookup): Invocation | undefined {
  const environment = command.assignments.map(({ name, value }) => variable(name, wordValue(value, lookup)));
  let words = command.words.flatMap((word) => argumentsOf(word, lookup));
  for (;;) {
    const [first, ...rest] = words;
    if (first?.value === undefined) return undefined;
    const unwrapped = unwrap(first.value, rest);
    if (unwrapped === 'unknown') return undefined;
    if (!unwrapped) return { command, program: first.value, args: rest, environment };
    words = unwrapped.words;
    environment.push(...unwrapped.environment);
  }
}

/** The value of a word that stays one word; undefined when it is not known. */
export function wordValue(word: ShellWord, lookup: Lookup): string | undefined {
  const values = argumentsOf(word, lookup);
  return values.length === 1 ? values[0]?.value : undefined;
}

function variable(name: string, value: string | undefined): { readonly name: string; readonly value?: string } {
  return value === undefined ? { name } : { name, value };
}

interface Unwrapped {
  readonly words: Argument[];
  readonly environment: readonly { readonly name: string; readonly value?: string }[];
}

/** What a wrapper such as `env` or `sudo` runs; undefined for a program that is no wrapper. */
function unwrap(program: string, words: Argument[]): Unwrapped | 'unknown' | undefined {
  switch (program) {
    case 'exec':
    case 'command':
    case 'time':
    case 'nohup':
      return plainWrapper(words, []);
    case 'nice':
    case 'sudo':
      return plainWrapper(words, ['-E', '-H', '-n', '-EH', '-HE']);
    case 'env':
    case '/usr/bin/env':
      return plainWrapper(words, []);
    default:
      return undefined;
  }
}

const assignment = /^([A-Za-z_][A-Za-z0-9_]*)=/;

function plainWrapper(words: Argument[], flags: readonly string[]): Unwrapped | 'unknown' {
  const environment: { readonly name: string; readonly value?: string }[] = [];
  let at = 0;
  for (; at < words.length; at++) {
    const { text, value } = words[at] ?? { text: '' };
    const name = assignment.exec(value ?? text)?.[1];
    if (name !== undefined) environment.push(variable(name, value?.slice(name.length + 1)));
    else if (value === undefined || !value.startsWith('-')) break;
    else if (!flags.includes(value)) return 'unknown';
  }
  return { words: words.slice(at), environment };
}

/** What a word comes to: one argument, or several where a variable outside quotes is split at its blanks. */
function argumentsOf(word: ShellWord, lookup: Lookup): Argument[] {
  const { text } = word;
  if (word.value !== undefined) return [{ text, value: word.value }];
  let pieces = [''];
  for (const part of word.parts ?? []) {
    if (part.kind === 'literal') {
      pieces = [...pieces.slice(0, -1), `${pieces.at(-1) ?? ''}${part.text}`];
      continue;
    }
    if (part.kind !== 'variable' || !part.plain) return [{ text }];
    const value = lookup(part.name);
    if (value === undefined) return [{ text }];
    if (part.quoted || !/[\s*?[\\]/.test(value)) {
      pieces = [...pieces.slice(0, -1), `${pieces.at(-1) ?? ''}${value}`];
      continue;
    }
    if (/[*?[\\]/.test(value)) return [{ text }];
    const [first = '', ...rest] = value.split(/\s+/);
    pieces = [...pieces.slice(0, -1), `${pieces.at(-1) ?? ''}${first}`, ...rest];
  }
  const values = pieces.filter(
    (piece) => piece !== '' || word.parts?.some((part) => part.kind === 'variable' && part.quoted),
  );
  return values.map((value) => ({ text, value }));
}
