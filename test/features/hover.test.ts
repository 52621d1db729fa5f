import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { hover } from '../../server/src/core/features/hover.ts';
import { flagDoc } from '../../server/src/core/language/flagDocs.ts';
import { instructionDocs } from '../../server/src/core/language/instructionDocs.ts';
import { instructionFacts } from '../../server/src/core/language/instructions.ts';
import { mountOptions, mountTypes } from '../../server/src/core/language/mounts.ts';
import { emptyWorld, known, type World } from '../../server/src/core/world.ts';
import { cursor } from '../fixture.ts';

/** A base image that sets some variables and a working directory, under any name. */
const world: World = {
  ...emptyWorld,
  image: () => known({ config: { Env: ['PATH=/bin', 'LANG=C.UTF-8'], WorkingDir: '/base' }, complete: true }),
};

function hoverAt(source: string, where = emptyWorld) {
  const { text, offset } = cursor(source);
  const found = hover(analyze(text, where), offset);
  return found && { over: text.slice(found.range.start, found.range.end), markdown: found.markdown };
}

/** Source with the cursor before the character that is hovered; the text that the hover covers; pieces of what it says. */
type Case = readonly [source: string, over: string, ...says: readonly string[]];

const cases: readonly Case[] = [
  // Keywords: what they are, and what they do here.
  [
    'FROM debian\n<|>RUN true',
    'RUN',
    '**RUN** — Runs a command',
    'Makes layer 1 of stage `stage-0`.',
    'RUN /bin/sh -c true # buildkit',
  ],
  ['FROM debian AS b\nRUN a\nR<|>un true', 'Run', 'Makes layer 2 of stage `b`.'],
  ['FROM debian\n<|>ENV A=1', 'ENV', 'makes no layer', 'ENV A=1'],
  ['FROM debian\nRUN echo "```"\n<|>ENV A=```', 'ENV', '````text\nENV A=```\n````'],
  ['<|>ARG A=1\nFROM debian', 'ARG', 'A global argument'],
  ['<|>FROM scratch AS a', 'FROM', 'Stage `a`, number 0, on line 1. It starts empty.'],
  ['FROM scratch AS a\n<|>FROM a', 'FROM', 'It continues stage `a`.'],
  ['FROM a\n<|>ENV', 'ENV', 'It has an error: nothing is built from it.'],
  ['FROM a\n<|>ONBUILD RUN x', 'ONBUILD', '**ONBUILD**'],
  ['FROM a\nONBUILD <|>RUN x', 'RUN', '**RUN**', 'it runs in builds that use this image as their base'],
  ['FROM a\nONBUILD RUN --moun<|>t=type=cache,target=/x y', '--mount=type=cache,target=/x', '**RUN --mount**'],
  // Words inside instructions.
  ['FROM a <|>as b', 'as', '**AS** — Names the stage'],
  ['FROM a\nHEALTHCHECK --retries=3 <|>cmd x', 'cmd', '**CMD**'],
  ['FROM a\nHEALTHCHECK <|>NONE', 'NONE', '**NONE**'],
  // Flags and their values.
  ['FROM a\nCOPY --li<|>nk a b', '--link', '**COPY --link** (Dockerfile 1.4 and later)'],
  ['FROM a\nRUN --network=no<|>ne x', '--network=none', '`none`: No network'],
  ['FROM a\nRUN --mount=type=<|>cache,target=/x y', 'type=cache', '**RUN --mount=type=cache**'],
  ['FROM a\nRUN --mount=type=cache,<|>dst=/x y', 'dst=/x', 'option `target`', 'Also written `dst` or `destination`.'],
  ['FROM a\nRUN --mount=type=cache,target=/x,sharing=lock<|>ed y', 'sharing=locked', '`locked`: Each waits'],
  [
    'FROM a\nRUN --mount=type=bind,target=/x,<|>sharing=locked y',
    'sharing=locked',
    'Not for mounts of type `bind`: only for `cache`.',
  ],
  ['FROM a\nRUN --mount=type=secret,<|>env=X y', 'env=X', '(Dockerfile 1.10 and later)'],
  [
    'FROM a\nRUN --mount=type=tmpfs,target=/t \\\n  # why\n  --netw<|>ork=host x',
    '--network=host',
    '**RUN --network**',
  ],
  // Stages.
  [
    'FROM debian AS b<|>uild\nRUN x',
    'build',
    'Stage `build`, number 0, on line 1.',
    'It adds 1 layer.',
    'It is the target of the build.',
  ],
  ['FROM debian AS build\nFROM bui<|>ld', 'build', 'Stage `build`, number 0'],
  ['FROM debian AS build\nFROM a\nCOPY --from=BU<|>ILD a b', 'BUILD', 'Stage `build`, number 0'],
  ['FROM debian AS build\nFROM a\nCOPY --from=<|>0 a b', '0', 'Stage `build`, number 0'],
  ['FROM debian AS build\nFROM a\nRUN --mount=target=/x,from=<|>build y', 'build', 'Stage `build`, number 0'],
  ['FROM <|>scratch', 'scratch', 'an empty file system'],
  ['ARG V=22\nFROM no<|>de:${V}', 'node:${V}', 'The base image is `node:22`.'],
  // Variables: value and origin.
  ['FROM a\nENV A=1\nRUN echo <|>$A', '$A', '`A` is `1`.', 'Set by `ENV` on line 2.'],
  ['FROM a\nARG A=1\nENV B=<|>$A', '$A', '`A` is `1`.', 'The default of `ARG` on line 2'],
  ['FROM a\nARG A=1 B=<|>$A', '$A', '`A` is `1`.', 'The default of `ARG` on line 2'],
  ['ARG A=1\nFROM a\nARG A\nUSER <|>$A', '$A', '`A` is `1`.', 'The default of the global `ARG` on line 1'],
  ['ARG A=1\nFROM a:<|>${A}', '${A}', '`A` is `1`.', 'global `ARG` on line 1'],
  ['ARG A=1\nFROM a\nUSER <|>$A', '$A', 'The global `ARG` on line 1 declares it, but this stage does not', '`ARG A`'],
  ['FROM a:<|>$A', '$A', 'Not declared before the first `FROM`'],
  ['ARG A\nFROM a:<|>$A', '$A', 'without a value'],
  ['FROM a\nARG A\nUSER <|>$A', '$A', 'without a value'],
  [
    'FROM --platform=<|>$BUILDPLATFORM a',
    '$BUILDPLATFORM',
    '`BUILDPLATFORM` is `linux/amd64`.',
    'The platform of the builder',
  ],
  ['FROM a\nRUN echo <|>$TARGETARCH', '$TARGETARCH', 'This stage does not declare it', '`ARG TARGETARCH`'],
  ['FROM a\nUSER <|>$Q', '$Q', 'Whether the base image sets it is not known.'],
  ['FROM scratch\nUSER <|>$Q', '$Q', 'Not set: it expands to nothing.'],
  ['FROM a\nARG A=1\nCMD echo <|>$A', '$A', 'containers do not have it'],
  ['FROM a\nENV A=""\nUSER <|>$A', '$A', '`A` is empty.'],
  ['FROM a\nENV A=1\nUSER x\\\n  <|>$A', '$A', '`A` is `1`.'],
  ['FROM a\nENV A=1\nCOPY <<E /x\n<|>$A\nE', '$A', '`A` is `1`.'],
  ['FROM a\nENV A=1\nRUN <<E\n echo <|>$A\nE', '$A', '`A` is `1`.'],
  ['FROM a\nENV A=`x`\nRUN echo <|>$A', '$A', '`A` is `` `x` ``.'],
  // Modifiers.
  ['FROM scratch\nUSER <|>${A:-nobody}', '${A:-nobody}', 'unset or empty', 'Here: `nobody`.'],
  ['FROM a\nENV A=1\nUSER <|>${A:+x}', '${A:+x}', 'set and not empty', 'Here: `x`.'],
  ['FROM a\nENV A=1\nUSER ${B:-<|>$A}', '$A', '`A` is `1`.'],
  // Definitions.
  ['FROM a\nENV <|>A=1 B=2', 'A', '`A` is `1`.'],
  ['FROM a\nENV A=1\nENV <|>B="x $A"', 'B', '`B` is `x 1`.'],
  ['FROM a\nARG <|>A=1', 'A', '`A` is `1`.'],
  ['ARG A=1\nFROM a\nARG <|>A\nRUN x', 'A', '`A` is `1`.', 'global `ARG` on line 1'],
  // Paths.
  ['FROM scratch\nWORKDIR /a\nWORKDIR <|>b', 'b', '`/a/b`'],
  ['FROM a\nWORKDIR /a\nWORKDIR b\nCOPY x <|>./y/', './y/', 'The destination: `/a/b/y/`.'],
  ['FROM a\nWORKDIR <|>b', 'b', 'it is not known'],
  ['FROM a AS x\nWORKDIR /a\nFROM x\nWORKDIR <|>b', 'b', 'from here on: `/a/b`.'],
  ['FROM a\nSTOPSIGNAL <|>sigquit', 'sigquit', '**SIGQUIT**, signal 3'],
  ['FROM a\nSTOPSIGNAL <|>RTMIN+3', 'RTMIN+3', 'Signal 37 on Linux.'],
  // Directives and checks.
  ['# <|>syntax=docker/dockerfile:1\nFROM a', '# syntax=docker/dockerfile:1', 'parser directive'],
  ['# check=sk<|>ip=all\nFROM a', 'skip', '`skip`: Checks that are left out'],
  [
    '# check=skip=A,Undefined<|>Var\nFROM a',
    'UndefinedVar',
    '**UndefinedVar** — Variables should be defined before their use.',
  ],
  ['FROM a\n# check=skip=<|>UndefinedVar\nUSER $A', 'UndefinedVar', '**UndefinedVar**'],
];

