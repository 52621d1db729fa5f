import type { Build } from './build.ts';
import { folderOf, foldersUpwards, nameOf } from './paths.ts';

/** What is to be known of a workspace to guess a context. */
export interface Workspace {
  /** A file, link or folder is at the path. */
  exists(path: string): boolean;
}

/**
 * A build without any file that says so: the context is the Dockerfile's folder, or the nearest one above it under which more of its
 * sources exist. `sources` are the local paths that COPY, ADD and bind mounts name, without wildcards and variables.
 */
export function guessedBuild(dockerfile: string, sources: readonly string[], { exists }: Workspace): Build {
  const own = folderOf(dockerfile);
  // The root of a context is there whatever the context is.
  const named = sources.map(clean).filter((source) => source !== '');
  const count = (folder: string): number => named.filter((source) => exists(join(folder, source))).length;
  let best = own;
  let found = count(own);
  for (const folder of foldersUpwards(own)) {
    if (found === named.length) break;
    const here = count(folder);
    // Where two folders serve equally well, one that says what is left out of a context is meant to be one.
    const better = here > found || (here === found && here > 0 && isMarked(folder, exists) && !isMarked(best, exists));
    if (!better) continue;
    best = folder;
    found = here;
  }
  const words =
    best === own
      ? 'the folder of the Dockerfile'
      : `the nearest folder that holds ${found} of its ${named.length} sources`;
  return {
    name: nameOf(dockerfile),
    context: { kind: 'folder', path: best },
    dockerfile,
    args: new Map(),
    platforms: [],
    contexts: new Map(),
    source: { kind: 'folder', words },
  };
}

function isMarked(folder: string, exists: (path: string) => boolean): boolean {
  return exists(join(folder, '.dockerignore'));
}

/** BuildKit takes sources from the root of the context: nothing leads out of it. */
function clean(source: string): string {
  const elements: string[] = [];
  for (const element of source.split('/')) {
    if (element === '..') elements.pop();
    else if (element !== '' && element !== '.') elements.push(element);
  }
  return elements.join('/');
}

function join(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}
