import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './lsp/server.ts';
import { asset } from './node/asset.ts';
import { disk } from './node/disk.ts';
import { tuneEngine } from './node/engine.ts';
import { gitChanges } from './node/gitChanges.ts';
import { gitHistory } from './node/gitHistory.ts';
import { wholeMessages } from './node/wholeMessages.ts';

tuneEngine();

/** Entry in Node: `--stdio`, `--node-ipc`, `--socket=…` or `--pipe=…` says how the client is reached. */
const connection = process.argv.includes('--stdio')
  ? createConnection(ProposedFeatures.all, process.stdin, wholeMessages(process.stdout))
  : createConnection(ProposedFeatures.all);
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => connection.console.error(`${event}: ${String(error)}`));
}
// Each message is dealt with in an immediate of its own, which ends with asking for the next: `later` comes behind that one.
serve(connection, {
  disk,
  asset,
  history: gitHistory,
  changes: gitChanges,
  next: setImmediate,
  loadHandlers: () => import('./lsp/handlers.ts'),
  later: (run) => setImmediate(() => setImmediate(run)),
});
