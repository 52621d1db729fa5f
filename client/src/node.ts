import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, start } from './extension.ts';

/** Entry in a desktop or remote extension host: the server is a Node process. */
export function activate(context: vscode.ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server/node.js');
  const server = { module, transport: TransportKind.ipc };
  return start(
    context,
    'node',
    (id, name, options) =>
      new LanguageClient(id, name, { run: server, debug: { ...server, options: { execArgv: ['--nolazy'] } } }, options),
  );
}
