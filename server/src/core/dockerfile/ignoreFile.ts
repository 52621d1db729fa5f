import { cleanPath } from '../text/path.ts';
import { utf8Length } from '../text/utf8.ts';
import { trimSpace } from '../text/whitespace.ts';
import { isWellFormed, type PathPattern, pathPattern } from './pathPattern.ts';

/** The longest line that BuildKit reads, in bytes. */
const maximumLineBytes = 65_535;

/** Reads the text of a `.dockerignore`: its patterns, cleaned, or why it makes the build fail. */
export function readIgnoreFile(text: string): { readonly patterns: readonly string[] } | { readonly error: string } {
  const lines = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).split('\n');
  if (lines.some((line) => line.length * 3 > maximumLineBytes && utf8Length(line) > maximumLineBytes)) {
    return { error: 'bufio.Scanner: token too long' };
  }
  const patterns = lines.flatMap(readLine);
  const error = ignoreProblem(patterns);
  return error === undefined ? { patterns } : { error };
}

/** Why patterns of an ignore file or of `--exclude` make the build fail; undefined where they do not. */
export function ignoreProblem(patterns: readonly string[]): string | undefined {
  const rules = patterns.flatMap(readRule);
  const problem = rules.find((rule) => 'problem' in rule)?.problem;
  return problem ?? (rules.some(({ pattern }) => !pattern) ? malformed : undefined);
}

/**
 * Says whether patterns leave out a path: the last pattern that matches it, or a directory that it lies in, decides. A malformed
 * pattern matches nothing.
 */
export function ignoreMatcher(patterns: readonly string[]): (path: string) => boolean {
  const rules = patterns.flatMap(readRule);
  return (path) => {
    let ignored = false;
    for (const { exception, pattern } of rules) {
      if (exception === ignored && pattern?.matchesBelow(path)) ignored = !exception;
    }
    return ignored;
  };
}

interface Rule {
  readonly exception: boolean;
  /** What is seen at first sight to be wrong. */
  readonly problem?: string;
  /** Absent where the pattern is malformed. */
  readonly pattern?: PathPattern;
}

const malformed = 'syntax error in pattern';

function readLine(line: string): string[] {
  if (line.startsWith('#')) return [];
  const trimmed = trimSpace(line);
  if (trimmed === '') return [];
  const exception = trimmed.startsWith('!');
  const pattern = exception ? trimSpace(trimmed.slice(1)) : trimmed;
  const cleaned = pattern === '' ? '' : cleanPath(pattern);
  const relative = cleaned.length > 1 && cleaned.startsWith('/') ? cleaned.slice(1) : cleaned;
  return [exception ? `!${relative}` : relative];
}

function readRule(text: string): Rule[] {
  const trimmed = trimSpace(text);
  if (trimmed === '') return [];
  const cleaned = cleanPath(trimmed);
  const exception = cleaned.startsWith('!');
  if (cleaned === '!') return [{ exception, problem: 'illegal exclusion pattern: "!"' }];
  const bare = exception ? cleaned.slice(1) : cleaned;
  if (!isWellFormed(bare)) return [{ exception, problem: malformed }];
  const pattern = pathPattern(bare);
  return [pattern ? { exception, pattern } : { exception }];
}
