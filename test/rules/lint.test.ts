import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { lint, type RuleLevel } from '../../server/src/core/rules/lint.ts';
import { emptyWorld } from '../../server/src/core/world.ts';
import { withCarets } from '../fixture.ts';

/** The diagnostics of a text under their places: the severity, and the rule or BuildKit's words. */
function shown(text: string, levels: Readonly<Record<string, RuleLevel>> = {}): string {
  const diagnostics = lint(analyze(text, emptyWorld), { levels });
  const marks = diagnostics
    .map(({ range, severity, rule, message }) => ({ range, message: `${severity} ${rule ?? message}` }))
    .sort((a, b) => a.range.start - b.range.start);
  return withCarets(text, marks);
}

function same(actual: string, expected: string): void {
  assert.equal(actual, expected.replace(/^\n/, ''));
}

test('an error hides nothing that comes after it', () => {
  same(
    shown('FROM scratch\nCOYP a b\nRUN --mout=type=cache true\nENV a b\nWORKDIR\n'),
    `
FROM scratch
COYP a b
^^^^ error dockerfile parse error on line 2: unknown instruction: COYP (did you mean COPY?)
RUN --mout=type=cache true
    ^^^^^^ error dockerfile parse error on line 3: unknown flag: --mout (did you mean mount?)
ENV a b
    ^^^ warning LegacyKeyValueFormat
WORKDIR
^^^^^^^ error dockerfile parse error on line 5: WORKDIR requires exactly one argument
`,
  );
});

test('what only a check of all stages refuses is a warning', () => {
  same(
    shown('FROM scratch AS a\nEXPOSE x\nFROM scratch\nEXPOSE y\n'),
    `
FROM scratch AS a
EXPOSE x
       ^ warning invalid containerPort: x
FROM scratch
EXPOSE y
       ^ error invalid containerPort: y
`,
  );
});

test('an error that a build argument would avert is none', () => {
  same(
    shown(
      'ARG BASE\nARG TAG\nFROM $BASE\nFROM a:${TAG}\nFROM --platform=$TAG scratch\nARG S\nSTOPSIGNAL $S\nUSER ${S:?name}\n',
    ),
    `
ARG BASE
ARG TAG
FROM $BASE
     ^^^^^ warning InvalidDefaultArgInFrom
FROM a:\${TAG}
     ^^^^^^^^ warning InvalidDefaultArgInFrom
FROM --platform=$TAG scratch
ARG S
STOPSIGNAL $S
USER \${S:?name}
`,
  );
});

test('an error that no build argument averts is one', () => {
  same(
    shown('FROM $BASE\nFROM scratch\nSTOPSIGNAL $S\nUSER ${S:?name}\nARG T\nUSER ${T:x}\n'),
    `
FROM $BASE
     ^^^^^ error base name ($BASE) should not be blank
     ^^^^^ warning InvalidDefaultArgInFrom
     ^^^^^ warning UndefinedArgInFrom
FROM scratch
STOPSIGNAL $S
           ^^ error invalid signal:
           ^^ warning UndefinedVar
USER \${S:?name}
     ^^^^^^^^^^ error failed to process "\${S:?name}": S: name
     ^^^^^^^^^^ warning UndefinedVar
ARG T
USER \${T:x}
     ^^^^^^ error failed to process "\${T:x}": unsupported modifier (:x) in substitution
`,
  );
});

test('nothing is said of what an unknown base image may set', () => {
  const text = 'FROM company/base\nCOPY $DIR/a $DIR/b\nWORKDIR $DIR\nSTOPSIGNAL $SIGNAL\nEXPOSE $PORT\n';
  same(shown(text), `\n${text}`);
});

test('settings change severities and turn rules off and on', () => {
  const text = '# text\nFROM scratch as a\nENV k v\nMAINTAINER me\n';
  same(
    shown(text, {
      FromAsCasing: 'off',
      LegacyKeyValueFormat: 'error',
      InvalidDefinitionDescription: 'hint',
      DL4000: 'information',
    }),
    `
# text
^^^^^^ hint InvalidDefinitionDescription
FROM scratch as a
ENV k v
    ^^^ error LegacyKeyValueFormat
MAINTAINER me
^^^^^^^^^^ information MaintainerDeprecated
`,
  );
});

test('findings are errors where they fail the build', () => {
  same(
    shown('# check=error=true\nFROM scratch as a\nENV k v\n', { LegacyKeyValueFormat: 'off' }),
    `
# check=error=true
FROM scratch as a
             ^^ error FromAsCasing
ENV k v
`,
  );
});

test('options that cannot be read are an error at their place', () => {
  same(
    shown('# check=skip=all;eror=true\nFROM scratch as a\n'),
    `
# check=skip=all;eror=true
        ^^^^^^^^^^^^^^^^^^ error failed to parse check options: invalid check option "eror"
FROM scratch as a
             ^^ warning FromAsCasing
`,
  );
});

test('comments of hadolint silence its kindred rules: in the next line, to the end of the stage, everywhere', () => {
  same(
    shown(`FROM scratch
# hadolint ignore=DL3025, DL4000 # as it was
CMD a b
# hadolint ignore=DL4000

MAINTAINER me
# hadolint stage ignore = DL3025
ENTRYPOINT a b
FROM scratch
ENTRYPOINT a b
# hadolint ignore=nonsense
CMD a b
# hadolint global ignore=DL3024
FROM scratch as a
FROM scratch as a
`),
    `
FROM scratch
# hadolint ignore=DL3025, DL4000 # as it was
CMD a b
# hadolint ignore=DL4000

MAINTAINER me
^^^^^^^^^^ warning MaintainerDeprecated
# hadolint stage ignore = DL3025
ENTRYPOINT a b
FROM scratch
ENTRYPOINT a b
           ^^^ warning JSONArgsRecommended
# hadolint ignore=nonsense
CMD a b
    ^^^ warning JSONArgsRecommended
# hadolint global ignore=DL3024
FROM scratch as a
             ^^ warning FromAsCasing
FROM scratch as a
             ^^ warning FromAsCasing
`,
  );
});

test('codes of kindred rules work in the check directive', () => {
  const text = '# check=skip=DL4000\nFROM scratch\nMAINTAINER me\n';
  same(shown(text), `\n${text}`);
});
