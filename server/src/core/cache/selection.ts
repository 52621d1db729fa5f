import type { FileEntry, FileTree } from './fileTree.ts';
import { rangeBelow } from './fileTree.ts';
import { type FollowedLink, followPath } from './followPath.ts';
import { hasWildcards, matchElement } from './wildcard.ts';

/** What one source of COPY or ADD, or one bind mount, picks from a tree. */
export interface Selector {
  /** Cleaned, without a leading slash; the root is empty. */
  readonly path: string;
  readonly wildcard: boolean;
  /** Ignore-style patterns below the path: only what they match is picked (`--parents`), or what they match is left out (`--exclude`). */
  readonly include?: PathMatcher;
  readonly exclude?: PathMatcher;
  /** A path that must exist (`--parents` without wildcards). */
  readonly required?: string;
}

export interface PathMatcher {
  readonly patterns: readonly string[];
  matches(path: string): boolean;
}

export type Selection =
  | {
      readonly state: 'found';
      /** How the content counts: as one file or directory, or as a list of names. */
      readonly shape: 'plain' | 'list';
      readonly entries: readonly SelectedEntry[];
      /** Links that were followed on the way to the selected path. */
      readonly links: readonly FollowedLink[];
      /** False when the listing was cut, so that more may be selected. */
      readonly complete: boolean;
    }
  /** The path does not exist, which fails the build. */
  | { readonly state: 'missing'; readonly path: string; readonly links: readonly FollowedLink[] }
  /** The pattern is malformed, which fails the build. */
  | { readonly state: 'malformed' }
  | { readonly state: 'unknown'; readonly why: string };

export interface SelectedEntry {
  /** The name under which the content counts: the path below the selected one, empty for that itself. */
  readonly key: string;
  /** Where it stands in the tree. */
  readonly path: string;
  readonly entry: FileEntry;
}

/** What was selected before of trees that are known to stay as they are. */
const selections = new WeakMap<FileTree, Map<string, Selection>>();

/** So many selections of one tree are kept: each word that is typed on the way to another is one. */
const mostSelections = 64;

/** What a selector picks from a tree that keeps its identity, found once. */
export function selectOnce(tree: FileTree, selector: Selector): Selection {
  const known = selections.get(tree) ?? new Map<string, Selection>();
  selections.set(tree, known);
  const key = selectorKey(selector);
  const found = known.get(key) ?? select(tree, selector);
  if (known.size >= mostSelections) known.clear();
  known.set(key, found);
  return found;
}

/** Equal for selectors that pick the same from every tree. */
export function selectorKey({ path, wildcard, include, exclude, required }: Selector): string {
  return JSON.stringify([path, wildcard, include?.patterns, exclude?.patterns, required]);
}

/** The path that a selector needs and a tree does not have, as `select` finds it, but without a look at what is there. */
export function missingPath(
  tree: FileTree,
  { path, wildcard, include, exclude, required }: Selector,
): string | undefined {
  const needed = required ?? (wildcard || include || exclude ? undefined : path);
  if (needed === undefined) return undefined;
  return followPath(tree, needed, required === undefined).state === 'missing' ? needed : undefined;
}

/** Picks from a tree what BuildKit picks for the content of a source (cache/contenthash). */
export function select(tree: FileTree, selector: Selector): Selection {
  if (selector.required !== undefined) {
    const required = followPath(tree, selector.required, false);
    if (required.state === 'missing') return { state: 'missing', path: selector.required, links: required.links };
    if (required.state === 'unknown') return required;
  }
  if (selector.wildcard) return selectWildcard(tree, selector);
  const filtered = selector.include !== undefined || selector.exclude !== undefined;
  return filtered ? selectFiltered(tree, selector) : selectPlain(tree, selector.path);
}

/** Paths of the files and links in a selection. */
export function selectedFiles(selection: Selection): string[] {
  if (selection.state !== 'found') return [];
  return selection.entries.filter(({ entry }) => entry.kind !== 'directory').map(({ path }) => path);
}

