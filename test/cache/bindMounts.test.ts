import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import type { RuleExample } from '../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { exampleWorld } from '../rules/exampleWorld.ts';

interface Case extends Pick<RuleExample, 'files' | 'builder'> {
  readonly title: string;
  readonly lines: readonly string[];
  /** The lines after the fix; absent when no such fix is offered. */
  readonly fixed?: readonly string[];
}

const npm = { 'package.json': '{}', 'package-lock.json': '{"packages":{"":{}}}', 'src/index.js': '' };
const head = ['FROM node:22', 'WORKDIR /app'];

const cases: readonly Case[] = [
  {
    title: 'a frozen installation',
    lines: [...head, '# All', 'COPY --chown=node . .', 'RUN --network=default npm ci', 'CMD ["node", "."]'],
    files: npm,
    builder: 'buildkit',
    fixed: [
      ...head,
      'RUN --mount=type=bind,source=package.json,target=package.json --mount=type=bind,source=package-lock.json,target=package-lock.json --network=default npm ci',
      '# All',
      'COPY --chown=node . .',
      'CMD ["node", "."]',
    ],
  },
  {
    title: 'manifests in a folder of the context',
    lines: [
      '# syntax=docker/dockerfile:1',
      'FROM python:3.13',
      'WORKDIR /app',
      'COPY api .',
      'RUN pip install -r requirements.txt',
    ],
    files: { 'api/requirements.txt': 'flask\n', 'api/app.py': '' },
    fixed: [
      '# syntax=docker/dockerfile:1',
      'FROM python:3.13',
      'WORKDIR /app',
      'RUN --mount=type=bind,source=api/requirements.txt,target=requirements.txt pip install -r requirements.txt',
      'COPY api .',
    ],
  },
  { title: 'whether builds have mounts is not known', lines: [...head, 'COPY . .', 'RUN npm ci'], files: npm },
  {
    title: 'the installation may write the lock file',
    lines: [...head, 'COPY . .', 'RUN npm install'],
    files: npm,
    builder: 'buildkit',
  },
  {
    title: 'the folder may be a link of the base image',
    lines: ['FROM node:22', 'COPY . /app', 'RUN npm ci --prefix /app'],
    files: npm,
    builder: 'buildkit',
  },
  {
    title: 'a manifest in another folder, which the mount would leave behind',
    lines: [...head, 'COPY . .', 'RUN npm ci'],
    files: { ...npm, 'package.json': '{"workspaces":["a"]}', 'a/package.json': '{}' },
    builder: 'buildkit',
  },
  {
    title: 'two installations read the manifests',
    lines: [...head, 'COPY . .', 'RUN npm ci', 'RUN npm ci --prefix web'],
    files: { ...npm, 'web/package.json': '{}', 'web/package-lock.json': '{}' },
    builder: 'buildkit',
  },
  {
    title: 'the RUN is cut in two',
    lines: [...head, 'COPY . .', 'RUN npm ci && npm run build'],
    files: npm,
    builder: 'buildkit',
  },
];

describe('the fix that mounts manifests for the installation', () => {
  for (const { title, lines, fixed, files, builder } of cases) {
    test(title, () => {
      const text = `${lines.join('\n')}\n`;
      const world = exampleWorld({ source: '', ...(files ? { files } : {}), ...(builder ? { builder } : {}) });
      const fixes = lint(analyze(text, world)).flatMap((found) => found.fixes);
      const mounting = fixes.filter((fix) => fix.title.startsWith('Mount '));
      assert.deepEqual(
        mounting.map(({ edits }) => applyEdits(text, edits)),
        fixed ? [`${fixed.join('\n')}\n`] : [],
      );
    });
  }
});
