import { goBoolean } from '../text/goBoolean.ts';
import { quote } from '../text/goFormat.ts';
import { parseQuery, parseUrl } from '../text/goUrl.ts';

/** Where a source of ADD or COPY comes from. */
export type Source = { readonly kind: 'local' } | HttpSource | GitSource;

export interface HttpSource {
  readonly kind: 'http';
  /** The name that the download gets. */
  readonly fileName: string;
}

export interface GitSource {
  readonly kind: 'git';
  /** The address of the repository without reference, folder and query. */
  readonly remote: string;
  readonly ref?: string;
  readonly subdir?: string;
  readonly checksum?: string;
  readonly keepGitDir?: boolean;
  readonly submodules?: boolean;
  /** What BuildKit says against the query. */
  readonly error?: string;
}

/** Classifies an expanded source: a Git reference, a web address, or else a local path (dfgitutil, dockerfile2llb/convert_copy.go). */
export function classifySource(source: string): Source {
  const git = readGit(source);
  const reference = git && readReference(git);
  // BuildKit takes an ambiguous address for a path, but minds its query all the same.
  if (reference && (!git.ambiguous || reference.error !== undefined)) return reference;
  if (!source.startsWith('http://') && !source.startsWith('https://')) return { kind: 'local' };
  const base = lastElement(parseUrl(source)?.path ?? '');
  return { kind: 'http', fileName: base === '' ? '__unnamed__' : base };
}

interface GitAddress {
  /** Without a scheme: it may be a path of the build context as well. */
  readonly ambiguous?: boolean;
  readonly remote: string;
  readonly query: string;
  readonly fragment: string;
}

const gitSchemes: ReadonlySet<string> = new Set(['http', 'https', 'ssh', 'git']);

function readGit(source: string): GitAddress | undefined {
  if (source.startsWith('./') || source.startsWith('../')) return undefined;
  if (source.startsWith('github.com/')) {
    const url = parseUrl(`https://${source}`);
    return url && { ambiguous: true, remote: source, query: url.query, fragment: url.fragment };
  }
  if (!/^[a-zA-Z0-9]+:\/\//.test(source)) return readScp(source);
  const url = parseUrl(source);
  if (!url || !gitSchemes.has(url.scheme)) return undefined;
  if (url.scheme.startsWith('http') && !url.path.endsWith('.git')) return undefined;
  return { remote: source.replace(/[?#].*$/s, ''), query: url.query, fragment: url.fragment };
}

/** `user@host:path[?query][#fragment]`, as scp writes an address. */
function readScp(source: string): GitAddress | undefined {
  const start = /^[a-zA-Z0-9\-_]+@[a-zA-Z0-9\-.]+:/.exec(source);
  if (!start || source.includes('\n', start[0].length)) return undefined;
  const address = source.slice(start[0].length);
  const hash = address.indexOf('#');
  const beforeFragment = hash === -1 ? address : address.slice(0, hash);
  const question = beforeFragment.indexOf('?');
  const path = question === -1 ? beforeFragment : beforeFragment.slice(0, question);
  const query = question === -1 ? '' : beforeFragment.slice(question + 1);
  if (!parseQuery(query).wellFormed) return undefined;
  return { remote: start[0] + path, query, fragment: hash === -1 ? '' : address.slice(hash + 1) };
}

interface Reference {
  ref?: string;
  subdir?: string;
  checksum?: string;
  keepGitDir?: boolean;
  submodules?: boolean;
}

function readReference({ remote, query, fragment }: GitAddress): GitSource {
  const reference: Reference = {};
  const colon = fragment.indexOf(':');
  const ref = colon === -1 ? fragment : fragment.slice(0, colon);
  const subdir = colon === -1 ? '' : cleanedFolder(fragment.slice(colon + 1));
  if (ref !== '') reference.ref = ref;
  if (subdir !== '') reference.subdir = subdir;
  const error = readQuery(reference, parseQuery(query).values);
  return { kind: 'git', remote, ...reference, ...(error === undefined ? {} : { error }) };
}

/** Query names that may stand without a value. */
const bareNames: ReadonlySet<string> = new Set(['keep-git-dir', 'submodules', 'fetch-by-commit']);

/** BuildKit reads the query in random order, so which of several faults it names is chance. */
function readQuery(reference: Reference, query: ReadonlyMap<string, readonly string[]>): string | undefined {
  for (const [name, values] of query) {
    const error =
      values.length > 1 ? `query ${quote(name)} has multiple values` : readParameter(reference, name, values[0] ?? '');
    if (error !== undefined) return error;
  }
  const tag = query.get('tag')?.[0];
  if (tag !== undefined) {
    const error = setOnce(reference, 'ref', withPrefix('refs/tags/', tag));
    if (error !== undefined) return error;
  }
  const branch = query.get('branch')?.[0];
  if (branch === undefined) return undefined;
  return tag === undefined ? setOnce(reference, 'ref', withPrefix('refs/heads/', branch)) : 'branch conflicts with tag';
}

function readParameter(reference: Reference, name: string, value: string): string | undefined {
  if (value === '' && !bareNames.has(name)) return `query ${quote(name)} has no value`;
  switch (name) {
    case 'ref':
    case 'subdir':
      return setOnce(reference, name, value);
    case 'tag':
    case 'branch':
      return undefined;
    case 'checksum':
    case 'commit':
      reference.checksum = value;
      return undefined;
    case 'keep-git-dir':
    case 'submodules':
    case 'fetch-by-commit': {
      const flag = value === '' ? true : goBoolean(value);
      if (flag === undefined) return `invalid ${name} value: ${quote(value)}`;
      if (name === 'keep-git-dir') reference.keepGitDir = flag;
      if (name === 'submodules') reference.submodules = flag;
      return undefined;
    }
    case 'mtime':
      if (value === 'checkout' || value === 'commit') return undefined;
      return `invalid mtime value: ${quote(value)} (must be "checkout" or "commit")`;
    default:
      return `unexpected query ${quote(name)}`;
  }
}

function setOnce(reference: Reference, name: 'ref' | 'subdir', value: string): string | undefined {
  const before = reference[name];
  if (before !== undefined && before !== value) return `${name} conflicts: ${quote(before)} vs ${quote(value)}`;
  reference[name] = value;
  return undefined;
}

function withPrefix(prefix: string, name: string): string {
  return name.startsWith(prefix) ? name : prefix + name;
}

/** A folder inside a repository: from its root, without `.` and `..`. */
function cleanedFolder(path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return kept.join('/');
}

/** The last element of a path; empty where it has none. */
function lastElement(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  const base = path.slice(end === 0 ? 0 : path.lastIndexOf('/', end - 1) + 1, end);
  return base === '.' ? '' : base;
}
