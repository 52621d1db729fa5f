import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { cacheMountCases, cacheMountWorld } from './cacheMountCases.ts';

describe('the fix that keeps downloads in a cache mount', () => {
  for (const { title, lines, files, fixed, reason, silent } of cacheMountCases) {
    test(title, () => {
      const text = `${lines.join('\n')}\n`;
      const found = lint(analyze(text, cacheMountWorld(files))).filter(({ rule }) => rule === 'DownloadCacheDiscarded');
      if (silent) return assert.deepEqual(found, []);
      const [first] = found;
      assert.ok(first, 'nothing is found');
      const [fix] = first.fixes;
      if (reason) {
        assert.equal(fix, undefined);
        return assert.match(first.message, reason);
      }
      assert.ok(fix, first.message);
      const after = applyEdits(text, fix.edits).split('\n');
      assert.deepEqual(
        after.filter((line, at) => line !== text.split('\n')[at]),
        fixed,
      );
    });
  }
});
