import { existsSync, readdirSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** Files below a folder of the project whose names have an ending, as paths from the project's folder, with `/`, sorted. */
export function globSync(folder, ending) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return globSync(path, ending);
      return entry.name.endsWith(ending) ? [path] : [];
    })
    .sort();
}
