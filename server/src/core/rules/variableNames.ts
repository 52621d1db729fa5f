import type { Lookup } from '../build/plan.ts';
import type { Range } from '../text/range.ts';

/** The name alone of a variable that a lookup names as `$NAME` or `${NAME…}`; undefined where it is written in another way. */
export function nameRangeOf(text: string, { name, range }: Pick<Lookup, 'name' | 'range'>): Range | undefined {
  if (text[range.start] !== '$') return undefined;
  const start = range.start + (text[range.start + 1] === '{' ? 2 : 1);
  return text.startsWith(name, start) ? { start, end: start + name.length } : undefined;
}

/** A name that programs can set as a variable, and that can be declared. */
export function isVariableName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}
