import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import type { PlannedInstruction, PlannedStage } from '../../server/src/core/build/plan.ts';
import { emptyWorld, known, type World } from '../../server/src/core/world.ts';

const world: World = {
  ...emptyWorld,
  image: () => known({ config: { Env: ['PATH=/bin', 'BASE=b'], User: 'app', WorkingDir: '/srv' }, complete: true }),
};

function lastStage(text: string, where = world): PlannedStage {
  const stage = analyze(text, where).plan.stages.at(-1);
  assert.ok(stage);
  return stage;
}

function lastInstruction(text: string, where = world): PlannedInstruction {
  const instruction = lastStage(text, where).instructions.at(-1);
  assert.ok(instruction);
  return instruction;
}

function environmentBefore(text: string): string[] {
  return lastInstruction(text)
    .before.environment.list()
    .map(({ name, value }) => `${name}=${value}`);
}

test('RUN gets variables in the order of their last assignment', () => {
  const cases: readonly (readonly [source: string, expected: readonly string[]])[] = [
    ['FROM x\nRUN .', ['PATH=/bin', 'BASE=b']],
    ['FROM x\nENV A=1\nENV B=2\nENV A=3\nRUN .', ['PATH=/bin', 'BASE=b', 'B=2', 'A=3']],
    ['FROM x\nENV PATH=/x\nRUN .', ['BASE=b', 'PATH=/x']],
    ['FROM x\nARG A=1\nENV B=2\nARG C\nRUN .', ['PATH=/bin', 'BASE=b', 'A=1', 'B=2']],
    // What a stage inherits: arguments first, then the environment of the image in the order of the config.
    ['FROM x AS a\nENV E=1\nARG A=1\nENV F=2 E=3\nFROM a\nRUN .', ['A=1', 'PATH=/bin', 'BASE=b', 'E=3', 'F=2']],
    ['FROM x AS a\nARG A=1 B=2\nFROM a AS b\nARG C=3 A=4\nFROM b\nRUN .', ['B=2', 'C=3', 'A=4', 'PATH=/bin', 'BASE=b']],
    ['FROM x AS a\nARG A=1\nENV A=2\nFROM a\nARG A=3\nRUN .', ['PATH=/bin', 'BASE=b', 'A=3']],
    ['FROM x AS a\nENV A=2\nARG A=3\nFROM a\nRUN .', ['PATH=/bin', 'BASE=b', 'A=2']],
    ['FROM x AS a\nARG BASE=c\nFROM a\nRUN .', ['PATH=/bin', 'BASE=b']],
  ];
  for (const [source, expected] of cases) assert.deepEqual(environmentBefore(source), expected, source);
});

test('a state is that before its instruction, whatever comes after', () => {
  const { instructions } = lastStage(
    'FROM x\nWORKDIR a\nUSER u\nENV A=1\nSHELL ["s"]\nARG B=2\nRUN .\nWORKDIR /z\nENV A=2\nRUN .',
  );
  const states = instructions.map(({ before }) => {
    const { environment, workingDirectory, user, shell, declaredArgs } = before;
    return [environment.get('A')?.value, workingDirectory, user, shell?.join(), [...declaredArgs].join()];
  });
  assert.deepEqual(states, [
    [undefined, '/srv', 'app', undefined, ''],
    [undefined, '/srv/a', 'app', undefined, ''],
    [undefined, '/srv/a', 'u', undefined, ''],
    ['1', '/srv/a', 'u', undefined, ''],
    ['1', '/srv/a', 'u', 's', ''],
    ['1', '/srv/a', 'u', 's', 'B,2'],
    ['1', '/srv/a', 'u', 's', 'B,2'],
    ['1', '/z', 'u', 's', 'B,2'],
    ['2', '/z', 'u', 's', 'B,2'],
  ]);
});

test('an instruction that changes nothing hands its state on', () => {
  const { instructions } = lastStage('FROM x\nRUN a\nCOPY a b\nLABEL a=b\nRUN b');
  assert.equal(new Set(instructions.map(({ before }) => before)).size, 1);
});

test('a variable knows where it comes from', () => {
  const text = ['ARG G=1 P', 'FROM x', 'ENV E=1', 'ARG A=2 G TARGETARCH GIVEN=3', 'RUN .'].join('\n');
  const { plan } = analyze(text, world, {
    buildArgs: { GIVEN: 'g' },
    targetPlatform: { os: 'linux', architecture: 'arm64' },
    buildPlatform: { os: 'linux', architecture: 'amd64' },
  });
  const environment = plan.stages[0]?.instructions.at(-1)?.before.environment;
  const origins = environment?.list().map(({ name, origin }) => {
    return `${name} ${origin.kind}${'range' in origin ? ` ${text.slice(origin.range.start, origin.range.end)}` : ''}`;
  });
  assert.deepEqual(origins, [
    'PATH base-image',
    'BASE base-image',
    'E env E=1',
    'A arg A=2',
    'G global-arg G=1',
    'TARGETARCH predefined',
    'GIVEN build-arg',
  ]);
});

test('words are found by the range that they have in the file', () => {
  const text = 'FROM x\nARG A=1\nCOPY --chown=$A "a"$A \\\n  b /$A/';
  const { instruction, expanded } = lastInstruction(text);
  assert.equal(instruction.keyword, 'COPY');
  if (instruction.keyword !== 'COPY') return;
  const ranges = [
    instruction.chown?.valueRange,
    ...instruction.sources.map(({ range }) => range),
    instruction.destination?.range,
  ];
  assert.deepEqual(
    ranges.map((range) => range && expanded.get(range)),
    ['1', 'a1', 'b', '/1/'],
  );
});

test('what rests on a base that is not known has no value', () => {
  const sources: readonly (readonly [source: string, expected: readonly string[]])[] = [
    ['FROM x\nCOPY $NAME b', ['b']],
    ['FROM x\nENV A=$NAME/x\nCOPY $A b', ['b']],
    ['FROM x\nENV PATH=$PATH:/x\nCOPY $PATH b', ['b']],
    ['FROM x\nARG A=$NAME B=1\nCOPY $A $B b', ['1', 'b']],
    ['FROM x AS a\nENV A=$NAME\nFROM a\nCOPY $A c b', ['c', 'b']],
    [
      'FROM scratch\nENV A=$NAME\nCOPY $A$PATH b',
      ['/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'b'],
    ],
  ];
  for (const [source, expected] of sources) {
    assert.deepEqual([...lastInstruction(source, emptyWorld).expanded.values()], expected, source);
  }
});

test('a trigger stands where FROM runs it', () => {
  const text = 'FROM x AS a\nONBUILD COPY --chown=$U a b\nONBUILD COPY <<E /\n$V\nE\nFROM a';
  const { stage, instructions } = lastStage(text);
  const place = stage.from.syntax.range;
  assert.deepEqual(
    instructions.map(({ onbuild }) => onbuild),
    [true, true],
  );
  for (const { instruction, lookups } of instructions) {
    const { syntax } = instruction;
    assert.deepEqual([syntax.startLine, syntax.endLine], [6, 6]);
    for (const range of [
      syntax.range,
      ...syntax.args.map((word) => word.range),
      ...lookups.map((found) => found.range),
    ]) {
      assert.deepEqual(range, place);
    }
  }
  assert.deepEqual(
    instructions.map(({ lookups }) => lookups.map(({ name }) => name)),
    [['U'], ['V']],
  );
});
