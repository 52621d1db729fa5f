import type { Dockerfile, Instruction } from '../dockerfile/model.ts';
import { lowerCase, upperCase } from '../text/letterCase.ts';

export type Casing = 'lowercase' | 'uppercase';

export function inCasing(text: string, casing: Casing): string {
  return casing === 'lowercase' ? lowerCase(text) : upperCase(text);
}

/** The casing of most instructions that have one; capitals where there is no majority. Global ARGs do not count. */
export function majorityCasing({ stages }: Dockerfile): Casing {
  let lower = 0;
  let upper = 0;
  const count = ({ keyword, syntax }: Instruction): void => {
    const word = syntax.keyword.text;
    // The names of instructions are in capitals.
    if (word === keyword) upper++;
    else if (word === lowerCase(word)) lower++;
    else if (word === upperCase(word)) upper++;
  };
  for (const { from, instructions } of stages) {
    count(from);
    instructions.forEach(count);
  }
  return lower > upper ? 'lowercase' : 'uppercase';
}
