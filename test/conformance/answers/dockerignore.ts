import { ignoreMatcher, readIgnoreFile } from '../../../server/src/core/dockerfile/ignoreFile.ts';

interface Question {
  readonly id: string;
  readonly ignore: string;
  readonly paths: readonly string[];
}

/** The patterns of an ignore file, and which paths they leave out. */
export function answer({ id, ignore, paths }: Question): object {
  const file = readIgnoreFile(ignore);
  if ('error' in file) return { id, error: file.error };
  return { id, patterns: file.patterns, ignored: paths.filter(ignoreMatcher(file.patterns)) };
}
