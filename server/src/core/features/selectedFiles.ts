import { listedTree } from '../cache/listedTree.ts';
import { selectedFiles as filesOf, type Selection, type Selector, selectOnce } from '../cache/selection.ts';
import { codeSpan } from '../text/markdown.ts';
import type { BuildContext } from '../world.ts';

/** The files of the build context that a source of COPY or ADD, or a bind mount, selects. */
export interface SelectedFiles {
  readonly count: number;
  readonly files: readonly string[];
  /** The first ones. */
  readonly first: readonly string[];
  /** False when there may be more: the listing was cut. */
  readonly complete: boolean;
}

/** So many are named. */
const named = 5;

/** The files that are selected, as BuildKit does; undefined where that is not known, as behind a link of which the target is not known. */
export function selectedFiles(context: BuildContext, selector: Selector): SelectedFiles | undefined {
  const selection = selectOnce(listedTree(context), selector);
  if (selection.state === 'unknown') return undefined;
  const known = found.get(selection) ?? summary(selection);
  found.set(selection, known);
  return known;
}

const found = new WeakMap<Selection, SelectedFiles>();

function summary(selection: Selection): SelectedFiles {
  const files = filesOf(selection);
  const complete = selection.state === 'found' ? selection.complete : true;
  return { count: files.length, files, first: files.slice(0, named), complete };
}

/** Said where a complete listing has nothing of the kind. */
export const nothingFound = 'nothing is found';

/** How many files are selected and the first of them: `2 files (a, b)`; undefined where that is not known. Markdown. */
export function selectedFilesText(context: BuildContext, selector: Selector): string | undefined {
  const found = selectedFiles(context, selector);
  if (!found) return undefined;
  const { count, first, complete } = found;
  if (count === 0) return complete ? nothingFound : undefined;
  const names = first.map(codeSpan).join(', ');
  const more = count > first.length || !complete ? ', …' : '';
  return `${complete ? '' : 'at least '}${count} ${count === 1 ? 'file' : 'files'} (${names}${more})`;
}
