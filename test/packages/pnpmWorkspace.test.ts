import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { exampleWorld } from '../rules/exampleWorld.ts';

const lock = "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      a:\n        specifier: 1.0.0\n";
const files = {
  'package.json': '{"dependencies":{"a":"1.0.0"}}',
  'pnpm-lock.yaml': lock,
  'web/main.ts': '',
};
const text =
  'FROM node:24\nWORKDIR /src\nCOPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./\nCOPY web ./web\nRUN pnpm install --frozen-lockfile\n';

function fixedWith(more: Readonly<Record<string, string>>): string[] {
  const diagnostics = lint(analyze(text, exampleWorld({ source: '', files: { ...files, ...more } })));
  return diagnostics.flatMap(({ fixes }) =>
    fixes.filter(({ safety, kind }) => safety === 'safe' && kind).map(({ edits }) => applyEdits(text, edits)),
  );
}

test('a workspace of pnpm that lists no members may have every package as one: the installation stays behind them', () => {
  const [fixed = ''] = fixedWith({
    'pnpm-workspace.yaml': 'minimumReleaseAge: 10\n',
    'web/package.json': '{"name":"web"}',
  });
  assert.match(fixed, /RUN pnpm fetch\nCOPY web \.\/web\nRUN pnpm install/);
});

test('settings of pnpm for a project without other packages are no workspace', () => {
  const [fixed = ''] = fixedWith({ 'pnpm-workspace.yaml': 'minimumReleaseAge: 10\n' });
  assert.match(fixed, /RUN pnpm install --frozen-lockfile\nCOPY web \.\/web/);
});
