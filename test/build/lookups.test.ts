import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import type { Lookup } from '../../server/src/core/build/plan.ts';
import { standInWorld } from '../conformance/answers/standInWorld.ts';
import { caretMarks } from '../fixture.ts';

/** Carets name the references that are looked up in vain, in the order in which BuildKit does so. */
const cases: readonly string[] = [
  `
FROM alpine
ENV A=$NOPE
      ^^^^^ NOPE`,
  `
FROM alpine
ENV VERSION=1
COPY "a/\${VERSOIN:-x}" \\
        ^^^^^^^^^^^^^ VERSOIN, meant VERSION
  $B/c /
  ^^ B`,
  `
FROM alpine
RUN --mount=type=cache,id=$I,target=/x$T true
                          ^^ I
                                      ^^ T`,
  `
FROM alpine
COPY <<EOF /x
'$Q'
 ^^ Q
EOF`,
  `
FROM alpine
COPY ["a b", "$\\u0041"]
             ^^^^^^^^^ A`,
  `
FROM alpine$X
           ^^ X
RUN true`,
  `
ARG DECLARED
ARG PLATFORM=1
FROM --platform=$PLATFORMS $DECLARED
                ^^^^^^^^^^ PLATFORMS, meant PLATFORM`,
  `
FROM alpine
ARG A B=$A$D C=$B$E
          ^^ D
                 ^^ E`,
];

for (const source of cases) {
  test(`lookups of${source.replace(/\n/g, ' | ')}`, () => {
    const { text, marks } = caretMarks(source);
    const { plan } = analyze(text, standInWorld);
    const found: Lookup[] = plan.stages.flatMap(({ fromImage, fromPlatform, instructions }) => [
      ...(fromImage?.undeclared ?? []),
      ...(fromPlatform?.undeclared ?? []),
      ...instructions.flatMap(({ lookups }) => lookups),
    ]);
    const shown = found.map(({ name, suggestion, range }) => {
      return { range, message: suggestion === undefined ? name : `${name}, meant ${suggestion}` };
    });
    assert.deepEqual(shown.map(withoutNear), marks.map(withoutNear));
  });
}

/** With one letter, any other variable of one letter is near. */
function withoutNear({ range, message }: { readonly range: object; readonly message: string }) {
  return { range, message: message.replace(/^(.), meant .*/, '$1') };
}

test('the parts of lookups count expansions', () => {
  const { plan } = analyze('FROM alpine\nCOPY --chown=$A $B$C $D\nARG X=$E Y=$F', standInWorld);
  const parts = plan.stages[0]?.instructions.map(({ lookups }) => lookups.map(({ name, part }) => `${name}${part}`));
  assert.deepEqual(parts, [
    ['A0', 'B1', 'C1', 'D2'],
    ['E1', 'F10001'],
  ]);
});
