import type { Dockerfile } from '../dockerfile/model.ts';
import { lowerCase, upperCase } from '../text/letterCase.ts';

export type Casing = 'lowercase' | 'uppercase';

export function inCasing(text: string, casing: Casing): string {
  return casing === 'lowercase' ? lowerCase(text) : upperCase(text);
}

/** The casing of most instructions that have one; capitals where there is no majority. Global ARGs do not count. */
export function majorityCasing({ stages }: Dockerfile): Casing {
  let lower = 0;
  let upper = 0;
  for (const { from, instructions } of stages) {
    for (const { syntax } of [from, ...instructions]) {
      const word = syntax.keyword.text;
      if (word === lowerCase(word)) lower++;
      else if (word === upperCase(word)) upper++;
    }
  }
  return lower > upper ? 'lowercase' : 'uppercase';
}
