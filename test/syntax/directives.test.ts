import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookupDirective } from '../../server/src/core/syntax/directives.ts';

type Case = readonly [
  text: string,
  name: 'syntax' | 'check',
  found: readonly [token: string, line: number] | undefined,
];

const cases: readonly Case[] = [
  ['# syntax=docker/dockerfile:1', 'syntax', ['docker/dockerfile:1', 1]],
  ['#Syntax =\ta/b some words \nFROM a', 'syntax', ['a/b', 1]],
  ['# check=skip=A, B\n', 'check', ['skip=A,', 1]],
  ['# escape=`\r\n# syntax=a\r\n', 'syntax', ['a', 2]],
  ['\ufeff# syntax=a', 'syntax', ['a', 1]],
  ['#!/usr/bin/env x\n# syntax=a', 'syntax', ['a', 2]],
  ['\ufeff#!x\n# syntax=a', 'syntax', ['a', 2]],
  ['# syntax=a\n# syntax=b', 'syntax', ['a', 1]],
  ['# check=a\n# check=b\n# syntax=c', 'syntax', undefined],
  [' # syntax=a', 'syntax', undefined],
  ['# comment\n# syntax=a', 'syntax', undefined],
  ['\n# syntax=a', 'syntax', undefined],
  ['# other=x\n# syntax=a', 'syntax', undefined],
  ['# syntax=', 'syntax', undefined],
  ['# syntax', 'syntax', undefined],
  ['', 'syntax', undefined],
  // Files in other languages name their frontend in other ways.
  ['// syntax=a\n// x', 'syntax', ['a', 1]],
  ['// check=skip=all', 'check', undefined],
  ['{"syntax": "a/b", "x": [1]}', 'syntax', ['a/b', 1]],
  ['{"syntax": 1}', 'syntax', undefined],
  ['{"syntax": "a"', 'syntax', undefined],
  ['{"check": "a"}', 'check', undefined],
];

for (const [text, name, found] of cases) {
  test(`the ${name} of ${JSON.stringify(text)}`, () => {
    const result = lookupDirective(text, name);
    assert.deepEqual(result && [result.token, result.line], found);
    if (result && !text.startsWith('{')) {
      assert.equal(text.slice(result.valueRange.start, result.valueRange.end), result.value);
    }
  });
}
