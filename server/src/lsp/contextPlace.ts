import type { ContextPlace } from '../context/contexts.ts';
import { joinUri, parentOf, pathBelow, schemeOf, withPath } from '../context/uri.ts';
import type { Client } from './client.ts';
import type { DocumentKind } from './documentKind.ts';
import type { Settings } from './settings.ts';

/** The folders that are open in the editor. */
export interface Folders {
  list(): readonly string[];
  /** Whether files of a resource's scheme can be read at all. */
  readable(uri: string): boolean;
}

/** A folder of the workspace may be listed in full. */
const limit = 100_000;

/** A Dockerfile that was opened on its own may lie in a home folder, whose content is none of our business. */
const limitOutside = 2_000;

/** Where the build context of a document is, or why it has none that can be read. */
export function contextPlace(
  { uri, kind }: { readonly uri: string; readonly kind: DocumentKind },
  { contextFolder }: Settings,
  folders: Folders,
  { trusted }: Pick<Client, 'trusted'>,
): ContextPlace | { readonly why: string } {
  const own = parentOf(uri);
  if (!trusted) return { why: 'The workspace is not trusted.' };
  if (kind === 'exhibit' || schemeOf(uri) === 'untitled' || own === undefined)
    return { why: 'The document is in no folder.' };
  if (!folders.readable(uri)) return { why: 'The editor gives no access to files.' };
  const workspace = innermost(folders.list(), uri);
  const bound = workspace === undefined ? limitOutside : limit;
  if (contextFolder === '')
    return { root: own, dockerfile: uri, source: 'the folder of the Dockerfile', guessed: true, limit: bound };
  const root = isAbsolute(contextFolder)
    ? withPath(uri, contextFolder.replaceAll('\\', '/'))
    : joinUri(workspace ?? own, contextFolder.replaceAll('\\', '/'));
  return { root, dockerfile: uri, source: 'the folder that the settings name', limit: bound };
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path);
}

/** The workspace folder that holds a resource; of several, the longest. */
export function innermost(folders: readonly string[], uri: string): string | undefined {
  const holding = folders.filter((folder) => pathBelow(folder, uri) !== undefined);
  return holding.sort((a, b) => b.length - a.length)[0];
}
