import * as vscode from 'vscode';

/** What has changed between two states of a repository. */
export interface FileChanges {
  readonly changed: readonly vscode.Uri[];
  readonly added: readonly vscode.Uri[];
  readonly removed: readonly vscode.Uri[];
}

/** The part of the API of the editor's Git extension that is used here. */
interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
}

interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly workingTreeChanges: readonly Change[];
    readonly indexChanges: readonly Change[];
    readonly untrackedChanges?: readonly Change[];
    readonly onDidChange: vscode.Event<void>;
  };
  diffBetween(from: string, to: string): Promise<readonly Change[]>;
  show(ref: string, path: string): Promise<string>;
}

interface Change {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly status: number;
}

/** Numbers of the extension's `Status`: what is new, and what is gone. */
const added = new Set([1, 4, 7, 9]);
const removed = new Set([2, 6]);
const renamed = new Set([3, 10]);

/** The repository of a file, where the Git extension is there, is on and has found one. */
export async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension) return undefined;
  try {
    const api = (await extension.activate()).getAPI(1);
    return api.getRepository(uri) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Changes of the working tree that are not committed. */
export function uncommitted({ state }: Repository): FileChanges {
  return sorted([...state.indexChanges, ...state.workingTreeChanges, ...(state.untrackedChanges ?? [])]);
}

/** What the last commit changed. */
export async function lastCommit(repository: Repository): Promise<FileChanges> {
  return sorted(await repository.diffBetween('HEAD~1', 'HEAD'));
}

/** The text of a file in a commit; undefined where it is not in it. */
export async function textIn(repository: Repository, ref: string, uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await repository.show(ref, uri.fsPath);
  } catch {
    return undefined;
  }
}

function sorted(changes: readonly Change[]): FileChanges {
  const result: Record<keyof FileChanges, vscode.Uri[]> = { changed: [], added: [], removed: [] };
  for (const { uri, originalUri, status } of changes) {
    if (renamed.has(status)) {
      result.removed.push(originalUri);
      result.added.push(uri);
    } else if (added.has(status)) result.added.push(uri);
    else if (removed.has(status)) result.removed.push(uri);
    else result.changed.push(uri);
  }
  return result;
}
