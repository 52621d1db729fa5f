import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

for (const [what, script] of [
  ['settings, pages and tables follow from the rules', 'scripts/generate.mjs'],
  ['the third-party notices name what is in the bundles', 'scripts/notices.mjs'],
] as const) {
  test(what, () => {
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
}
