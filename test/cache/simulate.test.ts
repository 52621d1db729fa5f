import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, defaultInputs } from '../../server/src/core/analysis.ts';
import { fileTree } from '../../server/src/core/cache/fileTree.ts';
import { plainText } from '../../server/src/core/cache/phrase.ts';
import { simulate } from '../../server/src/core/cache/simulate.ts';
import { emptyWorld, known, unavailable } from '../../server/src/core/world.ts';
import { growth, proportional } from '../growth.ts';
import { type Build, reasons, rebuild, stateOf, verdicts } from './build.ts';

const files = { x: 'x', 'a/x': 'same', 'b/x': 'same', 'a/1.go': '1', 'b/1.go': '1', y: 'y' };

interface Edit {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Verdicts in the order of the file's lines. */
  readonly gives: string;
  readonly args?: readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>];
}

const from = 'FROM alpine\n';

/** Edits of the file alone. The context stays as it is. */
const edits: readonly Edit[] = [
  {
    name: 'metadata before a RUN',
    before: 'RUN a',
    after:
      'LABEL a=b\nEXPOSE 80\nCMD x\nVOLUME /v\nSTOPSIGNAL TERM\nHEALTHCHECK NONE\nONBUILD RUN x\nENTRYPOINT y\nRUN a',
    gives: 'H',
  },
  { name: 'a build argument without a value', before: 'RUN a', after: 'ARG A\nRUN a', gives: 'H' },
  {
    name: 'a build argument with a value',
    before: 'RUN a\nCOPY x /x',
    after: 'ARG A=1\nRUN a\nCOPY x /x',
    gives: 'MM',
  },
  { name: 'the root as working directory', before: 'RUN a', after: 'WORKDIR /\nRUN a', gives: 'H' },
  {
    name: 'a variable before a COPY that does not use it',
    before: 'COPY x /x\nRUN a',
    after: 'ENV A=1\nCOPY x /x\nRUN a',
    gives: 'HM',
  },
  { name: 'a variable in the destination', before: 'ENV A=1\nCOPY x /$A', after: 'ENV A=2\nCOPY x /$A', gives: 'M' },
  {
    name: 'variables in another order',
    before: 'ENV A=1\nENV B=2\nRUN a',
    after: 'ENV B=2\nENV A=1\nRUN a',
    gives: 'M',
  },
  { name: 'a variable that is overwritten', before: 'ENV A=1\nRUN a', after: 'ENV A=0\nENV A=1\nRUN a', gives: 'H' },
  { name: 'a user before a COPY', before: 'COPY x /x\nRUN a', after: 'USER u\nCOPY x /x\nRUN a', gives: 'HM' },
  { name: 'root, which is the user by default', before: 'RUN a', after: 'USER root\nRUN a', gives: 'M' },
  { name: 'a user before WORKDIR', before: 'WORKDIR /a', after: 'USER u\nWORKDIR /a', gives: 'M' },
  {
    name: 'a slash behind the working directory',
    before: 'WORKDIR /a\nRUN a',
    after: 'WORKDIR /a/\nRUN a',
    gives: 'HM',
  },
  { name: 'the same file in another folder', before: 'COPY a/x /d', after: 'COPY b/x /d', gives: 'H' },
  { name: 'a pattern in another folder', before: 'COPY a/*.go /d/', after: 'COPY b/*.go /d/', gives: 'H' },
  { name: 'a file of another name', before: 'COPY x /d', after: 'COPY y /d', gives: 'M' },
  { name: 'sources in another order', before: 'COPY x y /d/', after: 'COPY y x /d/', gives: 'M' },
  { name: 'a slash behind the destination', before: 'COPY x /d', after: 'COPY x /d/', gives: 'M' },
  { name: 'another way to write a source', before: 'COPY x /d', after: 'copy  ./a/../x   /d', gives: 'H' },
  { name: 'the owner that is one anyway', before: 'COPY x /d', after: 'COPY --chown=0:0 x /d', gives: 'M' },
  {
    name: 'root as a name and as a number',
    before: 'COPY --chown=root x /d',
    after: 'COPY --chown=0 x /d',
    gives: 'H',
  },
  { name: 'a zero before a mode', before: 'COPY --chmod=755 x /d', after: 'COPY --chmod=0755 x /d', gives: 'H' },
  { name: 'an exclusion', before: 'COPY a /d', after: 'COPY --exclude=1.go a /d', gives: 'M' },
  {
    name: 'a default cache with its own name',
    before: 'RUN --mount=type=cache,target=/c a',
    after: 'RUN --mount=type=cache,target=/c,id=/c,sharing=shared a',
    gives: 'H',
  },
  {
    name: 'a default cache that is locked',
    before: 'RUN --mount=type=cache,target=/c a',
    after: 'RUN --mount=type=cache,target=/c,sharing=locked a',
    gives: 'M',
  },
  {
    name: 'the name of a cache that is not the default one',
    before: 'RUN --mount=type=cache,target=/c,id=a a',
    after: 'RUN --mount=type=cache,target=/c,id=b,sharing=private a',
    gives: 'H',
  },
  {
    name: 'mounts in another order',
    before: 'RUN --mount=type=cache,target=/a --mount=type=tmpfs,target=/b a',
    after: 'RUN --mount=type=tmpfs,target=/b --mount=type=cache,target=/a a',
    gives: 'H',
  },
  {
    name: 'the id of a secret',
    before: 'RUN --mount=type=secret,id=a,target=/s a',
    after: 'RUN --mount=type=secret,id=b,target=/s a',
    gives: 'M',
  },
  {
    name: 'a secret that is required',
    before: 'RUN --mount=type=secret,id=a a',
    after: 'RUN --mount=type=secret,id=a,required a',
    gives: 'M',
  },
  { name: 'the network', before: 'RUN a', after: 'RUN --network=none a', gives: 'M' },
  {
    name: 'a mount of another path with the same content',
    before: 'RUN --mount=source=a/x,target=/s a',
    after: 'RUN --mount=source=b/x,target=/s a',
    gives: 'H',
  },
  {
    name: 'a mount of another path',
    before: 'RUN --mount=source=x,target=/s a',
    after: 'RUN --mount=source=y,target=/s a',
    gives: 'M',
  },
  {
    name: 'lines joined to the same text',
    before: 'RUN a && \\\n  b',
    after: 'RUN a &&   \\\n# comment\nb',
    gives: 'H',
  },
  { name: 'a blank inside of a command', before: 'RUN a && b', after: 'RUN a &&  b', gives: 'M' },
  { name: 'the exec form of the same words', before: 'RUN a b', after: 'RUN ["/bin/sh", "-c", "a b"]', gives: 'H' },
  {
    name: 'a shell, for the shell form alone',
    before: 'RUN ["a"]\nRUN b',
    after: 'SHELL ["/bin/bash", "-c"]\nRUN ["a"]\nRUN b',
    gives: 'HM',
  },
  {
    name: 'a here-document that quotes its name',
    before: 'COPY <<X /d\nt\nX',
    after: 'COPY <<"X" /d\nt\nX',
    gives: 'H',
  },
  { name: 'a here-document of another name', before: 'COPY <<X /d\nt\nX', after: 'COPY <<Y /d\nt\nY', gives: 'M' },
  {
    name: 'the text of a here-document',
    before: 'COPY <<X /d\nt\nX\nRUN <<E\na\nE',
    after: 'COPY <<X /d\nu\nX\nRUN <<E\nb\nE',
    gives: 'MM',
  },
  {
    name: 'a script with its own interpreter',
    before: 'RUN <<E\n#!/bin/x\na\nE',
    after: 'RUN <<E\n#!/bin/x\nb\nE',
    gives: 'M',
  },
  {
    name: 'a build argument that is given',
    before: 'ARG A=1\nRUN a',
    after: 'ARG A=1\nRUN a',
    args: [{}, { A: '2' }],
    gives: 'M',
  },
  {
    name: 'a build argument that nothing declares',
    before: 'RUN a',
    after: 'RUN a',
    args: [{}, { A: '2' }],
    gives: 'H',
  },
  {
    name: 'a proxy that nothing declares',
    before: 'RUN a',
    after: 'RUN a',
    args: [{}, { HTTP_PROXY: 'p' }],
    gives: 'H',
  },
  {
    name: 'a proxy that is declared',
    before: 'ARG HTTP_PROXY\nRUN a',
    after: 'ARG HTTP_PROXY\nRUN a',
    args: [{}, { HTTP_PROXY: 'p' }],
    gives: 'M',
  },
  { name: 'steps that change places', before: 'RUN a\nRUN b', after: 'RUN b\nRUN a', gives: 'MM' },
  { name: 'a step that goes away', before: 'RUN a\nRUN b', after: 'RUN b', gives: 'M' },
  { name: 'a step at the end', before: 'RUN a', after: 'RUN a\nRUN b', gives: 'HM' },
  {
    name: 'a linked layer on another base',
    before: 'RUN a\nCOPY --link x /x\nRUN c',
    after: 'RUN b\nCOPY --link x /x\nRUN c',
    gives: 'MHMM',
  },
  {
    name: 'a linked layer with a mode is not linked',
    before: 'RUN a\nCOPY --link --chmod=644 x /x',
    after: 'RUN b\nCOPY --link --chmod=644 x /x',
    gives: 'MM',
  },
  {
    name: 'a download from elsewhere',
    before: 'ADD https://a.example/f /f',
    after: 'ADD https://b.example/f /f',
    gives: '?',
  },
  {
    name: 'a download of another name',
    before: 'ADD https://a.example/f /f',
    after: 'ADD https://a.example/g /f',
    gives: 'M',
  },
  {
    name: 'a download with the same checksum',
    before: `ADD --checksum=sha256:${'1'.repeat(64)} https://a.example/f /f`,
    after: `ADD --checksum=sha256:${'1'.repeat(64)} https://b.example/f /f`,
    gives: 'H',
  },
  { name: 'an archive that is not unpacked any more', before: 'ADD x /d', after: 'COPY x /d', gives: 'M' },
];

