import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type ChangedSince,
  type FileChangesParams,
  fileChangesRequest,
  type FileChanges as SentChanges,
} from '../../server/src/protocol.ts';

/** What has changed between two states of a repository. */
export interface FileChanges {
  readonly changed: readonly vscode.Uri[];
  readonly added: readonly vscode.Uri[];
  readonly removed: readonly vscode.Uri[];
  /** The text of the document before, where it is another one. */
  readonly previousText?: string;
}

/** The part of the API of the editor's Git extension that is used here. */
interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
  readonly onDidOpenRepository: vscode.Event<Repository>;
}

interface Repository {
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

/**
 * What has changed in the repository of a document: by the git program that the server runs, which looks at the files as they are, else
 * as the editor's Git extension has last seen them. Undefined where neither can tell.
 */
export async function fileChanges(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  since: ChangedSince,
): Promise<FileChanges | undefined> {
  const found = await askServer(client, document, since);
  if (found) return found;
  const repository = (await gitApi())?.getRepository(document.uri) ?? undefined;
  return repository && changesIn(repository, document, since);
}

/** Calls back when the Git extension has found a repository, or sees a change in one. */
export async function watchRepositories(changed: () => void): Promise<vscode.Disposable> {
  const api = await gitApi();
  if (!api) return { dispose: () => undefined };
  const watched = new Map<Repository, vscode.Disposable>();
  const watch = (repository: Repository): void => {
    if (!watched.has(repository)) watched.set(repository, repository.state.onDidChange(changed));
  };
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const repository = api.getRepository(folder.uri);
    if (repository) watch(repository);
  }
  const opened = api.onDidOpenRepository((repository) => {
    watch(repository);
    changed();
  });
  return { dispose: () => vscode.Disposable.from(opened, ...watched.values()).dispose() };
}

/** Absent where the extension is not there or is off. */
async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  try {
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}

async function changesIn(
  repository: Repository,
  document: vscode.TextDocument,
  since: ChangedSince,
): Promise<FileChanges | undefined> {
  try {
    const { indexChanges, workingTreeChanges, untrackedChanges = [] } = repository.state;
    const changes =
      since === 'head'
        ? [...indexChanges, ...workingTreeChanges, ...untrackedChanges]
        : await repository.diffBetween('HEAD~1', 'HEAD');
    const found = sorted(changes);
    const own = document.uri.toString();
    if (!found.changed.some((uri) => uri.toString() === own)) return found;
    const previousText = await repository.show(since === 'head' ? 'HEAD' : 'HEAD~1', document.uri.fsPath);
    return { ...found, previousText };
  } catch {
    return undefined;
  }
}

async function askServer(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  since: ChangedSince,
): Promise<FileChanges | undefined> {
  if (client.state !== State.Running || !vscode.workspace.isTrusted) return undefined;
  const params: FileChangesParams = { uri: client.code2ProtocolConverter.asUri(document.uri), since };
  const found = await client.sendRequest<SentChanges | null>(fileChangesRequest, params).catch(() => null);
  if (!found) return undefined;
  const uris = (list: readonly string[]) => list.map((uri) => client.protocol2CodeConverter.asUri(uri));
  const { changed, added, removed, ...text } = found;
  return { changed: uris(changed), added: uris(added), removed: uris(removed), ...text };
}

function sorted(changes: readonly Change[]): FileChanges {
  const result = { changed: new Map(), added: new Map(), removed: new Map() } as Record<
    'changed' | 'added' | 'removed',
    Map<string, vscode.Uri>
  >;
  for (const { uri, originalUri, status } of changes) {
    const put = (kind: keyof typeof result, which: vscode.Uri) => result[kind].set(which.toString(), which);
    if (renamed.has(status)) {
      put('removed', originalUri);
      put('added', uri);
    } else put(added.has(status) ? 'added' : removed.has(status) ? 'removed' : 'changed', uri);
  }
  // A new file that was staged and then changed again is listed as both.
  for (const path of [...result.added.keys(), ...result.removed.keys()]) result.changed.delete(path);
  const uris = (kind: keyof typeof result) => [...result[kind].values()];
  return { changed: uris('changed'), added: uris('added'), removed: uris('removed') };
}
