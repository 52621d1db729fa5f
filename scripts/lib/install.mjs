// Uses only what comes with Node: it runs on a fresh clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';

/** Installs the project's packages where they are missing or the lock file has changed since. */
export function ensurePackages() {
  const stamp = inRoot('node_modules/.layerwise-stamp');
  const want = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  console.log('# installing packages');
  npm(root, 'ci', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(stamp, want);
}

/** Runs npm in a folder; throws where it fails. */
export function npm(cwd, ...args) {
  const { status } = spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args[0]} failed in ${cwd}`);
}
