/** Index of the first path that is not before `bound`, in paths that are sorted by code units. */
export function firstNotBefore(paths: readonly string[], bound: string): number {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paths[middle] ?? '') < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether sorted paths hold one. */
export function holdsPath(paths: readonly string[], path: string): boolean {
  return paths[firstNotBefore(paths, path)] === path;
}

/** Of sorted paths, those below a folder; all of them below the empty one. */
export function pathsBelow(paths: readonly string[], folder: string): readonly string[] {
  if (folder === '') return paths;
  return paths.slice(firstNotBefore(paths, `${folder}/`), firstNotBefore(paths, `${folder}0`));
}