/** Whether a selector would pick a file at a path, whether there is one or not. Links are not followed. */
export function selectsPath({ path, wildcard, include, exclude }: Selector, file: string): boolean {
  const below = wildcard
    ? belowPattern(path.split('/'), file.split('/'))
    : isBelow(file, path)
      ? keyBelow(file, path)
      : file === path
        ? ''
        : undefined;
  return below !== undefined && (!include || include.matches(below)) && !exclude?.matches(below);
}

function belowPattern(patterns: readonly string[], names: readonly string[]): string | undefined {
  if (names.length < patterns.length || matchAll(patterns, names) !== true) return undefined;
  return names.slice(patterns.length).join('/');
}

function selectPlain(tree: FileTree, path: string): Selection {
  const target = followPath(tree, path, true);
  if (target.state !== 'found') return target.state === 'missing' ? { ...target, path } : target;
  const { entry, links } = target;
  if (entry.kind !== 'directory') {
    return { state: 'found', shape: 'plain', entries: [{ key: '', path: target.path, entry }], links, complete: true };
  }
  const entries = [...walk(tree, target.path)].map((found) => ({ ...found, key: keyBelow(found.path, target.path) }));
  // The root's own mode never counts, that of any other directory does.
  if (target.path !== '') entries.unshift({ key: '', path: target.path, entry });
  return { state: 'found', shape: 'plain', entries, links, complete: !tree.truncated };
}

/** A path with `--exclude` or `--parents`: a list of what the patterns leave. A link at its end is not followed for the walk. */
function selectFiltered(tree: FileTree, selector: Selector): Selection {
  const target = followPath(tree, selector.path, false);
  if (target.state === 'unknown') return target;
  if (target.state === 'missing')
    return { state: 'found', shape: 'list', entries: [], links: target.links, complete: true };
  const found = target.path === '' ? [] : [{ path: target.path, entry: target.entry }];
  if (target.entry.kind === 'directory') for (const below of walk(tree, target.path)) found.push(below);
  const named = found.map(({ path, entry }) => ({ path, entry, below: keyBelow(path, target.path) }));
  const kept = applyFilters(named, selector).map(({ path, entry, below }) => ({
    key: below,
    path,
    entry,
    top: below === '',
  }));
  return listed(tree, kept, selector, target.links);
}

function selectWildcard(tree: FileTree, selector: Selector): Selection {
  const elements = selector.path.split('/');
  const firstWild = elements.findIndex(hasWildcards);
  const prefix = elements.slice(0, firstWild).join('/');
  const patterns = elements.slice(firstWild);
  const start = followPath(tree, prefix, true);
  if (start.state === 'unknown') return start;
  if (start.state === 'missing' || start.entry.kind !== 'directory') {
    return { state: 'found', shape: 'list', entries: [], links: start.links, complete: true };
  }
  const kept: ListedEntry[] = [];
  let matched = '';
  let group: { path: string; entry: FileEntry; below: string }[] = [];
  const flush = (): void => {
    for (const { path, entry, below } of applyFilters(group, selector)) {
      kept.push({ key: keyBelow(path, start.path), path, entry, top: below === '' });
    }
    group = [];
  };
  for (const { path, entry } of walk(tree, start.path)) {
    const names = keyBelow(path, start.path).split('/');
    if (names.length < patterns.length) continue;
    const top = names.slice(0, patterns.length);
    const topPath = joinPath(start.path, top.join('/'));
    if (topPath !== matched) {
      const matches = matchAll(patterns, top);
      if (matches === undefined) return { state: 'malformed' };
      if (!matches) continue;
      flush();
      matched = topPath;
    }
    group.push({ path, entry, below: keyBelow(path, topPath) });
  }
  flush();
  return listed(tree, kept, selector, start.links);
}

