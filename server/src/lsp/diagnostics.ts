import type { Connection, DocumentDiagnosticReport, Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import { type Diagnostic, lint } from '../core/rules/lint.ts';
import type { Client } from './client.ts';
import { toDiagnostic } from './convert.ts';
import type { Documents, Moment, OpenDocument } from './documents.ts';
import type { Settings } from './settings.ts';

/** What was found in a moment. The id stands for it towards a client that asks whether anything has changed. */
interface Linted {
  readonly settings: Settings['lint'];
  readonly found: readonly Diagnostic[];
  readonly id: string;
}

const linted = new WeakMap<Analysis, Linted>();
let ids = 0;

/** All that is found in a moment. It is found once, however often it is asked for. */
export function diagnosticsOf(moment: Moment): readonly Diagnostic[] {
  return lintedOf(moment).found;
}

function lintedOf({ document, analysis, settings }: Moment): Linted {
  const before = linted.get(analysis);
  if (before?.settings === settings.lint) return before;
  const all = document.kind === 'exhibit' ? [] : lint(analysis, settings.lint);
  const found = document.kind === 'template' ? all.flatMap(inTemplate) : all;
  const made: Linted = { settings: settings.lint, found, id: String(ids++) };
  linted.set(analysis, made);
  return made;
}

/** What looks like an error may be filled in by the template engine; what only the user calls an error is still to be seen. */
function inTemplate(diagnostic: Diagnostic): Diagnostic[] {
  if (diagnostic.severity !== 'error') return [diagnostic];
  return diagnostic.rule === undefined ? [] : [{ ...diagnostic, severity: 'warning' }];
}

/** Brings diagnostics to the client: it asks for them, or they are sent. */
export interface DiagnosticsDelivery {
  /** Answers a client that asks. */
  report(document: OpenDocument, previousId: string | undefined): Promise<DocumentDiagnosticReport>;
  /** The text has changed. */
  textChanged(document: OpenDocument): Promise<void>;
  /** Facts or settings have changed. */
  factsChanged(): Promise<void>;
  closed(uri: string): void;
}

export function diagnosticsDelivery(connection: Connection, client: Client, documents: Documents): DiagnosticsDelivery {
  /** What was last said of each document. */
  const said = new Map<string, readonly LspDiagnostic[]>();

  async function find(document: OpenDocument): Promise<{ readonly moment: Moment; readonly items: LspDiagnostic[] }> {
    const moment = await documents.moment(document);
    const items = diagnosticsOf(moment).map((diagnostic) => toDiagnostic(moment.frame, diagnostic));
    // When what is missing arrives, `factsChanged` is called.
    void documents.fetch(moment);
    return { moment, items };
  }

  async function send(document: OpenDocument): Promise<void> {
    const { moment, items } = await find(document);
    if (documents.get(document.uri) !== document || document.current() !== moment.frame.document) return;
    said.set(document.uri, items);
    const { uri, version } = moment.frame.document;
    await connection.sendDiagnostics({ uri, version, diagnostics: items });
  }

  async function wouldChange(document: OpenDocument): Promise<boolean> {
    const before = JSON.stringify(said.get(document.uri));
    const { items } = await find(document);
    return JSON.stringify(items) !== before;
  }

  return {
    async report(document, previousId) {
      const { moment, items } = await find(document);
      said.set(document.uri, items);
      const { id } = lintedOf(moment);
      return id === previousId ? { kind: 'unchanged', resultId: id } : { kind: 'full', resultId: id, items };
    },
    async textChanged(document) {
      if (!client.pullsDiagnostics) await send(document);
    },
    async factsChanged() {
      let refresh = false;
      for (const document of documents.all()) {
        if (!said.has(document.uri)) continue;
        if (!client.pullsDiagnostics) await send(document);
        else refresh = (await wouldChange(document)) || refresh;
      }
      if (refresh) await connection.languages.diagnostics.refresh();
    },
    closed(uri) {
      said.delete(uri);
      if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
