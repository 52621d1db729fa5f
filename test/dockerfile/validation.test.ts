import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from '../../server/src/core/dockerfile/resolve.ts';
import { parse } from '../../server/src/core/syntax/parser.ts';
import { assertErrors, assertInstruction } from './errors.ts';

/** An instruction in a stage, and BuildKit's error without the line number in front; undefined where it is accepted. */
type Case = readonly [instruction: string, error?: string];

const noDestination = 'requires at least two arguments, but only one was provided. Destination could not be determined';

const cases: Readonly<Record<string, readonly Case[]>> = {
  'unknown instructions': [
    ['RNU x', 'unknown instruction: RNU (did you mean ENV?)'],
    ['rnu x', 'unknown instruction: rnu (did you mean env?)'],
    ['Rnu x', 'unknown instruction: Rnu (did you mean env?)'],
    ['Frmo x', 'unknown instruction: Frmo (did you mean from?)'],
    ['&& make', 'unknown instruction: &&'],
    ['apt-get install x', 'unknown instruction: apt-get'],
    ['VOLUMES /x', 'unknown instruction: VOLUMES (did you mean VOLUME?)'],
    ['u\u017fer x', 'unknown instruction: u\u017fer (did you mean user?)'],
    ['wor\u212adir /x'],
    ['rUn x'],
    ['run x'],
  ],
  flags: [
    ['COPY --form=a b c', 'unknown flag: --form (did you mean from?)'],
    ['COPY --FROM=a b c', 'unknown flag: --FROM'],
    ['COPY --=a b c', 'unknown flag: --'],
    ['COPY --platform=a b c', 'unknown flag: --platform'],
    ['ADD --from=a b c', 'unknown flag: --from'],
    ['COPY --from a b', 'missing a value on flag: --from'],
    ['COPY --from= a b'],
    ['COPY --from=a --from=b c d', 'duplicate flag specified: --from'],
    ['COPY --exclude=a --exclude=b c d'],
    ['COPY --link a b'],
    ['COPY --link= a b', 'missing a value on flag: --link'],
    ['COPY --link=True a b'],
    ['COPY --link=FALSE a b'],
    ['COPY --link=1 a b', 'expecting boolean value for flag --link, not: 1'],
    ['COPY --link --link=false a b', 'duplicate flag specified: --link'],
    ['COPY --link=true=x a b', 'expecting boolean value for flag --link, not: true=x'],
    ['COPY --"fr"om=x a b'],
    ['COPY -- --x /y'],
    ['COPY -link a b'],
    ['COPY "--foo" a b'],
    ['RUN --mount=type=cache,target=/a --mount=type=cache,target=/b x'],
    ['RUN --network=host --network=none x', 'duplicate flag specified: --network'],
    ['ENV --x a=b', 'unknown flag: --x'],
    ['LABEL --x a=b', 'unknown flag: --x'],
    ['CMD --x a', 'unknown flag: --x'],
    ['ENTRYPOINT --x a', 'unknown flag: --x'],
    ['EXPOSE --x 80', 'unknown flag: --x'],
    ['MAINTAINER --x a', 'unknown flag: --x'],
    ['ONBUILD --x RUN a', 'unknown flag: --x'],
    ['SHELL --x ["a"]', 'unknown flag: --x'],
    ['USER --x a', 'unknown flag: --x'],
    ['VOLUME --x /a', 'unknown flag: --x'],
    ['WORKDIR --x /a', 'unknown flag: --x'],
    ['ARG --x a'],
    ['STOPSIGNAL --x 9'],
    ['HEALTHCHECK --x NONE'],
    ['HEALTHCHECK --x CMD a', 'unknown flag: --x'],
    ['COPY --constructor a b', 'unknown flag: --constructor'],
  ],
  'which fault comes first': [
    ['MAINTAINER --x', 'MAINTAINER requires exactly one argument'],
    ['ADD --x a', `ADD ${noDestination}`],
    ['COPY --x', `COPY ${noDestination}`],
    ['ONBUILD --x', 'ONBUILD requires at least one argument'],
    ['ONBUILD --x FROM a', 'unknown flag: --x'],
    ['WORKDIR --x', 'WORKDIR requires exactly one argument'],
    ['EXPOSE --x', 'EXPOSE requires at least one argument'],
    ['USER --x', 'USER requires exactly one argument'],
    ['VOLUME --x', 'VOLUME requires at least one argument'],
    ['VOLUME --x [""]', 'unknown flag: --x'],
    ['HEALTHCHECK --x', 'HEALTHCHECK requires at least one argument'],
    ['HEALTHCHECK --x foo', 'unknown flag: --x'],
    ['HEALTHCHECK --interval=x foo', 'Unknown type "FOO" in HEALTHCHECK (try CMD)'],
    ['HEALTHCHECK --retries=x --timeout=y CMD z', 'time: invalid duration "y"'],
    ['ENV --x', 'unknown flag: --x'],
    ['LABEL --x', 'unknown flag: --x'],
    ['SHELL --x', 'unknown flag: --x'],
    ['RUN --security=x --network=y --mount= --device= z', 'failed to parse csv devices: EOF'],
    ['RUN --security=x --network=y --mount= z', 'failed to parse csv mounts: EOF'],
    ['RUN --security=x --network=y z', 'invalid network mode "y"'],
    ['COPY --x a <<EOF\nEOF', 'unknown flag: --x'],
  ],
  'ADD and COPY': [
    ['COPY', `COPY ${noDestination}`],
    ['COPY a', `COPY ${noDestination}`],
    ['ADD ["a"]', `ADD ${noDestination}`],
    ['ADD []', `ADD ${noDestination}`],
    ['copy a b'],
    ['COPY ["a", "b"]'],
    ['COPY a <<EOF\nEOF', 'COPY cannot accept a heredoc as a destination'],
    ['ADD ["a", "<<EOF"]', 'ADD cannot accept a heredoc as a destination'],
    ['COPY <<EOF /x\nEOF'],
    ['COPY a <<"EOF'],
  ],
  ARG: [
    ['ARG', 'ARG requires at least one argument'],
    ['ARG =x', 'ARG names can not be blank'],
    ['ARG a =x', 'ARG names can not be blank'],
    ['ARG a= b=1'],
    ['ARG "=x'],
  ],
  'ENV and LABEL': [
    ['ENV', 'ENV requires at least one argument'],
    ['LABEL', 'LABEL requires at least one argument'],
    ['ENV a=1 =2', 'ENV names can not be blank'],
    ['LABEL =2', 'LABEL names can not be blank'],
    ['ENV ""=2'],
    ['ENV a b=c'],
    ['LABEL "a b"=c'],
  ],
  'CMD, ENTRYPOINT and SHELL': [
    ['CMD'],
    ['CMD []'],
    ['ENTRYPOINT'],
    ['SHELL', 'SHELL requires at least one argument'],
    ['SHELL []', 'SHELL requires at least one argument'],
    ['SHELL /bin/sh -c', 'SHELL requires the arguments to be in JSON form'],
    ["SHELL ['a']", 'SHELL requires the arguments to be in JSON form'],
    ['SHELL ["a"]'],
  ],
  EXPOSE: [['EXPOSE', 'EXPOSE requires at least one argument'], ['EXPOSE foo']],
  VOLUME: [
    ['VOLUME', 'VOLUME requires at least one argument'],
    ['VOLUME []', 'VOLUME requires at least one argument'],
    ['VOLUME ["/a", " "]', 'VOLUME specified can not be an empty string'],
    ['VOLUME ""'],
  ],
  'instructions of one value': [
    ['WORKDIR', 'WORKDIR requires exactly one argument'],
    ['USER', 'USER requires exactly one argument'],
    ['STOPSIGNAL', 'STOPSIGNAL requires exactly one argument'],
    ['MAINTAINER', 'MAINTAINER requires exactly one argument'],
    ['WORKDIR /a b'],
    ['STOPSIGNAL foo'],
  ],
  HEALTHCHECK: [
    ['HEALTHCHECK', 'HEALTHCHECK requires at least one argument'],
    ['HEALTHCHECK NONE x', 'HEALTHCHECK NONE takes no arguments'],
    ['HEALTHCHECK none'],
    ['HEALTHCHECK CMD', 'Missing command after HEALTHCHECK CMD'],
    ['HEALTHCHECK CMD []', 'Missing command after HEALTHCHECK CMD'],
    ['HEALTHCHECK cmd x'],
    ['HEALTHCHECK curl x', 'Unknown type "CURL" in HEALTHCHECK (try CMD)'],
    ['HEALTHCHECK --interval=1 CMD x', 'time: missing unit in duration "1"'],
    ['HEALTHCHECK --timeout=1x CMD x', 'time: unknown unit "x" in duration "1x"'],
    ['HEALTHCHECK --start-period=x CMD x', 'time: invalid duration "x"'],
    ['HEALTHCHECK --start-interval=1us CMD x', 'Interval "start-interval" cannot be less than 1ms'],
    ['HEALTHCHECK --interval=-1s CMD x', 'Interval "interval" cannot be less than 1ms'],
    ['HEALTHCHECK --interval=0 --timeout= --start-period=1ms --start-interval=1h2m3.5s CMD x'],
    ['HEALTHCHECK --retries=x CMD x', 'strconv.ParseInt: parsing "x": invalid syntax'],
    ['HEALTHCHECK --retries=1.5 CMD x', 'strconv.ParseInt: parsing "1.5": invalid syntax'],
    ['HEALTHCHECK --retries=2147483648 CMD x', 'strconv.ParseInt: parsing "2147483648": value out of range'],
    ['HEALTHCHECK --retries=-1 CMD x', '--retries cannot be negative (-1)'],
    ['HEALTHCHECK --retries=+3 CMD x'],
    ['HEALTHCHECK --retries= CMD x'],
  ],
  ONBUILD: [
    ['ONBUILD', 'ONBUILD requires at least one argument'],
    ['ONBUILD onbuild RUN x', "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed"],
    ['ONBUILD maintainer x', "MAINTAINER isn't allowed as an ONBUILD trigger"],
    ['ONBUILD From x', "FROM isn't allowed as an ONBUILD trigger"],
    ['ONBUILD foo x'],
    ['ONBUILD COPY --foo'],
  ],
  RUN: [
    ['RUN'],
    ['RUN []'],
    ['RUN --network=host x'],
    ['RUN --network=Host x', 'invalid network mode "Host"'],
    ['RUN --network= x', 'invalid network mode ""'],
    ['RUN --security=insecure x'],
    ['RUN --security=$x x', 'security "$x" is not valid'],
  ],
  'RUN --mount, as far as it is read before variables are expanded': [
    ['RUN --mount= x', 'failed to parse csv mounts: EOF'],
    ['RUN --mount=a\\"b x', 'failed to parse csv mounts: parse error on line 1, column 2: bare " in non-quoted-field'],
    [
      'RUN --mount=\\"a x',
      'failed to parse csv mounts: parse error on line 1, column 2: extraneous or missing " in quoted-field',
    ],
    [
      'RUN --mount=\\"a\\"b x',
      'failed to parse csv mounts: parse error on line 1, column 3: extraneous or missing " in quoted-field',
    ],
    ['RUN --mount=\\"type=bind\\",target=/x x'],
    ['RUN --mount=from=$x,target=/y x', "'from' doesn't support variable expansion, define alias stage instead"],
    ['RUN --mount=FROM=a,From=a$b x', "'from' doesn't support variable expansion, define alias stage instead"],
    ['RUN --mount=from=x$,target=/y x'],
    ['RUN --mount=type=foo,bar x'],
    ['RUN --mount=source=$x,target=$y x'],
  ],
  'RUN --device': [
    ['RUN --device=vendor.com/gpu=all x'],
    ['RUN --device=name=a,required=T x'],
    ['RUN --device=required,a x'],
    ['RUN --device= x', 'failed to parse csv devices: EOF'],
    ['RUN --device=a,name=b x', 'device name already set to a'],
    ['RUN --device=a,b x', "invalid field 'b' must be a key=value pair"],
    ['RUN --device=a,requird=1 x', "unexpected key 'requird' in 'requird=1' (did you mean required?)"],
    ['RUN --device=a,required=yes x', 'invalid value for required: yes'],
  ],
};

