import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { readMeasuredTimes } from '../../server/src/core/cache/measuredTimes.ts';
import { rebuildCost } from '../../server/src/core/features/rebuildCost.ts';
import { emptyWorld } from '../../server/src/core/world.ts';
import { parseShell } from '../../server/src/shell/unbash.ts';

const world = { ...emptyWorld, parseShell };
const text = 'FROM node:20\nCOPY package.json /\nRUN npm ci\nRUN a | b <x> `c`\n';

test('the page has a row for each step, and says what is guessed', () => {
  const page = rebuildCost(analyze(text, world));
  const rows = page.split('\n').filter((line) => /^\| \d/.test(line));
  assert.equal(rows.length, 3);
  assert.match(rows[1] ?? '', /^\| 3: `RUN npm ci` \| \d+ % \| \d+ s \(npm\\: /);
  assert.match(page, /^- Line 2: package\\\.json: 10 % \(manifests, guessed\); .*what it builds on\.$/m);
  assert.match(page, /by guesses that are named below/);
  assert.match(page, /## What is taken for granted\n\n- /);
});

test('text of the file cannot break the table', () => {
  const rows = rebuildCost(analyze(text, world))
    .split('\n')
    .filter((line) => /^\| 4/.test(line));
  // A bar inside of a cell is escaped.
  assert.equal((rows[0] ?? '').replaceAll('\\|', '').split('|').length, 6);
});

test('measured times are said to be measured', () => {
  const measured = readMeasuredTimes(
    '#1 [2/4] COPY package.json /\n#1 DONE 0.1s\n#2 [3/4] RUN npm ci\n#2 DONE 43.1s\n',
  );
  assert.match(rebuildCost(analyze(text, world), measured), /\| 43 s, measured \|/);
});

test('a file without steps says so', () => {
  assert.match(rebuildCost(analyze('FROM alpine\nCMD x\n', world)), /no step/);
});
