import type { Range } from '../text/range.ts';

/** A word of a shell command that the shell takes as it stands. */
export interface LiteralWord {
  readonly value: string;
  /** Within the command. */
  readonly range: Range;
}

/** Characters that a shell takes literally outside quotes, anywhere in a word. */
const plain = /[\p{L}\p{N}@%_+:,./=-]/u;
const blank = /[ \t]/;

/**
 * The words of a shell command that is nothing but words: no variables, patterns, operators, assignments or comments, and no backslash,
 * whose meaning differs between shells. Undefined for any other command.
 */
export function literalWords(command: string): readonly LiteralWord[] | undefined {
  const words: LiteralWord[] = [];
  for (let at = 0; at < command.length; ) {
    if (blank.test(command[at] ?? '')) {
      at++;
      continue;
    }
    const start = at;
    let value = '';
    while (at < command.length && !blank.test(command[at] ?? '')) {
      const character = String.fromCodePoint(command.codePointAt(at) ?? 0);
      if (character === '"' || character === "'") {
        const close = command.indexOf(character, at + 1);
        const inner = command.slice(at + 1, close);
        if (close === -1 || (character === '"' && /[$`\\!]/.test(inner))) return undefined;
        value += inner;
        at = close + 1;
      } else if (plain.test(character)) {
        value += character;
        at += character.length;
      } else return undefined;
    }
    words.push({ value, range: { start, end: at } });
  }
  const [first] = words;
  return first === undefined || /^[A-Za-z_]\w*=/.test(first.value) ? undefined : words;
}

/** Words that only a shell can carry out: there is no program of the name, or it would do nothing outside the shell. */
const shellOnly: ReadonlySet<string> = new Set(
  (
    '. : ! { } [[ alias bg break builtin case cd command continue declare do done elif else esac eval exec exit export fc fg fi for function ' +
    'getopts hash if in jobs let local read readonly return select set shift shopt source suspend then time times trap type typeset ulimit ' +
    'umask unalias unset until wait while'
  ).split(' '),
);

/** Whether a command word names a program, and nothing that is built into shells only. */
export function isProgram(word: string): boolean {
  return word !== '' && !shellOnly.has(word);
}
