/** A file or folder of a model image: what it holds stands for itself as a token; equal tokens are equal contents. */
export interface Entry {
  readonly kind: 'file' | 'folder';
  readonly token: string;
  readonly owner: string;
  readonly mode: string;
  /** The text of a file that comes from the build context. */
  readonly text?: string;
}

/** A model file system. Nothing in it is ever changed: each step makes a new one. */
export type FileSystem = ReadonlyMap<string, Entry>;

export const emptyFileSystem: FileSystem = new Map([['/', folder('root', 'base')]]);

export function folder(owner: string, mode: string): Entry {
  return { kind: 'folder', token: '', owner, mode };
}

/** Creates a folder and those above it that are missing. */
export function withFolder(files: FileSystem, path: string, entry: Entry): FileSystem {
  const result = new Map(files);
  const parts = path.split('/').filter((part) => part !== '');
  for (let length = 1; length <= parts.length; length++) {
    const at = `/${parts.slice(0, length).join('/')}`;
    const there = result.get(at);
    if (there?.kind === 'file') throw new Error(`cannot replace the file ${at} by a folder`);
    if (!there) result.set(at, entry);
  }
  return result;
}

export function withFile(files: FileSystem, path: string, entry: Entry): FileSystem {
  if (files.get(path)?.kind === 'folder') throw new Error(`cannot replace the folder ${path} by a file`);
  return new Map(files).set(path, entry);
}

/** A short name for a list of parts: equal lists have equal names. */
export function digest(...parts: readonly unknown[]): string {
  const key = JSON.stringify(parts);
  const known = names.get(key) ?? `t${names.size}`;
  names.set(key, known);
  return known;
}

const names = new Map<string, string>();

/** All that is in some files, as one token. */
export function snapshot(entries: readonly (readonly [string, Entry])[]): string {
  return digest(entries.map(([path, { kind, token, owner, mode }]) => [path, kind, token, owner, mode]));
}
