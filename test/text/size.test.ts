import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizeText } from '../../server/src/core/text/size.ts';

const cases: readonly (readonly [bytes: number, text: string])[] = [
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1.0 KB'],
  [1249, '1.2 KB'],
  [9_949, '9.9 KB'],
  [9_950, '10 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [34_000_000, '34 MB'],
  [2_500_000_000, '2.5 GB'],
  [5e15, '5000 TB'],
];

for (const [bytes, text] of cases) test(`${bytes} bytes`, () => assert.equal(sizeText(bytes), text));
