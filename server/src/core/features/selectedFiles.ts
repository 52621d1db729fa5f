import type { Analysis } from '../analysis.ts';
import type { PlannedInstruction } from '../build/plan.ts';
import { type ContextSelector, mountSelectors, sourceSelectors } from '../cache/contextSelectors.ts';
import { listedTree } from '../cache/listedTree.ts';
import { selectedFiles as filesOf, type Selection, type Selector, selectOnce } from '../cache/selection.ts';
import { codeSpan, escapeMarkdown } from '../text/markdown.ts';
import { sizeText } from '../text/size.ts';
import { type BuildContext, contextOf } from '../world.ts';

/** The files of a build context that a source of COPY or ADD, or a bind mount, selects. */
export interface SelectedFiles {
  readonly files: readonly string[];
  /** The source names something that is there, be it an empty folder. */
  readonly found: boolean;
  /** False when there may be more: the listing was cut. */
  readonly complete: boolean;
}

/** So many are named. */
const named = 5;

/** Sizes are asked for beside every step of the tree only where a step takes no more files than this. */
const mostSizedInTree = 2000;

/** The files that are selected, as BuildKit does; undefined where that is not known, as behind a link of which the target is not known. */
export function selectedFiles(context: BuildContext, selector: Selector): SelectedFiles | undefined {
  const selection = selectOnce(listedTree(context), selector);
  if (selection.state === 'unknown') return undefined;
  const known = summaries.get(selection) ?? summary(selection);
  summaries.set(selection, known);
  return known;
}

const summaries = new WeakMap<Selection, SelectedFiles>();

function summary(selection: Selection): SelectedFiles {
  const files = filesOf(selection);
  if (selection.state !== 'found') return { files, found: false, complete: true };
  const found = selection.shape === 'plain' || selection.entries.length > 0;
  return { files, found, complete: selection.complete };
}

/** Said where a complete listing has nothing of the kind. */
export const nothingFound = 'nothing is found';

/** How many files are selected, their size where it is known, and the first of them: `2 files, 3.1 KB (a, b)`. Undefined where that is not known. Markdown. */
export function selectedFilesText(
  { world }: Analysis,
  { selector, context: name }: ContextSelector,
): string | undefined {
  const context = contextOf(world, name);
  const selected = context.state === 'known' ? selectedFiles(context.value, selector) : undefined;
  if (!selected) return undefined;
  const { files, found, complete } = selected;
  if (files.length === 0) return !complete ? undefined : found ? 'no file' : nothingFound;
  const size = world.size?.(files, name);
  const names = files.slice(0, named).map(codeSpan).join(', ');
  const more = files.length > named || !complete ? ', …' : '';
  const known = size?.state === 'known' ? size.value : undefined;
  return `${complete ? '' : 'at least '}${countText(files.length, known)} (${names}${more})`;
}

/** The size of what is selected, in words; undefined where it is not known. */
export function sizeOf({ world }: Analysis, { selector, context: name }: ContextSelector): string | undefined {
  const context = contextOf(world, name);
  const selected = context.state === 'known' ? selectedFiles(context.value, selector) : undefined;
  const size = selected && world.size?.(selected.files, name);
  return size?.state === 'known' ? sizeText(size.value) : undefined;
}

/** What a source or mount selects, and of what, as a sentence; undefined where that is not known. Markdown. */
export function selectionSentence(analysis: Analysis, found: ContextSelector): string | undefined {
  const context = contextOf(analysis.world, found.context);
  const files = selectedFilesText(analysis, found);
  if (files === undefined || context.state !== 'known') return undefined;
  const { source, ignore } = context.value;
  const under = ignore ? ` under ${codeSpan(ignore.name)}` : '';
  const words = files === nothingFound ? 'Nothing is found in' : `Selects ${files} of`;
  return `${words} ${contextName(found)} (${escapeMarkdown(source)})${under}.`;
}

/** A context in words. Markdown. */
export function contextName({ context }: Pick<ContextSelector, 'context'>): string {
  return context === undefined ? 'the build context' : `the context ${codeSpan(context)}`;
}

/** What a step takes of contexts, in a few words for the end of a line: `12 files, 34 KB`. Undefined where it takes nothing, or it is not known what. */
export function takenText({ world }: Analysis, planned: PlannedInstruction): string | undefined {
  const selectors: readonly ContextSelector[] = [...sourceSelectors(planned), ...mountSelectors(planned)];
  let count = 0;
  let size: number | undefined = 0;
  for (const { selector, context: name } of selectors) {
    const context = contextOf(world, name);
    const selected = context.state === 'known' ? selectedFiles(context.value, selector) : undefined;
    if (!selected?.complete) return undefined;
    const { files } = selected;
    count += files.length;
    const bytes = files.length > mostSizedInTree ? undefined : world.size?.(files, name);
    size = size !== undefined && bytes?.state === 'known' ? size + bytes.value : undefined;
  }
  return count === 0 ? undefined : countText(count, size);
}

function countText(count: number, size: number | undefined): string {
  const files = `${count} ${count === 1 ? 'file' : 'files'}`;
  return size === undefined ? files : `${files}, ${sizeText(size)}`;
}