for (const [name, table] of Object.entries(cases)) {
  test(`validation: ${name}`, () => {
    for (const [instruction, error] of table) assertInstruction(instruction, error);
  });
}

test('validation of FROM', () => {
  const count = 'FROM requires either one or three arguments';
  const name = (text: string) =>
    `invalid name for build stage: ${text}, name can't start with a number or contain symbols`;
  const froms: readonly Case[] = [
    ['FROM', count],
    ['FROM a b', count],
    ['FROM a AS', count],
    ['FROM a b c', count],
    ['FROM a AS b c', count],
    ['FROM a --platform=linux/amd64', count],
    ['FROM a as b'],
    ['FROM a aS Build-1_2.3'],
    ['FROM a AS 1b', name('"1b"')],
    ['FROM a AS $b', name('"$b"')],
    ['FROM a AS a/b', name('"a/b"')],
    ['FROM a AS \u00e9', name('"\u00e9"')],
    ['FROM --platform=linux/amd64 a'],
    ['FROM --platform= a'],
    ['FROM --platform a', 'missing a value on flag: --platform'],
    ['FROM --platfrom=x a', 'unknown flag: --platfrom (did you mean platform?)'],
    ['FROM --plattfrom=x a', 'unknown flag: --plattfrom'],
    ['FROM --x a b', count],
    ['FROM "a b"', count],
  ];
  for (const [instruction, error] of froms) assertInstruction(instruction, error);
});

