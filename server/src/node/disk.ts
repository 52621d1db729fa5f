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
};

/** A link is a link: what it points to may lie outside the context. */
function typeOf(entry: Dirent): DirectoryEntry['type'] {
  if (entry.isSymbolicLink()) return 'symbolic-link';
  if (entry.isDirectory()) return 'directory';
  return entry.isFile() ? 'file' : 'unknown';
}
