import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exercise } from '../fuzz/exercise.ts';
import { corpusFiles, missing } from './shared.ts';

test('every file of the corpus is kept character by character, and can be handled', { skip: missing }, () => {
  const files = corpusFiles();
  const failures = files.flatMap(({ id, text }) => {
    try {
      const problems = exercise(text, 'in a world', [Math.floor(text.length / 3)]);
      return problems.length === 0 ? [] : [`${id}: ${problems.slice(0, 3).join('; ')}`];
    } catch (error) {
      return [`${id}: ${error instanceof Error ? error.stack : error}`];
    }
  });
  assert.deepEqual(failures.slice(0, 20), []);
  assert.ok(files.length > 10_000);
});