for (const { name, before, after, gives, args = [{}, {}] } of edits) {
  test(`after an edit: ${name}`, () => {
    const result = rebuild(
      { dockerfile: from + before, files, args: args[0] },
      { dockerfile: from + after, files, args: args[1] },
    );
    assert.equal(verdicts(result), gives, reasons(result).join('\n'));
  });
}

const twoStages = (copy: string) => `FROM alpine AS b\nCOPY a /in\nRUN cat /in/x > /out\nFROM alpine\n${copy}\nRUN z\n`;

const contextEdits: readonly {
  readonly name: string;
  readonly dockerfile: string;
  readonly change: Readonly<Record<string, string | undefined>>;
  readonly gives: string;
}[] = [
  { name: 'a file that nothing takes', dockerfile: 'FROM alpine\nCOPY x /x\n', change: { y: 'other' }, gives: 'H' },
  {
    name: 'a file that is mounted',
    dockerfile: 'FROM alpine\nRUN --mount=source=x,target=/x a\n',
    change: { x: '2' },
    gives: 'M',
  },
  {
    name: 'a file beside one that is mounted',
    dockerfile: 'FROM alpine\nRUN --mount=source=x,target=/x a\n',
    change: { y: '2' },
    gives: 'H',
  },
  {
    name: 'any file, where all are mounted',
    dockerfile: 'FROM alpine\nRUN --mount=target=. a\n',
    change: { y: '2' },
    gives: '',
  },
  {
    name: 'any file, where all are mounted below',
    dockerfile: 'FROM alpine\nRUN --mount=target=/c a\n',
    change: { y: '2' },
    gives: 'M',
  },
  {
    name: 'a file for a linked layer',
    dockerfile: 'FROM alpine\nCOPY --link x /x\nRUN a\n',
    change: { x: '2' },
    gives: 'MMM',
  },
  { name: 'a mode', dockerfile: 'FROM alpine\nCOPY x /x\n', change: { x: '755:x' }, gives: 'M' },
  {
    name: 'a file that becomes a link to its like',
    dockerfile: 'FROM alpine\nCOPY a/x /x\n',
    change: { 'a/x': '-> ../b/x' },
    gives: 'H',
  },
  { name: 'a link in a folder', dockerfile: 'FROM alpine\nCOPY a /x\n', change: { 'a/x': '-> ../b/x' }, gives: 'M' },
  {
    name: 'a file that a stage reads',
    dockerfile: twoStages('COPY --from=b /out /o'),
    change: { 'a/x': '2' },
    gives: 'MMMM',
  },
  {
    name: 'a file beside one that a stage reads',
    dockerfile: twoStages('COPY --from=b /out /o'),
    change: { 'a/1.go': '2' },
    gives: 'MMHH',
  },
  {
    name: 'a file that a stage copies on',
    dockerfile: twoStages('COPY --from=b /in/x /o'),
    change: { 'a/x': '2' },
    gives: 'MMMM',
  },
  {
    name: 'a file beside one that a stage copies on',
    dockerfile: twoStages('COPY --from=b /in/x /o'),
    change: { 'a/1.go': '2' },
    gives: 'MMHH',
  },
  {
    name: 'a file in a folder that a stage copies on',
    dockerfile: twoStages('COPY --from=b /in /o'),
    change: { 'a/1.go': '2' },
    gives: 'MM??',
  },
  {
    name: 'a file for a stage that is mounted',
    dockerfile: twoStages('RUN --mount=from=b,source=/out,target=/o a'),
    change: { 'a/1.go': '2' },
    gives: 'MMHH',
  },
  {
    name: 'a file for a stage whose commands are not known',
    dockerfile: twoStages('COPY --from=b /out /o').replace('cat', 'make'),
    change: { 'a/1.go': '2' },
    gives: 'MM??',
  },
  {
    name: 'a file for a stage that is not built',
    dockerfile: 'FROM alpine AS u\nCOPY x /x\nFROM alpine\nRUN a\n',
    change: { x: '2' },
    gives: 'H',
  },
  {
    name: 'a file that goes away',
    dockerfile: 'FROM alpine\nRUN a\nCOPY x /x\nRUN b\n',
    change: { x: undefined },
    gives: 'HMM',
  },
  {
    name: 'a file that a trigger takes',
    dockerfile: 'FROM alpine AS p\nONBUILD COPY x /x\nRUN p\nFROM p\nRUN a\n',
    change: { x: '2' },
    gives: 'HMM',
  },
];

