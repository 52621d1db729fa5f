import { firstNotBefore } from '../text/sortedPaths.ts';

/**
 * A part of an image's file system. Paths are absolute and clean; one that starts with `?` lies below a working directory that only the
 * base image knows.
 */
export type Area =
  | { readonly kind: 'file'; readonly path: string }
  /** A folder and all below it. */
  | { readonly kind: 'tree'; readonly path: string }
  /** Files, sorted by path, each in its one spelling. */
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  /** What the package managers of an operating system, or of languages, change outside a project. */
  | { readonly kind: 'system'; readonly writer: Writer }
  | { readonly kind: 'everything' };

export type Writer = 'os' | 'language';

/** A place that two areas share; undefined when they are surely apart. */
export function commonPlace(a: Area, b: Area): string | undefined {
  if (a.kind === 'everything' || b.kind === 'everything') return a.kind === 'everything' ? placeOf(b) : placeOf(a);
  if (a.kind === 'files') return a.paths.length === 0 ? undefined : commonWithFiles(a.paths, b);
  if (b.kind === 'files') return b.paths.length === 0 ? undefined : commonWithFiles(b.paths, a);
  if (a.kind === 'system' || b.kind === 'system') {
    if (a.kind === 'system')
      return b.kind === 'system' || isSystemPath(b.path, a.writer, b.kind === 'tree') ? placeOf(b) : undefined;
    return b.kind === 'system' && isSystemPath(a.path, b.writer, a.kind === 'tree') ? a.path : undefined;
  }
  return touches(canonical(a.path), canonical(b.path)) ? a.path : undefined;
}

function placeOf(area: Area): string {
  switch (area.kind) {
    case 'file':
    case 'tree':
      return area.path;
    case 'files':
      return area.paths[0] ?? '/';
    default:
      return '/';
  }
}

function commonWithFiles(paths: readonly string[], other: Exclude<Area, { kind: 'everything' }>): string | undefined {
  switch (other.kind) {
    case 'files': {
      const [few, many] = paths.length < other.paths.length ? [paths, other.paths] : [other.paths, paths];
      return few.find((path) => findTouching(many, path) !== undefined);
    }
    case 'system':
      return systemPathAmong(paths, other.writer);
    default:
      return findTouching(paths, other.path);
  }
}

const systemPaths = new WeakMap<readonly string[], Map<Writer, string | undefined>>();

/** The first of many paths that installing packages concerns; asked of the same paths again and again. */
function systemPathAmong(paths: readonly string[], writer: Writer): string | undefined {
  const known = systemPaths.get(paths) ?? new Map<Writer, string | undefined>();
  systemPaths.set(paths, known);
  if (!known.has(writer))
    known.set(
      writer,
      paths.find((path) => isSystemPath(path, writer, false)),
    );
  return known.get(writer);
}

/** A path among sorted ones that is a given path, lies below it or above it. */
function findTouching(paths: readonly string[], given: string): string | undefined {
  const path = canonical(given);
  if (path.startsWith('?') !== paths[0]?.startsWith('?')) return paths.find((candidate) => touches(candidate, path));
  const next = paths[firstNotBefore(paths, path)];
  if (next !== undefined && (next === path || isBelow(next, path))) return next;
  const inside = paths[firstNotBefore(paths, `${path}/`)];
  if (inside !== undefined && isBelow(inside, path)) return inside;
  return ancestorsOf(path).find((ancestor) => paths[firstNotBefore(paths, ancestor)] === ancestor);
}

/** The area of some files. */
export function filesArea(paths: Iterable<string>): Area {
  return { kind: 'files', paths: [...new Set([...paths].map(canonical))].sort() };
}

function ancestorsOf(path: string): string[] {
  const above: string[] = [];
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) above.push(path.slice(0, at));
  return above;
}

export function isBelow(path: string, folder: string): boolean {
  return folder === '/' ? path.startsWith('/') : path.startsWith(folder) && path[folder.length] === '/';
}

/** Whether two paths are one, or one lies below the other. What lies below an unknown folder is apart from other system folders only. */
function touches(a: string, b: string): boolean {
  const unknownA = a.startsWith('?');
  const unknownB = b.startsWith('?');
  if (unknownA !== unknownB) {
    const [unknown, known] = unknownA ? [a.slice(1), b] : [b.slice(1), a];
    if (!systemFolders.has(firstName(known))) return true;
    return samePlace(unknown || '/', known);
  }
  return samePlace(a, b);
}

function samePlace(a: string, b: string): boolean {
  return a === b || isBelow(a, b) || isBelow(b, a);
}

/** One spelling for folders that links make equal in usual images. */
export function canonical(path: string): string {
  const match = /^\/(?:bin|sbin|lib(?:32|64|x32)?|var\/run|var\/lock)(?=\/|$)/.exec(path)?.[0];
  if (match === undefined) return path;
  const rest = path.slice(match.length);
  if (match === '/var/run') return `/run${rest}`;
  if (match === '/var/lock') return `/run/lock${rest}`;
  return `/usr${match}${rest}`;
}

/** Names that stand at the root of usual images. */
export const systemFolders: ReadonlySet<string> = new Set(
  'bin boot dev etc home lib lib32 lib64 libx32 media mnt opt proc root run sbin srv sys tmp usr var'.split(' '),
);

const usrFolders = new Set(
  'bin sbin lib lib32 lib64 libx32 libexec include share local games X11R6 etc tmp'.split(' '),
);
const localFolders = new Set(
  'bin sbin lib lib64 share include etc games man libexec bundle cargo rustup go openjdk tomcat php nvm node'.split(
    ' ',
  ),
);
const varFolders = new Set(
  'lib cache log spool run lock tmp mail opt local backups empty db adm games crash'.split(' '),
);

/**
 * Whether installing packages may change or read a path. A folder of an application's own is none of theirs, wherever it lies: /opt/app,
 * /usr/src/app, /srv. `whole` asks for all that may lie below the path as well.
 */
export function isSystemPath(path: string, writer: Writer, whole: boolean): boolean {
  const plain = canonical(path.startsWith('?') ? path.slice(1) || '/' : path);
  const [first = '', second = '', third = ''] = plain.slice(1).split('/');
  switch (first) {
    case '':
      return whole;
    case 'usr':
      if (second === '') return whole;
      if (second === 'local') return third === '' ? whole : localFolders.has(third);
      if (second === 'src') return third === '' ? whole : third === 'php' || third === 'linux';
      if (second === 'share' && writer === 'language') return third !== 'nginx';
      return usrFolders.has(second);
    case 'var':
      if (second === '') return whole;
      return varFolders.has(second) || (second === 'www' && writer === 'os');
    case 'go':
      return second === 'pkg' || second === 'bin' || (second === '' && whole);
    case 'root':
      return second.startsWith('.') || (second === '' && whole);
    case 'home':
      return third.startsWith('.') || (third === '' && whole);
    case 'bin':
    case 'sbin':
    case 'lib':
    case 'boot':
    case 'dev':
    case 'etc':
    case 'proc':
    case 'run':
    case 'sys':
      return true;
    default:
      return false;
  }
}

function firstName(path: string): string {
  return path.slice(1).split('/', 1)[0] ?? '';
}
