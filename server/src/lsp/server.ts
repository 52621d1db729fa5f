import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { FileAccess } from '../context/fileAccess.ts';
import type { ChangedSince, FileChanges } from '../protocol.ts';
import { initializeResult } from './capabilities.ts';
import { readClient } from './client.ts';
import type { ReadHistory } from './histories.ts';
import type { Later } from './waiting.ts';

/** What a host of the server has beside the connection. */
export interface HostServices {
  /** Reads `file:` resources from the disk; absent in a browser. */
  readonly disk?: FileAccess;
  /** Reads a file of the extension by its path below `dist`; absent in a browser, where the client is asked. */
  readonly asset?: (name: string) => Promise<Uint8Array | undefined>;
  /** Reads the history of a folder; absent in a browser. */
  readonly history?: ReadHistory;
  /** Tells what has changed in the repository of a file; absent in a browser. */
  readonly changes?: (file: string, since: ChangedSince) => Promise<FileChanges | undefined>;
  readonly later: Later;
  /** Runs something before the next message is dealt with, and not before the answer to this one has gone. */
  readonly next: (run: () => void) => void;
  /** Loads the table of handlers. */
  readonly loadHandlers: (params: InitializeParams) => Promise<typeof import('./handlers.ts')>;
}

/** Serves a client until it ends the connection. The table of handlers, and all behind it, is loaded while the client reads the first answer. */
export function serve(connection: Connection, host: HostServices): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    host.next(() => {
      host.loadHandlers(params).then(
        ({ handle }) => handle(connection, host, client),
        (error: unknown) => connection.console.error(`The server could not be loaded: ${String(error)}`),
      );
    });
    return initializeResult(client);
  });
  connection.listen();
}
