// Writes ThirdPartyNotices.txt from what the bundles hold: node scripts/notices.mjs [--check]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assets, build } from './build.mjs';
import { inRoot } from './lib/paths.mjs';

const file = inRoot('ThirdPartyNotices.txt');

/** Writes the notices that bundles call for, given esbuild's records of them. */
export function writeNotices(metafiles) {
  const text = notices(metafiles);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

/** Throws where a package has no licence text. */
function notices(metafiles) {
  const found = bundledPackages(metafiles).map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
    return { title: `${name} ${version} (${license})`, text: licenceText(folder) };
  });
  // By name, each once, wherever npm has put them.
  const byTitle = new Map(found.map(({ title, text }) => [title, text]));
  const line = '-'.repeat(80);
  const parts = [...byTitle]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, text]) => `${line}\n${title}\n${line}\n\n${text}\n`);
  return `Layerwise includes the following third-party packages, under their licences.\n\n${parts.join('\n')}\n${line}\n${facts}\n`;
}

const facts = `
What Layerwise knows of the Docker Official Images, their names, tags, platforms and defaults, was gathered from the lists of
docker-library/official-images (Apache-2.0), from the Dockerfiles of the images that these lists name, and from
docker-library/docs (MIT). The descriptions are those of Layerwise. Docker is a trademark of Docker, Inc.`;

/** Folders of the packages that have code in a bundle. */
function bundledPackages(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.entries(output.inputs)),
  );
  const shipped = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  const folders = [...shipped, ...Object.values(assets)].flatMap(
    (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
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
  const metafiles = await build({ production: true, write: false });
  if (!process.argv.includes('--check')) writeNotices(metafiles);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== notices(metafiles)) {
    console.error('ThirdPartyNotices.txt is stale: run `node scripts/notices.mjs`.');
    process.exitCode = 1;
  }
}
