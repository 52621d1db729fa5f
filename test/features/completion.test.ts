import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { completion } from '../../server/src/core/features/completion.ts';
import type { Completion } from '../../server/src/core/features/completionItem.ts';
import { instructionFacts } from '../../server/src/core/language/instructions.ts';
import { mountOptions } from '../../server/src/core/language/mounts.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { emptyWorld, known, type World } from '../../server/src/core/world.ts';
import { cursor } from '../fixture.ts';

const files = ['docs/guide.md', 'my file.txt', 'package.json', 'src/index.ts', 'src/lib/a.ts'];
const world: World = {
  ...emptyWorld,
  context: () => known({ source: 'the folder of the Dockerfile', files, links: new Set<string>(), truncated: false }),
};

/** The completions of a source in the order shown, those of base images left out unless asked for. */
function complete(source: string, where = world): { text: string; items: Completion[] } {
  const { text, offset } = cursor(source);
  const { items } = completion(analyze(text, where), offset);
  for (const { range } of items)
    assert.ok(range.start <= offset && offset <= range.end && !text.slice(range.start, range.end).includes('\n'));
  return { text, items: [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0)) };
}

function labels(source: string, where = world): string[] {
  return complete(source, where)
    .items.filter(({ kind }) => kind !== 'image' && kind !== 'tag')
    .map(({ label }) => label);
}

