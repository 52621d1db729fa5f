import { letterRunEnd } from './variableName.ts';

/** What a pattern makes of a value: `inexact` where the work would be out of all proportion, and the value is left as it was or cut. */
export type PatternResult = { readonly value: string; readonly inexact?: boolean } | { readonly error: string };

/** A value times its pattern may be this big, in characters. */
const workLimit = 1 << 20;

/** Takes what the pattern matches off the front of a value, as `${v#pattern}` and `${v##pattern}` do. */
export function trimPrefix(pattern: string, value: string, longest: boolean): PatternResult {
  const tokens = readPattern(pattern);
  if ('error' in tokens) return tokens;
  const rest = withoutPrefix(tokens, [...value], longest);
  return rest ? { value: rest.join('') } : { value, inexact: true };
}

/** Takes what the pattern matches off the end of a value, as `${v%pattern}` and `${v%%pattern}` do. */
export function trimSuffix(pattern: string, value: string, longest: boolean): PatternResult {
  const tokens = readPattern(reversePattern(pattern));
  if ('error' in tokens) return tokens;
  const rest = withoutPrefix(tokens, [...value].reverse(), longest);
  return rest ? { value: rest.reverse().join('') } : { value, inexact: true };
}

/**
 * Replaces the first or every match of the pattern, as `${v/pattern/replacement}` and `${v//pattern/replacement}` do. Where all are
 * replaced, BuildKit takes the replacement for a template of Go's regular expressions, in which `$` has a meaning of its own.
 */
export function replacePattern(
  pattern: string,
  value: string,
  replacement: string,
  { all, limit }: { readonly all: boolean; readonly limit: number },
): PatternResult {
  const tokens = readPattern(pattern);
  if ('error' in tokens) return tokens;
  const characters = [...value];
  const ends = matchEnds(tokens, characters, true);
  if (!ends) return { value, inexact: true };
  let result = '';
  let copied = 0;
  let search = 0;
  while (search <= characters.length) {
    let start = search;
    while (start < ends.length && ends[start] === -1) start++;
    const end = ends[start];
    if (end === undefined) break;
    result += characters.slice(copied, start).join('');
    // An empty match right behind another one is passed over.
    if (end > copied || start === 0) {
      result += all ? fillTemplate(replacement, characters.slice(start, end).join(''), limit) : replacement;
    }
    copied = end;
    if (!all) break;
    if (result.length > limit) return { value: result.slice(0, limit), inexact: true };
    search = Math.max(search + 1, end);
  }
  return { value: result + characters.slice(copied).join('') };
}

/** One character, any character but a line feed, or any number of those. */
type Token = { readonly kind: 'one' | 'any'; readonly character: string } | { readonly kind: 'run' };

type Tokens = readonly Token[] | { readonly error: string };

function readPattern(pattern: string): Tokens {
  const characters = [...(pattern.startsWith('\ufeff') ? pattern.slice(1) : pattern)];
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at++) {
    let character = characters[at] ?? '';
    if (character === '*') tokens.push({ kind: 'run' });
    else if (character === '?') tokens.push({ kind: 'any', character });
    else {
      if (character === '\\') {
        const next = characters[at + 1];
        // A brace or slash is escaped for the sake of the substitution, not of the pattern.
        if (next === '}' || next === '/') continue;
        if (next !== '*' && next !== '?' && next !== '\\') {
          const reason = `invalid escape '\\${next ?? '\ufffd'}'`;
          return { error: `invalid pattern (${pattern}) in substitution: ${reason}` };
        }
        character = next;
        at++;
      }
      tokens.push({ kind: 'one', character });
    }
  }
  return tokens;
}

/** The pattern that matches reversed texts: escapes stay before what they escape. */
function reversePattern(pattern: string): string {
  const pieces: string[] = [];
  const characters = [...pattern];
  for (let at = 0; at < characters.length; at++) {
    let piece = characters[at] ?? '';
    if (piece === '\\' && at + 1 < characters.length) piece += characters[++at];
    pieces.push(piece);
  }
  return pieces.reverse().join('');
}

function withoutPrefix(tokens: readonly Token[], characters: string[], longest: boolean): string[] | undefined {
  const ends = matchEnds(tokens, characters, longest);
  return ends && characters.slice(Math.max(ends[0] ?? 0, 0));
}

/**
 * For each start in a value, where the longest (or shortest) match ends, or -1. It goes over the pattern from its end, once for each
 * token, so that no pattern takes more than its length times that of the value. Undefined where even that is too much.
 */
function matchEnds(tokens: readonly Token[], value: readonly string[], longest: boolean): Int32Array | undefined {
  const { length } = value;
  if ((tokens.length + 1) * (length + 1) > workLimit) return undefined;
  const better = (a: number, b: number) => (a === -1 ? b : b === -1 ? a : longest ? Math.max(a, b) : Math.min(a, b));
  let ends = Int32Array.from({ length: length + 1 }, (_, start) => start);
  for (const token of [...tokens].reverse()) {
    const next = new Int32Array(length + 1).fill(-1);
    for (let start = length; start >= 0; start--) {
      const character = value[start];
      if (token.kind === 'run') {
        const further = character === undefined || character === '\n' ? -1 : (next[start + 1] ?? -1);
        next[start] = better(ends[start] ?? -1, further);
      } else if (character !== undefined) {
        const fits = token.kind === 'any' ? character !== '\n' : character === token.character;
        if (fits) next[start] = ends[start + 1] ?? -1;
      }
    }
    ends = next;
  }
  return ends;
}

/** A replacement filled in as Go's Regexp.Expand does: `$0` is the match, other names are empty, `$$` is a dollar sign. */
function fillTemplate(template: string, match: string, limit: number): string {
  let result = '';
  let at = 0;
  while (result.length <= limit) {
    const dollar = template.indexOf('$', at);
    if (dollar === -1) break;
    result += template.slice(at, dollar);
    at = dollar + 1;
    if (template[at] === '$') {
      result += '$';
      at++;
      continue;
    }
    const braced = template[at] === '{';
    const nameStart = braced ? at + 1 : at;
    const nameEnd = letterRunEnd(template, nameStart);
    if (nameEnd === nameStart || (braced && template[nameEnd] !== '}')) {
      result += '$';
      continue;
    }
    if (template.slice(nameStart, nameEnd) === '0') result += match;
    at = braced ? nameEnd + 1 : nameEnd;
  }
  return result + template.slice(at);
}
