import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareMoments } from '../../server/src/core/dockerfile/model.ts';
import { resolve } from '../../server/src/core/dockerfile/resolve.ts';
import { parse } from '../../server/src/core/syntax/parser.ts';
import { contains } from '../../server/src/core/text/range.ts';

const everything = [
  '# syntax=docker/dockerfile:1',
  'ARG VERSION="1 2" other',
  'FROM --platform=$BUILDPLATFORM alpine:$VERSION AS Build',
  'RUN --mount=type=cache,target=/x --mount=from=a,"target=/y" --network=none --device=a=b,required \\',
  '    # comment',
  "    make <<EOF && cat <<-'B'",
  'body $x',
  'EOF',
  '\tB',
  'COPY --link --chmod=644 --exclude=*.md --from=0 a "b" <<E /c/',
  'E',
  'ADD --checksum=sha256:00 --keep-git-dir=true ["a", "\\u00e9"]',
  'ENV a=b "c d"=\'e\' \\',
  '',
  '  f=$a',
  'LABEL old value',
  'HEALTHCHECK --interval=1m --retries=3 CMD ["curl", "x"]',
  'ONBUILD COPY --from=x a /b',
  'SHELL ["bash", "-c"]',
  'EXPOSE 80/tcp 90-91',
  'VOLUME ["/a"]',
  'STOPSIGNAL SIGTERM',
  'USER a:b',
  'WORKDIR /a b',
  'MAINTAINER me',
  'CMD a',
  'ENTRYPOINT []',
].join('\n');

test('a file that uses everything has no error', () => {
  assert.deepEqual(resolve(parse(everything)).errors, []);
});

test('any beginning of a file is resolved, with ranges inside the text and errors in order', () => {
  for (let length = 0; length <= everything.length; length++) assertSound(everything.slice(0, length));
});

test('any single character may be missing', () => {
  for (let at = 0; at < everything.length; at++) assertSound(everything.slice(0, at) + everything.slice(at + 1));
});

test('carriage returns, other escapes and odd characters change nothing of that', () => {
  assertSound(everything.replaceAll('\n', '\r\n'));
  assertSound(`# escape=\`\n${everything}`);
  assertSound(everything.replaceAll('a', '\u00e9').replaceAll('b', '\u{1f40b}'));
  assertSound('FROM a\nRUN --mount=\u0085,\u{1f40b}=\ud800 --\u00e9 x\nCOPY --from=\u00a0 a b');
});

function assertSound(text: string): void {
  const { instructions, stages, errors } = resolve(parse(text));
  const whole = { start: 0, end: text.length };
  for (const { range, lines, message } of errors) {
    assert.ok(contains(whole, range) && range.start <= range.end, `${message} in ${JSON.stringify(text)}`);
    for (const [first, last] of lines) assert.ok(first <= last, message);
  }
  const moments = errors.map(({ moment }) => moment);
  assert.deepEqual([...moments].sort(compareMoments), moments);
  for (const [at, instruction] of instructions.entries()) {
    assert.equal(instruction.index, at);
    if (instruction.keyword !== 'RUN') continue;
    for (const { fields, flag } of instruction.mounts) {
      for (const { range } of fields) assert.ok(contains(flag.range, range), JSON.stringify(text));
    }
  }
  for (const { range, from } of stages) assert.ok(contains(range, from.syntax.range));
}
