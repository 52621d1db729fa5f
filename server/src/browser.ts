import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { serve } from './lsp/server.ts';

/** Entry in a worker of a browser. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
);
// Each message is dealt with in a task of its own, which ends with asking for the next: `later` comes behind that one.
serve(connection, { next: (run) => setTimeout(run), later: (run) => setTimeout(() => setTimeout(run)) });
