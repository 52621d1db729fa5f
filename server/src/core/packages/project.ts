import { type Known, unavailable } from '../world.ts';

/** The files that the build context brings into a project's folder of the image, as a command that runs there sees them. */
export interface ProjectFiles {
  /** Paths of all files at or below the folder, relative to it, sorted. */
  readonly files: readonly string[];
  /** Whether a file stands at a path relative to the folder; it may lead outside with `../`. */
  has(path: string): boolean;
  /** Paths below a folder, relative to the project's folder; the folder may lead outside with `../`. */
  below(folder: string): readonly string[];
  read(path: string): Known<string>;
  isLink(path: string): boolean;
  /** The view from another folder. */
  from(folder: string): ProjectFiles;
}

/** A project without files. */
export const noFiles: ProjectFiles = {
  files: [],
  has: () => false,
  below: () => [],
  read: () => unavailable('No file is known here.'),
  isLink: () => false,
  from: () => noFiles,
};

/** The paths of a project's files whose last element matches, at any depth. */
export function filesNamed(project: ProjectFiles, name: RegExp): string[] {
  return project.files.filter((path) => name.test(path.slice(path.lastIndexOf('/') + 1)));
}

/** Joins a path to a folder, both relative to the project; `.` is the project itself. An absolute path stays one. */
export function joinPath(folder: string, path: string): string {
  const whole = path.startsWith('/') ? path : `${folder}/${path}`;
  const absolute = whole.startsWith('/');
  const kept: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (part !== '..' || !absolute) kept.push(part);
  }
  return (absolute ? '/' : '') + kept.join('/') || '.';
}

/** The folder of a path; `.` for a file of the project's own folder. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '.' : path.slice(0, slash) || '/';
}

/** Whether a name matches a pattern in which `*` stands for any characters but a slash. */
export function matchesName(pattern: string, name: string): boolean {
  if (!pattern.includes('*')) return pattern === name;
  const pieces = pattern.split('*');
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, at);
    if (found === -1 || found + piece.length > name.length - last.length) return false;
    at = found + piece.length;
  }
  return !name.slice(first.length, name.length - last.length).includes('/');
}
