import { withoutTrailingSlashes } from '../core/text/path.ts';

/** The folder that holds a resource; undefined where the resource is no path in a tree of folders. */
export function parentOf(uri: string): string | undefined {
  const parts = split(uri);
  if (!parts) return undefined;
  const path = withoutTrailingSlashes(parts.path);
  const slash = path.lastIndexOf('/');
  return slash === -1 ? undefined : parts.root + (path.slice(0, slash) || '/');
}

/** The last part of a resource's path, decoded. */
export function nameOf(uri: string): string {
  const path = withoutTrailingSlashes(split(uri)?.path ?? uri);
  return decode(path.slice(path.lastIndexOf('/') + 1));
}

/** What stands before the first colon, lower-cased. */
export function schemeOf(uri: string): string {
  return /^[a-z][a-z0-9+.-]*(?=:)/i.exec(uri)?.[0].toLowerCase() ?? '';
}

/** The resource at a path below a folder. `.` and `..` in the path are followed. */
export function joinUri(folder: string, path: string): string {
  const parts = split(folder);
  if (!parts) return folder;
  const segments: string[] = parts.path.split('/').filter((segment) => segment !== '');
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(encodeURIComponent(segment));
  }
  return `${parts.root}/${segments.join('/')}`;
}

/** The resource of an absolute path in the same file system as another resource. */
export function withPath(uri: string, path: string): string {
  const parts = split(uri);
  return parts ? joinUri(`${parts.root}/`, path) : uri;
}

/** The path from a folder to a resource below it, decoded: `''` for the folder itself, undefined for what lies elsewhere. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const [from, to] = [comparable(folder), comparable(uri)];
  if (!from || !to || from.root !== to.root) return undefined;
  if (from.path === to.path) return '';
  return to.path.startsWith(`${from.path}/`) ? to.path.slice(from.path.length + 1) : undefined;
}

/** Scheme and authority, then the path as written. A query or fragment means that the resource is none of a tree of folders. */
function split(uri: string): { readonly root: string; readonly path: string } | undefined {
  const match = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)$/i.exec(uri);
  return match ? { root: match[1] ?? '', path: match[2] ?? '' } : undefined;
}

/** Editors differ in what they encode and in how they write drive letters. */
function comparable(uri: string): { readonly root: string; readonly path: string } | undefined {
  const parts = split(uri);
  if (!parts) return undefined;
  const path = withoutTrailingSlashes(decode(parts.path));
  return { root: parts.root.toLowerCase(), path: path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase()) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
