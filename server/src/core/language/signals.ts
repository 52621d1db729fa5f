/** A signal of Linux on the usual processors, with its number. */
export interface SignalFact {
  /** Without `SIG`. */
  readonly name: string;
  readonly number: number;
  readonly documentation: string;
}

/** The first and the last real-time signal. */
const realTimeFirst = 34;
const realTimeLast = 64;

/** The named signals that STOPSIGNAL takes, in the order of usefulness for stopping, then by number. */
export const namedSignals: readonly SignalFact[] = [
  { name: 'TERM', number: 15, documentation: 'Asks the program to end; the default.' },
  { name: 'INT', number: 2, documentation: 'Interrupts, as Ctrl-C does.' },
  {
    name: 'QUIT',
    number: 3,
    documentation: 'Asks for an orderly end in nginx and PHP-FPM; elsewhere ends with a core dump.',
  },
  { name: 'HUP', number: 1, documentation: 'The terminal is gone; many servers reload their settings.' },
  { name: 'KILL', number: 9, documentation: 'Ends the program at once; it cannot be caught.' },
  { name: 'USR1', number: 10, documentation: 'For the program to define.' },
  { name: 'USR2', number: 12, documentation: 'For the program to define.' },
  { name: 'WINCH', number: 28, documentation: 'The window changed its size; Apache httpd ends in an orderly way.' },
  { name: 'ILL', number: 4, documentation: 'Illegal instruction.' },
  { name: 'TRAP', number: 5, documentation: 'Trace trap.' },
  { name: 'ABRT', number: 6, documentation: 'Ends with a core dump.' },
  { name: 'IOT', number: 6, documentation: 'Another name of ABRT.' },
  { name: 'BUS', number: 7, documentation: 'Bus error.' },
  { name: 'FPE', number: 8, documentation: 'Arithmetic error.' },
  { name: 'SEGV', number: 11, documentation: 'Invalid memory access.' },
  { name: 'PIPE', number: 13, documentation: 'Nobody reads the pipe.' },
  { name: 'ALRM', number: 14, documentation: 'A timer ran out.' },
  { name: 'STKFLT', number: 16, documentation: 'Stack fault.' },
  { name: 'CHLD', number: 17, documentation: 'A child process stopped or ended.' },
  { name: 'CLD', number: 17, documentation: 'Another name of CHLD.' },
  { name: 'CONT', number: 18, documentation: 'Continues a stopped program.' },
  { name: 'STOP', number: 19, documentation: 'Stops the program; it cannot be caught.' },
  { name: 'TSTP', number: 20, documentation: 'Stops the program, as Ctrl-Z does.' },
  { name: 'TTIN', number: 21, documentation: 'Read from the terminal in the background.' },
  { name: 'TTOU', number: 22, documentation: 'Write to the terminal in the background.' },
  { name: 'URG', number: 23, documentation: 'Urgent data on a socket.' },
  { name: 'XCPU', number: 24, documentation: 'The limit of processor time is reached.' },
  { name: 'XFSZ', number: 25, documentation: 'The limit of file size is reached.' },
  { name: 'VTALRM', number: 26, documentation: 'A timer of processor time ran out.' },
  { name: 'PROF', number: 27, documentation: 'The timer of a profiler ran out.' },
  { name: 'IO', number: 29, documentation: 'Input or output is possible.' },
  { name: 'POLL', number: 29, documentation: 'Another name of IO.' },
  { name: 'PWR', number: 30, documentation: 'Power failure.' },
  { name: 'SYS', number: 31, documentation: 'Unknown system call.' },
];

const byName = new Map(namedSignals.map(({ name, number }) => [name, number]));

/** Whether STOPSIGNAL takes the text. */
export function isSignal(text: string): boolean {
  return signalNumber(text) !== undefined;
}

/** The distance that a name may keep from its end of the real-time signals. */
const realTimeMinimumReach = 15;
const realTimeMaximumReach = 14;

/**
 * The number of a signal as STOPSIGNAL reads it: a number other than zero, or a name in any casing, with or without `SIG`, those of
 * the real-time signals (`RTMIN+3`, `RTMAX-1`) included. Undefined for what BuildKit refuses.
 */
export function signalNumber(text: string): number | undefined {
  if (/^[+-]?[0-9]+$/.test(text)) {
    const number = Number(text);
    return number === 0 || !Number.isSafeInteger(number) ? undefined : number;
  }
  const upper = text.toUpperCase();
  const name = upper.startsWith('SIG') ? upper.slice(3) : upper;
  const named = byName.get(name);
  if (named !== undefined) return named;
  const realTime = /^RT(MIN|MAX)(?:([+-])([1-9][0-9]?))?$/.exec(name);
  if (!realTime) return undefined;
  const distance = Number(realTime[3] ?? 0);
  if (realTime[1] === 'MIN') {
    return realTime[2] === '-' || distance > realTimeMinimumReach ? undefined : realTimeFirst + distance;
  }
  return realTime[2] === '+' || distance > realTimeMaximumReach ? undefined : realTimeLast - distance;
}
