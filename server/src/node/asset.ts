import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads a file of the extension by its path below `dist`, where the bundle of the server lies in a folder of its own. */
export async function asset(name: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(__dirname, '..', name));
  } catch {
    return undefined;
  }
}
