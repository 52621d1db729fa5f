import type { Connection, DocumentDiagnosticReport, Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { toDiagnostic } from './convert.ts';
import type { Documents, OpenDocument } from './documents.ts';
import { shownDiagnostics } from './linted.ts';
import type { Moment } from './moment.ts';

/** Brings diagnostics to the client: it asks for them, or they are sent. */
export interface DiagnosticsDelivery {
  /** Answers a client that asks. */
  report(document: OpenDocument, previousId: string | undefined): Promise<DocumentDiagnosticReport>;
  /** The text has changed. */
  textChanged(document: OpenDocument): Promise<void>;
  /** Facts or settings have changed on which what was said of documents may depend. Others get a turn before each of them. */
  factsChanged(concerned: readonly OpenDocument[], turn: () => Promise<void>): Promise<void>;
  closed(uri: string): void;
}

/** What was last said of a document. The id stands for it towards a client that asks whether anything has changed. */
interface Said {
  readonly id: string;
  readonly version: number;
  readonly items: readonly LspDiagnostic[];
}

export function diagnosticsDelivery(connection: Connection, client: Client, documents: Documents): DiagnosticsDelivery {
  const said = new Map<string, Said>();
  let ids = 0;

  /** Finds what there is to say, and whether it differs from what was said of the same text before. */
  async function find(document: OpenDocument): Promise<{ readonly moment: Moment; readonly now: Said }> {
    const moment = await documents.moment(document);
    const items = shownDiagnostics(moment).map((diagnostic) => toDiagnostic(moment.frame, diagnostic));
    // When what is missing arrives, `factsChanged` is called.
    void documents.fetch(moment);
    const { version } = moment.frame.document;
    const last = said.get(document.uri);
    const same = last?.version === version && JSON.stringify(last.items) === JSON.stringify(items);
    return { moment, now: same ? last : { id: String(ids++), version, items } };
  }

  async function send(document: OpenDocument): Promise<void> {
    const { moment, now } = await find(document);
    if (documents.get(document.uri) !== document || document.current() !== moment.frame.document) return;
    if (said.get(document.uri) === now) return;
    said.set(document.uri, now);
    await connection.sendDiagnostics({ uri: document.uri, version: now.version, diagnostics: [...now.items] });
  }

  return {
    async report(document, previousId) {
      const { now } = await find(document);
      said.set(document.uri, now);
      const { id, items } = now;
      return id === previousId
        ? { kind: 'unchanged', resultId: id }
        : { kind: 'full', resultId: id, items: [...items] };
    },
    async textChanged(document) {
      if (!client.pullsDiagnostics) await send(document);
    },
    async factsChanged(concerned, turn) {
      let refresh = false;
      for (const document of concerned) {
        await turn();
        const last = said.get(document.uri);
        if (!last) continue;
        if (!client.pullsDiagnostics) await send(document);
        else refresh = (await find(document)).now !== last || refresh;
      }
      if (refresh) await connection.languages.diagnostics.refresh();
    },
    closed(uri) {
      said.delete(uri);
      if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
