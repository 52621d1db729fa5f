import { ignoreMatcher, readIgnoreFile } from '../core/dockerfile/ignoreFile.ts';

/** What an ignore file leaves out of a build context. */
export interface IgnoreRules {
  /** Whether a path is left out. */
  ignores(path: string): boolean;
  /** Whether a folder is left out and nothing below it can be taken in again, so that it need not be listed. */
  prunes(folder: string): boolean;
}

/** Leaves out nothing. */
export const noIgnoreRules: IgnoreRules = { ignores: () => false, prunes: () => false };

/** The rules of an ignore file's text, or why it cannot be read. */
export function ignoreRules(text: string): IgnoreRules | { readonly error: string } {
  const file = readIgnoreFile(text);
  if ('error' in file) return file;
  const ignores = ignoreMatcher(file.patterns);
  const exceptions = file.patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => pattern.slice(1).split('/'));
  const entered = (folder: string): boolean => {
    const segments = folder.split('/');
    return exceptions.some((exception) => mayMatchBelow(exception, segments));
  };
  return { ignores, prunes: (folder) => ignores(folder) && !entered(folder) };
}

/** Whether an exception may apply to something below a folder: its parts are those of the folder, up to the first with wildcards. */
function mayMatchBelow(exception: readonly string[], folder: readonly string[]): boolean {
  for (const [at, segment] of folder.entries()) {
    const part = exception[at];
    // An exception for a parent folder has been applied to the folder itself.
    if (part === undefined) return false;
    if (/[*?[\\]/.test(part)) return true;
    if (part !== segment) return false;
  }
  return true;
}
