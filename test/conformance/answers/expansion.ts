import { expandWord, expandWords } from '../../../server/src/core/syntax/expansion.ts';

interface Question {
  readonly id: number;
  readonly word: string;
  readonly env: readonly string[] | null;
  readonly escape: string;
}

/** A word expanded to one word, and to several. */
export function answer({ id, word, env, escape }: Question): object {
  const values = new Map((env ?? []).map((entry) => splitAssignment(entry)));
  const lookup = (name: string) => values.get(name);
  const one = expandWord(word, lookup, { escape });
  const several = expandWords(word, lookup, { escape });
  return {
    id,
    ...(one.error === undefined ? { result: one.value, unset: one.unset } : { error: one.error }),
    ...(several.error === undefined ? { words: several.values } : { wordsError: several.error }),
  };
}

function splitAssignment(entry: string): readonly [name: string, value: string] {
  const equals = entry.indexOf('=');
  return [entry.slice(0, equals), entry.slice(equals + 1)];
}
