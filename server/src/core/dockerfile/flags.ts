import type { FlagFact } from '../language/instructions.ts';
import type { FlagSyntax } from '../syntax/tree.ts';
import { lowerCase } from '../text/letterCase.ts';
import type { Range } from '../text/range.ts';
import { suggestFromSet } from '../text/suggestion.ts';

/** A complaint of BuildKit's about an instruction, before it is given its line. */
export interface Complaint {
  readonly message: string;
  readonly range: Range;
}

/** The valid flags of one instruction, by name; the last one of a repeatable flag wins in `last`. */
export interface CheckedFlags {
  readonly complaint?: Complaint;
  last(name: string): FlagSyntax | undefined;
  all(name: string): readonly FlagSyntax[];
  /** A boolean flag: true, false, or undefined when it is not given. */
  boolean(name: string): boolean | undefined;
}

/** Checks flags as BuildKit's flag engine does (instructions/bflag.go): the first complaint is its answer, the rest is still read. */
export function checkFlags(flags: readonly FlagSyntax[], facts: readonly FlagFact[]): CheckedFlags {
  if (flags.length === 0) return noFlags;
  const used = new Map<string, FlagSyntax[]>();
  let complaint: Complaint | undefined;
  for (const flag of flags) {
    const same = used.get(flag.name);
    const found = complain(flag, facts, same !== undefined);
    if (found) complaint ??= found;
    else if (same) same.push(flag);
    else used.set(flag.name, [flag]);
  }
  return {
    ...(complaint ? { complaint } : {}),
    last: (name) => used.get(name)?.at(-1),
    all: (name) => used.get(name) ?? [],
    boolean(name) {
      const flag = used.get(name)?.at(-1);
      return flag && lowerCase(flag.value ?? '') !== 'false';
    },
  };
}

const noFlags: CheckedFlags = { last: () => undefined, all: () => [], boolean: () => undefined };

/** Where the value of a flag stands; the whole flag where it has none. */
export function valueRange(flag: FlagSyntax): Range {
  return flag.valueRange ?? flag.range;
}

/** Where a part of a flag's value stands. Where quotes or escapes were taken off the value, the whole of it is the best answer. */
export function placeInValue(flag: FlagSyntax, start: number, end: number): Range {
  const whole = valueRange(flag);
  const exact = whole.end - whole.start === flag.value?.length;
  return exact ? { start: whole.start + start, end: whole.start + end } : whole;
}

function complain(flag: FlagSyntax, facts: readonly FlagFact[], repeated: boolean): Complaint | undefined {
  const fact = facts.find(({ name }) => name === flag.name);
  const shown = `--${flag.name}`;
  const nameRange = { start: flag.range.start, end: flag.nameRange.end };
  if (!fact) {
    const names = facts.map(({ name }) => name);
    return { message: `unknown flag: ${shown}${suggestFromSet(flag.name, names)}`, range: nameRange };
  }
  if (repeated && !fact.repeatable) return { message: `duplicate flag specified: ${shown}`, range: flag.range };
  const { value } = flag;
  // A boolean flag may stand alone, but not with an empty value; any other needs a value, be it empty.
  if (fact.value === 'text' ? value === undefined : value === '') {
    return { message: `missing a value on flag: ${shown}`, range: nameRange };
  }
  if (fact.value === 'text' || value === undefined) return undefined;
  if (lowerCase(value) === 'true' || lowerCase(value) === 'false') return undefined;
  const message = `expecting boolean value for flag ${shown}, not: ${value}`;
  return { message, range: valueRange(flag) };
}
