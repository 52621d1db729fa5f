import type { Connection } from 'vscode-languageserver';
import type { FileAccess } from '../context/fileAccess.ts';
import { schemeOf } from '../context/uri.ts';
import {
  type DirectoryEntry,
  type FileSizesParams,
  fileSizesRequest,
  type ListDirectoryParams,
  listDirectoryRequest,
  type ReadFileParams,
  readFileRequest,
} from '../protocol.ts';

/** So many sizes are asked for in one message. */
const sizesAtOnce = 500;

/** Files as the editor gives them: from whatever file system its workspace has. */
export function clientFiles(connection: Connection): FileAccess {
  const ask = async <T>(method: string, params: unknown): Promise<T | undefined> => {
    try {
      return (await connection.sendRequest<T | null>(method, params)) ?? undefined;
    } catch {
      return undefined;
    }
  };
  return {
    list(uri) {
      const params: ListDirectoryParams = { uri };
      return ask<readonly DirectoryEntry[]>(listDirectoryRequest, params);
    },
    read(uri, maximumBytes) {
      const params: ReadFileParams = { uri, maximumBytes };
      return ask<string>(readFileRequest, params);
    },
    async sizes(uris) {
      const found: (number | undefined)[] = [];
      for (let at = 0; at < uris.length; at += sizesAtOnce) {
        const params: FileSizesParams = { uris: uris.slice(at, at + sizesAtOnce) };
        const sizes = (await ask<readonly (number | null)[]>(fileSizesRequest, params)) ?? [];
        found.push(...params.uris.map((_, index) => sizes[index] ?? undefined));
      }
      return found;
    },
  };
}

/** The disk for what lies on it, where the host has one; else the editor, where it answers. */
export function filesOf(disk: FileAccess | undefined, editor: FileAccess | undefined): FileAccess {
  const at = (uri: string) => (schemeOf(uri) === 'file' && disk ? disk : editor);
  return {
    list: async (uri) => at(uri)?.list(uri),
    read: async (uri, maximumBytes) => at(uri)?.read(uri, maximumBytes),
    sizes: async (uris) => (uris[0] === undefined ? [] : ((await at(uris[0])?.sizes(uris)) ?? [])),
  };
}