for (const [source, over, ...says] of cases) {
  test(`hover: ${JSON.stringify(source)}`, () => {
    const found = hoverAt(source);
    assert.ok(found, 'there is no hover');
    assert.equal(found.over, over);
    for (const piece of says)
      assert.ok(found.markdown.includes(piece), `${JSON.stringify(piece)} is not in:\n${found.markdown}`);
  });
}

const silent: readonly string[] = [
  '<|>',
  'FROM a\n<|>\nRUN x',
  'FROM a\n# a comment <|>here\nRUN x',
  'FROM a\nRUN x \\\n # a <|>$comment\n y',
  'FROM a\nRUN echo <|>$unknown',
  'FROM a\nENV A=1\nRUN ["echo", "<|>$A"]',
  "FROM a\nENV A=1\nUSER '<|>$A'",
  'FROM a\nENV A=1\nUSER \\<|>$A',
  "FROM a\nENV A=1\nCOPY <<'E' /x\n<|>$A\nE",
  'FROM a\n<|>FOO bar',
  'FROM a\nCOPY --<|>nonsense a b',
  'FROM a\nENV A=1\nONBUILD USER <|>$A',
  '# <|>escape=\nFROM a',
];

for (const source of silent) {
  test(`no hover: ${JSON.stringify(source)}`, () => assert.equal(hoverAt(source), undefined));
}