/** The first labels in order; the number of all where it matters. */
const lists: readonly (readonly [source: string, ...first: readonly string[]])[] = [
  // Keywords.
  ['<|>', 'FROM', 'ARG', '# syntax=', '# escape=', '# check='],
  ['# syntax=docker/dockerfile:1\n<|>', 'FROM', 'ARG', '# escape=', '# check='],
  ['\n<|>', 'FROM', 'ARG'],
  ['FROM a\n<|>', 'FROM', 'RUN', 'COPY', 'WORKDIR'],
  ['from a\nr<|>', 'from', 'run', 'copy'],
  ['FROM a\nONBUILD <|>', 'RUN', 'COPY'],
  ['FROM a\nonbuild c<|>', 'RUN', 'COPY'],
  // Flags.
  ['FROM --<|>', '--platform'],
  ['FROM a\nCOPY --fr<|>', '--from', '--chown', '--chmod', '--link', '--parents', '--exclude'],
  ['FROM a\nCOPY --from=x --link --exclude=y --<|>', '--chown', '--chmod', '--parents', '--exclude'],
  ['FROM a\nCOPY --<|> --link a b', '--from', '--chown', '--chmod', '--parents', '--exclude'],
  ['FROM a\nCOPY --chown=1 \\\n  # why\n  --<|> \\\n a b', '--from', '--chmod', '--link', '--parents', '--exclude'],
  ['FROM a\nONBUILD COPY --<|>', '--from', '--chown', '--chmod', '--link', '--parents', '--exclude'],
  ['FROM a\nRUN <|>', '--mount', '--network', '--security', '--device'],
  [
    'FROM a\nHEALTHCHECK <|>',
    'CMD',
    'NONE',
    '--interval',
    '--timeout',
    '--start-period',
    '--start-interval',
    '--retries',
  ],
  ['FROM a\nHEALTHCHECK --retries=3 <|>', 'CMD', 'NONE', '--interval'],
  // Flag values.
  ['FROM --platform=<|> a', '$BUILDPLATFORM', '$TARGETPLATFORM', 'linux/amd64'],
  ['FROM a\nRUN --network=<|>', 'default', 'none', 'host'],
  ['FROM a\nRUN --security=<|> x', 'sandbox', 'insecure'],
  ['FROM a\nCOPY --link=<|>', 'true', 'false'],
  ['FROM a AS b\nFROM c\nFROM d AS e\nCOPY --from=<|>', '1', 'b'],
  ['FROM a AS b\nCOPY --from=<|>'],
  // Mounts.
  [
    'FROM a\nRUN --mount=<|>',
    'type=bind',
    'type=cache',
    'type=tmpfs',
    'type=secret',
    'type=ssh',
    'type',
    'target',
    'source',
    'from',
    'readonly',
    'readwrite',
  ],
  ['FROM a\nRUN --mount=type=<|>', 'bind', 'cache', 'tmpfs', 'secret', 'ssh'],
  [
    'FROM a\nRUN --mount=type=cache,<|>',
    'id',
    'target',
    'source',
    'from',
    'sharing',
    'readonly',
    'readwrite',
    'mode',
    'uid',
    'gid',
  ],
  [
    'FROM a\nRUN --mount=type=secret,id=x,dst=/x,<|>',
    'source',
    'readonly',
    'readwrite',
    'required',
    'env',
    'mode',
    'uid',
    'gid',
  ],
  ['FROM a\nRUN --mount=<|>,type=tmpfs,target=/x', 'readonly', 'readwrite', 'size'],
  ['FROM a\nRUN --mount=type=cache,sharing=l<|>,target=/x y', 'shared', 'private', 'locked'],
  ['FROM a AS b\nFROM c\nFROM d\nRUN --mount=type=bind,from=<|>', 'b'],
  ['FROM a\nRUN --mount=type=cache,target=/x --mount=type=<|>', 'bind', 'cache', 'tmpfs', 'secret', 'ssh'],
  // Stages.
  ['FROM a AS One\nFROM b AS two\nFROM <|>', 'two', 'One', '--platform'],
  ['FROM a AS One\nFROM b AS two\nFROM On<|>', 'two', 'One'],
  ['FROM a <|>', 'AS'],
  ['from a <|>', 'as'],
  ['FROM a AS <|>'],
  // Variables.
  ['FROM a\nENV A=1 B=2\nARG C\nRUN echo $<|>', 'B', 'A'],
  ['FROM a\nENV A=1\nARG C=2\nCMD echo ${<|>', 'A'],
  ['FROM a\nENV A=1\nRUN <<E\necho $<|>\nE', 'A'],
  ['FROM a\nENV A=1\nCOPY <<E /x\n$<|>\nE', 'A'],
  ["FROM a\nENV A=1\nCOPY <<'E' /x\n$<|>\nE"],
  ['FROM a\nENV A=1\nCOPY --chown=$<|> a b', 'A'],
  ['FROM a\nENV A=1\nCOPY --from=x$<|> a b'],
  ['FROM a\nENV A=1\nRUN --mount=target=$<|> x', 'A'],
  ['ARG A=1\nARG B=2\nFROM a:$<|>', 'B', 'A', 'TARGETSTAGE'],
  ['FROM a\nENV A=1\nRUN echo \\$<|>'],
  ['FROM a\nENV A=1\nONBUILD USER $<|>'],
  // Arguments.
  ['FROM a\nCOPY <|>', 'docs/', 'src/', 'package.json', '--from'],
  ['FROM a\nCOPY ./src/<|> .', 'lib/', 'index.ts'],
  ['FROM a\nCOPY package.json s<|>', 'docs/', 'src/', 'package.json'],
  ['FROM a\nCOPY --from=x <|>', '--chown'],
  ['FROM a\nSTOPSIGNAL <|>', 'SIGTERM', 'SIGINT', 'SIGQUIT'],
  ['FROM a\nEXPOSE 80 53/<|>', 'tcp', 'udp', 'sctp'],
  ['FROM a\nEXPOSE 80<|>'],
  ['FROM a\nSHELL <|>', '["/bin/bash", "-o", "pipefail", "-c"]'],
  ['ARG V=1\nFROM a\nARG <|>', 'V', 'BUILDPLATFORM'],
  ['ARG V=1\nFROM a\nARG V\nARG <|>', 'BUILDPLATFORM'],
  ['FROM a\nLABEL <|>', 'org.opencontainers.image.title'],
  // Directives and checks.
  ['# <|>', '# syntax=', '# escape=', '# check='],
  ['# syntax=x\n#<|>', '# escape=', '# check='],
  ['# syntax=<|>', 'docker/dockerfile:1', 'docker/dockerfile:1-labs'],
  ['# escape=<|>\nFROM a', '`', '\\'],
  ['# check=<|>', 'skip', 'error', 'experimental'],
  ['# check=error=true;<|>', 'skip', 'experimental'],
  ['# check=error=<|>', 'true'],
  ['# check=experimental=<|>', 'InvalidDefinitionDescription', 'all'],
  ['FROM a\n# <|>\nRUN x', '# check=skip='],
  ['FROM a\n# check=<|>\nRUN x', 'skip', 'experimental'],
  // Nothing.
  ['FROM a\n# some wor<|>\nRUN x'],
  ['FROM a\n# syntax=<|>\nRUN x'],
  ['FROM a\nRUN npm <|>'],
  ['FROM a\nRUN x \\\n  # fro<|>\n  y'],
  ['FROM a\nRUN x && \\\n  co<|>'],
  ['FROM a\nRUN <<E\nfr<|>\nE'],
  ['FROM a\nRUN <<E\nfr<|>'],
  ['FROM a\nNONSENSE <|>'],
  ['FROM a\nCMD ["a", <|>'],
];

for (const [source, ...first] of lists) {
  test(`completion: ${JSON.stringify(source)}`, () => {
    const found = labels(source);
    assert.deepEqual(first.length === 0 ? found : found.slice(0, first.length), first);
  });
}

