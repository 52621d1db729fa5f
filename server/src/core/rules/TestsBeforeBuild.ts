import type { RunCommand } from '../cache/runModel.ts';
import { type StageStep, stageSteps } from '../cache/stageSteps.ts';
import { shortened } from '../text/shortened.ts';
import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'TestsBeforeBuild',
  summary: 'Tests run in the stage that builds the product, before it is built.',
  severity: 'hint',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  *check({ plan, tree, world }): Generator<Finding> {
    for (const stage of plan.stages) {
      const steps = stageSteps(plan, stage, tree.text, world).filter((step) => step.stage === stage);
      const [test, at] = find(steps, 0, isTest) ?? [];
      const [build] = test && at !== undefined ? (find(steps, at + 1, isBuild) ?? []) : [];
      if (!test || !build) continue;
      const step = steps[at ?? 0];
      yield {
        range: test.range,
        message: `"${shortened(test.text)}" runs before "${shortened(build.text)}" in the same stage, so that every change runs it again, and a test that fails stops the image. No fix is offered: whether it is meant to is not known.`,
        ...(step ? { instruction: step.planned.instruction } : {}),
      };
    }
  },
};

/** The first command from a step on that is wanted, and the index of its step. */
function find(
  steps: readonly StageStep[],
  from: number,
  wanted: (command: RunCommand) => boolean,
): [RunCommand, number] | undefined {
  for (let at = from; at < steps.length; at++) {
    const effect = steps[at]?.effect;
    const command = effect?.kind === 'run' ? effect.run.commands.find(wanted) : undefined;
    if (command) return [command, at];
  }
  return undefined;
}

const testPrograms = /^(?:pytest|tox|nox|jest|vitest|phpunit|rspec|ctest)$/;

function isTest({ classified, invocation }: RunCommand): boolean {
  if (testPrograms.test(invocation?.program ?? '')) return true;
  if (classified?.form.role !== 'build') return false;
  const words = classified.call.operands.map(({ value }) => value);
  return (
    words.some((word) => word === 'test' || word === 'tests' || word === 'pytest' || word === 'rspec') &&
    !words.includes('build')
  );
}

function isBuild({ classified }: RunCommand): boolean {
  if (classified?.form.role !== 'build') return false;
  return classified.call.operands.some(({ value }) =>
    /^(?:build|package|publish|assemble|bootJar|compile|release|dist|bundle|uberjar)$/.test(value ?? ''),
  );
}

export const docs: RuleDocs = {
  why: `
Steps of one stage run one after the other, and each depends on all before it. Tests between the sources and the build run again after every
change, delay every build of the image, and a test that fails now and then keeps the image from being built. What tests leave behind,
reports and caches, is part of what follows.`,
  remedy: `
Put the tests into a stage of their own, on the same base: \`FROM build AS test\`. \`docker build --target test\` runs them, and builders
that work on stages side by side build the product meanwhile. Keep them where they are if no image may be built without them.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'npm',
    source: `
FROM node:22
WORKDIR /app
COPY . .
RUN npm test
    ^^^^^^^^ "npm test" runs before "npm run build" in the same stage, so that every change runs it again, and a test that fails stops the image. No fix is offered: whether it is meant to is not known.
RUN npm run build
`,
  },
  {
    title: 'Go',
    source: `
FROM golang:1.24
COPY . /src
RUN go test ./...
    ^^^^^^^^^^^^^ "go test ./..." runs before "go build -o /app ." in the same stage, so that every change runs it again, and a test that fails stops the image. No fix is offered: whether it is meant to is not known.
RUN go build -o /app .
`,
  },
  {
    title: 'pytest',
    source: `
FROM python:3.13
COPY . /src
RUN pytest
    ^^^^^^ "pytest" runs before "poetry build" in the same stage, so that every change runs it again, and a test that fails stops the image. No fix is offered: whether it is meant to is not known.
RUN poetry build
`,
  },
  {
    title: 'A stage for the tests',
    source: '\nFROM node:22 AS build\nCOPY . .\nRUN npm run build\nFROM build AS test\nRUN npm test\n',
  },
  { title: 'Tests behind the build', source: '\nFROM node:22\nCOPY . .\nRUN npm run build\nRUN npm test\n' },
  { title: 'No build', source: '\nFROM python:3.13\nCOPY . .\nRUN pytest\n' },
  { title: 'A package that is named so', source: '\nFROM python:3.13\nRUN pip install pytest\nRUN poetry build\n' },
  { title: 'In one command', source: '\nFROM maven:3\nCOPY . .\nRUN mvn test package\n' },
];
