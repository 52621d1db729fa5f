// Entry for the web extension host, a worker in the browser: mocha's own browser build, no file system, no process.
import 'mocha/mocha';
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { extensionId, provideServers } from './host.ts';
import { report, silent } from './reporter.ts';

declare const mocha: BrowserMocha;
/** The files of `examples/`, which cannot be listed over HTTP; the bundler puts them in. */
declare const exampleFiles: readonly string[];

export async function run(): Promise<void> {
  await fill();
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: silent });
  provideServers(({ extensionUri }, which, id, options) => {
    const folder = which === 'ours' ? 'dist/server' : 'out/baseline';
    const serverFolder = vscode.Uri.joinPath(extensionUri, folder).toString(true);
    const connect = async () => {
      const worker = new Worker(`${serverFolder}/browser.js`);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient(id, id, connect, { ...options, initializationOptions: { serverFolder } });
  });
  await import('./tests.ts');
  const failures = await new Promise<number>((done) => {
    report(mocha.run(done));
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/** The window opens on an empty folder in memory. */
async function fill(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const extension = vscode.extensions.getExtension(extensionId);
  if (!folder || !extension) throw new Error('the window has no folder or no extension');
  for (const file of exampleFiles) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, file));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, file.slice('examples/'.length)), bytes);
  }
}
