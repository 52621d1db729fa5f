import { firstNotBefore, holdsPath } from '../text/sortedPaths.ts';
import type { BuildContext } from '../world.ts';
import { type Fact, type FileEntry, type FileTree, rangeBelow } from './fileTree.ts';

/** Trees made before, by listing: a listing stays the same until a file comes or goes. */
const trees = new WeakMap<BuildContext, FileTree>();

/** The build context as it is listed: which files there are is known, but of their contents, modes and targets only that they are theirs. */
export function listedTree(context: BuildContext): FileTree {
  const tree = trees.get(context) ?? newTree(context, context.files, noVersions);
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
  const { files } = context;
  const gone = new Set([...removed].flatMap((path) => filesAt(files, path)));
  const come = [...added].filter((path) => !holdsPath(files, path));
  const versions = new Map([...changed].flatMap((path) => filesAt(files, path)).map((path) => [path, 1]));
  if (gone.size === 0 && come.length === 0 && versions.size === 0) return listedTree(context);
  const paths = gone.size > 0 || come.length > 0 ? [...files.filter((path) => !gone.has(path)), ...come].sort() : files;
  return newTree(context, paths, versions);
}

/** A file, or all files of a folder. */
export function filesAt(files: readonly string[], path: string): readonly string[] {
  const { start, length } = rangeBelow(files, path);
  const below = files.slice(start, start + length);
  return holdsPath(files, path) ? [path, ...below] : below;
}

const noVersions: ReadonlyMap<string, number> = new Map();

function newTree(
  { links, emptyFolders, truncated }: BuildContext,
  files: readonly string[],
  versions: ReadonlyMap<string, number>,
): FileTree {
  const empty = lonelyFolders(emptyFolders, files);
  const paths = empty.size > 0 ? [...files, ...empty].sort() : files;
  const entries: (FileEntry | undefined)[] = [];
  const folder = (path: string): FileEntry => ({ kind: 'directory', mode: { of: `${path}/`, version: 0 } });
  const make = (path: string): FileEntry => {
    if (empty.has(path)) return folder(path);
    const content: Fact = { of: path, version: versions.get(path) ?? 0 };
    return links.has(path)
      ? { kind: 'link', target: content }
      : { kind: 'file', content, mode: { of: path, version: 0 } };
  };
  const entryAt = (index: number): FileEntry => {
    const known = entries[index] ?? make(paths[index] ?? '');
    entries[index] = known;
    return known;
  };
  return {
    paths,
    truncated,
    entryAt,
    entry(path) {
      const index = firstNotBefore(paths, path);
      if (paths[index] === path) return entryAt(index);
      return path === '' || rangeBelow(paths, path).length > 0 ? folder(path) : undefined;
    },
  };
}

/** Folders that are sent though they hold nothing: of two, one in the other, the outer one holds something. */
function lonelyFolders(folders: ReadonlySet<string> | undefined, files: readonly string[]): ReadonlySet<string> {
  const lonely = new Set(folders);
  lonely.delete('');
  for (const path of [...lonely].sort()) {
    if (rangeBelow(files, path).length > 0) lonely.delete(path);
    for (
      let at = path.lastIndexOf('/');
      at > 0 && lonely.delete(path.slice(0, at));
      at = path.lastIndexOf('/', at - 1)
    );
  }
  return lonely;
}
