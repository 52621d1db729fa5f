import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Api } from '../../client/src/extension.ts';

export const extensionId = 'layerwise.layerwise';

/** Starts a second server of ours, or the near-empty one, in whatever way the host allows. */
export type StartServer = (
  extension: vscode.Extension<unknown>,
  which: 'ours' | 'baseline',
  id: string,
  options: LanguageClientOptions,
) => BaseLanguageClient;

let startServer: StartServer | undefined;

/** Who can tell in this host what is not committed: the editor's Git extension or the git program; undefined where nobody can. */
let repository: string | undefined;

export function provideRepository(who: string | undefined): void {
  repository = who;
}

export function repositoryKnownBy(): string | undefined {
  return repository;
}

/** Called by the entry of each host before the tests are loaded. */
export function provideServers(start: StartServer): void {
  startServer = start;
}

/** Milliseconds until a fresh server has answered its first request. */
export async function timeToReady(which: 'ours' | 'baseline'): Promise<number> {
  const extension = vscode.extensions.getExtension(extensionId);
  if (!startServer || !extension) throw new Error('no server can be started here');
  const began = performance.now();
  const client = startServer(extension, which, `timing-${which}`, { documentSelector: [] });
  await client.start();
  const took = performance.now() - began;
  await client.stop();
  return took;
}

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T): void {
  const [got, want] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== want) throw new Error(`expected ${want}\n     got ${got}`);
}

/** Asks until the answer is neither undefined nor false nor null. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  milliseconds = 15_000,
): Promise<T> {
  for (const end = performance.now() + milliseconds; ; ) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`waited too long for ${what}`);
    await new Promise((later) => setTimeout(later, 25));
  }
}

/** Activates the extension and gives what it offers. */
export async function activated(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>(extensionId);
  ok(extension, `${extensionId} is not there`);
  const api = await extension.activate();
  await api.ready;
  return api;
}

/** A file of the example workspace. */
export function example(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'the window has no folder');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(example(path)));
}

/** Closes every editor; edits are taken back. */
export async function closeAll(): Promise<void> {
  await until('all editors to close', async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
  });
}

/** Where a text begins in a document. */
export function find(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  ok(offset >= 0, `"${text}" is not in ${document.uri}`);
  return document.positionAt(offset);
}

export function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source?.toLowerCase().startsWith('layerwise'));
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export async function hoverText(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

export async function completionLabels(uri: vscode.Uri, at: vscode.Position): Promise<string[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(command, uri, at);
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Lets whoever runs the window take a picture of it, for people to look at. */
export async function picture(name: string): Promise<void> {
  const { host } = await activated();
  // What is drawn comes a little after what is known.
  await new Promise((later) => setTimeout(later, 800));
  console.log(`picture: ${host}-${name}`);
  await new Promise((later) => setTimeout(later, 500));
}

/** Shows the hover at a text of the active editor, and the layers beside it. */
export async function showReason(editor: vscode.TextEditor, text: string): Promise<void> {
  await vscode.commands.executeCommand('layerwise.layers.focus');
  await vscode.window.showTextDocument(editor.document);
  const at = find(editor.document, text);
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand('editor.action.showHover');
}

export function quickFixes(uri: vscode.Uri, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind);
}
