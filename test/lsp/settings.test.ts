import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unavailable } from '../../server/src/core/world.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { notedWorld } from '../../server/src/lsp/world.ts';

test('a builder is taken as set; one that is not known counts as not set', () => {
  assert.equal(readSettings({ builder: 'kaniko' }).builder, 'kaniko');
  for (const builder of ['unknown', 'make', 7, null]) assert.equal(readSettings({ builder }).builder, undefined);
  assert.equal(readSettings(undefined).builder, undefined);
});

test('an analysis sees the builder that is set', () => {
  const parts = {
    context: { why: 'There is none.' },
    named: new Map(),
    image: () => unavailable<never>('There is none.'),
    changes: () => unavailable<never>('There is none.'),
    parseShell: () => unavailable<never>('There is none.'),
    shells: new Map(),
    olderShells: new Map(),
    onContext: () => undefined,
  };
  assert.equal(notedWorld({ ...parts, builder: 'legacy' }).world.builder, 'legacy');
  assert.equal(notedWorld({ ...parts, builder: undefined }).world.builder, undefined);
});
