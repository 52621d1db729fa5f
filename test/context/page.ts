import { readFileSync, writeFileSync } from 'node:fs';

/** A page of prose with fenced files: the info string of a fence is a language and the file's path, and `expected` for the last one. */
export interface Page {
  readonly files: ReadonlyMap<string, string>;
  readonly expected: string;
  /** Compares, or rewrites the page where `UPDATE=1` is set. */
  check(actual: string, compare: (actual: string, expected: string) => void): void;
}

const fence = /^```(\S*) ?(.*)\n([\s\S]*?)^```$/gm;

export function readPage(path: string): Page {
  const text = readFileSync(path, 'utf8');
  const files = new Map<string, string>();
  let expected = '';
  for (const [, language, name = '', body = ''] of text.matchAll(fence)) {
    if (language === 'expected') expected = body;
    else files.set(name, body);
  }
  return {
    files,
    expected,
    check(actual, compare) {
      if (process.env.UPDATE !== '1') return compare(actual, expected);
      const updated = text.replace(/^```expected\n[\s\S]*?^```$/m, () => `\`\`\`expected\n${actual}\`\`\``);
      if (updated !== text) writeFileSync(path, updated);
    },
  };
}
