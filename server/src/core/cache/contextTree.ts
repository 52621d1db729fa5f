import { type FileEntry, type FileTree, fileTree, type TreeOptions } from './fileTree.ts';

/** What leaves files out of a build context. */
export interface ContextIgnore {
  /** The name of the ignore file. */
  readonly name: string;
  ignores(path: string): boolean;
}

/**
 * The build context as it is sent: without what the ignore file leaves out. A folder that it leaves in is sent even when nothing in it
 * is, and one that it leaves out is sent for the sake of what it leaves in below.
 */
export function contextTree(
  files: ReadonlyMap<string, FileEntry>,
  ignore: ContextIgnore | undefined,
  options: TreeOptions = {},
): FileTree {
  if (!ignore) return fileTree(files, options);
  const sent = new Map<string, FileEntry>();
  const emptied = new Set<string>();
  for (const [path, entry] of files) {
    if (!ignore.ignores(path)) sent.set(path, entry);
    else for (const folder of parentsOf(path)) emptied.add(folder);
  }
  const full = new Set([...sent.keys()].flatMap(parentsOf));
  for (const folder of emptied) {
    if (full.has(folder) || ignore.ignores(folder)) continue;
    sent.set(folder, { kind: 'directory', mode: modeOf(folder, options) });
    for (const parent of parentsOf(folder)) full.add(parent);
  }
  // Of two folders that hold nothing, the one above the other does hold something.
  for (const folder of emptied) if (full.has(folder)) sent.delete(folder);
  const tree = fileTree(sent, options);
  return { ...tree, leftOutBy: (path) => (files.has(path) && ignore.ignores(path) ? ignore.name : undefined) };
}

function modeOf(folder: string, { directoryMode }: TreeOptions) {
  return directoryMode === undefined ? { of: `${folder}/`, version: 0 } : { value: directoryMode };
}

function parentsOf(path: string): string[] {
  const parents: string[] = [];
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) parents.push(path.slice(0, at));
  return parents;
}