for (const { name, dockerfile, change, gives } of contextEdits) {
  test(`after a change of ${name}`, () => {
    const changed = Object.entries({ ...files, ...change }).filter(([, text]) => text !== undefined);
    const after = { dockerfile, files: Object.fromEntries(changed) as Record<string, string> };
    const result = rebuild({ dockerfile, files }, after);
    assert.equal(verdicts(result), gives, reasons(result).join('\n'));
  });
}

test('a build that an error stops has no steps and says why', () => {
  const result = rebuild({ dockerfile: `${from}RUN a`, files }, { dockerfile: `${from}RUNN a`, files });
  assert.deepEqual(result.steps, []);
  assert.match(result.failure ?? '', /unknown instruction: RUNN/);
});

test('after a build that failed, only what led to the failure is in the cache', () => {
  const dockerfile = 'FROM alpine AS o\nRUN o\nFROM alpine\nRUN a\nCOPY x /x\nCOPY --from=o /o /o\n';
  const { x: _, ...without } = files;
  assert.equal(verdicts(rebuild({ dockerfile, files: without }, { dockerfile, files })), '?HMM');
});

test('another tag may be the same image, another repository is not', () => {
  const base = (image: string): Build => ({ dockerfile: `FROM ${image}\nCOPY x /x\n`, files });
  assert.equal(verdicts(rebuild(base('node:20'), base('node:20-alpine'))), '?');
  assert.equal(verdicts(rebuild(base('node:20'), base('docker.io/library/node:20'))), 'H');
  assert.equal(verdicts(rebuild(base('node:20'), base('python:3'))), 'M');
  const world = { ...emptyWorld, image: (name: string) => known({ config: { Env: [`V=${name}`] }, complete: true }) };
  assert.equal(verdicts(rebuild({ ...base('node:20'), world }, { ...base('node:22'), world })), 'M');
});

