// Uses only what comes with Node: it runs on a fresh clone.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';

/** Installs the project's packages where they are missing or the lock file has changed since. */
export function ensurePackages() {
  const written = (path) => statSync(inRoot(path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // npm writes this file last.
  if (written('node_modules/.package-lock.json') >= written('package-lock.json')) return;
  console.log('# installing packages');
  npm(root, 'ci', '--no-audit', '--no-fund', '--loglevel=error');
}

/** Runs npm in a folder; throws where it fails. */
export function npm(cwd, ...args) {
  const { status } = spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args[0]} failed in ${cwd}`);
}
