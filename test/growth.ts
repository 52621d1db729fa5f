import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * How many times longer `work` takes for each doubling of its input, over three doublings. Of several attempts the smallest ratio
 * counts, each of the best of several runs, since what else the machine does only ever adds to a time. Sizes should be so small that
 * the larger input leaves some megabytes of garbage at most: then nothing is collected while the time is taken.
 */
export function growth<T>(input: (size: number) => T, size: number, work: (input: T) => void): number {
  const [small, large] = [input(size), input(8 * size)];
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 16 && best > proportional; attempt++) {
    const [once, eightfold] = shortest(
      () => work(small),
      () => work(large),
    );
    best = Math.min(best, Math.cbrt(eightfold / once));
  }
  return best;
}

/**
 * The most that a doubling of the input may cost: twice as much, and a bit for logarithms and for caches that are too small. What
 * grows with the square costs four times as much.
 */
export const proportional = 2.5;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Runs both in turn, so that a disturbance hits both. */
function shortest(a: () => void, b: () => void): readonly [number, number] {
  let [bestA, bestB] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < 4; run++) {
    collectGarbage();
    bestA = Math.min(bestA, duration(a), duration(a), duration(a));
    collectGarbage();
    bestB = Math.min(bestB, duration(b));
  }
  return [bestA, bestB];
}

function duration(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