test('a context that is not known leaves only what takes of it unknown', () => {
  const dockerfile = `${from}RUN a\nCOPY x /x\nRUN b\n`;
  const unknown = { ...stateOf({ dockerfile }), context: unavailable<never>('it is too large') };
  const result = simulate(unknown, unknown);
  assert.equal(verdicts(result), 'H??');
  assert.match(plainText(result.steps[1]?.why ?? []), /it is too large/);
});

test('what is taken for granted is said', () => {
  const dockerfile = 'FROM alpine:3\nADD https://x.example/f /f\nADD https://github.com/a/b.git#main /g\n';
  const { assumptions } = rebuild({ dockerfile }, { dockerfile });
  assert.equal(assumptions.length, 3);
  assert.match(assumptions.join('\n'), /alpine:3 is still the same image/);
});

test('a reason names the first that is to blame', () => {
  const dockerfile = 'FROM alpine\nCOPY a /a\nRUN one\nRUN two\n';
  const result = rebuild({ dockerfile, files }, { dockerfile, files: { ...files, 'a/x': '2' } });
  assert.deepEqual(reasons(result), [
    '[2/4] COPY a /a: miss: a/x, copied by line 2, changed',
    '[3/4] RUN one: miss: it builds on COPY a /a (line 2), which runs again: a/x, copied by line 2, changed',
    '[4/4] RUN two: miss: it builds on COPY a /a (line 2), which runs again: a/x, copied by line 2, changed',
  ]);
  assert.deepEqual(result.steps[0]?.paths, ['a/x']);
});