test('variables of the base image say so', () => {
  const found = hoverAt('FROM a\nUSER <|>$LANG', world);
  assert.ok(found);
  assert.ok(found.markdown.includes('`LANG` is `C.UTF-8`.'));
  assert.ok(found.markdown.includes('Set by the base image.'));
  assert.ok(hoverAt('FROM a\nWORKDIR <|>x', world)?.markdown.includes('`/base/x`.'));
});

test('every keyword, flag, mount type and mount option says its documentation', () => {
  for (const { keyword, flags } of instructionFacts) {
    const source = keyword === 'FROM' ? '<|>FROM a' : `FROM a\n<|>${keyword} x`;
    assert.ok(hoverAt(source)?.markdown.includes(instructionDocs[keyword].documentation), keyword);
    for (const { name } of flags) {
      const flag = `<|>--${name}=x`;
      const text = keyword === 'FROM' ? `FROM ${flag} a` : `FROM a\n${keyword} ${flag} x y`;
      assert.ok(hoverAt(text)?.markdown.includes(flagDoc(keyword, name)?.documentation ?? '?'), `${keyword} --${name}`);
    }
  }
  for (const { type, documentation } of mountTypes) {
    assert.ok(hoverAt(`FROM a\nRUN --mount=<|>type=${type} x`)?.markdown.includes('option `type`'), type);
    assert.ok(hoverAt(`FROM a\nRUN --mount=type=<|>${type} x`)?.markdown.includes(documentation), type);
  }
  for (const { names, documentation } of mountOptions) {
    for (const name of names) {
      const found = hoverAt(`FROM a\nRUN --mount=type=x,<|>${name}=y z`);
      assert.ok(found?.markdown.includes(documentation), name);
    }
  }
});

test('foreign text cannot leave its code span or block', () => {
  const found = hoverAt('FROM a\nENV A="` [x](command:y) `"\nRUN echo <|>$A');
  assert.ok(found?.markdown.startsWith('`A` is `` ` [x](command:y) ` ``.'), found?.markdown);
});

test('every offset of a broken file can be hovered', () => {
  const source =
    '# check=skip=\r\nFROM $A AS \nRUN --mount= \\\n\n# c\n--x <<E\n${\nE\nENV a $b\\\nONBUILD ONBUILD COPY --from=\nHEALTHCHECK\nARG =\n';
  for (let end = 0; end <= source.length; end++) {
    const analysis = analyze(source.slice(0, end), emptyWorld);
    for (let offset = Math.max(0, end - 12); offset <= end; offset++) {
      const found = hover(analysis, offset);
      if (found) assert.ok(found.range.start <= offset && offset < found.range.end && found.markdown !== '');
    }
  }
});
