import { isAtOrBelow } from './absolutePath.ts';
import type { Comparison } from './fileTree.ts';

/** How a file differs between two file systems, as far as it is known. */
export interface Difference {
  readonly content: Comparison;
  readonly mode: Comparison;
}

export const unknownDifference: Difference = { content: 'unknown', mode: 'unknown' };

/** The paths at which two file systems differ, or may. All others are the same. */
export interface Differences {
  add(path: string, difference: Difference): void;
  /** The file is written anew, the same in both. */
  remove(path: string): void;
  /** Everything may differ from now on. */
  addAll(): void;
  /** How what stands at a path differs; undefined where it is the same. A folder differs as soon as something in it does. */
  at(path: string): Difference | undefined;
  readonly none: boolean;
}

export function differences(): Differences {
  const paths = new Map<string, Difference>();
  let all = false;
  return {
    add(path, difference) {
      if (!all) paths.set(path, difference);
    },
    remove(path) {
      // A folder that differs may have the file's own name in it, as may a link of that name.
      const above = [...paths.keys()].some((other) => other !== path && isAtOrBelow(path, other));
      if (!above) paths.delete(path);
    },
    addAll() {
      all = true;
    },
    at(path) {
      if (all) return unknownDifference;
      const own = paths.get(path);
      if (own) return own;
      const related = [...paths.keys()].some((other) => isAtOrBelow(path, other) || isAtOrBelow(other, path));
      return related ? unknownDifference : undefined;
    },
    get none() {
      return !all && paths.size === 0;
    },
  };
}
