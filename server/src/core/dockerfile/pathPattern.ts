import { type GoRegex, goRegex } from './goRegex.ts';

/** A pattern of an ignore file or of `--exclude`, without a leading `!`. */
export interface PathPattern {
  /** Whether it matches the path. */
  matches(path: string): boolean;
  /** Whether it matches the path or a directory that the path lies in. */
  matchesBelow(path: string): boolean;
}

/** Reads a cleaned and well-formed pattern as moby's pattern matcher does; undefined where its regular expression is refused. */
export function pathPattern(pattern: string): PathPattern | undefined {
  const { kind, source } = translate(pattern);
  switch (kind) {
    case 'exact':
      return { matches: (path) => path === pattern, matchesBelow: (path) => isAtOrBelow(path, pattern) };
    case 'prefix': {
      const prefix = pattern.slice(0, -2);
      const matches = (path: string) => path.startsWith(prefix);
      return { matches, matchesBelow: matches };
    }
    case 'suffix':
      return suffixPattern(pattern.slice(2));
    case 'regex':
      return goRegex(source);
  }
}

/**
 * Whether BuildKit takes a pattern for well-formed. It matches the pattern with a dot, by Go's filepath.Match, and sees only as much
 * of it as that takes.
 */
export function isWellFormed(pattern: string): boolean {
  let name: '.' | '' = '.';
  for (let at = 0; at < pattern.length; ) {
    let start = at;
    while (pattern[start] === '*') start++;
    const end = chunkEnd(pattern, start);
    if (start === end) return true;
    const chunk = pattern.slice(start, end);
    const starred = start > at;
    const last = end === pattern.length;
    at = end;
    const left = matchChunk(chunk, name);
    if (left === 'malformed') return false;
    if (left === '' || (left === '.' && !last)) name = left;
    else if (!starred || name === '') return true;
    else {
      const skipped = matchChunk(chunk, '');
      if (skipped !== '') return skipped !== 'malformed';
      name = '';
    }
  }
  return true;
}

/** Where a stretch without stars ends. */
function chunkEnd(pattern: string, start: number): number {
  let inClass = false;
  let at = start;
  for (; at < pattern.length && (inClass || pattern[at] !== '*'); at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '[') inClass = true;
    else if (pattern[at] === ']') inClass = false;
  }
  return Math.min(at, pattern.length);
}

/** What is left of `name` behind a stretch without stars; undefined where it does not match. */
function matchChunk(chunk: string, name: '.' | ''): '.' | '' | 'malformed' | undefined {
  let left: '.' | '' | undefined = name;
  for (let at = 0; at < chunk.length; at++) {
    let fits = chunk[at] === '.' || chunk[at] === '?';
    if (chunk[at] === '\\') {
      at++;
      if (at >= chunk.length) return 'malformed';
      fits = chunk[at] === '.';
    } else if (chunk[at] === '[') {
      const found = readClass(chunk, at + 1);
      if (!found) return 'malformed';
      at = found.end;
      fits = found.holdsDot;
    }
    left = left === '.' && fits ? '' : undefined;
  }
  return left;
}

/** Reads a class up to the bracket that closes it; undefined where it is malformed. */
function readClass(chunk: string, start: number): { readonly end: number; readonly holdsDot: boolean } | undefined {
  const negated = chunk[start] === '^';
  let at = negated ? start + 1 : start;
  let found = false;
  for (let count = 0; chunk[at] !== ']' || count === 0; count++) {
    const low = readClassCharacter(chunk, at);
    const high = low && chunk[low.end] === '-' ? readClassCharacter(chunk, low.end + 1) : low;
    if (!low || !high) return undefined;
    if (low.code <= dot && dot <= high.code) found = true;
    at = high.end;
  }
  return { end: at, holdsDot: found !== negated };
}

const dot = 0x2e;

/** A character of a class, which must not be the last of the pattern. */
function readClassCharacter(chunk: string, start: number): { readonly code: number; readonly end: number } | undefined {
  const character = chunk[start];
  if (character === undefined || character === '-' || character === ']') return undefined;
  const at = character === '\\' ? start + 1 : start;
  const code = chunk.codePointAt(at);
  if (code === undefined) return undefined;
  const end = at + (code > 0xffff ? 2 : 1);
  return end < chunk.length ? { code, end } : undefined;
}

function isAtOrBelow(path: string, directory: string): boolean {
  return path.startsWith(directory) && (path.length === directory.length || path[directory.length] === '/');
}

/** What follows `**`: any text that ends so, and where it starts with a slash, the same without that slash. */
function suffixPattern(suffix: string): GoRegex {
  const bare = suffix.startsWith('/') ? suffix.slice(1) : undefined;
  return {
    matches: (path) => path.endsWith(suffix) || path === bare,
    matchesBelow: (path) =>
      path.endsWith(suffix) || path.includes(`${suffix}/`) || (bare !== undefined && isAtOrBelow(path, bare)),
  };
}

/**
 * Turns a pattern into the regular expression that moby's matcher makes of it, and into what kind of comparison it makes of simple
 * ones. Its slip-ups are kept: what it does to classes and escapes, and that braces and bars keep their meaning.
 */
function translate(pattern: string): { kind: 'exact' | 'prefix' | 'suffix' | 'regex'; source: string } {
  let kind: 'exact' | 'prefix' | 'suffix' | 'regex' = 'exact';
  const pieces = ['^'];
  const characters = [...pattern];
  let first = true;
  for (let at = 0; at < characters.length; first = false) {
    const character = characters[at++] ?? '';
    if (character === '*' && characters[at] === '*') {
      at++;
      if (characters[at] === '/') at++;
      const last = at >= characters.length;
      if (last && kind === 'exact') kind = 'prefix';
      else {
        pieces.push(last ? '.*' : '(.*/)?');
        kind = 'regex';
      }
      if (first) kind = 'suffix';
    } else if (character === '*' || character === '?') {
      pieces.push(character === '*' ? '[^/]*' : '[^/]');
      kind = 'regex';
    } else if ('.+()$'.includes(character)) pieces.push(`\\${character}`);
    else if (character === '\\') {
      pieces.push(`\\${characters[at] ?? ''}`);
      if (at < characters.length) kind = 'regex';
      at++;
    } else {
      if (character === '[' || character === ']') kind = 'regex';
      pieces.push(character);
    }
  }
  pieces.push('$');
  return { kind, source: pieces.join('') };
}