test('a long file is simulated in linear time', () => {
  const long = (count: number) => `${from}COPY x /x\n${'RUN same\n'.repeat(count)}`;
  const ratio = growth(long, 200, (dockerfile) => {
    const build = { dockerfile, files };
    rebuild(build, { ...build, files: { ...files, x: '2' } });
  });
  assert.ok(ratio <= proportional, `twice the size takes ${ratio.toFixed(2)} times as long`);
});

test('a named context is compared like the build context, and stands in for the stage or image of its name', () => {
  const state = (dockerfile: string, lib: string) => {
    const contexts = { lib: { kind: 'files' }, alpine: { kind: 'image', reference: 'busybox' } } as const;
    const { plan } = analyze(dockerfile, emptyWorld, { ...defaultInputs, contexts });
    const tree = fileTree(new Map([['f', { kind: 'file', content: { value: lib }, mode: { value: '644' } } as const]]));
    return { plan, context: known(fileTree(new Map())), contexts: new Map([['lib', known(tree)]]) };
  };
  const copy = 'FROM alpine\nRUN a\nCOPY --from=lib f /f\n';
  assert.equal(verdicts(simulate(state(copy, '1'), state(copy, '1'))), 'HH');
  assert.equal(verdicts(simulate(state(copy, '1'), state(copy, '2'))), 'HM');
  assert.deepEqual(state(copy, '1').plan.steps[0], '[context alpine] docker.io/library/busybox:latest');
  const replaced = 'FROM node AS lib\nRUN never\nFROM alpine\nCOPY --from=lib f /f\n';
  assert.equal(verdicts(simulate(state(replaced, '1'), state(replaced, '2'))), 'M');
  const base = 'FROM lib\nRUN a\n';
  assert.equal(verdicts(simulate(state(base, '1'), state(base, '1'))), '?');
});
