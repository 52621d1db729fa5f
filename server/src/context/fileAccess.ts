import type { DirectoryEntry } from '../protocol.ts';

/** How files beyond the open documents are read: through the editor or from the disk. Whatever cannot be had is `undefined`. */
export interface FileAccess {
  /** The entries of a folder, in any order. */
  list(folder: string): Promise<readonly DirectoryEntry[] | undefined>;
  /** The text of a file of at most so many bytes. */
  read(file: string, maximumBytes: number): Promise<string | undefined>;
  /** The bytes of some files, in their order; a link counts as none. */
  sizes(files: readonly string[]): Promise<readonly (number | undefined)[]>;
}
