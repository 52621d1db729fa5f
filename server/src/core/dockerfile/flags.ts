import type { FlagFact } from '../language/instructions.ts';
import type { FlagSyntax } from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';
import { suggest } from '../text/suggestion.ts';

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
  const used = new Map<string, FlagSyntax[]>();
  let complaint: Complaint | undefined;
  for (const flag of flags) {
    const found = complain(flag, facts, used.has(flag.name));
    if (found) complaint ??= found;
    else used.set(flag.name, [...(used.get(flag.name) ?? []), flag]);
  }
  return {
    ...(complaint ? { complaint } : {}),
    last: (name) => used.get(name)?.at(-1),
    all: (name) => used.get(name) ?? [],
    boolean(name) {
      const flag = used.get(name)?.at(-1);
      return flag && (flag.value ?? '').toLowerCase() !== 'false';
    },
  };
}

function complain(flag: FlagSyntax, facts: readonly FlagFact[], repeated: boolean): Complaint | undefined {
  const fact = facts.find(({ name }) => name === flag.name);
  const shown = `--${flag.name}`;
  if (!fact) {
    const names = facts.map(({ name }) => name);
    return { message: `unknown flag: ${shown}${suggest(flag.name, names)}`, range: flag.nameRange };
  }
  if (repeated && !fact.repeatable) return { message: `duplicate flag specified: ${shown}`, range: flag.range };
  if (fact.value === 'text') {
    return flag.value === undefined ? { message: `missing a value on flag: ${shown}`, range: flag.range } : undefined;
  }
  if (flag.value === '') return { message: `missing a value on flag: ${shown}`, range: flag.range };
  const value = (flag.value ?? '').toLowerCase();
  if (value === '' || value === 'true' || value === 'false') return undefined;
  const message = `expecting boolean value for flag ${shown}, not: ${flag.value}`;
  return { message, range: flag.valueRange ?? flag.range };
}
