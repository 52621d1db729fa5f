import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from '../../server/src/core/dockerfile/resolve.ts';
import { parse } from '../../server/src/core/syntax/parser.ts';
import { assertErrors } from './errors.ts';

const dockerfileOf = (...lines: readonly string[]) => resolve(parse(lines.join('\n')));
const messagesOf = (text: string) => resolve(parse(text)).errors.map(({ message }) => message);

test('a stage is called by its name in small letters, or by its number', () => {
  const { stages } = dockerfileOf('FROM a AS Build', 'FROM b', 'FROM c as build');
  assert.deepEqual(
    stages.map(({ index, name, displayName }) => ({ index, name, displayName })),
    [
      { index: 0, name: 'build', displayName: 'build' },
      { index: 1, name: undefined, displayName: 'stage-1' },
      { index: 2, name: 'build', displayName: 'build' },
    ],
  );
  assert.ok(!('name' in (stages[1] ?? {})));
});

test('a stage reaches from FROM to the end of its last instruction', () => {
  const text = '# first\nARG v=1\nFROM a\n# note\nRUN b \\\n  c\n\n# next\nFROM d\n';
  const { stages } = resolve(parse(text));
  assert.deepEqual(
    stages.map(({ range }) => text.slice(range.start, range.end)),
    ['FROM a\n# note\nRUN b \\\n  c', 'FROM d'],
  );
});

test('ARG before the first FROM is global, behind it belongs to the stage', () => {
  const { globalArgs, stages, instructions } = dockerfileOf('ARG a', 'ARG b=1 c', 'FROM x', 'ARG d');
  assert.deepEqual(
    globalArgs.map(({ index }) => index),
    [0, 1],
  );
  assert.deepEqual(
    stages[0]?.instructions.map(({ index }) => index),
    [3],
  );
  assert.deepEqual(
    instructions.map(({ keyword }) => keyword),
    ['ARG', 'ARG', 'FROM', 'ARG'],
  );
});

test('names and defaults of ARG have their own ranges, across continued lines too', () => {
  const text = 'ARG plain version=1.2 long=a\\\nb empty=\n';
  const [arg] = resolve(parse(text)).globalArgs;
  assert.deepEqual(
    arg?.declarations.map(({ name, nameRange, default: value }) => [
      name,
      text.slice(nameRange.start, nameRange.end),
      value?.text,
      value && text.slice(value.range.start, value.range.end),
    ]),
    [
      ['plain', 'plain', undefined, undefined],
      ['version', 'version', '1.2', '1.2'],
      ['long', 'long', 'ab', 'a\\\nb'],
      ['empty', 'empty', '', ''],
    ],
  );
});

test('ENV and LABEL give pairs, and say which are of the old form', () => {
  const { stages } = dockerfileOf('FROM a', 'ENV a=1 "b c"=2', 'LABEL old the value');
  assert.deepEqual(
    stages[0]?.instructions.map((instruction) =>
      'pairs' in instruction
        ? instruction.pairs.map(({ name, value, legacy }) => [name.text, value.text, legacy])
        : undefined,
    ),
    [
      [
        ['a', '1', false],
        ['"b c"', '2', false],
      ],
      [['old', 'the value', true]],
    ],
  );
});

test('FROM gives image, platform and name', () => {
  const [stage] = dockerfileOf('from --platform=$P img:1 aS Name').stages;
  const { image, platform, as, name } = stage?.from ?? {};
  assert.deepEqual([image?.text, platform?.value, as?.text, name?.text], ['img:1', '$P', 'aS', 'Name']);
});

test('HEALTHCHECK gives durations in nanoseconds', () => {
  const { stages } = dockerfileOf('FROM a', 'HEALTHCHECK --interval=1m30s --timeout=500ms --retries=3 cmd ["a"]');
  const [check] = stages[0]?.instructions ?? [];
  assert.ok(check?.keyword === 'HEALTHCHECK');
  const { type, exec, interval, timeout, startPeriod, retries } = check;
  assert.deepEqual([type, exec, interval, timeout, startPeriod, retries], ['CMD', true, 90e9, 5e8, 0, 3]);
});

test('ONBUILD keeps the text of its trigger as the image will hold it', () => {
  const { stages } = dockerfileOf('FROM a', ' onbuild\t COPY <<E \\', '  /x  ', 'body', 'E', 'ONBUILD RUN --x  y ');
  assert.deepEqual(
    stages[0]?.instructions.map((instruction) => 'expression' in instruction && instruction.expression),
    ['COPY <<E   /x  \nbody\nE', 'RUN --x  y '],
  );
});

test('RUN gives mounts with their fields, devices and modes', () => {
  const text = 'FROM a\nRUN --mount=type=cache,Target=/x,ro --device=gpu,required --network=none make\n';
  const [run] = resolve(parse(text)).stages[0]?.instructions ?? [];
  assert.ok(run?.keyword === 'RUN');
  assert.deepEqual(
    run.mounts[0]?.fields.map(({ key, value, range }) => [key, value, text.slice(range.start, range.end)]),
    [
      ['type', 'cache', 'type=cache'],
      ['target', '/x', 'Target=/x'],
      ['ro', undefined, 'ro'],
    ],
  );
  assert.deepEqual(
    run.devices.map(({ name, required }) => ({ name, required })),
    [{ name: 'gpu', required: true }],
  );
  assert.equal(run.network, 'none');
});

test('the first instruction outside of a stage is an error and speaks for the others', () => {
  assertErrors('ARG a\nRUN b\n^^^ no build stage in current context\nRUN c\nFROM d\nRUN e\n');
  const { instructions, stages } = dockerfileOf('RUN a', 'FROM b');
  assert.deepEqual(
    instructions.map(({ invalid }) => invalid),
    [true, false],
  );
  assert.equal(stages.length, 1);
});

test('an unknown word that may be a misspelled FROM is the only error', () => {
  assertErrors(
    'FRMO a\n^^^^ dockerfile parse error on line 1: unknown instruction: FRMO (did you mean FROM?)\nRUN b\n',
  );
});

test('a file without stages is an error at its last instruction', () => {
  assertErrors('ARG a\nARG b\n^^^ dockerfile contains no stages to build\n');
  assert.deepEqual(messagesOf('ARG =\n'), ['dockerfile parse error on line 1: ARG names can not be blank']);
});

test('an empty file and one without instructions have an error each', () => {
  assert.deepEqual(messagesOf(''), ['the Dockerfile cannot be empty']);
  assert.deepEqual(messagesOf('# nothing\n'), ['file with no instructions']);
  assert.deepEqual(messagesOf('\n'), ['file with no instructions']);
});
