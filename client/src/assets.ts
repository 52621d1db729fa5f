import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReadAssetParams, readAssetRequest } from '../../server/src/protocol.ts';

/** Files of the extension that the server may ask for. */
const served = new Set(['hcl/engine.wasm', 'hcl/grammar.wasm']);

/** Gives the server files of the extension that it cannot read itself: in a browser it has no disk. */
export function answerAssetRequests(client: BaseLanguageClient, extension: vscode.Uri): vscode.Disposable {
  return client.onRequest(readAssetRequest, async ({ name }: ReadAssetParams): Promise<string | null> => {
    if (!served.has(name)) return null;
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', name));
      return base64(bytes);
    } catch {
      return null;
    }
  });
}

/** So many bytes become characters at once: a function takes only so many arguments. */
const chunk = 8192;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
}
