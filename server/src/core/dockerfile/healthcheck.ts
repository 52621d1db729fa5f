import type { InstructionSyntax } from '../syntax/tree.ts';
import { parseDuration, quote } from '../text/goFormat.ts';
import type { CheckedFlags, Complaint } from './flags.ts';

/** The minimum of BuildKit's for a duration that is not zero, in nanoseconds. */
const minimumDuration = 1_000_000;

/** Reads HEALTHCHECK as BuildKit does (instructions/parse.go): the type, then the flags, then the command, then the durations. */
export function readHealthcheck(syntax: InstructionSyntax, flags: CheckedFlags) {
  const type = syntax.args[0];
  const command = syntax.args.slice(1);
  const upper = type?.text.toUpperCase();
  const none = { interval: 0, timeout: 0, startPeriod: 0, startInterval: 0, retries: 0 };
  const fields = { keyword: 'HEALTHCHECK' as const, type: upper, exec: syntax.json, ...none };
  if (!type) {
    const message = 'HEALTHCHECK requires at least one argument';
    return { fields, complaint: { message, range: syntax.keyword.range } };
  }
  if (upper === 'NONE') {
    const message = 'HEALTHCHECK NONE takes no arguments';
    // BuildKit never looks at the flags of HEALTHCHECK NONE.
    return { fields, ...(command[0] ? { complaint: { message, range: command[0].range } } : {}), ignoreFlags: true };
  }
  let late: Complaint | undefined;
  if (upper !== 'CMD') {
    late = { message: `Unknown type ${quote(upper ?? '')} in HEALTHCHECK (try CMD)`, range: type.range };
  } else if (command.length === 0) {
    late = { message: 'Missing command after HEALTHCHECK CMD', range: type.range };
  }
  const duration = (name: string): number => {
    const flag = flags.last(name);
    if (!flag?.value) return 0;
    const range = flag.valueRange ?? flag.range;
    const parsed = parseDuration(flag.value);
    if ('error' in parsed) {
      late ??= { message: parsed.error, range };
      return 0;
    }
    if (parsed.nanoseconds !== 0 && parsed.nanoseconds < minimumDuration) {
      late ??= { message: `Interval ${quote(name)} cannot be less than 1ms`, range };
    }
    return parsed.nanoseconds;
  };
  const interval = duration('interval');
  const timeout = duration('timeout');
  const startPeriod = duration('start-period');
  const startInterval = duration('start-interval');
  let retries = 0;
  const flag = flags.last('retries');
  if (flag?.value) {
    const range = flag.valueRange ?? flag.range;
    const read = readRetries(flag.value);
    if (typeof read === 'string') late ??= { message: read, range };
    else retries = read;
  }
  return { fields: { ...fields, interval, timeout, startPeriod, startInterval, retries }, late };
}

/** A 32-bit decimal number, or Go's words for why it is none. */
function readRetries(text: string): number | string {
  if (!/^[+-]?[0-9]+$/.test(text)) return `strconv.ParseInt: parsing ${quote(text)}: invalid syntax`;
  const value = Number(text);
  if (value > 2147483647 || value < -2147483648) {
    return `strconv.ParseInt: parsing ${quote(text)}: value out of range`;
  }
  return value < 0 ? `--retries cannot be negative (${value})` : value;
}
