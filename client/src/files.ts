import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DirectoryEntry,
  type FileSizesParams,
  fileSizesRequest,
  type ListDirectoryParams,
  listDirectoryRequest,
  type ReadFileParams,
  readFileRequest,
} from '../../server/src/protocol.ts';

/**
 * Answers the server's questions about files through the editor's file system, so that desktop, remote and virtual folders work alike.
 * Without trust in the workspace, and for whatever cannot be read, the answer is null.
 */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    client.onRequest(listDirectoryRequest, ({ uri }: ListDirectoryParams) => orNull(() => list(uri))),
    client.onRequest(fileSizesRequest, ({ uris }: FileSizesParams) => orNull(() => Promise.all(uris.map(size)))),
    client.onRequest(readFileRequest, ({ uri, maximumBytes }: ReadFileParams) => orNull(() => read(uri, maximumBytes))),
  ];
}

/** Any file may belong to a build context; the editor leaves out what `files.watcherExclude` names. */
export function watchFiles(): vscode.FileSystemWatcher {
  return vscode.workspace.createFileSystemWatcher('**/*');
}

async function list(uri: string): Promise<DirectoryEntry[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri, true));
  return entries.map(([name, type]) => ({ name, type: kind(type) }));
}

async function read(uri: string, maximumBytes: number): Promise<string | null> {
  const file = vscode.Uri.parse(uri, true);
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > maximumBytes) return null;
  const bytes = await vscode.workspace.fs.readFile(file);
  if (bytes.byteLength > maximumBytes) return null;
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
}

/** The bytes of a file; none for a link, whose target may lie outside the context. */
async function size(uri: string): Promise<number | null> {
  try {
    const { type, size: bytes } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri, true));
    return kind(type) === 'file' ? bytes : 0;
  } catch {
    return null;
  }
}

/** A link to a file is a link: what it points to may lie outside the context. */
function kind(type: vscode.FileType): DirectoryEntry['type'] {
  if (type & vscode.FileType.SymbolicLink) return 'symbolic-link';
  if (type & vscode.FileType.Directory) return 'directory';
  return type & vscode.FileType.File ? 'file' : 'unknown';
}

async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  if (!vscode.workspace.isTrusted) return null;
  try {
    return await ask();
  } catch {
    return null;
  }
}
