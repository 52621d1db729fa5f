import { type Connection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A language server that does next to nothing: what it needs to be ready is what any server needs. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({
    serverInfo: { name: 'baseline' },
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, hoverProvider: true, completionProvider: {} },
  }));
  connection.onHover(() => null);
  connection.onCompletion(() => []);
  documents.listen(connection);
  connection.listen();
}
