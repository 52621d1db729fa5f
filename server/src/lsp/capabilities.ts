import {
  CodeActionKind,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import { fixAllKind } from './convert.ts';

/** Characters after which there may be something to choose, besides those of words. */
const triggers = [' ', '-', '=', ',', ':', '@', '/', '$', '{', '#'];

/** What the server offers a client. */
export function initializeResult(client: Client): InitializeResult {
  const capabilities: ServerCapabilities = {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: triggers },
    codeActionProvider: client.codeActionLiterals
      ? { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind] }
      : false,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'layerwise', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    ...(client.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
  return { serverInfo: { name: 'layerwise' }, capabilities };
}
