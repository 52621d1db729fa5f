// Answers the questions of a conformance set, one JSON object a line, from standard input to standard output:
//   node scripts/answers.mjs SET     the sets are the files of test/conformance/answers that export `answer`
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { nodeTests } from './build.mjs';
import { atEnd } from './lib/cleanup.mjs';
import { inRoot } from './lib/paths.mjs';

const set = process.argv[2] ?? '';
const sets = await import(pathToFileURL(await bundle()).href).then((module) => module.sets);
if (!Object.hasOwn(sets, set)) {
  console.error(`no such set: ${set}; sets: ${Object.keys(sets).join(', ')}`);
  process.exit(2);
}
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line === '') continue;
  if (!process.stdout.write(`${reply(sets[set], line)}\n`)) await new Promise((go) => process.stdout.once('drain', go));
}

/** One bad question is answered with what went wrong, and does not end the run. */
function reply(answer, line) {
  let id = null;
  try {
    const question = JSON.parse(line);
    id = question.id;
    return JSON.stringify(answer(question));
  } catch (error) {
    return JSON.stringify({ id, crash: String(error?.stack ?? error) });
  }
}

async function bundle() {
  const folder = mkdtempSync(join(tmpdir(), 'layerwise-answers-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'answers.mjs');
  const entryPoints = [inRoot('test/conformance/answers/index.ts')];
  await build({ ...nodeTests, splitting: false, sourcemap: false, metafile: false, entryPoints, outfile });
  return outfile;
}
