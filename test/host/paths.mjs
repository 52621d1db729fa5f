import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder whose node_modules hold the VS Code server, the browser driver and, where needed, a newer Node. */
export const here = dirname(fileURLToPath(import.meta.url));
export const codeServer = join(here, 'node_modules/code-server');
export const vscodeHome = join(codeServer, 'lib/vscode');
export const oldestHost = join(here, '../oldest-host');
export const requireHere = nodeModule.createRequire(join(here, 'package.json'));

/** The server is built for Node 24 and starts from 22.15 on, the first with node:module's registerHooks. */
export function serverNode() {
  if (typeof nodeModule.registerHooks === 'function') return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const local = join(here, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(local)) return local;
  throw new Error('The VS Code server needs Node 22.15 or later: run the suites with a newer Node.');
}
