import type { FileAccess } from '../../server/src/context/fileAccess.ts';
import type { DirectoryEntry } from '../../server/src/protocol.ts';

/** A file system in memory, below `file:///work`: path to text. A text of `-> target` makes a link. */
export interface MemoryFiles extends FileAccess {
  readonly files: Map<string, string>;
  /** What was asked for, as `list a` and `read a/b`. */
  readonly asked: string[];
  /** Folders that cannot be listed. */
  readonly closed: Set<string>;
}

export const root = 'file:///work';

export function memoryFiles(texts: Readonly<Record<string, string>>): MemoryFiles {
  const files = new Map(Object.entries(texts));
  const asked: string[] = [];
  const closed = new Set<string>();
  const pathOf = (uri: string): string => decodeURIComponent(uri).slice(root.length).replace(/^\//, '');
  return {
    files,
    asked,
    closed,
    async list(uri) {
      const folder = pathOf(uri);
      asked.push(`list ${folder}`);
      const prefix = folder === '' ? '' : `${folder}/`;
      const names = new Map<string, DirectoryEntry['type']>();
      for (const [path, text] of files) {
        if (!path.startsWith(prefix)) continue;
        const [name = '', ...rest] = path.slice(prefix.length).split('/');
        names.set(name, rest.length > 0 ? 'directory' : text.startsWith('-> ') ? 'symbolic-link' : 'file');
      }
      if (closed.has(folder) || names.size === 0) return undefined;
      return [...names].map(([name, type]) => ({ name, type }));
    },
    async read(uri, maximumBytes) {
      asked.push(`read ${pathOf(uri)}`);
      const text = files.get(pathOf(uri));
      return text !== undefined && text.length <= maximumBytes ? text : undefined;
    },
    async sizes(uris) {
      for (const uri of uris) asked.push(`size ${pathOf(uri)}`);
      return uris.map((uri) => files.get(pathOf(uri))?.length);
    },
  };
}
