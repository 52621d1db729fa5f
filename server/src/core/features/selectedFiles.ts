import { hasWildcards, matchElement } from '../cache/wildcard.ts';
import type { BuildContext } from '../world.ts';

/** The files of the build context that a source of COPY or ADD names. */
export interface SelectedFiles {
  readonly count: number;
  /** The first ones. */
  readonly first: readonly string[];
}

/** So many are named. */
const named = 5;

/** What was selected before, by source: a listing stays the same until a file comes or goes. */
const selections = new WeakMap<BuildContext, Map<string, SelectedFiles>>();

/** The files that a source names, by its path as written with variables expanded. Links and their targets are not followed. */
export function selectedFiles(context: BuildContext, source: string): SelectedFiles {
  const known = selections.get(context) ?? new Map<string, SelectedFiles>();
  selections.set(context, known);
  const found = known.get(source) ?? find(context.files, source);
  known.set(source, found);
  return found;
}

function find(files: readonly string[], source: string): SelectedFiles {
  const elements = source.split('/').filter((element) => element !== '' && element !== '.');
  const first: string[] = [];
  let count = 0;
  const note = (file: string): void => {
    count++;
    if (first.length < named) first.push(file);
  };
  if (!hasWildcards(source)) {
    const path = elements.join('/');
    for (const file of files) if (path === '' || file === path || file.startsWith(`${path}/`)) note(file);
    return { count, first };
  }
  for (const file of files) {
    const names = file.split('/');
    if (names.length < elements.length) continue;
    if (elements.every((element, at) => matchElement(element, names[at] ?? '') === true)) note(file);
  }
  return { count, first };
}
