// Opens VS Code with the extension on the example workspace: node scripts/start.mjs [folder]
// A desktop `code` where one is found, else a VS Code in the browser on loopback.
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensurePackages } from './lib/install.mjs';
import { inRoot, root } from './lib/paths.mjs';

ensurePackages();
// What these import is there only now.
const { build } = await import('./build.mjs');
const wanted = process.argv[2] && resolve(process.argv[2]);

if (hasDesktop()) {
  await build();
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, wanted ?? inRoot('examples')];
  const { status } = spawnSync('code', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  process.exitCode = status ?? 1;
} else {
  await serve();
}

function hasDesktop() {
  if (process.env.LAYERWISE_BROWSER === '1') return false;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

async function serve() {
  const { installHost } = await import('../test/host/install.mjs');
  const { installExtension, makeDirs, quietSettings, startServer } = await import('../test/host/server.mjs');
  const { packageExtension } = await import('./package.mjs');
  installHost();
  const vsix = await packageExtension();
  const dirs = makeDirs({ ...quietSettings, 'files.hotExit': 'onExit' });
  // A copy, so that trying things out leaves the project as it is.
  const folder = wanted ?? join(dirs.base, 'examples');
  if (!wanted) cpSync(inRoot('examples'), folder, { recursive: true });
  installExtension(dirs, vsix);
  const server = await startServer({ dirs, flavour: 'code-server' });
  console.log(`\nVS Code with Layerwise is at ${server.origin}/?folder=${encodeURIComponent(folder)}\nCtrl-C ends it.`);
  await server.closed;
  await server.stop();
}