/** The text after accepting an item. */
const accepted: readonly (readonly [source: string, label: string, result: string])[] = [
  ['<|>', 'FROM', 'FROM '],
  ['fr<|>', 'FROM', 'FROM '],
  ['\ufeffFR<|>', 'FROM', '\ufeffFROM '],
  ['# sy<|>', '# syntax=', '# syntax='],
  ['FROM a\nCO<|>PY a b', 'ADD', 'FROM a\nADD a b'],
  ['FROM a\nWOR<|>', 'WORKDIR', 'FROM a\nWORKDIR ${1:/app}'],
  ['FROM a\r\nCOPY --fr<|>\r\n', '--from', 'FROM a\r\nCOPY --from=\r\n'],
  ['FROM a\nCOPY --l<|> a b', '--link', 'FROM a\nCOPY --link  a b'],
  ['FROM a\nCOPY --fr<|>om=x a b', '--chown', 'FROM a\nCOPY --chown=x a b'],
  ['FROM a AS b\nFROM c\nCOPY --from=x<|>y d e', 'b', 'FROM a AS b\nFROM c\nCOPY --from=b d e'],
  ['FROM a\nRUN --mount=ty<|> x', 'type', 'FROM a\nRUN --mount=type= x'],
  ['FROM a\nRUN --mount=type=c<|>x,target=/x y', 'cache', 'FROM a\nRUN --mount=type=cache,target=/x y'],
  ['FROM a\nRUN --mount=type=cache,ds<|>', 'target', 'FROM a\nRUN --mount=type=cache,target='],
  ['FROM a\nENV AB=1\nRUN echo $A<|>', 'AB', 'FROM a\nENV AB=1\nRUN echo $AB'],
  ['FROM a\nENV AB=1\nRUN echo ${A<|>', 'AB', 'FROM a\nENV AB=1\nRUN echo ${AB}'],
  ['FROM a\nENV AB=1\nRUN echo ${A<|>X:-y}', 'AB', 'FROM a\nENV AB=1\nRUN echo ${AB:-y}'],
  ['FROM a\nCOPY ./sr<|>/x .', 'src/', 'FROM a\nCOPY ./src//x .'],
  ['FROM a\nEXPOSE 80/<|>', 'udp', 'FROM a\nEXPOSE 80/udp'],
  ['FROM a\nSHELL ["/b<|>"]', '["/bin/sh", "-c"]', 'FROM a\nSHELL ["/bin/sh", "-c"]'],
  ['# check=skip=A,Un<|>;error=true', 'UndefinedVar', '# check=skip=A,UndefinedVar;error=true'],
];

for (const [source, label, result] of accepted) {
  test(`accepting ${label} in ${JSON.stringify(source)}`, () => {
    const { text, items } = complete(source);
    const item = items.find((candidate) => candidate.label === label);
    assert.ok(item, items.map((candidate) => candidate.label).join(' '));
    assert.equal(applyEdits(text, [{ range: item.range, newText: item.insertText }]), result);
  });
}

test('base images are offered in FROM and behind from', () => {
  for (const source of ['FROM <|>', 'FROM deb<|>', 'FROM a\nCOPY --from=<|>', 'FROM a\nRUN --mount=from=<|>']) {
    assert.ok(
      complete(source).items.some(({ kind, label }) => kind === 'image' && label === 'debian'),
      source,
    );
  }
  assert.ok(!complete('FROM a\nCOPY <|>').items.some(({ kind }) => kind === 'image'));
});

test('stages stand before images', () => {
  const { items } = complete('FROM a AS zebra\nFROM <|>');
  assert.equal(items[0]?.label, 'zebra');
});

test('every instruction and flag is offered with documentation', () => {
  const keywords = complete('FROM a\n<|>').items;
  assert.deepEqual(keywords.map(({ label }) => label).sort(), instructionFacts.map(({ keyword }) => keyword).sort());
  for (const { label, documentation } of keywords) assert.ok(documentation, label);
  for (const { keyword, flags } of instructionFacts) {
    if (keyword === 'FROM' || flags.length === 0) continue;
    const items = complete(`FROM a\n${keyword} --<|>`).items;
    assert.deepEqual(
      items.map(({ label }) => label),
      flags.map(({ name }) => `--${name}`),
    );
    for (const { label, documentation } of items) assert.ok(documentation, `${keyword} ${label}`);
  }
  assert.equal(
    mountOptions.every(({ documentation }) => documentation !== ''),
    true,
  );
});

test('the details of a variable say its value and where it comes from', () => {
  const item = complete('FROM a\nENV A="x y"\nRUN echo $<|>').items.find(({ label }) => label === 'A');
  assert.equal(item?.detail, 'x y (ENV, line 2)');
});

test('build arguments without a value are offered where the build sees them', () => {
  assert.ok(labels('FROM a\nARG C\nRUN echo $<|>').includes('C'));
  assert.ok(!labels('FROM a\nARG C\nCMD echo $<|>').includes('C'));
});

test('files are not offered where the build context is not known', () => {
  assert.deepEqual(labels('FROM a\nCOPY p<|>', emptyWorld), []);
});

test('every offset of a broken file can be completed', () => {
  const source =
    '# check=skip=\r\nFROM $A AS \nRUN --mount= \\\n\n# c\n--x <<E\n${\nE\nENV a $b\\\nONBUILD ONBUILD COPY --from=\nHEALTHCHECK\nARG =\n';
  for (let end = 0; end <= source.length; end++) {
    const text = source.slice(0, end);
    for (let offset = Math.max(0, end - 12); offset <= end; offset++)
      complete(`${text.slice(0, offset)}<|>${text.slice(offset)}`);
  }
});
