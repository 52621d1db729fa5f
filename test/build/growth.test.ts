import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultInputs } from '../../server/src/core/analysis.ts';
import { stepsOf } from '../../server/src/core/build/operations.ts';
import type { BuildPlan } from '../../server/src/core/build/plan.ts';
import { planBuild } from '../../server/src/core/build/planBuild.ts';
import type { Dockerfile } from '../../server/src/core/dockerfile/model.ts';
import { resolve } from '../../server/src/core/dockerfile/resolve.ts';
import { parse } from '../../server/src/core/syntax/parser.ts';
import { standInWorld } from '../conformance/answers/standInWorld.ts';
import { growth, proportional } from '../growth.ts';

/** Files that grow in one way each. */
const files: Readonly<Record<string, (size: number) => string>> = {
  'variables that use each other': (size) => `FROM a\n${lines(size, (i) => `ENV V${i}=$V${i - 1}x`)}`,
  'variables and arguments in turn': (size) => `FROM a\n${lines(size, (i) => `ARG A${i}=1\nENV V${i}=$A${i}\nRUN x`)}`,
  'one instruction of many pairs': (size) => `FROM a\nENV ${lines(size, (i) => `V${i}=1 \\`)}\n W=1\nRUN x`,
  'a chain of stages': (size) =>
    `FROM a AS s0\n${lines(size, (i) => `FROM s${i} AS s${i + 1}\nENV V${i}=1\nARG A${i}=2\nRUN x`)}`,
  'many stages on one': (size) => {
    return `FROM a AS b\n${lines(size, (i) => `ENV V${i}=1`)}\n${lines(size, (i) => `FROM b AS s${i}\nARG A=1\nRUN x`)}`;
  },
  'many sources': (size) =>
    `${lines(size, (i) => `FROM a AS s${i}`)}\nFROM a\n${lines(size, (i) => `COPY --from=s${i} a b`)}`,
  'many mounts': (size) =>
    `FROM a\n${lines(size, (i) => `RUN --mount=type=cache,target=/c${i} --mount=from=i${i},target=/m x`)}`,
  'many triggers': (size) => `FROM a AS b\n${lines(size, (i) => `ONBUILD COPY --from=i${i} a b`)}\nFROM b`,
  'many labels': (size) => `FROM a\n${lines(size, (i) => `LABEL l${i}=1\nEXPOSE ${i + 1}\nVOLUME /v${i}`)}`,
  'many errors': (size) => `FROM a\n${lines(size, (i) => `STOPSIGNAL s${i}`)}`,
};

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

for (const [name, file] of Object.entries(files)) {
  test(`a plan takes time in proportion: ${name}`, () => {
    const input = (size: number): Dockerfile => resolve(parse(file(size)));
    const ratio = growth(input, 30, (dockerfile) => planBuild(dockerfile, standInWorld, defaultInputs));
    assert.ok(ratio < proportional, `a doubling costs ${ratio}`);
  });
}

test('the steps of a build are found in time in proportion', () => {
  const plan = (size: number): BuildPlan => {
    const text = `FROM a AS s0\n${lines(size, (i) => `FROM s${i} AS s${i + 1}\nRUN x\nCOPY a b`)}`;
    return planBuild(resolve(parse(text)), standInWorld, defaultInputs);
  };
  const ratio = growth(plan, 30, ({ operation }) => stepsOf(operation));
  assert.ok(ratio < proportional, `a doubling costs ${ratio}`);
});
