// Compares our answers with recorded truth: node scripts/conformance.mjs [--raise] [SET …]
// No aspect may fall below its floor in test/conformance/floor.json; with --raise, floors rise to what was reached.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { atEnd } from './lib/cleanup.mjs';
import { globSync } from './lib/glob.mjs';
import { runNodeTests } from './lib/node-tests.mjs';
import { inRoot, root } from './lib/paths.mjs';

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { raise: { type: 'boolean' } } });
const judge = inRoot('../shared/conformance/judge.mjs');
const floorFile = inRoot('test/conformance/floor.json');

/** Questions to which BuildKit's own answer differs from run to run, by what is random in it. */
const random = new Set(Object.values(JSON.parse(readFileSync(inRoot('test/conformance/random.json'), 'utf8'))).flat());

let unanswered = 0;
if (!existsSync(judge)) {
  console.log('#'.repeat(80));
  console.log('# SKIPPED: the recorded answers of BuildKit are not here (../shared). Nothing was compared.');
  console.log('#'.repeat(80));
} else {
  const floors = JSON.parse(readFileSync(floorFile, 'utf8'));
  const reached = compare(positionals.length > 0 ? positionals : Object.keys(floors));
  const failed = reached.filter((row) => !report(row, floors[row.set]?.[row.aspect]));
  if (options.raise) raise(floors, reached);
  const tests = positionals.length > 0 ? [] : globSync('test/conformance', '.test.ts');
  const testsFailed = tests.length > 0 && (await runNodeTests('conformance', tests)) !== 0;
  process.exitCode = failed.length === 0 && unanswered === 0 && !testsFailed ? 0 : 1;
}

/** Runs the judge over sets. Gives what share of each aspect is equal, in percent. */
function compare(sets) {
  const folder = mkdtempSync(join(tmpdir(), 'layerwise-conformance-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const json = join(folder, 'result.json');
  const args = [judge, ...sets, '--answers', 'node scripts/answers.mjs', '--json', json];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(json)) throw new Error(`the judge could not run (${status})`);
  return JSON.parse(readFileSync(json, 'utf8')).flatMap(({ name: set, missing, exit, aspects }) => {
    if (missing > 0 || exit !== 0) {
      unanswered++;
      console.log(`not ok - ${set}: ${missing} without an answer, exit code ${exit}`);
    }
    return Object.entries(aspects).map(([aspect, { equal, different, ids }]) => {
      const wrong = ids.filter((id) => !random.has(id));
      const total = equal + different;
      const percent = (100 * (total - wrong.length)) / total;
      return { set, aspect, equal, total, wrong, excepted: different - wrong.length, percent };
    });
  });
}

/** Prints a line of the table. Says whether the floor holds. */
function report({ set, aspect, equal, total, wrong, excepted, percent }, floor = 0) {
  const holds = percent >= floor;
  const counts = `${String(equal).padStart(6)} of ${String(total).padStart(6)}`;
  const line = `${holds ? '#' : 'not ok -'} ${set.padEnd(18)} ${aspect.padEnd(16)} ${counts}  ${percent.toFixed(2).padStart(6)} %`;
  const note = excepted > 0 ? `, ${excepted} random` : '';
  console.log(holds ? line + note : `${line}${note}, floor ${floor} %, such as ${wrong.slice(0, 3).join(' ')}`);
  return holds;
}

/** Floors are rounded down at the fourth decimal, and never sink. */
function raise(floors, reached) {
  for (const { set, aspect, percent } of reached) {
    floors[set] ??= {};
    floors[set][aspect] = Math.max(floors[set][aspect] ?? 0, Math.floor(percent * 1e4) / 1e4);
  }
  writeFileSync(floorFile, `${JSON.stringify(floors, null, 2)}\n`);
}
