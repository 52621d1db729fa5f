import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Api, start } from './extension.ts';

/** Entry in a web extension host: the server is a worker. */
export function activate(context: vscode.ExtensionContext): Api {
  const serverFolder = vscode.Uri.joinPath(context.extensionUri, 'dist/server').toString(true);
  const url = `${serverFolder}/browser.js`;
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  // A restart asks again: a worker that has ended its conversation does not take up another.
  // What the host calls a Worker is not always an instance of `Worker`, so the client is given its two ends.
  const newWorker = async () => {
    worker?.terminate();
    worker = new Worker(url);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return start(context, 'browser', (id, name, options) => new LanguageClient(id, name, newWorker, options), {
    serverFolder,
  });
}