test('an error is shown at the words that are wrong', () => {
  assertErrors(
    [
      'ARG a =b',
      '      ^^ dockerfile parse error on line 1: ARG names can not be blank',
      'FROM alpine AS 1st',
      '               ^^^ dockerfile parse error on line 2: invalid name for build stage: "1st", name can\'t start with a number or contain symbols',
      'COPY --form=x a b',
      '     ^^^^^^ dockerfile parse error on line 3: unknown flag: --form (did you mean from?)',
      'COPY --link=yes a b',
      '            ^^^ dockerfile parse error on line 4: expecting boolean value for flag --link, not: yes',
      'RUN --mount=type=cache,from=$a,target=/b c',
      "                       ^^^^^^^ dockerfile parse error on line 5: 'from' doesn't support variable expansion, define alias stage instead",
      'RUN --network=lan c',
      '              ^^^ dockerfile parse error on line 6: invalid network mode "lan"',
      'HEALTHCHECK --interval=1 CMD x',
      '                       ^ dockerfile parse error on line 7: time: missing unit in duration "1"',
      'HEALTHCHECK curl x',
      '            ^^^^ dockerfile parse error on line 8: Unknown type "CURL" in HEALTHCHECK (try CMD)',
      'ONBUILD FROM x',
      "        ^^^^ dockerfile parse error on line 9: FROM isn't allowed as an ONBUILD trigger",
      'SHELL sh -c',
      '      ^^^^^ dockerfile parse error on line 10: SHELL requires the arguments to be in JSON form',
      'COPY a',
      `     ^ dockerfile parse error on line 11: COPY ${noDestination}`,
      'VOLUME ["a", ""]',
      '             ^^ dockerfile parse error on line 12: VOLUME specified can not be an empty string',
      'ENV a=b =c',
      '        ^^ dockerfile parse error on line 13: ENV names can not be blank',
      'FROM a as b c',
      '       ^^^^^^ dockerfile parse error on line 14: FROM requires either one or three arguments',
      'RNU x',
      '^^^ dockerfile parse error on line 15: unknown instruction: RNU (did you mean ENV?)',
      'RUN --device=a,b c',
      "               ^ dockerfile parse error on line 16: invalid field 'b' must be a key=value pair",
      '',
    ].join('\n'),
  );
});

