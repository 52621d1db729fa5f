import type { FileEntry, Image } from './image.ts';

/**
 * What tells two images apart, in words; empty when they are equal. Times are not compared. `ignored` are folders that a step may fill
 * without being part of what the image is for, such as the download cache of a package manager, or, behind a star, ends of paths.
 */
export function differences(before: Image, after: Image, ignored: readonly string[] = []): string[] {
  const found: string[] = [];
  const isIgnored = (path: string) =>
    ignored.some((folder) =>
      folder.startsWith('*') ? path.endsWith(folder.slice(1)) : path === folder || path.startsWith(`${folder}/`),
    );
  for (const path of [...new Set([...before.files.keys(), ...after.files.keys()])].sort()) {
    if (isIgnored(path)) continue;
    const a = describe(before.files.get(path));
    const b = describe(after.files.get(path));
    if (a !== b) found.push(`/${path}: ${a} before, ${b} after`);
  }
  for (const key of [...new Set([...Object.keys(before.config), ...Object.keys(after.config)])].sort()) {
    const a = JSON.stringify(before.config[key]);
    const b = JSON.stringify(after.config[key]);
    if (a !== b) found.push(`config ${key}: ${a} before, ${b} after`);
  }
  return found;
}

function describe(entry: FileEntry | undefined): string {
  if (!entry) return 'absent';
  const { type, mode, uid, gid, link, digest } = entry;
  const what = type === 'file' ? digest.slice(0, 12) : link;
  return `${type} ${mode.toString(8)} ${uid}:${gid} ${what}`.trimEnd();
}
