import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runBody } from '../../server/src/core/shell/runBody.ts';
import { parse } from '../../server/src/core/syntax/parser.ts';

function bodyOf(text: string) {
  const [run] = parse(text).instructions;
  assert.ok(run);
  return runBody(run, text);
}

function textOf(text: string): string {
  const body = bodyOf(text);
  assert.ok(body.state === 'shell', JSON.stringify(body));
  assert.equal(body.text.length, body.range.end - body.range.start);
  return body.text;
}

test('continuations, comment lines and empty lines become blanks, so that every word stays where it is', () => {
  assert.equal(textOf('RUN a \\\n  && b'), 'a     && b');
  assert.equal(textOf('RUN a \\\r\n && b'), 'a     && b');
  assert.equal(textOf('RUN a \\\n# why\n  && b'), 'a           && b');
  assert.equal(textOf('RUN --network=none a'), 'a');
  assert.equal(textOf('RUN a &&\\\nb'), 'a &&  b');
});

test('a word or an operator that goes on behind a continuation cannot be read', () => {
  assert.equal(bodyOf('RUN echo ab\\\ncd').state, 'unreadable');
  assert.equal(bodyOf('RUN a &\\\n& b').state, 'unreadable');
});

test('a single here-document is the script itself, others come behind the command', () => {
  assert.equal(textOf('RUN <<EOF\na\nb\nEOF\n'), 'a\nb\n');
  assert.equal(textOf('RUN <<-EOF\n\ta\n\tEOF\n'), ' a\n');
  assert.equal(textOf('RUN cat <<EOF > /x\na\nEOF\n'), 'cat <<EOF > /x\na\nEOF');
});

test('a script names its program: a POSIX shell is read, any other is not', () => {
  assert.equal(textOf('RUN <<EOF\n#!/bin/bash -e\na\nEOF\n'), '#!/bin/bash -e\na\n');
  assert.equal(bodyOf('RUN <<EOF\n#!/usr/bin/env python3\nprint()\nEOF\n').state, 'unreadable');
});