test('an instruction of several lines is reported on each of them, here-document included', () => {
  const { errors } = resolve(parse('FROM a\n\nRUN --foo \\\n  # comment\n  <<EOF\nx\nEOF\nCMD x\n'));
  assert.deepEqual(
    errors.map(({ message, lines }) => ({ message, lines })),
    [
      {
        message: 'dockerfile parse error on line 3: unknown flag: --foo',
        lines: [
          [3, 3],
          [4, 4],
          [5, 5],
          [6, 6],
          [7, 7],
        ],
      },
    ],
  );
});

test('what the parser cannot read is not validated as well', () => {
  assertErrors('FROM a\nCOPY [1]\n     ^^^ when using JSON array syntax, arrays must be comprised of strings only\n');
  assertErrors(
    'FROM a\nENV b\n    ^ ENV must have two arguments\nRNU\n^^^ dockerfile parse error on line 3: unknown instruction: RNU (did you mean ENV?)\n',
  );
});

test('an instruction with an error keeps its fields and is marked', () => {
  const { instructions } = resolve(parse('FROM a\nCOPY --from=b --foo c /d\nENV x\nUSER me\n'));
  const [, copy, env, user] = instructions;
  assert.ok(copy?.keyword === 'COPY' && copy.invalid);
  assert.equal(copy.from?.value, 'b');
  assert.deepEqual(
    copy.sources.map(({ text }) => text),
    ['c'],
  );
  assert.equal(copy.destination?.text, '/d');
  assert.equal(env?.invalid, true);
  assert.equal(user?.invalid, false);
});
