// Writes dist/layerwise.vsix: node scripts/package.mjs
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { writeNotices } from './notices.mjs';

/** The packaged extension may not be larger than this, in bytes. */
const limit = 1.5 * 1024 * 1024;

/** Builds the bundles as they are shipped and packages them. Gives the path of the package. */
export async function packageExtension() {
  writeNotices(await build({ production: true }));
  const vsix = inRoot('dist/layerwise.vsix');
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    vsix,
  ];
  const vsce = spawnSync(process.execPath, [inRoot('node_modules/@vscode/vsce/vsce'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (vsce.status !== 0) throw new Error(`vsce failed\n${vsce.stdout}\n${vsce.stderr}`);
  const { size } = statSync(vsix);
  if (size > limit) throw new Error(`${vsix} has ${size} bytes; at most ${limit} are allowed`);
  console.log(`# dist/layerwise.vsix: ${(size / 1024).toFixed(0)} KB`);
  return vsix;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await packageExtension();
