import type { FileEntry, FileTree } from './fileTree.ts';

export interface FollowedLink {
  readonly path: string;
  readonly target: string;
}

export type FollowedPath =
  | {
      readonly state: 'found';
      readonly path: string;
      readonly entry: FileEntry;
      readonly links: readonly FollowedLink[];
    }
  | { readonly state: 'missing'; readonly links: readonly FollowedLink[] }
  | { readonly state: 'unknown'; readonly why: string };

/** As many links as Linux follows before it gives up. */
const maximumLinks = 255;

/** Walks a path in a tree, following links inside the tree's root; the last element only if asked. */
export function followPath(tree: FileTree, path: string, followLast: boolean): FollowedPath {
  const pending = elementsOf(path).reverse();
  const links: FollowedLink[] = [];
  let at = '';
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    if (element === '..') {
      at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
      continue;
    }
    const next = at === '' ? element : `${at}/${element}`;
    const entry = tree.entry(next);
    if (!entry) {
      if (tree.truncated) return { state: 'unknown', why: `the list of files was cut before ${next}` };
      return { state: 'missing', links };
    }
    if (entry.kind === 'link' && (pending.length > 0 || followLast)) {
      if (!('value' in entry.target)) return { state: 'unknown', why: `where the link ${next} points to is not known` };
      const target = entry.target.value;
      links.push({ path: next, target });
      if (links.length > maximumLinks) return { state: 'missing', links };
      if (target.startsWith('/')) at = '';
      pending.push(...elementsOf(target).reverse());
      continue;
    }
    if (entry.kind === 'file' && pending.length > 0) return { state: 'missing', links };
    at = next;
  }
  const entry = tree.entry(at);
  return entry ? { state: 'found', path: at, entry, links } : { state: 'missing', links };
}

function elementsOf(path: string): string[] {
  return path.split('/').filter((element) => element !== '' && element !== '.');
}
