import type { Random } from './random.ts';
import { seeds } from './seeds.ts';

/** A text to try: now one that follows the grammar more or less, now a seed or another given text with some changes. */
export function randomInput(random: Random, others: readonly string[] = []): string {
  if (random.below(3) === 0) return grammatical(random);
  const given = others.length > 0 && random.below(2) === 0 ? others[random.below(others.length)] : undefined;
  return mutated(random, given ?? random.pick(seeds));
}

function repeated(random: Random, most: number, part: () => string): string {
  let text = '';
  for (let count = random.below(most + 1); count > 0; count--) text += part();
  return text;
}

const keywords = [
  ...['FROM', 'RUN', 'COPY', 'ADD', 'ENV', 'LABEL', 'ARG', 'CMD', 'ENTRYPOINT', 'SHELL', 'WORKDIR', 'USER', 'EXPOSE'],
  ...['VOLUME', 'STOPSIGNAL', 'HEALTHCHECK', 'MAINTAINER', 'ONBUILD', 'Run', 'copy', 'from', 'FOO', '&&'],
] as [string, ...string[]];

const flags = [
  ...[
    '--from=b',
    '--from=0',
    '--from=$A',
    '--platform=$TARGETPLATFORM',
    '--platform=linux/arm64',
    '--link',
    '--parents',
  ],
  ...[
    '--chown=1:$A',
    '--chmod=u+x',
    '--exclude=*.md',
    '--checksum=sha256:0',
    '--keep-git-dir',
    '--unpack=false',
    '--x',
  ],
  ...[
    '--mount=type=cache,target=/c',
    '--mount=type=bind,from=b,source=.',
    '--mount=type=secret,id=s,env=S',
    '--mount=x',
  ],
  ...['--network=none', '--security=insecure', '--device=a', '--interval=1s', '--retries=3', '--timeout=5', '--'],
] as [string, ...string[]];

const words = [
  ...[
    'a',
    'b',
    '.',
    '/',
    './x',
    '/app/',
    '*.ts',
    'package.json',
    'A=1',
    'A=$B',
    '"c d"=e',
    'AS',
    'as',
    'node:20',
    'scratch',
  ],
  ...[
    'alpine@sha256:0',
    'npm',
    'install',
    'ci',
    'pip',
    '-r',
    'requirements.txt',
    '&&',
    ';',
    '|',
    '>',
    'go',
    'build',
    'CMD',
  ],
  ...[
    'NONE',
    '80',
    '80-90/tcp',
    '127.0.0.1:80:90/UDP',
    'SIGTERM',
    'https://x/y.git#z',
    'git@x:y',
    '<<EOF',
    '<<-"E"',
    "'",
    '"',
  ],
  ...[
    '$A',
    '${A}',
    '${A:-$B}',
    '${A#*/}',
    '${A//b/c}',
    '${A:?no}',
    '${',
    '\\',
    '`',
    '["a","b"]',
    '[',
    '[]',
    '[1]',
    '\u00e9',
    '{{x}}',
  ],
  ...[
    '\u{1f433}',
    '\u00a0',
    '\ufeff',
    '\0',
    '#',
    '==',
    '--',
    '-',
    'C:\\a\\',
    '${A',
    '$(x)',
    '`y`',
    '@',
    'if',
    'then',
    'fi',
    '{',
    '}',
  ],
] as [string, ...string[]];

const ends = ['\n', '\n', '\n', '\n', '\r\n', '\n\n', '\\\n', ' \\\n', '`\n', '\\\n# c\n', '\\\n\n', '\r', ''] as [
  string,
  ...string[],
];

const extras = [
  ...[
    '# syntax=docker/dockerfile:1\n',
    '# escape=`\n',
    '# check=skip=all\n',
    '# check=error=true\n',
    '# hadolint ignore=DL3006\n',
  ],
  ...['# a comment\n', '#\n', '  # b\n', '\n', 'EOF\n', 'E\n', '\tE\n', '\ufeff', ' \t\n', 'x\n', '#!/bin/sh\n'],
] as [string, ...string[]];

function grammatical(random: Random): string {
  const head = repeated(random, 2, () => random.pick(extras));
  const start = random.below(4) === 0 ? '' : `FROM ${random.pick(words)}\n`;
  const line = (): string => {
    if (random.below(5) === 0) return random.pick(extras);
    const flagged = repeated(random, 2, () => `${random.pick(flags)} `);
    const spoken = repeated(random, 5, () => `${random.pick(words)}${random.below(4) === 0 ? '' : ' '}`);
    return `${random.pick(keywords)} ${flagged}${spoken}${random.pick(ends)}`;
  };
  return head + start + repeated(random, 12, line);
}

/** The largest text that is worth its time. */
const maximumLength = 4_000;

function mutated(random: Random, seed: string): string {
  let text = seed;
  for (let count = 1 + random.below(6); count > 0; count--) text = changed(random, text).slice(0, maximumLength);
  return text;
}

function changed(random: Random, text: string): string {
  const at = random.below(text.length + 1);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (random.below(10)) {
    case 0:
      return before;
    case 1:
      return after;
    case 2:
      return before + after.slice(1 + random.below(8));
    case 3:
      return before + random.pick(words) + after;
    case 4:
      return before + random.pick(ends) + after;
    case 5:
      return `${before}${random.pick(ends)}${random.pick(keywords)} ${random.pick(words)} ${after}`;
    case 6: {
      const from = random.below(text.length + 1);
      return before + text.slice(from, from + random.below(80)) + after;
    }
    case 7:
      return random.below(2) === 0 ? text.replaceAll('\n', '\r\n') : text.replaceAll(' ', random.pick(ends));
    case 8:
      return before + random.pick(flags) + after;
    default:
      return before + random.pick(extras) + after;
  }
}
