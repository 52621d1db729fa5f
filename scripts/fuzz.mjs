// Tries random files: node scripts/fuzz.mjs [--runs 200000] [--seed N]
// Files of the corpus are mutated as well where ../shared is there. An input is found again by its seed: --seed N --runs 1.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { nodeTests } from './build.mjs';
import { atEnd } from './lib/cleanup.mjs';
import { inRoot } from './lib/paths.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 200_000);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);

/** An input that takes longer than this hangs, even on a machine that has much else to do. */
const patience = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'layerwise-fuzz-'));
atEnd(() => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'worker.mjs');
const entryPoints = [inRoot('test/fuzz/worker.ts')];
await build({ ...nodeTests, splitting: false, sourcemap: false, metafile: false, entryPoints, outfile });

const began = performance.now();
const step = Math.max(1, Math.min(availableParallelism(), 2, runs));
let failed = 0;
await Promise.all(Array.from({ length: step }, (_, first) => runWorker(first)));
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(`# ${runs} inputs from seed ${seed} in ${seconds} s`);
console.log(`${runs - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs every so manieth input in a process of its own; one that hangs or dies is left out, and the rest goes on. */
async function runWorker(first) {
  for (let next = first; next < runs; ) {
    const job = { seed, first: next, step, runs, corpus: inRoot('../shared/corpus/dockerfiles.jsonl.gz') };
    const last = await runJob(job);
    if (last === undefined) return;
    next = last + step;
  }
}

/** Gives the number of the input at which the process ended too early; undefined when it came to its end. */
function runJob(job) {
  const child = fork(outfile, [JSON.stringify(job)], { stdio: 'inherit' });
  const forget = atEnd(() => child.kill('SIGKILL'));
  let trying = { run: job.first, text: '' };
  let hung = false;
  const hang = () => {
    hung = true;
    child.kill('SIGKILL');
  };
  let timer = setTimeout(hang, patience);
  child.on('message', (message) => {
    clearTimeout(timer);
    timer = setTimeout(hang, patience);
    if (message.kind === 'trying') trying = message;
    else report(message, message.failure);
  });
  return new Promise((done) => {
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      forget();
      if (code === 0) return done(undefined);
      report(trying, hung ? `it took more than ${patience / 1000} s` : `the process ended (${signal ?? code})`);
      done(trying.run);
    });
  });
}

function report({ run, text }, why) {
  failed++;
  if (failed <= 20) console.log(`not ok - seed ${seed + run}: ${why}\n    ${JSON.stringify(text)}`);
}
