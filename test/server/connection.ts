import { type ChildProcess, spawn } from 'node:child_process';
import type { TestContext } from 'node:test';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A running server and what a plain client says to it. */
export interface Session {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Opens a document and gives its URI; a mere name is one in a folder that is not on the disk. */
  open(name: string, text: string): Promise<string>;
  /** Replaces the text of an open document. */
  change(uri: string, version: number, text: string): Promise<void>;
  /** Everything that was published so far, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** The next diagnostics published for a document of at least this version that satisfy the test. */
  diagnostics(
    uri: string,
    version: number,
    fits?: (found: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]>;
  /** Shuts down and gives the exit code. */
  end(): Promise<number | null>;
}

export interface SessionOptions {
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  /** URIs of the folders that are open. */
  readonly folders?: readonly string[];
  /** Answers `workspace/configuration`, one value for each item. */
  readonly configuration?: (section: string) => unknown;
  /** Adds handlers before the server is started. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

/** Starts the built server over standard input and output, as any client of the protocol does. It ends with the test at the latest. */
export async function startSession(context: TestContext, options: SessionOptions = {}): Promise<Session> {
  const child: ChildProcess = spawn(process.execPath, ['dist/server/node.js', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (!child.stdout || !child.stdin) throw new Error('the server has no standard input and output');
  context.after(() => child.kill());
  const exited = new Promise<number | null>((done) => child.once('exit', done));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const wake: (() => void)[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const waiting of wake.splice(0)) waiting();
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => options.configuration?.(section) ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  options.prepare?.(connection);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    ...(options.folders ? { workspaceFolders: options.folders.map((uri) => ({ uri, name: uri })) } : {}),
    capabilities: options.capabilities ?? {},
    ...(options.initializationOptions ? { initializationOptions: options.initializationOptions } : {}),
  });
  await connection.sendNotification('initialized', {});

  return {
    connection,
    initialized,
    published,
    open: async (name, text) => {
      const uri = /^[a-z]+:/.test(name) ? name : `file:///workspace/${name}`;
      const textDocument = { uri, languageId: 'dockerfile', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      return uri;
    },
    change: (uri, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    diagnostics: async (uri, version, fits = () => true) => {
      for (;;) {
        const found = published.find(
          (params) => params.uri === uri && (params.version ?? 0) >= version && fits(params.diagnostics),
        );
        if (found) return found.diagnostics;
        await new Promise<void>((done) => wake.push(done));
      }
    },
    end: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await exited;
      connection.dispose();
      return code;
    },
  };
}
