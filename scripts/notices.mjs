// Writes ThirdPartyNotices.txt from what the bundles hold: node scripts/notices.mjs [--check]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { inRoot } from './lib/paths.mjs';

const file = inRoot('ThirdPartyNotices.txt');

/** Writes the notices of the bundles that were built last. */
export function writeNotices() {
  const text = notices();
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

/** The notices that the bundles built last call for. Throws where a package has no licence text. */
export function notices() {
  const parts = bundledPackages().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
    return `${'-'.repeat(80)}\n${name} ${version} (${license})\n${'-'.repeat(80)}\n\n${licenceText(folder)}\n`;
  });
  return `Layerwise includes the following third-party packages, under their licences.\n\n${parts.join('\n')}`;
}

/** Folders of the packages with code in a bundle, as esbuild recorded them. */
function bundledPackages() {
  const folders = readdirSync(inRoot('out/meta')).flatMap((name) => {
    const { outputs } = JSON.parse(readFileSync(inRoot('out/meta', name), 'utf8'));
    return Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .flatMap(([path]) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
    );
  });
  return [...new Set(folders)].sort();
}

function licenceText(folder) {
  const name = readdirSync(inRoot(folder)).find((entry) => /^licen[cs]e(\.(txt|md))?$/i.test(entry));
  if (!name) throw new Error(`${folder} has no licence text`);
  return readFileSync(join(inRoot(folder), name), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build({ production: true });
  if (!process.argv.includes('--check')) writeNotices();
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== notices()) {
    console.error('ThirdPartyNotices.txt is stale: run `node scripts/notices.mjs`.');
    process.exitCode = 1;
  }
}
