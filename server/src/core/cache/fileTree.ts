import { firstNotBefore } from '../text/sortedPaths.ts';

/**
 * A property of a file, as far as it is known: its very value (a text, a digest, a mode), or only that it is the property of some file
 * in some version of it. Two versions of one file are known to differ; what two files have in common is not known.
 */
export type Fact = { readonly value: string } | { readonly of: string; readonly version: number };

export type FileEntry =
  | { readonly kind: 'file'; readonly content: Fact; readonly mode: Fact }
  | { readonly kind: 'link'; readonly target: Fact }
  | { readonly kind: 'directory'; readonly mode: Fact };

/** The files of a build context, or of another tree that steps take files from. Paths have no leading slash; the root is empty. */
export interface FileTree {
  /** Files, links and directories that hold nothing, in ascending order. */
  readonly paths: readonly string[];
  /** Some paths are missing from the list: what is not listed is unknown. */
  readonly truncated: boolean;
  /** What stands at a path, directories included. */
  entry(path: string): FileEntry | undefined;
  /** What stands at one of `paths`, by its index, where that is quicker. */
  entryAt?(index: number): FileEntry | undefined;
  /** The ignore file that leaves out a file which is there. */
  leftOutBy?(path: string): string | undefined;
}

export interface TreeOptions {
  readonly truncated?: boolean;
  /** The mode of directories; without it, a directory's mode is only known to stay as it is. */
  readonly directoryMode?: string;
}

/** A tree of the entries given by path. */
export function fileTree(entries: ReadonlyMap<string, FileEntry>, options: TreeOptions = {}): FileTree {
  const paths = [...entries.keys()].sort(byCodeUnits);
  return {
    paths,
    truncated: options.truncated ?? false,
    entry(path) {
      const entry = entries.get(path);
      if (entry) return entry;
      if (path !== '' && rangeBelow(paths, path).length === 0) return undefined;
      return { kind: 'directory', mode: directoryMode(path, options.directoryMode) };
    },
  };
}

function directoryMode(path: string, mode: string | undefined): Fact {
  return mode === undefined ? { of: `${path}/`, version: 0 } : { value: mode };
}

/** Where the paths below a directory stand in a sorted list: from `start` on, `length` of them. The directory itself is not among them. */
export function rangeBelow(
  paths: readonly string[],
  directory: string,
): { readonly start: number; readonly length: number } {
  if (directory === '') return { start: 0, length: paths.length };
  const start = firstNotBefore(paths, `${directory}/`);
  return { start, length: firstNotBefore(paths, `${directory}0`) - start };
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export type Comparison = 'equal' | 'different' | 'unknown';

export function compareFacts(a: Fact, b: Fact): Comparison {
  if ('value' in a && 'value' in b) return a.value === b.value ? 'equal' : 'different';
  if ('of' in a && 'of' in b && a.of === b.of) return a.version === b.version ? 'equal' : 'different';
  return 'unknown';
}

/** All must be equal; one that differs settles it. */
export function both(...parts: readonly Comparison[]): Comparison {
  if (parts.includes('different')) return 'different';
  return parts.includes('unknown') ? 'unknown' : 'equal';
}
