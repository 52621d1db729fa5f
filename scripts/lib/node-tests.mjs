import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { build as esbuild } from 'esbuild';
import { nodeTests } from '../build.mjs';
import { atEnd } from './cleanup.mjs';
import { inRoot, root } from './paths.mjs';

/**
 * Bundles test files (paths from the project's folder, all under `test/`) into `out/` and runs them with Node's test runner,
 * with the project's folder as working directory. Prints `N passed, N failed` and gives the exit code; no test at all is a failure, and
 * so is it when all are skipped, unless they may be.
 */
export async function runNodeTests(
  name,
  files,
  { shards = Math.min(availableParallelism(), 4), maySkip = false } = {},
) {
  if (files.length === 0) return summary({ passed: 0, failed: 0, skipped: 0 });
  // A folder of its own, so that two runs at once do not take each other's files away.
  const outdir = inRoot('out', `${name}-${process.pid}`);
  atEnd(() => rmSync(outdir, { recursive: true, force: true }));
  await esbuild({ ...nodeTests, entryPoints: files, outdir, metafile: false });
  const built = files.map((file) => `${outdir}/${file.slice('test/'.length).replace(/\.ts$/, '.mjs')}`);
  const dealt = Array.from({ length: Math.min(shards, built.length) }, (_, shard) =>
    built.filter((_, i) => i % shards === shard),
  );
  const counts = await Promise.all(dealt.map(runShard));
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  return summary({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }, maySkip);
}

function runShard(files) {
  const reporter = pathToFileURL(inRoot('scripts/lib/unit-reporter.mjs')).href;
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      `--test-reporter=${reporter}`,
      '--test-reporter-destination=stdout',
      inRoot('scripts/lib/unit-shard.mjs'),
      ...files,
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const forget = atEnd(() => child.kill('SIGTERM'));
  let counts;
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('counts ')) counts = JSON.parse(line.slice('counts '.length));
      else console.log(line);
    }
  });
  return new Promise((done) => {
    child.once('close', (code, signal) => {
      forget();
      if (!counts)
        console.log(`not ok - the test process ended early (${signal ?? code})\n    ${files.join('\n    ')}`);
      done(counts ?? { passed: 0, failed: 1, skipped: 0 });
    });
  });
}

function summary({ passed, failed, skipped }, maySkip = false) {
  if (passed + failed === 0) console.log('# no test ran');
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed > 0 || (passed === 0 && !(maySkip && skipped > 0)) ? 1 : 0;
}
