import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDuration, parseDuration, quote } from '../../server/src/core/text/goFormat.ts';

const quoted: readonly (readonly [text: string, quoted: string])[] = [
  ['', '""'],
  ['plain words', '"plain words"'],
  ['say "a\\b"', '"say \\"a\\\\b\\""'],
  ['\x07\b\f\n\r\t\v', '"\\a\\b\\f\\n\\r\\t\\v"'],
  ['\0\x1b\x7f', '"\\x00\\x1b\\x7f"'],
  ["'$`", `"'$\`"`],
  ['né 中文 \u{1f433}', '"né 中文 \u{1f433}"'],
  // Not printable: a control character, white space that is no space, a format character, a mark of byte order, private use.
  ['\u0080\u00a0\u00ad\ufeff\ue000', '"\\u0080\\u00a0\\u00ad\\ufeff\\ue000"'],
  ['\u2028\u3000', '"\\u2028\\u3000"'],
  ['\u{e0001}\u{10ffff}', '"\\U000e0001\\U0010ffff"'],
  ['\ud800x', '"\\ufffdx"'],
  ['\ufffd', '"\ufffd"'],
];

for (const [text, expected] of quoted) {
  test(`quoting ${JSON.stringify(text)}`, () => assert.equal(quote(text), expected));
}

const second = 1_000_000_000;

const durations: readonly (readonly [nanoseconds: number, text: string])[] = [
  [0, '0s'],
  [1, '1ns'],
  [1_500, '1.5µs'],
  [2_000_000, '2ms'],
  [2_000_001, '2.000001ms'],
  [second, '1s'],
  [1.5 * second, '1.5s'],
  [90 * second, '1m30s'],
  [300 * second, '5m0s'],
  [3_600 * second, '1h0m0s'],
  [90_061 * second + 1_000, '25h1m1.000001s'],
  [-second, '-1s'],
];

for (const [nanoseconds, text] of durations) {
  test(`a duration of ${text} is printed and read`, () => {
    assert.equal(formatDuration(nanoseconds), text);
    assert.deepEqual(parseDuration(text), { nanoseconds });
  });
}

const readDurations: readonly (readonly [text: string, nanoseconds: number | string])[] = [
  ['0', 0],
  ['+5s', 5 * second],
  ['1h1m1s', 3_661 * second],
  ['1m1m', 120 * second],
  ['.5s', second / 2],
  ['1.s', second],
  ['3us', 3_000],
  ['3\u03bcs', 3_000],
  ['0.3333333333333333333h', 1_200 * second],
  ['', 'time: invalid duration ""'],
  ['.s', 'time: invalid duration ".s"'],
  ['s', 'time: invalid duration "s"'],
  ['5', 'time: missing unit in duration "5"'],
  ['5 s', 'time: unknown unit " s" in duration "5 s"'],
  ['5d', 'time: unknown unit "d" in duration "5d"'],
  ['5é"\n', 'time: unknown unit "\\xc3\\xa9\\"\\x0a" in duration "5\\xc3\\xa9\\"\\x0a"'],
  ['9223372036854775808ns', 'time: invalid duration "9223372036854775808ns"'],
  ['99999999999999999999s', 'time: invalid duration "99999999999999999999s"'],
  ['2562048h', 'time: invalid duration "2562048h"'],
];

for (const [text, expected] of readDurations) {
  test(`reading the duration ${JSON.stringify(text)}`, () => {
    const result = typeof expected === 'string' ? { error: expected } : { nanoseconds: expected };
    assert.deepEqual(parseDuration(text), result);
  });
}
