import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exercise, type Setting } from './exercise.ts';
import { randomInput } from './inputs.ts';
import { seededRandom } from './random.ts';
import { seeds } from './seeds.ts';

const settings: readonly [Setting, ...Setting[]] = ['in a world', 'alone', 'as another build'];

test('what the seeds hold can be handled at every place', () => {
  for (const seed of seeds) {
    const offsets = Array.from({ length: seed.length + 1 }, (_, at) => at);
    for (const setting of settings) assert.deepEqual(exercise(seed, setting, offsets), []);
  }
});

test('random files can be handled', () => {
  const random = seededRandom(1);
  for (let count = 0; count < 400; count++) {
    const text = randomInput(random);
    const problems = exercise(text, random.pick(settings), [
      random.below(text.length + 1),
      random.below(text.length + 1),
    ]);
    if (problems.length > 0) assert.fail(`${JSON.stringify(text)}: ${problems.join('; ')}`);
  }
});
