import * as protocol from 'vscode-languageserver/browser';
import { initializationOptions } from './lsp/client.ts';
import { serve } from './lsp/server.ts';

/** The file with the table of handlers and all behind it, and the names by which the two scripts find each other in a worker. */
interface Shared {
  /** Set here: the rest works with the same classes. */
  layerwiseProtocol: typeof protocol;
  /** Set by the rest. */
  readonly layerwiseHandlers: typeof import('./lsp/handlers.ts');
}
const handlersFile = 'browser-handlers.js';

/** Entry in a worker of a browser. */
const scope = self as unknown as DedicatedWorkerGlobalScope & Shared;
scope.layerwiseProtocol = protocol;
const connection = protocol.createConnection(
  protocol.ProposedFeatures.all,
  new protocol.BrowserMessageReader(scope),
  new protocol.BrowserMessageWriter(scope),
);
serve(connection, {
  // Each message is dealt with in a task of its own, which ends with asking for the next: `later` comes behind that one.
  next: (run) => setTimeout(run),
  later: (run) => setTimeout(() => setTimeout(run)),
  loadHandlers: async (params) => {
    // An editor that makes workers out of blobs hides where the script comes from, so that its client says it.
    const base = initializationOptions(params).serverFolder ?? new URL('.', scope.location.href).href;
    scope.importScripts(`${base.replace(/\/$/, '')}/${handlersFile}`);
    return scope.layerwiseHandlers;
  },
});
