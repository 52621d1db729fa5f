/** A string as Go's `%q` prints it: in double quotes, with what is not printable escaped. */
export function quote(text: string): string {
  if (!needsEscape.test(text)) return `"${text}"`;
  let result = '"';
  for (const character of text) result += needsEscape.test(character) ? escaped(character) : character;
  return `${result}"`;
}

/** Go prints letters, marks, numbers, punctuation, symbols and the plain space as they are. */
const needsEscape = /["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/u;

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

function escaped(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`;
  if (code >= 0xd800 && code <= 0xdfff) return '\\ufffd';
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0');
}

/** A number of nanoseconds as Go prints a duration: `1h0m0s`, `1m30s`, `1.5s`, `300ms`, `0s`. */
export function formatDuration(nanoseconds: number): string {
  if (nanoseconds === 0) return '0s';
  const sign = nanoseconds < 0 ? '-' : '';
  const total = BigInt(Math.abs(Math.trunc(nanoseconds)));
  if (total < 1_000n) return `${sign}${total}ns`;
  if (total < 1_000_000n) return `${sign}${decimal(total, 3)}µs`;
  if (total < 1_000_000_000n) return `${sign}${decimal(total, 6)}ms`;
  const minutes = total / 60_000_000_000n;
  const seconds = `${decimal(total % 60_000_000_000n, 9)}s`;
  if (minutes === 0n) return sign + seconds;
  const hours = minutes / 60n;
  return `${sign}${hours > 0n ? `${hours}h` : ''}${minutes % 60n}m${seconds}`;
}

/** `value` divided by ten to the power of `places`, without zeros at the end. */
function decimal(value: bigint, places: number): string {
  const digits = String(value).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return digits.slice(0, -places) + (fraction === '' ? '' : `.${fraction}`);
}

const unitNanoseconds: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1_000n],
  ['µs', 1_000n],
  ['μs', 1_000n],
  ['ms', 1_000_000n],
  ['s', 1_000_000_000n],
  ['m', 60_000_000_000n],
  ['h', 3_600_000_000_000n],
]);

/** The largest number of nanoseconds that Go's 64 bits hold for a negative duration. */
const limit = 1n << 63n;

/** Reads a duration such as `1m30s` as Go's time.ParseDuration does, with its words for an error. */
export function parseDuration(text: string): { readonly nanoseconds: number } | { readonly error: string } {
  const invalid = { error: `time: invalid duration ${quoteDuration(text)}` };
  const negative = text.startsWith('-');
  let at = negative || text.startsWith('+') ? 1 : 0;
  if (text.slice(at) === '0') return { nanoseconds: 0 };
  if (at === text.length) return invalid;
  let total = 0n;
  while (at < text.length) {
    const whole = digitsAt(text, at);
    at += whole.length;
    const value = wholeNumber(whole);
    if (value === undefined) return invalid;
    const fraction = text[at] === '.' ? digitsAt(text, at + 1) : '';
    if (text[at] === '.') at += 1 + fraction.length;
    if (whole === '' && fraction === '') return invalid;
    const unitStart = at;
    while (at < text.length && text[at] !== '.' && !isDigit(text[at])) at++;
    const unit = text.slice(unitStart, at);
    if (unit === '') return { error: `time: missing unit in duration ${quoteDuration(text)}` };
    const scale = unitNanoseconds.get(unit);
    if (scale === undefined) {
      return { error: `time: unknown unit ${quoteDuration(unit)} in duration ${quoteDuration(text)}` };
    }
    const part = value * scale + BigInt(Math.trunc(fractionOf(fraction, Number(scale))));
    total += part;
    if (part > limit || total > limit) return invalid;
  }
  if (!negative && total === limit) return invalid;
  return { nanoseconds: Number(negative ? -total : total) };
}

function wholeNumber(digits: string): bigint | undefined {
  const significant = digits.replace(/^0+/, '');
  if (significant.length > 19) return undefined;
  const value = BigInt(significant === '' ? '0' : significant);
  return value > limit ? undefined : value;
}

/** Go computes a fraction in floating point from as many of its digits as 63 bits hold. */
function fractionOf(digits: string, unit: number): number {
  let value = 0n;
  let scale = 1;
  for (const digit of digits) {
    const next = value * 10n + BigInt(digit);
    if (value > (limit - 1n) / 10n || next > limit) break;
    value = next;
    scale *= 10;
  }
  return Number(value) * (unit / scale);
}

function digitsAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && isDigit(text[end])) end++;
  return text.slice(start, end);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/** Go's package time quotes in its own way: control characters and those beyond ASCII byte by byte. */
function quoteDuration(text: string): string {
  const quoted = text.replace(/["\\]|[^\x20-\x7f]/gu, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    const code = character.charCodeAt(0);
    const whole = character.length === 2 || code < 0xd800 || code > 0xdfff;
    return encodeURIComponent(whole ? character : '\ufffd').replace(
      /%(..)/g,
      (_, byte: string) => `\\x${byte.toLowerCase()}`,
    );
  });
  return `"${quoted}"`;
}