function matchAll(patterns: readonly string[], names: readonly string[]): boolean | undefined {
  for (const [index, pattern] of patterns.entries()) {
    const matches = matchElement(pattern, names[index] ?? '');
    if (matches !== true) return matches;
  }
  return true;
}

/** Drops what the patterns leave out, and directories that only `include` patterns would keep empty. */
function applyFilters<T extends { readonly path: string; readonly entry: FileEntry; readonly below: string }>(
  found: readonly T[],
  { include, exclude }: Selector,
): T[] {
  if (!include && !exclude) return [...found];
  const parents: T[] = [];
  const kept: T[] = [];
  for (const item of found) {
    while (parents.length > 0 && !isBelow(item.path, parents.at(-1)?.path ?? '')) parents.pop();
    const wanted = (!include || include.matches(item.below)) && !exclude?.matches(item.below);
    if (item.entry.kind === 'directory' && !wanted) parents.push(item);
    if (!wanted) continue;
    // A directory that is not wanted itself counts as soon as something below it is.
    kept.push(...parents.splice(0), item);
  }
  return kept;
}

/** An entry of a list. One at the top was named by the path itself, not by a folder above it. */
interface ListedEntry extends SelectedEntry {
  readonly top: boolean;
}

/** A list of entries; links at its top count as what they point to, and a single entry of the asked name counts as itself. */
function listed(
  tree: FileTree,
  kept: readonly ListedEntry[],
  { path }: Selector,
  links: readonly FollowedLink[],
): Selection {
  const entries: SelectedEntry[] = [];
  const followed = [...links];
  let complete = !tree.truncated;
  for (const item of kept) {
    if (item.entry.kind !== 'link' || !item.top) {
      entries.push(item);
      continue;
    }
    const target = selectPlain(tree, item.path);
    if (target.state !== 'found') return target;
    followed.push(...target.links);
    complete &&= target.complete;
    for (const below of target.entries) entries.push({ ...below, key: joinPath(item.key, below.key) });
  }
  const single = kept.length === 1 && baseName(kept[0]?.path ?? '') === baseName(path);
  if (single)
    return {
      state: 'found',
      shape: 'plain',
      entries: entries.map((e) => withoutTop(e, kept[0]?.key ?? '')),
      links: followed,
      complete,
    };
  return { state: 'found', shape: 'list', entries, links: followed, complete };
}

function withoutTop(entry: SelectedEntry, top: string): SelectedEntry {
  return { ...entry, key: keyBelow(entry.key, top) };
}

/** Everything below a directory, directories before what they hold. */
function* walk(tree: FileTree, directory: string): Generator<{ readonly path: string; readonly entry: FileEntry }> {
  const { start, length } = rangeBelow(tree.paths, directory);
  let parent = directory;
  for (let index = start; index < start + length; index++) {
    const path = tree.paths[index] ?? '';
    for (const above of newParents(parent, path, directory)) {
      const entry = tree.entry(above);
      if (entry) yield { path: above, entry };
    }
    parent = parentOf(path);
    const entry = tree.entryAt ? tree.entryAt(index) : tree.entry(path);
    if (entry) yield { path, entry };
  }
}

/** Directories above `path` that do not hold `previous`, the topmost first, all below `top`. */
function newParents(previous: string, path: string, top: string): string[] {
  const parents: string[] = [];
  for (
    let parent = parentOf(path);
    parent !== top && parent !== previous && !isBelow(previous, parent);
    parent = parentOf(parent)
  ) {
    if (parent === '') break;
    parents.unshift(parent);
  }
  return parents;
}

function isBelow(path: string, directory: string): boolean {
  return directory === '' || (path.startsWith(directory) && path[directory.length] === '/');
}

function keyBelow(path: string, directory: string): string {
  if (directory === '') return path;
  return path.slice(directory.length + 1);
}

function joinPath(directory: string, name: string): string {
  return directory === '' ? name : name === '' ? directory : `${directory}/${name}`;
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
