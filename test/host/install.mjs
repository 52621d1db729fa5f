import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm } from '../../scripts/lib/install.mjs';
import { here } from './paths.mjs';

/**
 * Installs a VS Code server into a folder whose package.json depends on code-server, once, without any install script: nothing is
 * compiled, and nothing comes from anywhere but the npm registry. code-server's own postinstall is replaced by the second install.
 */
export function installHost(home = here) {
  const vscodeHome = join(home, 'node_modules/code-server/lib/vscode');
  const manifest = readFileSync(join(home, 'package.json'), 'utf8');
  const stamp = join(home, 'node_modules/.host-stamp');
  const want = manifest + readFileSync(new URL(import.meta.url), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;

  console.log('# installing a VS Code server');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const ofVscode = JSON.parse(manifest).config?.['vscode-install-flags']?.split(' ') ?? [];
  npm(home, 'ci', ...flags);
  // `npm ci` refuses here, since the package's own lock is one entry short; `npm install` still follows it.
  npm(vscodeHome, 'install', '--omit=dev', ...ofVscode, ...flags);
  for (const unneeded of heavy) rmSync(join(vscodeHome, unneeded), { recursive: true, force: true });
  for (const name of native) {
    const folder = join(vscodeHome, 'node_modules', name);
    const shim = join(here, 'shims', `${name.split('/').at(-1)}.cjs`);
    if (existsSync(folder)) copyFileSync(shim, join(folder, 'index.js'));
  }
  writeFileSync(stamp, want);
}

/** Not needed to test an extension, large, and busy at start-up. */
const heavy = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@vscode/windows-process-tree',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
];

/** Modules that would have to be compiled. */
const native = ['@vscode/spdlog', '@vscode/native-watchdog', 'native-watchdog'];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) installHost();
