import assert from 'node:assert/strict';
import { resolve } from '../../server/src/core/dockerfile/resolve.ts';
import { parse } from '../../server/src/core/syntax/parser.ts';
import { caretMarks, withCarets } from '../fixture.ts';

/** Asserts that a source with caret lines has just the errors that the caret lines name, in this order of messages or another. */
export function assertErrors(source: string): void {
  const { text } = caretMarks(source);
  const { errors } = resolve(parse(text));
  assert.equal(withCarets(text, errors), source);
}

/** Asserts that a file with this one instruction in a stage has this error, or none. */
export function assertInstruction(instruction: string, error: string | undefined): void {
  const { errors } = resolve(parse(`FROM alpine\n${instruction}\n`));
  const message = error === undefined ? undefined : `dockerfile parse error on line 2: ${error}`;
  assert.deepEqual(
    errors.map((found) => found.message),
    message === undefined ? [] : [message],
    instruction,
  );
}
