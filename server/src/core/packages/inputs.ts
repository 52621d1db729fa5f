import type { ProjectFiles } from './project.ts';

/** What an installation reads, as it is found out. */
export interface InputList {
  /** Paths relative to the project's folder, in the order in which a COPY names them; a folder with all below it ends with a slash. */
  readonly files: string[];
  /** Why the installation needs more than these files: clauses for a sentence. */
  readonly refusals: string[];
  /** A file that matters is still being read. */
  pending: boolean;
}

export function emptyInputs(): InputList {
  return { files: [], refusals: [], pending: false };
}

/** Adds a file or, with a slash at its end, a folder, when the project has it. Says whether it has. */
export function addIfThere(list: InputList, project: ProjectFiles, path: string): boolean {
  const there = path.endsWith('/') ? project.below(path.slice(0, -1)).length > 0 : project.has(path);
  if (there && !list.files.includes(path)) list.files.push(path);
  return there;
}

/** Adds the first of several files; when none is there, that is a reason against. */
export function addOneOf(list: InputList, project: ProjectFiles, paths: readonly string[]): boolean {
  for (const path of paths) if (addIfThere(list, project, path)) return true;
  refuse(
    list,
    `no ${paths.map((path) => `"${path}"`).join(' or ')} is copied from the build context to where the command runs`,
  );
  return false;
}

export function refuse(list: InputList, reason: string): void {
  if (!list.refusals.includes(reason)) list.refusals.push(reason);
}

/** The text of a file that must be known; undefined with the reason noted when it is not. A link's text is not that of its target in the image. */
export function readInput(list: InputList, project: ProjectFiles, path: string): string | undefined {
  if (project.isLink(path)) {
    refuse(list, `"${path}" is a symbolic link`);
    return undefined;
  }
  const text = project.read(path);
  if (text.state === 'known') return text.value;
  if (text.state === 'pending') list.pending = true;
  else refuse(list, `"${path}" cannot be read, so what it asks for is not known`);
  return undefined;
}

/** Reads a file if the project has it, and refuses for the reason given when its text matches. */
export function refuseWhere(
  list: InputList,
  project: ProjectFiles,
  path: string,
  pattern: RegExp,
  reason: string,
): void {
  if (!project.has(path)) return;
  const text = readInput(list, project, path);
  if (text !== undefined && pattern.test(text)) refuse(list, reason);
}

/** The value of a JSON file; undefined with the reason noted when there is none. */
export function readJson(list: InputList, project: ProjectFiles, path: string): JsonValue | undefined {
  const text = readInput(list, project, path);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as JsonValue;
  } catch {
    refuse(list, `"${path}" is not valid JSON`);
    return undefined;
  }
}

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** An object's member that is an object; empty for anything else. */
export function objectAt(value: JsonValue | undefined, key?: string): JsonObject {
  const found = key === undefined ? value : memberOf(value, key);
  return typeof found === 'object' && found !== null && !isList(found) ? found : {};
}

export function memberOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return typeof value === 'object' && value !== null && !isList(value) && Object.hasOwn(value, key)
    ? value[key]
    : undefined;
}

export function listAt(value: JsonValue | undefined, key: string): readonly JsonValue[] {
  const found = memberOf(value, key);
  return isList(found) ? found : [];
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
