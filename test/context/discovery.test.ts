import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Build, ContextLocation, Evaluated } from '../../server/src/context/discovery/build.ts';
import { discoverBuilds, isBuildFile } from '../../server/src/context/discovery/discover.ts';
import { hclReader } from '../../server/src/context/discovery/hclParser.ts';
import { withFiles } from '../../server/src/context/discovery/readFiles.ts';
import { readPage } from './page.ts';

const folder = 'test/context/discovery';
const readHcl = await hclReader({
  engine: readFileSync('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
  grammar: readFileSync('node_modules/@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm'),
});

for (const name of readdirSync(folder).sort()) {
  test(`the builds of ${name}`, async () => {
    const page = readPage(`${folder}/${name}`);
    const paths = [...page.files.keys()];
    const exists = (path: string) => paths.some((file) => file === path || file.startsWith(`${path}/`));
    const dockerfiles = paths.filter((path) => /(^|[/.])dockerfile/i.test(path) && !path.endsWith('ignore'));
    let actual = '';
    for (const dockerfile of dockerfiles) {
      const sources = sourcesIn(page.files.get(dockerfile) ?? '');
      const buildFiles = paths.filter(isBuildFile);
      const builds = await withFiles(
        (files) => discoverBuilds({ dockerfile, sources, buildFiles, files, readHcl, exists }),
        async (path) => page.files.get(path),
      );
      actual += `${dockerfile}\n${builds.map(describe).join('')}`;
    }
    page.check(actual, (is, should) => assert.equal(is, should));
  });
}

function sourcesIn(text: string): string[] {
  return [...text.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, words = '']) => words.split(' '));
}

function describe({ context, dockerfile, target, args, platforms, contexts, source }: Build): string {
  const line = source.line === undefined ? '' : ` (${source.file}:${source.line})`;
  return [
    `  ${source.words}${line}`,
    `    context ${place(context)}`,
    ...(dockerfile === undefined ? ['    dockerfile unknown'] : []),
    ...(target === undefined ? [] : [`    target ${value(target)}`]),
    ...[...args].map(([name, arg]) => `    arg ${name} = ${value(arg)}`),
    ...platforms.map((platform) => `    platform ${value(platform)}`),
    ...[...contexts].map(([name, location]) => `    named context ${name} = ${place(location)}`),
    '',
  ].join('\n');
}

function value(evaluated: Evaluated): string {
  return 'value' in evaluated ? JSON.stringify(evaluated.value) : `unknown: ${evaluated.unknown}`;
}

function place(location: ContextLocation): string {
  if (location.kind === 'folder') return location.path === '' ? '.' : location.path;
  return location.kind === 'elsewhere' ? `elsewhere: ${location.text}` : `unknown: ${location.why}`;
}
