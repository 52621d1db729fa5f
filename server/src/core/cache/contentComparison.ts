import { both, type Comparison, compareFacts, type Fact, type FileEntry } from './fileTree.ts';
import type { SelectedEntry, Selection } from './selection.ts';

/** One difference between two selections, in terms of the files. */
export interface FileChange {
  readonly path: string;
  readonly how:
    | { readonly kind: 'content' | 'added' | 'deleted' | 'replaced' }
    | { readonly kind: 'mode'; readonly from?: string; readonly to?: string }
    | { readonly kind: 'target'; readonly to?: string }
    | { readonly kind: 'renamed'; readonly to: string }
    /** Whether it changed cannot be known. */
    | { readonly kind: 'unknown' };
}

export interface ContentComparison {
  readonly verdict: Comparison;
  /** What differs, or may differ. */
  readonly changes: readonly FileChange[];
  /** Why nothing can be said, where no file is to blame. */
  readonly why?: string;
}

/** Compares what the same source selects before and after, as BuildKit's content digests would. */
export function compareContent(before: readonly Selection[], after: readonly Selection[]): ContentComparison {
  if (before.length !== after.length) return { verdict: 'different', changes: [] };
  const parts = after.map((selection, index) => compareOne(before[index] ?? selection, selection));
  const why = parts.find((part) => part.why !== undefined)?.why;
  return {
    verdict: both(...parts.map((part) => part.verdict)),
    changes: parts.flatMap((part) => part.changes),
    ...(why === undefined ? {} : { why }),
  };
}

function compareOne(before: Selection, after: Selection): ContentComparison {
  if (before.state === 'unknown') return { verdict: 'unknown', changes: [], why: before.why };
  if (after.state === 'unknown') return { verdict: 'unknown', changes: [], why: after.why };
  if (before.state !== 'found' || after.state !== 'found') {
    // A build with a missing source has no result to be found again.
    const path = after.state === 'missing' ? after.path : undefined;
    return { verdict: 'different', changes: path === undefined ? [] : [{ path, how: { kind: 'deleted' } }] };
  }
  const retargeted = after.links.filter(
    ({ path, target }) => before.links.find((link) => link.path === path && link.target !== target) !== undefined,
  );
  const changes = changesOf(before.entries, after.entries);
  const certain = changes.filter(({ how }) => how.kind !== 'unknown');
  if (certain.length > 0 || before.shape !== after.shape) {
    const links = retargeted.map(({ path, target }): FileChange => ({ path, how: { kind: 'target', to: target } }));
    return { verdict: 'different', changes: [...links, ...certain] };
  }
  if (changes.length > 0) return { verdict: 'unknown', changes };
  if (!before.complete || !after.complete) {
    return { verdict: 'unknown', changes: [], why: 'the build context holds more files than are listed' };
  }
  return { verdict: 'equal', changes: [] };
}

function changesOf(before: readonly SelectedEntry[], after: readonly SelectedEntry[]): FileChange[] {
  const earlier = new Map(before.map((entry) => [entry.key, entry]));
  const later = new Set(after.map(({ key }) => key));
  const changes: FileChange[] = [];
  const added: SelectedEntry[] = [];
  for (const item of after) {
    const old = earlier.get(item.key);
    if (!old) added.push(item);
    else {
      const how = changeOf(old.entry, item.entry);
      if (how) changes.push({ path: item.path, how });
    }
  }
  const deleted = before.filter(({ key }) => !later.has(key));
  return [...changes, ...movedFiles(deleted, added)];
}

/** Files that went and files that came; a pair of equal ones is one renamed file. Directories are named only when no file is. */
function movedFiles(deleted: readonly SelectedEntry[], added: readonly SelectedEntry[]): FileChange[] {
  const came = new Set(added);
  const changes: FileChange[] = [];
  for (const old of deleted) {
    const twin =
      old.entry.kind === 'file' ? added.find((item) => came.has(item) && isTwin(old.entry, item.entry)) : undefined;
    if (twin) came.delete(twin);
    changes.push({ path: old.path, how: twin ? { kind: 'renamed', to: twin.path } : { kind: 'deleted' } });
  }
  for (const item of came) changes.push({ path: item.path, how: { kind: 'added' } });
  const directories = new Set(
    [...deleted, ...added].filter(({ entry }) => entry.kind === 'directory').map(({ path }) => path),
  );
  const files = changes.filter(({ path }) => !directories.has(path));
  return files.length > 0 ? files : changes;
}

function isTwin(before: FileEntry, after: FileEntry): boolean {
  return before.kind === 'file' && after.kind === 'file' && compareFacts(before.content, after.content) === 'equal';
}

function changeOf(before: FileEntry, after: FileEntry): FileChange['how'] | undefined {
  if (before.kind === 'file' && after.kind === 'file') {
    const content = compareFacts(before.content, after.content);
    if (content === 'different') return { kind: 'content' };
    return modeChange(before.mode, after.mode) ?? (content === 'unknown' ? { kind: 'unknown' } : undefined);
  }
  if (before.kind === 'directory' && after.kind === 'directory') return modeChange(before.mode, after.mode);
  if (before.kind === 'link' && after.kind === 'link') {
    const target = compareFacts(before.target, after.target);
    if (target === 'different') return { kind: 'target', ...valueOf('to', after.target) };
    return target === 'unknown' ? { kind: 'unknown' } : undefined;
  }
  return { kind: 'replaced' };
}

function modeChange(before: Fact, after: Fact): FileChange['how'] | undefined {
  const mode = compareFacts(before, after);
  if (mode === 'different') return { kind: 'mode', ...valueOf('from', before), ...valueOf('to', after) };
  return mode === 'unknown' ? { kind: 'unknown' } : undefined;
}

function valueOf<Name extends string>(name: Name, fact: Fact): { readonly [K in Name]?: string } {
  return 'value' in fact ? ({ [name]: fact.value } as { readonly [K in Name]: string }) : {};
}
