import { type Dirent, promises as fs } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FileAccess } from '../context/fileAccess.ts';
import type { DirectoryEntry } from '../protocol.ts';

/** The disk of the machine that the server runs on, for `file:` resources. */
export const disk: FileAccess = {
  async list(folder) {
    try {
      const entries = await fs.readdir(fileURLToPath(folder), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, type: typeOf(entry) }));
    } catch {
      return undefined;
    }
  },
  async read(file, maximumBytes) {
    try {
      const path = fileURLToPath(file);
      const found = await fs.stat(path);
      // Reading a device or a pipe may never end.
      if (!found.isFile() || found.size > maximumBytes) return undefined;
      const bytes = await fs.readFile(path);
      if (bytes.byteLength > maximumBytes) return undefined;
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
  async sizes(files) {
    const found: (number | undefined)[] = [];
    for (let at = 0; at < files.length; at += atOnce)
      found.push(...(await Promise.all(files.slice(at, at + atOnce).map(sizeOf))));
    return found;
  },
};

/** So many files are asked about at once. */
const atOnce = 64;

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    const found = await fs.lstat(fileURLToPath(file));
    return found.isFile() ? found.size : 0;
  } catch {
    return undefined;
  }
}

/** A link is a link: what it points to may lie outside the context. */
function typeOf(entry: Dirent): DirectoryEntry['type'] {
  if (entry.isSymbolicLink()) return 'symbolic-link';
  if (entry.isDirectory()) return 'directory';
  return entry.isFile() ? 'file' : 'unknown';
}
