import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { exampleWorld } from './exampleWorld.ts';

/** How a COPY of the sources is parted: the COPY of the manifests, and that of the rest. */
const parted: readonly { readonly copy: string; readonly early: string; readonly late: string }[] = [
  { copy: 'COPY . .', early: 'COPY package.json package-lock.json ./', late: 'COPY . .' },
  {
    copy: 'COPY --chown=node:node . .',
    early: 'COPY --chown=node:node package.json package-lock.json ./',
    late: 'COPY --chown=node:node . .',
  },
  {
    copy: 'COPY --chmod=644 --chown=1000 . /app',
    early: 'COPY --chmod=644 --chown=1000 package.json package-lock.json /app/',
    late: 'COPY --chmod=644 --chown=1000 . /app',
  },
  // Files of a linked COPY lie in a layer of their own, whatever is below: only the sources gain by it.
  { copy: 'COPY --link . .', early: 'COPY package.json package-lock.json ./', late: 'COPY --link . .' },
  {
    copy: 'COPY --link --chmod=755 . .',
    early: 'COPY --chmod=755 package.json package-lock.json ./',
    late: 'COPY --link --chmod=755 . .',
  },
  {
    copy: 'COPY --exclude=*.md . .',
    early: 'COPY package.json package-lock.json ./',
    late: 'COPY --exclude=*.md . .',
  },
  { copy: 'copy . .', early: 'copy package.json package-lock.json ./', late: 'copy . .' },
  {
    copy: 'COPY ["./", "./"]',
    early: 'COPY ["package.json", "package-lock.json", "./"]',
    late: 'COPY ["./", "./"]',
  },
];

const files = { 'package.json': '{}', 'package-lock.json': '{}', 'src/index.js': '', 'README.md': '' };

describe('a COPY that is parted keeps what its flags say', () => {
  for (const { copy, early, late } of parted) {
    test(copy, () => {
      const head = '# syntax=docker/dockerfile:1\nFROM node:22\nWORKDIR /app\n';
      const text = `${head}${copy}\nRUN npm ci\n`;
      const found = lint(analyze(text, exampleWorld({ source: '', files })));
      const fix = found.find(({ rule }) => rule === 'DependenciesAfterSource')?.fixes[0];
      assert.ok(fix, found.map(({ message }) => message).join('\n'));
      assert.equal(applyEdits(text, fix.edits), `${head}${early}\nRUN npm ci\n${late}\n`);
    });
  }
});
