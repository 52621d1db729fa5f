/** Whether a path holds a wildcard that COPY and ADD expand; a backslash takes the next character's meaning away. */
export function hasWildcards(path: string): boolean {
  for (let at = 0; at < path.length; at++) {
    const character = path[at];
    if (character === '\\') at++;
    else if (character === '*' || character === '?' || character === '[') return true;
  }
  return false;
}

/**
 * Whether `name`, one element of a path, matches `pattern`: `*`, `?`, `[a-z]`, `[^a-z]`, `\c` (Go's path.Match). Undefined when the
 * pattern is malformed where it was tried.
 */
export function matchElement(pattern: string, name: string): boolean | undefined {
  const tokens = tokensOf(pattern);
  if (!tokens) return undefined;
  const characters = [...name];
  let token = 0;
  let at = 0;
  // Where the last star stands, and how far it has been stretched: only the last one needs to be tried again.
  let star = -1;
  let stretched = 0;
  while (at < characters.length) {
    const current = tokens[token];
    if (current?.kind === 'star') {
      star = token++;
      stretched = at;
    } else if (current && matchesOne(current, characters[at] ?? '')) {
      token++;
      at++;
    } else if (star >= 0) {
      token = star + 1;
      at = ++stretched;
    } else {
      return false;
    }
  }
  while (tokens[token]?.kind === 'star') token++;
  return token === tokens.length;
}

type Token =
  | { readonly kind: 'star' | 'any' }
  | { readonly kind: 'literal'; readonly character: string }
  | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly (readonly [string, string])[] };

function matchesOne(token: Token, character: string): boolean {
  switch (token.kind) {
    case 'any':
      return true;
    case 'literal':
      return token.character === character;
    case 'class':
      return token.ranges.some(([low, high]) => inRange(character, low, high)) !== token.negated;
    default:
      return false;
  }
}

function inRange(character: string, low: string, high: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (low.codePointAt(0) ?? 0) <= code && code <= (high.codePointAt(0) ?? 0);
}

function tokensOf(pattern: string): Token[] | undefined {
  const characters = [...pattern];
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; ) {
    const character = characters[at++] ?? '';
    if (character === '*') tokens.push({ kind: 'star' });
    else if (character === '?') tokens.push({ kind: 'any' });
    else if (character === '[') {
      const read = readClass(characters, at);
      if (!read) return undefined;
      tokens.push(read.token);
      at = read.end;
    } else if (character === '\\') {
      const escaped = characters[at++];
      if (escaped === undefined) return undefined;
      tokens.push({ kind: 'literal', character: escaped });
    } else tokens.push({ kind: 'literal', character });
  }
  return tokens;
}

/** Reads a class behind its `[`. */
function readClass(
  characters: readonly string[],
  start: number,
): { readonly token: Token; readonly end: number } | undefined {
  const negated = characters[start] === '^';
  const ranges: (readonly [string, string])[] = [];
  let at = negated ? start + 1 : start;
  while (characters[at] !== ']' || ranges.length === 0) {
    const low = readBound(characters, at);
    if (!low) return undefined;
    at = low.end;
    if (characters[at] !== '-') {
      ranges.push([low.character, low.character]);
      continue;
    }
    const high = readBound(characters, at + 1);
    if (!high) return undefined;
    at = high.end;
    ranges.push([low.character, high.character]);
  }
  return { token: { kind: 'class', negated, ranges }, end: at + 1 };
}

function readBound(
  characters: readonly string[],
  at: number,
): { readonly character: string; readonly end: number } | undefined {
  const character = characters[at];
  if (character === undefined || character === '-' || character === ']') return undefined;
  if (character !== '\\') return { character, end: at + 1 };
  const escaped = characters[at + 1];
  return escaped === undefined ? undefined : { character: escaped, end: at + 2 };
}
