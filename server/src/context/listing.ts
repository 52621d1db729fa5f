import type { DirectoryEntry } from '../protocol.ts';
import type { FileAccess } from './fileAccess.ts';
import type { IgnoreRules } from './ignoreRules.ts';
import { joinUri } from './uri.ts';

/** The names in one folder of a build context that its ignore file leaves in. */
interface Folder {
  readonly files: readonly string[];
  readonly links: readonly string[];
  /** Folders that were listed, or would have been but for the limit. */
  readonly folders: readonly string[];
  /** It is left out itself and was listed for the sake of what is taken in again below: it is sent only with that. */
  readonly leftOut: boolean;
}

/** The folders of a build context by their paths from its root, which is `''`. */
export interface Listing {
  readonly folders: ReadonlyMap<string, Folder>;
  /** The limit was reached: what is not listed may be there. */
  readonly limited: boolean;
  /** Some folder could not be read. */
  readonly unreadable: boolean;
}

/** What bounds and narrows a listing. */
export interface ListingOptions {
  readonly access: Pick<FileAccess, 'list'>;
  /** The folder that is the context's root. */
  readonly root: string;
  readonly rules: IgnoreRules;
  /** No more files than this are listed. */
  readonly limit: number;
}

/** So many folders are asked for at once. */
const atOnce = 32;

/** Lists a build context, folders nearer to its root first; undefined where not even the root can be listed. */
export async function list(options: ListingOptions): Promise<Listing | undefined> {
  const folders = new Map<string, Folder>();
  const missed = await walk([''], folders, options);
  return folders.has('') ? { folders, ...missed } : undefined;
}

/** Lists some folders again and what is new below them; gives the same listing when nothing has changed. */
export async function listAgain(
  before: Listing,
  changed: Iterable<string>,
  options: ListingOptions,
): Promise<Listing | undefined> {
  if (before.limited) return list(options);
  const folders = new Map(before.folders);
  let { unreadable } = before;
  let different = false;
  for (const path of new Set([...changed].map((folder) => nearest(folders, folder)))) {
    const old = folders.get(path);
    // An earlier round may have found that the folder is gone.
    if (!old) continue;
    const found = await listFolder(path, options);
    if (!found) return list(options);
    if (same(old, found)) continue;
    different = true;
    folders.set(path, found);
    for (const gone of old.folders) if (!found.folders.includes(gone)) drop(folders, below(path, gone));
    const added = found.folders.filter((name) => !old.folders.includes(name)).map((name) => below(path, name));
    const missed = await walk(added, folders, options);
    if (missed.limited) return { folders, ...missed };
    unreadable ||= missed.unreadable;
  }
  return different ? { folders, limited: false, unreadable } : before;
}

/** The paths of all files and links, sorted; those of the links, and of the folders that are sent and hold neither, not even below. */
export function filesOf({ folders }: Listing): {
  readonly files: readonly string[];
  readonly links: ReadonlySet<string>;
  readonly emptyFolders: ReadonlySet<string>;
} {
  const files: string[] = [];
  const links = new Set<string>();
  const emptyFolders = new Set<string>();
  for (const [path, { leftOut }] of folders) if (!leftOut) emptyFolders.add(path);
  const holding = new Set<string>();
  for (const [path, folder] of folders) {
    if (folder.files.length + folder.links.length > 0) {
      for (let at = path; !holding.has(at); at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
        holding.add(at);
        emptyFolders.delete(at);
      }
    }
    for (const name of folder.files) files.push(below(path, name));
    for (const name of folder.links) {
      files.push(below(path, name));
      links.add(below(path, name));
    }
  }
  return { files: files.sort(), links, emptyFolders };
}

/** Lists folders and all below them, level by level, into a map. Gives what had to be left out. */
async function walk(
  start: readonly string[],
  folders: Map<string, Folder>,
  options: ListingOptions,
): Promise<{ readonly limited: boolean; readonly unreadable: boolean }> {
  let room = options.limit;
  if (start.length > 0) for (const folder of folders.values()) room -= sizeOf(folder);
  let unreadable = false;
  for (let level = start; level.length > 0; ) {
    const next: string[] = [];
    for (let at = 0; at < level.length; at += atOnce) {
      const batch = level.slice(at, at + atOnce);
      const found = await Promise.all(batch.map((path) => listFolder(path, options)));
      for (const [index, folder] of found.entries()) {
        const path = batch[index] ?? '';
        if (!folder) {
          unreadable = true;
          continue;
        }
        room -= sizeOf(folder);
        if (room < 0) {
          folders.set(path, { ...folder, files: folder.files.slice(0, options.limit) });
          return { limited: true, unreadable };
        }
        folders.set(path, folder);
        for (const name of folder.folders) next.push(below(path, name));
      }
    }
    level = next;
  }
  return { limited: false, unreadable };
}

/** Folders count as well, so that a tree of empty ones comes to an end. */
function sizeOf({ files, links }: Folder): number {
  return files.length + links.length + 1;
}

async function listFolder(path: string, { access, root, rules }: ListingOptions): Promise<Folder | undefined> {
  const entries = await access.list(path === '' ? root : joinUri(root, path));
  if (!entries) return undefined;
  const names = (type: DirectoryEntry['type'], leftOut: (path: string) => boolean) =>
    entries
      .filter((entry) => entry.type === type && !leftOut(below(path, entry.name)))
      .map(({ name }) => name)
      .sort();
  return {
    files: names('file', rules.ignores),
    links: names('symbolic-link', rules.ignores),
    folders: names('directory', rules.prunes),
    leftOut: path !== '' && rules.ignores(path),
  };
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The folder itself where it is listed, else the nearest one above it that is. */
function nearest(folders: ReadonlyMap<string, Folder>, path: string): string {
  while (path !== '' && !folders.has(path)) path = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return path;
}

function drop(folders: Map<string, Folder>, path: string): void {
  const folder = folders.get(path);
  folders.delete(path);
  for (const name of folder?.folders ?? []) drop(folders, below(path, name));
}

function same(a: Folder, b: Folder): boolean {
  return equal(a.files, b.files) && equal(a.links, b.links) && equal(a.folders, b.folders);
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, at) => name === b[at]);
}
