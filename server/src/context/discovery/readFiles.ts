import type { Files } from './build.ts';

/** Files that lead to others (`extends`, `include`, `.env`) do so only so many times. */
const mostRounds = 8;

/**
 * Runs a pure function of file texts, reads what it asked for and did not get, and runs it again until it asks for nothing new.
 * Texts that were read are kept in `texts`, absent files as undefined.
 */
export async function withFiles<T>(
  compute: (files: Files) => T,
  read: (path: string) => Promise<string | undefined>,
  texts: Map<string, string | undefined> = new Map(),
): Promise<T> {
  for (let round = 0; ; round++) {
    const asked = new Set<string>();
    const result = compute({
      text(path) {
        if (!texts.has(path)) asked.add(path);
        return texts.get(path);
      },
    });
    if (asked.size === 0 || round >= mostRounds) return result;
    await Promise.all([...asked].map(async (path) => texts.set(path, await read(path))));
  }
}
