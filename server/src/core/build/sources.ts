import { cleanPath } from './paths.ts';

/** Where a source of ADD or COPY comes from (dockerfile2llb/convert_copy.go). */
export type Source =
  | { readonly kind: 'local' }
  | { readonly kind: 'http'; readonly fileName: string }
  | { readonly kind: 'git'; readonly error?: string };

const protocol = /^([a-zA-Z0-9]+):\/\//;
const scpStyle = /^[a-zA-Z0-9\-_]+@[a-zA-Z0-9\-.]+:/;

/** Classifies an expanded source. */
export function classifySource(source: string): Source {
  const scheme = protocol.exec(source)?.[1]?.toLowerCase();
  if (isGit(source, scheme)) return gitSource(source);
  if (source.startsWith('http://') || source.startsWith('https://')) return { kind: 'http', fileName: httpFileName(source) };
  return { kind: 'local' };
}

function isGit(source: string, scheme: string | undefined): boolean {
  if (source.startsWith('./') || source.startsWith('../') || source.startsWith('github.com/')) return false;
  if (scheme === undefined) return scpStyle.test(source);
  if (scheme === 'ssh' || scheme === 'git') return true;
  if (scheme !== 'http' && scheme !== 'https') return false;
  return pathOf(source).endsWith('.git');
}

/** The path of a URL, query and fragment left out. */
function pathOf(url: string): string {
  const rest = url.slice(url.indexOf('://') + 3).replace(/[?#].*$/s, '');
  const slash = rest.indexOf('/');
  return slash === -1 ? '' : rest.slice(slash);
}

const queryNames = new Set(['ref', 'tag', 'branch', 'subdir', 'checksum', 'commit', 'keep-git-dir', 'submodules', 'mtime', 'fetch-by-commit']);
const flagNames = new Set(['keep-git-dir', 'submodules', 'fetch-by-commit']);

function gitSource(source: string): Source {
  const withoutFragment = source.replace(/#.*$/s, '');
  const question = withoutFragment.indexOf('?');
  if (question === -1) return { kind: 'git' };
  const seen = new Set<string>();
  for (const pair of withoutFragment.slice(question + 1).split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals === -1 ? pair : pair.slice(0, equals));
    const value = equals === -1 ? '' : decode(pair.slice(equals + 1));
    if (seen.has(name)) return { kind: 'git', error: `query "${name}" has multiple values` };
    seen.add(name);
    if (value === '' && !flagNames.has(name)) return { kind: 'git', error: `query "${name}" has no value` };
    if (!queryNames.has(name)) return { kind: 'git', error: `unexpected query "${name}"` };
  }
  return { kind: 'git' };
}

function httpFileName(url: string): string {
  const base = cleanPath(decode(pathOf(url)) || '.').split('/').at(-1) ?? '';
  return base === '' || base === '.' ? '__unnamed__' : base;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
