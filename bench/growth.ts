// How time grows with size, in a process of its own: what other benches leave in the heap makes every collection slower.
import { analyze } from '../server/src/core/analysis.ts';
import { check } from '../server/src/core/rules/check.ts';
import { emptyWorld } from '../server/src/core/world.ts';
import { largeTexts } from './large.ts';

const rounds = 5;

console.log(
  `# parse, resolve, plan, all checks: time for twice the size, relative to the time for the size; the best of ${rounds} rounds`,
);
for (const { name, sizes } of largeTexts()) {
  const times = sizes.map(() => Number.POSITIVE_INFINITY);
  const largest = sizes.at(-1)?.lines ?? 0;
  // Every round has every size, so that what else the machine does meets all of them alike.
  for (let round = 0; round < rounds; round++) {
    for (const [at, { lines, text }] of sizes.entries()) {
      // A short text is analysed so often that it takes its share of collecting garbage, as a long one does.
      const repeats = largest / lines;
      const began = performance.now();
      for (let count = 0; count < repeats; count++) check(analyze(text, emptyWorld));
      times[at] = Math.min(times[at] ?? Number.POSITIVE_INFINITY, (performance.now() - began) / repeats);
    }
  }
  const steps = sizes.map(({ lines }, at) => {
    const [time = Number.NaN, previous] = [times[at], times[at - 1]];
    return `${lines}: ${time.toFixed(1)} ms${previous === undefined ? '' : ` (${(time / previous).toFixed(2)}×)`}`;
  });
  const doubling = ((times.at(-1) ?? Number.NaN) / (times[0] ?? Number.NaN)) ** (1 / (times.length - 1));
  console.log(`${name}: ${doubling.toFixed(2)}× on the whole; ${steps.join(', ')}`);
}
