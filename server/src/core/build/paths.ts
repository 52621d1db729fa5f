import { quote } from '../text/goFormat.ts';
import { cleanPath } from '../text/path.ts';

/** A path or, on Windows, why BuildKit refuses it. */
export type PathResult = { readonly path: string } | { readonly error: string };

export function isAbsolute(path: string, os: string): boolean {
  const stripped = withoutDrive(path, os, false);
  return 'path' in stripped && toSlash(stripped.path, os).startsWith('/');
}

/**
 * Makes a path absolute against `parent`, with forward slashes and without a Windows drive letter (util/system/path.go). An absolute
 * path is not cleaned on Linux. With `keepSlash`, a trailing `/` or `/.` is kept.
 */
export function normalizePath(parent: string, path: string, os: string, keepSlash: boolean): PathResult {
  const original = toSlash(path, os);
  const base = withoutDrive(toSlash(parent, os) || '/', os, keepSlash);
  if ('error' in base) return base;
  const absoluteBase = isAbsolute(base.path, os) ? base.path : joinPath('/', base.path);
  const stripped = withoutDrive(original === '' ? absoluteBase : original, os, keepSlash);
  if ('error' in stripped) return stripped;
  let result = isAbsolute(stripped.path, os) ? stripped.path : joinPath(absoluteBase, stripped.path);
  if (keepSlash) {
    if (original.endsWith('/') && !result.endsWith('/')) result += '/';
    else if (original.endsWith('/.')) result += result === '/' ? '.' : '/.';
  }
  return { path: toSlash(result, os) };
}

/** The working directory after `WORKDIR path`, with the separators of the operating system. */
export function normalizeWorkdir(current: string, path: string, os: string): PathResult {
  const result = normalizePath(current, path, os, false);
  if ('error' in result) return { error: `normalizing working directory: ${result.error}` };
  return os === 'windows' ? { path: result.path.replaceAll('/', '\\') } : result;
}

/** Where COPY and ADD put files: the path against the working directory, a slash at its end kept. */
export function copyDestination(workingDirectory: string, path: string, os: string): PathResult {
  const stripped = withoutDrive(path, os, true);
  if ('error' in stripped) return stripped;
  if (isAbsolute(stripped.path, os)) return normalizePath('/', stripped.path, os, true);
  const relative = stripped.path === '' || stripped.path === '.' ? './' : stripped.path;
  return normalizePath(workingDirectory, relative, os, true);
}

export function toSlash(path: string, os: string): string {
  return os === 'windows' ? path.replaceAll('\\', '/') : path;
}

/** Joins and cleans, as Go's path.Join does. */
export function joinPath(...parts: readonly string[]): string {
  const text = parts.filter((part) => part !== '').join('/');
  return text === '' ? '' : cleanPath(text);
}

function withoutDrive(path: string, os: string, keepSlash: boolean): PathResult {
  if (os !== 'windows') return { path };
  if (path.length === 2 && path[1] === ':')
    return { error: `removing drive letter: No relative path specified in ${quote(path)}` };
  if (toSlash(path.slice(0, 2), os) === '//') return { error: 'removing drive letter: UNC paths are not supported' };
  const colon = path.indexOf(':');
  if (colon === -1) return { path: cleanWindowsPath(path, keepSlash) };
  if (path.slice(0, colon).toLowerCase() !== 'c') {
    return { error: 'removing drive letter: The specified path is not on the system drive (C:)' };
  }
  return { path: cleanWindowsPath(path.slice(colon + 1), keepSlash) };
}

function cleanWindowsPath(path: string, keepSlash: boolean): string {
  const slashed = toSlash(path, 'windows');
  const cleaned = cleanPath(slashed);
  return keepSlash && cleaned.length > 1 && slashed.endsWith('/') ? `${cleaned}/` : cleaned;
}
