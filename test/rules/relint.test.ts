import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { type Followed, follow, relint } from '../../server/src/core/rules/relint.ts';
import type { LintText, ShownDiagnostic } from '../../server/src/core/rules/stageExcerpt.ts';
import { exampleWorld } from './exampleWorld.ts';

const files = {
  'package.json': '{}',
  'package-lock.json': '{}',
  'requirements.txt': 'flask\n',
  'go.mod': 'module m\n',
  'go.sum': '',
  'src/index.js': '',
};
const world = exampleWorld({ source: '', files });

/** Services that have nothing to do with each other, each with something to find. */
const services: readonly ((name: string) => string)[] = [
  (name) => `
# ${name}: packages
FROM node:22 AS deps-${name}
WORKDIR /app
COPY . .
RUN npm ci

FROM deps-${name} AS ${name}
COPY --from=deps-${name} /app/node_modules /srv/node_modules
RUN --mount=type=bind,from=deps-${name},target=/deps npm run build
CMD node src/index.js
`,
  (name) => `
FROM python:3.13 AS ${name}
ARG COMMIT_SHA
ENV KEY value
RUN pip install -r requirements.txt \\
    && echo $UNKNOWN \\

    # hadolint ignore=DL3003
    && cd /srv
WORKDIR srv
WORKDIR deeper
`,
  (name) => `
FROM golang:1.24 AS ${name}-build
COPY . /src
RUN <<EOF
cd /src
go mod download
go build ./...
EOF
# check=skip=JSONArgsRecommended
ENTRYPOINT /src/app
FROM scratch AS ${name}
COPY --from=${name}-build /src/app /app
`,
  (name) => `
FROM debian:12 AS ${name}
RUN apt-get update && apt-get install -y curl
EXPOSE 80/TCP
CMD ["one"]
CMD ["two"]
`,
];

const head = '# syntax=docker/dockerfile:1\nARG REGISTRY=docker.io\n';

/** A file of so many services. */
function composed(count: number): string {
  const all = Array.from({ length: count }, (_, at) => services[at % services.length]?.(`s${at}`) ?? '');
  return head + all.join('');
}

const lintText: LintText = (text) => {
  const analysis = analyze(text, world);
  return { analysis, found: lint(analysis) };
};

function followed(text: string): Followed | undefined {
  const { analysis, found } = lintText(text);
  return follow(analysis, found, 0);
}

/** What was found, in an order of its own. */
function plain(found: readonly ShownDiagnostic[]): string[] {
  const texts = found.map(({ rule, severity, range, message, tag }) =>
    JSON.stringify([range.start, range.end, rule, severity, message, tag]),
  );
  return texts.sort();
}

/** The findings after an edit of one place, which occurs once; undefined where the whole has to be looked at. */
function edited(text: string, place: string, instead: string): readonly string[] | undefined {
  assert.equal(text.split(place).length, 2, `${place} is to occur once`);
  const before = followed(text);
  assert.ok(before);
  const after = text.replace(place, () => instead);
  const found = relint(before, after, lintText)?.found;
  if (found) assert.deepEqual(plain(found), plain(lintText(after).found));
  return found?.map(({ message }) => message);
}

const whole = composed(24);

test('an edit in a stage brings what is found there, and leaves the rest', () => {
  const before = lintText(whole).found.length;
  const command = edited(whole, 'AS s3\nRUN apt-get update', 'AS s3\nRUN echo $WHAT && apt-get update');
  assert.ok(command);
  assert.ok(command.length >= before);
  const line = edited(whole, 'AS s3\nRUN apt-get update', 'AS s3\n\n# why\nRUN apt-get update');
  assert.equal(line?.length, before);
  const copied = edited(whole, '--from=deps-s4 /app/node_modules', '--from=deps-s4 /app/other_modules');
  assert.equal(copied?.length, before);
});

for (const [what, place, instead] of [
  ['FROM', 'FROM debian:12 AS s3\n', 'FROM debian:13 AS s3\n'],
  ['a keyword', 'AS s3\nRUN apt-get', 'AS s3\nrun apt-get'],
  ['the number of instructions', 'AS s3\nRUN apt-get', 'AS s3\nUSER root\nRUN apt-get'],
  ['a global argument', 'REGISTRY=docker.io', 'REGISTRY=ghcr.io'],
  ['a stage that another one names', '--from=deps-s4 /app', '--from=deps-s8 /app'],
  ['a stage by its number', '--from=deps-s4 /app', '--from=0 /app'],
  ['an instruction that fails', 'AS s3\nRUN apt-get', 'AS s3\nRUN --nothing=x apt-get'],
  ['a here-document without an end', 'AS s3\nRUN apt-get update', 'AS s3\nRUN <<END apt-get update'],
] as const) {
  test(`an edit that concerns more than its stages is left to the whole: ${what}`, () => {
    assert.equal(edited(whole, place, instead), undefined);
  });
}

test('what decides on the whole file is left to the whole', () => {
  assert.equal(followed(`${whole}\n# hadolint global ignore=DL3025\n`), undefined);
  assert.equal(followed(`${whole}\nRUN --nothing=x true\n`), undefined);
  assert.equal(followed(services[1]?.('only') ?? ''), undefined);
});

test('random edits are found as a look at the whole finds them', () => {
  const random = randomNumbers(7);
  const pieces = [
    ' x',
    '\n',
    '# note\n',
    ' && npm ci',
    '\\\n',
    '$FOO',
    "'",
    ' --mount=type=cache,target=/root/.npm',
    ' "',
  ];
  let text = whole;
  let before = followed(text);
  let answered = 0;
  for (let round = 0; round < 40; round++) {
    const at = Math.floor(random() * text.length);
    const inserted = pieces[Math.floor(random() * pieces.length)] ?? '';
    const removed = random() < 0.3 ? Math.floor(random() * 6) : 0;
    const next = text.slice(0, at) + (removed > 0 ? '' : inserted) + text.slice(at + removed);
    const after = before && relint(before, next, lintText);
    const expected = lintText(next);
    if (after) {
      assert.deepEqual(plain(after.found), plain(expected.found), `after ${JSON.stringify(inserted)} at ${at}`);
      answered++;
    }
    const now = after ?? follow(expected.analysis, expected.found, 0);
    // An edit after which nothing can be followed is taken back.
    if (!now) continue;
    text = next;
    before = now;
  }
  assert.ok(answered >= 10, `${answered} of 40 edits were followed`);
});

/** A seeded row of numbers from 0 to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
