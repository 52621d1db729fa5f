import type { Analysis } from '../analysis.ts';
import { argumentLikelihood, changeLikelihood, imageLikelihood, type Likelihood } from '../cache/changes.ts';
import type { ContextSelector } from '../cache/contextSelectors.ts';
import { listedTree } from '../cache/listedTree.ts';
import { type Selector, selectedFiles, selectOnce, selectorKey, selectsPath } from '../cache/selection.ts';
import { ignoreMatcher, readIgnoreFile } from '../dockerfile/ignoreFile.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { BuildContext } from '../world.ts';

/** How stable the selected files of a build context are, with what that is taken from: `changes often (assumed: sources)`. Markdown. */
export function filesStability(
  { world }: Analysis,
  listing: BuildContext,
  { selector, context }: ContextSelector,
): string {
  // The history is that of the build context.
  const history = context === undefined ? world.changes?.() : undefined;
  return stabilityText(likelihoodOf(history, listing, selector));
}

export function imageStability(reference: string): string {
  return stabilityText(imageLikelihood(reference));
}

/** Of a build argument whose name says that it changes; undefined for others, which hardly do. */
export function argumentStability(name: string): string | undefined {
  const likelihood = argumentLikelihood(name);
  return likelihood.value >= sometimes ? stabilityText(likelihood) : undefined;
}

type History = Parameters<typeof changeLikelihood>[2];

/** What was found before, by listing: for one history at a time. */
const found = new WeakMap<BuildContext, { readonly history: History; readonly bySelector: Map<string, Likelihood> }>();

function likelihoodOf(history: History, context: BuildContext, selector: Selector): Likelihood {
  let known = found.get(context);
  if (known?.history !== history) known = undefined;
  const { bySelector } = known ?? { bySelector: new Map<string, Likelihood>() };
  if (!known) found.set(context, { history, bySelector });
  const key = selectorKey(selector);
  const likelihood = bySelector.get(key) ?? likelihoodNow(history, context, selector);
  bySelector.set(key, likelihood);
  return likelihood;
}

function likelihoodNow(history: History, context: BuildContext, selector: Selector): Likelihood {
  const files = selectedFiles(selectOnce(listedTree(context), selector));
  return changeLikelihood(files, selectedBy(context, selector), history);
}

/** Whether a path is selected that once was in the context, and may be no more. */
function selectedBy({ ignore }: BuildContext, selector: Selector): (path: string) => boolean {
  const read = ignore && readIgnoreFile(ignore.text);
  const leftOut = read && 'patterns' in read ? ignoreMatcher(read.patterns) : () => false;
  return (path) => selectsPath(selector, path) && !leftOut(path);
}

/** From here on, something changes often, or now and then. */
const often = 0.5;
const sometimes = 0.15;

function stabilityText({ value, basis }: Likelihood): string {
  const how = value >= often ? 'changes often' : value >= sometimes ? 'changes now and then' : 'seldom changes';
  const taken =
    basis.kind === 'history'
      ? `in ${basis.changed} of the last ${basis.commits} commits`
      : `assumed: ${escapeMarkdown(basis.what)}`;
  return `${how} (${taken})`;
}
