import type { Connection } from 'vscode-languageserver';
import { hclReader } from '../context/discovery/hclParser.ts';
import type { ReadHcl } from '../context/discovery/hclSyntax.ts';
import { type ReadAssetParams, readAssetRequest } from '../protocol.ts';

/** Reads a file of the extension by its path below `dist`. */
export type ReadAsset = (name: string) => Promise<Uint8Array | undefined>;

/** Files of the extension from the host's disk, or from the client. */
export function assetsOf(host: { readonly asset?: ReadAsset }, connection: Connection | undefined): ReadAsset {
  return async (name) => (await host.asset?.(name)) ?? (connection && (await askForAsset(connection, name)));
}

async function askForAsset(connection: Connection, name: string): Promise<Uint8Array | undefined> {
  try {
    const params: ReadAssetParams = { name };
    const base64 = await connection.sendRequest<string | null>(readAssetRequest, params);
    return base64 === null ? undefined : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Starts the parser of HCL; undefined where its files cannot be had or WebAssembly does not run. */
export async function loadHcl(read: ReadAsset): Promise<ReadHcl | undefined> {
  const [engine, grammar] = await Promise.all([read('hcl/engine.wasm'), read('hcl/grammar.wasm')]);
  if (!engine || !grammar) return undefined;
  return hclReader({ engine, grammar }).catch(() => undefined);
}
