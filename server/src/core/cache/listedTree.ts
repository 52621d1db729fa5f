import type { BuildContext } from '../world.ts';
import { type Fact, type FileEntry, type FileTree, rangeBelow } from './fileTree.ts';

/** Trees made before, by listing: a listing stays the same until a file comes or goes. */
const trees = new WeakMap<BuildContext, FileTree>();

/** The build context as it is listed: which files there are is known, but of their contents, modes and targets only that they are theirs. */
export function listedTree(context: BuildContext): FileTree {
  const tree = trees.get(context) ?? newTree(context.files, context.links, context.truncated, noVersions);
  trees.set(context, tree);
  return tree;
}

/** What is different about another state of a context. Paths of folders stand for all files in them. */
export interface ContextEdits {
  readonly changed?: Iterable<string>;
  readonly added?: Iterable<string>;
  readonly removed?: Iterable<string>;
}

/** The context as it would be after some edits. Files that are not listed cannot be changed: they are left out. */
export function editedTree(context: BuildContext, { changed = [], added = [], removed = [] }: ContextEdits): FileTree {
  const { files, links, truncated } = context;
  const gone = new Set([...removed].flatMap((path) => filesAt(files, path)));
  const come = [...added].filter((path) => !files.includes(path));
  const versions = new Map([...changed].flatMap((path) => filesAt(files, path)).map((path) => [path, 1]));
  if (gone.size === 0 && come.length === 0 && versions.size === 0) return listedTree(context);
  const paths = gone.size > 0 || come.length > 0 ? [...files.filter((path) => !gone.has(path)), ...come].sort() : files;
  return newTree(paths, links, truncated, versions);
}

/** A file, or all files of a folder. */
export function filesAt(files: readonly string[], path: string): readonly string[] {
  const { start, length } = rangeBelow(files, path);
  const below = files.slice(start, start + length);
  return has(files, path) ? [path, ...below] : below;
}

const noVersions: ReadonlyMap<string, number> = new Map();

function newTree(
  paths: readonly string[],
  links: ReadonlySet<string>,
  truncated: boolean,
  versions: ReadonlyMap<string, number>,
): FileTree {
  const factOf = (path: string, version: number): Fact => ({ of: path, version });
  return {
    paths,
    truncated,
    entry(path): FileEntry | undefined {
      if (has(paths, path)) {
        const content = factOf(path, versions.get(path) ?? 0);
        return links.has(path) ? { kind: 'link', target: content } : { kind: 'file', content, mode: factOf(path, 0) };
      }
      if (path !== '' && rangeBelow(paths, path).length === 0) return undefined;
      return { kind: 'directory', mode: factOf(`${path}/`, 0) };
    },
  };
}

/** Whether a sorted list has a path. */
function has(paths: readonly string[], path: string): boolean {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = paths[middle] ?? '';
    if (at === path) return true;
    if (at < path) low = middle + 1;
    else high = middle;
  }
  return false;
}
