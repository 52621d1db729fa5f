import type { InstructionSyntax } from '../syntax/tree.ts';
import { parseDuration, quote } from '../text/goFormat.ts';
import { upperCase } from '../text/letterCase.ts';
import { type CheckedFlags, type Complaint, valueRange } from './flags.ts';
import { atLeastOne, type Reading } from './reading.ts';

/** The shortest duration that BuildKit takes, in nanoseconds. Zero stands for none given. */
const minimumDuration = 1_000_000;

/** Reads HEALTHCHECK. BuildKit looks at the command first, then at durations and retries, and not at all at the flags of NONE. */
export function readHealthcheck(syntax: InstructionSyntax, flags: CheckedFlags): Reading {
  const [typeWord, ...command] = syntax.args;
  const type = typeWord && upperCase(typeWord.text);
  if (type === 'NONE') {
    const [first] = command;
    const shape = first && { message: 'HEALTHCHECK NONE takes no arguments', range: first.range };
    return { fields: { ...unset, type, exec: syntax.json }, shape, ignoresFlags: true };
  }
  const complaints: Complaint[] = [];
  if (typeWord && type !== 'CMD') {
    complaints.push({ message: `Unknown type ${quote(type ?? '')} in HEALTHCHECK (try CMD)`, range: typeWord.range });
  } else if (typeWord && command.length === 0) {
    complaints.push({ message: 'Missing command after HEALTHCHECK CMD', range: typeWord.range });
  }
  const duration = (name: string): number => readFlag(flags, name, (text) => readDuration(text, name), complaints);
  const fields = {
    ...unset,
    type,
    exec: syntax.json,
    interval: duration('interval'),
    timeout: duration('timeout'),
    startPeriod: duration('start-period'),
    startInterval: duration('start-interval'),
    retries: readFlag(flags, 'retries', readRetries, complaints),
  };
  return { fields, shape: atLeastOne(syntax, 'HEALTHCHECK'), late: complaints[0] };
}

const unset = {
  keyword: 'HEALTHCHECK',
  interval: 0,
  timeout: 0,
  startPeriod: 0,
  startInterval: 0,
  retries: 0,
} as const;

/** The number that a flag gives; zero where it is absent, empty or refused. */
function readFlag(
  flags: CheckedFlags,
  name: string,
  read: (text: string) => number | string,
  complaints: Complaint[],
): number {
  const flag = flags.last(name);
  if (!flag?.value) return 0;
  const result = read(flag.value);
  if (typeof result === 'number') return result;
  complaints.push({ message: result, range: valueRange(flag) });
  return 0;
}

/** Nanoseconds, or BuildKit's words for why the text is no duration for it. */
function readDuration(text: string, name: string): number | string {
  const parsed = parseDuration(text);
  if ('error' in parsed) return parsed.error;
  const { nanoseconds } = parsed;
  if (nanoseconds === 0 || nanoseconds >= minimumDuration) return nanoseconds;
  return `Interval ${quote(name)} cannot be less than 1ms`;
}

/** A decimal number of 32 bits, or Go's words for why the text is none. */
function readRetries(text: string): number | string {
  if (!/^[+-]?[0-9]+$/.test(text)) return `strconv.ParseInt: parsing ${quote(text)}: invalid syntax`;
  const value = Number(text);
  if (value > 0x7fff_ffff || value < -0x8000_0000)
    return `strconv.ParseInt: parsing ${quote(text)}: value out of range`;
  return value < 0 ? `--retries cannot be negative (${value})` : value;
}
