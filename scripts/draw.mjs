// Draws findings to be judged: node scripts/draw.mjs [--seed 1] [--hints 60] [--others 60] [--each 2] [--unfixed] [--texts]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { nodeTests } from './build.mjs';
import { atEnd } from './lib/cleanup.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'layerwise-draw-'));
atEnd(() => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'draw.mjs');
const entryPoints = [inRoot('bench/draw.ts')];
await build({ ...nodeTests, splitting: false, sourcemap: false, metafile: false, entryPoints, outfile });
process.exitCode = await run(outfile, ...process.argv.slice(2));
