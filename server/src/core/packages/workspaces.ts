import { matchesName } from './project.ts';

/**
 * Whether a folder is a member of a workspace that is declared by patterns of elements with stars; a pattern that starts with `!` takes
 * away. A pattern of another sort counts as one that matches, so that no member is left out.
 */
export function isMember(folder: string, patterns: readonly string[]): boolean {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const names = folder.split('/').filter((name) => name !== '.');
  if (names.includes('node_modules')) return false;
  if (unwanted.some((pattern) => isPlain(pattern) && matchesAll(elements(pattern), names))) return false;
  return wanted.some((pattern) => !isPlain(pattern) || matchesAll(elements(pattern), names));
}

function isPlain(pattern: string): boolean {
  return !/[{}()[\]?+@\\]/.test(pattern);
}

function elements(pattern: string): string[] {
  return pattern.split('/').filter((element) => element !== '' && element !== '.');
}

/** Matches element by element; only the last `**` is tried again, as what stands before it has matched already. */
function matchesAll(pattern: readonly string[], names: readonly string[]): boolean {
  let at = 0;
  let element = 0;
  let deep = -1;
  let resume = 0;
  while (at < names.length) {
    const wanted = pattern[element];
    if (wanted === '**') {
      deep = element++;
      resume = at;
    } else if (wanted !== undefined && matchesName(wanted, names[at] ?? '')) {
      element++;
      at++;
    } else if (deep >= 0) {
      element = deep + 1;
      at = ++resume;
    } else return false;
  }
  while (pattern[element] === '**') element++;
  return element === pattern.length;
}
