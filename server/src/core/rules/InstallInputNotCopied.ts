import { type MissingInputs, missingInputs } from '../cache/reorder/missingInputs.ts';
import { named } from '../cache/reorder/titles.ts';
import type { Fix } from '../text/edit.ts';
import { shortened } from '../text/shortened.ts';
import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'InstallInputNotCopied',
  summary:
    'Dependencies are installed before a lock file, a workspace member or another input of the installation is copied.',
  severity: 'warning',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  *check({ plan, tree, world }): Generator<Finding> {
    for (const stage of plan.stages) {
      for (const missing of missingInputs({ plan, tree, world }, stage)) yield findingOf(missing);
    }
  },
};

function findingOf(missing: MissingInputs): Finding {
  const { command, step, files, locks, comesLater } = missing;
  const onlyLocks = locks.length === files.length;
  const effect = onlyLocks
    ? `it chooses versions anew, ${comesLater ? 'and a later COPY brings a lock file that does not match them' : 'so that builds of the same sources may differ'}`
    : 'what it installs may be incomplete, which it need not say';
  return {
    range: command.range,
    message: `"${shortened(command.text)}" runs without ${named(files.map((path) => `"${path}"`))}, which the build context has: ${effect}.`,
    instruction: step.planned.instruction,
    fixes: fixFor(missing),
  };
}

/** Names the files in the COPY that brings the manifest, where they lie beside it. */
function fixFor({ source, files }: MissingInputs): Fix[] {
  if (source.effect.kind !== 'copy') return [];
  const { instruction } = source.effect;
  const { destination, syntax } = instruction;
  const [first] = instruction.sources;
  const home = first?.text.replace(/^\.\//, '').replace(/[^/]*$/, '') ?? '';
  const beside = files.every(
    (path) => path.startsWith(home) && !path.slice(home.length).includes('/') && /^[\w./@+-]+$/.test(path),
  );
  const toFolder = destination !== undefined && /(?:^|\/)\.?$/.test(destination.text);
  if (syntax.json || !destination || !beside || !toFolder || source.planned.onbuild) return [];
  const at = destination.range.start;
  const folder = destination.text === '.' ? './' : destination.text;
  const edits = [
    { range: { start: at, end: at }, newText: `${files.join(' ')} ` },
    ...(folder === destination.text ? [] : [{ range: destination.range, newText: folder }]),
  ];
  return [
    { title: `Copy ${named(files)} as well (what is installed may change)`, safety: 'unsafe', edits: merged(edits) },
  ];
}

/** Two edits at one place as one. */
function merged(edits: Fix['edits']): Fix['edits'] {
  const [first, second] = edits;
  if (!first || !second) return edits;
  return [{ range: second.range, newText: first.newText + second.newText }];
}

export const docs: RuleDocs = {
  why: `
Copying the manifest first and installing before the sources come is right, but the installation must find all that it reads. Without the lock
file it takes the newest versions that fit, so that two builds of the same commit differ, and the lock file that is copied later tells of other
versions than are installed. Without the manifests of workspace members, npm, Yarn 1, pnpm and Bun install less than asked for and end
without an error. Without its settings or patches, an installation fails, or goes another way.`,
  remedy: `
Name the files in the COPY before the installation. The fix does so where they lie beside the manifest. It is not called safe, because what
is installed may change: with a lock file that is out of date, the installation may even fail, and say so.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'The lock file is missing',
    source: `
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm install
    ^^^^^^^^^^^ "npm install" runs without "package-lock.json", which the build context has: it chooses versions anew, and a later COPY brings a lock file that does not match them.
COPY . .
`,
    fixed: `
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install
COPY . .
`,
    files: { 'package.json': '{}', 'package-lock.json': '{}', 'src/index.js': '' },
  },
  {
    title: 'The manifests of the members are missing',
    source: `
FROM node:22
WORKDIR /repo
COPY package.json package-lock.json ./
RUN npm ci
    ^^^^^^ "npm ci" runs without "packages/api/package.json", which the build context has: what it installs may be incomplete, which it need not say.
COPY . .
`,
    files: {
      'package.json': '{"workspaces":["packages/*"]}',
      'package-lock.json': '{}',
      'packages/api/package.json': '{}',
      'packages/api/index.js': '',
    },
  },
  {
    title: 'The settings of Yarn are missing',
    source: `
FROM node:22
WORKDIR /app
COPY web/package.json web/yarn.lock .
RUN yarn install --immutable
    ^^^^^^^^^^^^^^^^^^^^^^^^ "yarn install --immutable" runs without "web/.yarnrc.yml", which the build context has: what it installs may be incomplete, which it need not say.
`,
    fixed: `
FROM node:22
WORKDIR /app
COPY web/package.json web/yarn.lock web/.yarnrc.yml ./
RUN yarn install --immutable
`,
    files: {
      'web/package.json': '{}',
      'web/yarn.lock': '__metadata:\n',
      'web/.yarnrc.yml': 'nodeLinker: node-modules\n',
    },
  },
  {
    title: 'All is there',
    source: '\nFROM node:22\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\n',
    files: { 'package.json': '{}', 'package-lock.json': '{}', 'src/index.js': '' },
  },
  {
    title: 'There is no lock file',
    source: '\nFROM node:22\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\nCOPY . .\n',
    files: { 'package.json': '{}', 'src/index.js': '' },
  },
  {
    title: 'The lock file is mounted',
    source:
      '\nFROM node:22\nWORKDIR /app\nCOPY package.json ./\nRUN --mount=type=bind,source=package-lock.json,target=package-lock.json npm ci\n',
    files: { 'package.json': '{}', 'package-lock.json': '{}' },
  },
  {
    title: 'A stage may bring it',
    source:
      '\nFROM node:22 AS a\nFROM node:22\nWORKDIR /app\nCOPY package.json ./\nCOPY --from=a /app /app\nRUN npm install\n',
    files: { 'package.json': '{}', 'package-lock.json': '{}' },
  },
  {
    title: 'pnpm fetch needs the lock file alone',
    source: '\nFROM node:22\nWORKDIR /app\nCOPY package.json pnpm-lock.yaml ./\nRUN pnpm fetch\nCOPY . .\n',
    files: { 'package.json': '{}', 'pnpm-lock.yaml': '', 'packages/a/package.json': '{}' },
  },
];
