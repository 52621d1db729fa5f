import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../server/src/core/rules/index.ts';
import { corpusFiles, missing } from '../conformance/shared.ts';
import { type OfferedFix, offeredFixes, type Project } from './fixes.ts';
import { madeUpContext } from './madeUpContext.ts';
import { needsOf } from './needs.ts';
import { proveFixes } from './prove.ts';
import { inPairs, isPart, openWorkshop } from './workshop.ts';

/** So many files are built, spread evenly over all that get a fix. */
const most = Number(process.env.LAYERWISE_CORPUS ?? (isPart ? 12 : 400));

/** A part looks for hints in one file in so many. */
const every = isPart ? 24 : 1;

/** Files of more characters are not looked at. */
const longest = 60_000;

const ours = new Set(rules.filter(({ category }) => category === 'cache').map(({ id }) => id));
const isWanted = ({ rule }: OfferedFix): boolean => ours.has(rule);

test('the fixes on order for real Dockerfiles, in contexts that are made up, give the same images', {
  skip: missing,
  timeout: 3_600_000,
  concurrency: true,
}, async (context) => {
  const workshop = await openWorkshop(context);
  if (!workshop) return;
  const reasons = new Map<string, number>();
  const fixable: Project[] = [];
  let hints = 0;
  for (const [at, { id, text }] of corpusFiles().entries()) {
    if (at % every !== 0) continue;
    if (text.length > longest || /^# *escape *= *`/im.test(text)) continue;
    const needs = needsOf(text);
    const project = { id, dockerfile: text, files: madeUpContext(text, needs), needs };
    const { findings, fixes } = offeredFixes(project);
    for (const { rule = '', message, fixes: offered } of findings) {
      if (!ours.has(rule)) continue;
      hints++;
      if (offered.length === 0) count(reasons, `${rule}: ${reasonIn(message)}`);
    }
    if (fixes.some(isWanted)) fixable.push(project);
  }
  const step = Math.max(1, fixable.length / most);
  const chosen = fixable.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  console.log(`# ${hints} hints; ${fixable.length} files with a fix, of which ${chosen.length} are built`);

  let files = 0;
  const built = { fixes: 0, equal: 0, moving: 0, keeping: 0 };
  const unbuilt = new Map<string, number>();
  const made = new Map<string, number>();
  await inPairs(chosen, async (project) => {
    const proof = await proveFixes(workshop, project, context, { isWanted });
    if (proof.state === 'not built') {
      count(unbuilt, proof.why);
      return;
    }
    if (proof.state !== 'built') return;
    files++;
    for (const key of ['fixes', 'equal', 'moving', 'keeping'] as const) built[key] += proof[key];
    for (const path of Object.keys(project.files)) count(made, path.slice(path.lastIndexOf('/') + 1));
  });
  const { fixes, equal, moving, keeping } = built;
  console.log(
    `# ${fixes} fixes were built, in ${files} files: ${equal} give equal images; after an edit of a source, ${keeping} of ${moving} that ` +
      `move an installation keep a step in the cache that the old file does not; ${chosen.length - files} files cannot be built`,
  );
  print('what the contexts were made of, by name', made, 25);
  print('why files cannot be built before any fix', unbuilt, isPart ? 5 : Infinity);
  print('why hints got no fix', reasons, isPart ? 10 : Infinity);
  assert.ok(fixes > 0, 'no fix was built');
  if (most >= 200) assert.ok(files >= 100, `only ${files} files were built`);
});

/** Why a hint has no fix, without the names that differ from file to file. */
function reasonIn(message: string): string {
  const reason = /No fix is offered: (.*)\.$/.exec(message)?.[1] ?? 'it names none';
  return reason
    .replace(/"[^"]*"/g, '"…"')
    .replace(/\bline \d+/g, 'line …')
    .replace(/[\w./*-]+\.[\w*]+\b|\S*\/\S*/g, '…');
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function print(title: string, counts: ReadonlyMap<string, number>, lines: number): void {
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  console.log(`# ${title}:`);
  for (const [key, times] of sorted.slice(0, lines)) console.log(`#   ${times} × ${key}`);
  if (sorted.length > lines) console.log(`#   and ${sorted.length - lines} more`);
}
