import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { type ExpectedCost, expectedRebuildCost } from '../../server/src/core/cache/expectedCost.ts';
import { readMeasuredTimes } from '../../server/src/core/cache/measuredTimes.ts';
import { emptyWorld, known, unavailable, type World } from '../../server/src/core/world.ts';
import { parseShell } from '../../server/src/shell/unbash.ts';

const files = [
  '.dockerignore',
  'package-lock.json',
  'package.json',
  'src/a.js',
  'src/b.js',
  'src/c.js',
  'src/d.js',
  'src/e.js',
];
const lock = '"resolved": "x",\n'.repeat(564);
const world: World = {
  ...emptyWorld,
  parseShell,
  context: () =>
    known({
      source: 'here',
      files,
      links: new Set<string>(),
      truncated: false,
      ignore: { name: '.dockerignore', text: '*.log' },
    }),
  read: (path) => (path === 'package-lock.json' ? known(lock) : unavailable('not read')),
};
const commits = Array.from({ length: 100 }, (_, at) =>
  at % 10 === 0 ? ['package.json', 'src/a.js'] : ['src/a.js', 'x.log'],
);
const withHistory: World = { ...world, changes: () => known({ commits }) };

const sourceFirst = 'FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["x"]\n';
const manifestsFirst =
  'FROM node:20\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nCMD ["x"]\n';

function costOf(text: string, facts: World, log = ''): ExpectedCost {
  return expectedRebuildCost(analyze(text, facts).plan, { text, world: facts, measured: readMeasuredTimes(log) });
}

test('copying manifests first makes rebuilds cheaper, with and without a history', () => {
  for (const facts of [world, withHistory]) {
    const [before, after] = [costOf(sourceFirst, facts), costOf(manifestsFirst, facts)];
    assert.ok(before.seconds > 3 * after.seconds, `${before.seconds} ${after.seconds}`);
  }
});

test('an installation is as likely to run again as any file before it is to change', () => {
  const install = (text: string) => costOf(text, withHistory).steps.find(({ label }) => label.endsWith('RUN npm ci'));
  assert.ok((install(sourceFirst)?.likelihood ?? 0) > 0.95);
  const split = install(manifestsFirst)?.likelihood ?? 1;
  // A tenth of the commits, the base image, and a few lines of the file.
  assert.ok(split > 0.15 && split < 0.3, String(split));
});

test('the reasons of a step say what may change and how that is known', () => {
  const copy = costOf(sourceFirst, withHistory).steps.find(({ label }) => label.endsWith('COPY . .'));
  assert.deepEqual(copy?.reasons[0]?.what, 'the whole build context');
  assert.deepEqual(copy?.reasons[0]?.likelihood.basis, { kind: 'history', changed: 100, commits: 100 });
});

test('files that the ignore file leaves out do not count', () => {
  const only = known({ commits: Array.from({ length: 100 }, () => ['x.log']) });
  const copy = costOf(sourceFirst, { ...world, changes: () => only }).steps.find(({ label }) =>
    label.endsWith('COPY . .'),
  );
  assert.ok((copy?.reasons.find(({ what }) => what === 'the whole build context')?.likelihood.value ?? 1) < 0.01);
});

test('an installation is scaled by the packages in its lock file', () => {
  const { cost } = costOf(manifestsFirst, world).steps.find(({ label }) => label.endsWith('RUN npm ci')) ?? {};
  assert.match(cost?.what ?? '', /564 packages/);
  assert.ok(cost && cost.seconds > 20 && cost.seconds < 90);
});

test('measured times win and are said to be measured', () => {
  const log = '#6 [3/9] RUN npm ci\n#6 DONE 43.1s\n';
  const { steps, assumptions } = costOf(manifestsFirst, world, log);
  const { cost } = steps.find(({ label }) => label.endsWith('RUN npm ci')) ?? {};
  assert.deepEqual(cost, { seconds: 43.1, measured: true });
  assert.match(assumptions.join('\n'), /1 steps were measured/);
});

test('stages that do not wait for each other are counted side by side', () => {
  const text =
    'FROM alpine AS a\nRUN unknown-a\nFROM alpine AS b\nRUN unknown-b\nFROM alpine\nCOPY --from=a /a /a\nCOPY --from=b /b /b\n';
  const { seconds, longestChain } = costOf(text, world);
  assert.ok(longestChain < 0.7 * seconds);
});

test('what is assumed is said', () => {
  assert.match(costOf(sourceFirst, world).assumptions.join('\n'), /guessed from their names/);
  assert.match(costOf(sourceFirst, withHistory).assumptions.join('\n'), /last 100 commits/);
});

test('a build argument that is new for every build makes what follows run again', () => {
  const text = 'FROM alpine\nRUN a\nARG GIT_SHA=0\nRUN b\n';
  const [first, second] = costOf(text, world).steps;
  assert.ok((first?.likelihood ?? 1) < 0.5);
  assert.equal(second?.likelihood, 1);
});

test('a build downloads what no step before it has downloaded', () => {
  const build = (lines: string) => costOf(`FROM golang:1\nWORKDIR /app\n${lines}RUN go build .\n`, world).steps.at(-1);
  const alone = build('COPY . .\n')?.cost.seconds ?? 0;
  const prepared = build('COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\n')?.cost.seconds ?? alone;
  assert.ok(alone > prepared, `${alone} ${prepared}`);
});

test('an installation takes little when its packages were downloaded before, unless it begins anew', () => {
  const seconds = (text: string, label: string) =>
    costOf(text, world).steps.findLast((step) => step.label.endsWith(label))?.cost.seconds ?? Number.NaN;
  const first = seconds('FROM a\nRUN composer install\n', 'composer install');
  const second = seconds('FROM a\nRUN composer install --no-scripts\nRUN composer install\n', 'composer install');
  assert.ok(second < first / 5, `${first} ${second}`);
  assert.ok(seconds('FROM a\nRUN npm ci\nRUN npm ci\n', 'npm ci') > 20);
  const fetched = seconds('FROM a\nRUN pnpm fetch\nRUN pnpm install --offline\n', 'pnpm install --offline');
  assert.ok(fetched < first / 5, String(fetched));
  // Another folder is another project.
  const other = 'FROM a\nRUN composer install\nWORKDIR /b\nRUN composer install\n';
  assert.equal(seconds(other, 'composer install'), first);
});

test('files of every package manager are taken to change as seldom as the best known ones', () => {
  const likelihood = (file: string) => {
    const context = () => known({ source: 'here', files: [file], links: new Set<string>(), truncated: false });
    const [copy] = costOf(`FROM a\nCOPY ${file} .\n`, { ...world, context }).steps;
    return copy?.reasons.find(({ what }) => what === file)?.likelihood.value;
  };
  for (const file of ['shard.yml', 'gleam.toml', 'Project.toml', 'mvnw']) assert.equal(likelihood(file), 0.1, file);
  assert.equal(likelihood('main.cr'), 0.3);
});

test('a build argument without a value counts from its declaration on', () => {
  const late = costOf('FROM a\nRUN npm ci\nARG GIT_SHA\nRUN x\n', world);
  const early = costOf('FROM a\nARG GIT_SHA\nRUN npm ci\nRUN x\n', world);
  assert.ok(early.seconds > 2 * late.seconds, `${early.seconds} ${late.seconds}`);
  const [install] = early.steps;
  assert.equal(install?.reasons[0]?.what, 'the build argument GIT_SHA');
});
