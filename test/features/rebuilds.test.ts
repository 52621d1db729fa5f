import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { type RebuildQuestion, rebuilds } from '../../server/src/core/features/rebuilds.ts';
import { emptyWorld, known, type World } from '../../server/src/core/world.ts';
import { parseShell } from '../../server/src/shell/unbash.ts';

const world: World = {
  ...emptyWorld,
  parseShell,
  context: () =>
    known({
      source: 'here',
      files: ['Dockerfile', 'package.json', 'src/a.js', 'src/b.js'],
      links: new Set<string>(),
      truncated: false,
      ignore: { name: '.dockerignore', text: 'dist\n' },
    }),
};
const text = 'FROM node:20\nCOPY package.json /\nRUN npm ci\nCOPY src /src\nRUN npm run build\n';
const nothing: RebuildQuestion = { changed: [], added: [], removed: [] };

function ask(question: Partial<RebuildQuestion>, source = text) {
  return rebuilds(analyze(source, world), { ...nothing, ...question });
}

function marks(question: Partial<RebuildQuestion>): string {
  return ask(question)
    .steps.map(({ verdict }) => ({ hit: 'H', miss: 'M', unknown: '?' })[verdict])
    .join('');
}

test('a changed source leaves the installation in the cache', () => {
  assert.equal(marks({ changed: ['src/a.js'] }), 'HHMM');
  assert.equal(marks({ changed: ['package.json'] }), 'MMMM');
  assert.equal(marks({ added: ['src/b.js'] }), 'HHMM');
  assert.equal(marks({ removed: ['src/gone.js'] }), 'HHMM');
  assert.equal(marks({}), 'HHHH');
});

test('each step says why, and the summary how much', () => {
  const { steps, summary } = ask({ changed: ['src/a.js'] });
  assert.equal(steps[2]?.short, 'runs again: src/a.js, copied by line 4, changed');
  assert.equal(steps[3]?.short, 'runs again, as line 4 does');
  assert.equal(steps[2]?.why, '**Runs again:** `src/a.js`, copied by line 4, changed.');
  assert.match(steps[0]?.why ?? '', /^\*\*From the cache:\*\* .*\n\nTaken for granted: .*node\\:20/s);
  assert.match(summary, /^2 of 4 steps run again: tens of seconds/);
  assert.equal(ask({}).summary, 'Every step comes from the cache.');
});

test('times of a real build count, and are said to be measured', () => {
  const summary = (times: readonly (readonly [string, number])[]) =>
    rebuilds(analyze(text, world), { ...nothing, changed: ['src/a.js'] }, new Map(times)).summary;
  const [copied, built] = [['[4/5] COPY src /src', 0.5] as const, ['[5/5] RUN npm run build', 130] as const];
  assert.equal(summary([copied, built]), '2 of 4 steps run again: minutes, as measured in a build.');
  assert.equal(summary([built]), '2 of 4 steps run again: minutes, as measured in a build, 1 of them guessed.');
});

test('a file that the ignore file leaves out changes nothing, and that is said', () => {
  const { steps, summary } = ask({ changed: ['dist/x.js'] });
  assert.ok(steps.every(({ verdict }) => verdict === 'hit'));
  assert.match(summary, /dist\/x\.js is left out by \.dockerignore\.$/);
});

test('an edit of the Dockerfile counts from its line on', () => {
  const previousText = text.replace('npm run build', 'npm run compile');
  const { steps } = ask({ previousText });
  assert.deepEqual(
    steps.map(({ verdict }) => verdict),
    ['hit', 'hit', 'hit', 'miss'],
  );
  assert.match(steps[3]?.short ?? '', /line 5 was RUN npm run compile and is now RUN npm run build/);
});

test('a file that cannot be built has no marks', () => {
  const { steps, summary } = ask({}, `${text}RUNN x\n`);
  assert.deepEqual(steps, []);
  assert.match(summary, /^The build fails: /);
});
