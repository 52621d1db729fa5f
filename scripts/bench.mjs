// Speed beside peers, in one run: node scripts/bench.mjs [part of a name …]
import { rmSync } from 'node:fs';
import { build as esbuild } from 'esbuild';
import { build, nodeTests } from './build.mjs';
import { atEnd } from './lib/cleanup.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

/** The benches that stand alone, in the order in which they are run. */
const benches = ['core', 'growth', 'keystroke', 'reorder'];

const wanted = process.argv.slice(2);
const outdir = inRoot('out', `bench-${process.pid}`);
atEnd(() => rmSync(outdir, { recursive: true, force: true }));
await build({ production: true });
for (const name of benches.filter((bench) => wanted.length === 0 || wanted.some((part) => bench.includes(part)))) {
  const outfile = `${outdir}/${name}.mjs`;
  const { splitting, outExtension, outbase, ...options } = nodeTests;
  await esbuild({ ...options, minify: true, entryPoints: [`bench/${name}.ts`], outfile, metafile: false });
  console.log(`# ${name}`);
  process.exitCode ||= await run(outfile);
}
