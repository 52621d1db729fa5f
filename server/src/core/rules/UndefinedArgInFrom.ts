import { type Dockerfile, phases } from '../dockerfile/model.ts';
import type { Fix } from '../text/edit.ts';
import { buildCheck } from './buildCheck.ts';
import { insertLineAfter, insertLineBefore } from './lineEdits.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';
import { isVariableName, nameRangeOf } from './variableNames.ts';

export const rule = buildCheck('UndefinedArgInFrom', function* ({ dockerfile, plan, text }): Generator<Finding> {
  for (const { stage, fromImage, fromPlatform } of plan.stages) {
    const undeclared = [...(fromImage?.undeclared ?? []), ...(fromPlatform?.undeclared ?? [])];
    for (const { name, suggestion, range, part } of undeclared) {
      const fixes: Fix[] = [];
      const nameRange = nameRangeOf(text, { name, range });
      if (suggestion !== undefined && nameRange) {
        const title = `Use ${suggestion} instead`;
        fixes.push({ title, safety: 'unsafe', edits: [{ range: nameRange, newText: suggestion }] });
      }
      if (isVariableName(name)) fixes.push(declaration(dockerfile, name));
      const hint = suggestion === undefined ? '' : ` (did you mean ${suggestion}?)`;
      yield {
        range,
        message: `FROM argument '${name}' is not declared${hint}`,
        instruction: stage.from,
        moment: { phase: phases.from, index: stage.index, part },
        fixes,
      };
    }
  }
});

/** A global ARG behind the last one, or before the first FROM. */
function declaration({ tree, globalArgs, stages }: Dockerfile, name: string): Fix {
  const line = `ARG ${name}`;
  const last = globalArgs.at(-1)?.syntax;
  const first = stages[0]?.from.syntax;
  const edits = last ? [insertLineAfter(tree, last, line)] : first ? [insertLineBefore(tree, first, line)] : [];
  const title = `Declare ${line} before the first FROM, so that a build argument can set it`;
  return { title, safety: 'unsafe', edits };
}

export const docs: RuleDocs = {
  why: `
\`FROM\` can read only arguments that are declared with \`ARG\` above the first \`FROM\`, and a few that the builder declares itself, such
as \`TARGETPLATFORM\`. Any other name is empty there, also when \`--build-arg\` gives it a value. Mostly it is a slip of the pen, and the
build fails with a base image that has no name, or worse: it takes another image than you think.`,
  remedy: `
Correct the name, or declare the argument above the first \`FROM\`: \`ARG NAME=default\`. The fixes change which image the build starts
from, or can.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A slip of the pen',
    source: `
FROM --platform=$BUILDPLTFORM golang:1.24 AS build
                ^^^^^^^^^^^^^ FROM argument 'BUILDPLTFORM' is not declared (did you mean BUILDPLATFORM?)
RUN go build
`,
    fixed: `
FROM --platform=$BUILDPLATFORM golang:1.24 AS build
RUN go build
`,
  },
  {
    title: 'An argument declared too late',
    source: `
FROM node:\${NODE_VERSION:-22}
          ^^^^^^^^^^^^^^^^^^^ FROM argument 'NODE_VERSION' is not declared
ARG NODE_VERSION
`,
    fixed: `
ARG NODE_VERSION
FROM node:\${NODE_VERSION:-22}
ARG NODE_VERSION
`,
  },
  {
    source: `
# Versions
ARG NODE=22
ARG ALPINE=3.21

# The build
FROM node:$NODE-alpine$ALPIN
                      ^^^^^^ FROM argument 'ALPIN' is not declared (did you mean ALPINE?)
`,
    fixed: `
# Versions
ARG NODE=22
ARG ALPINE=3.21

# The build
FROM node:$NODE-alpine$ALPINE
`,
  },
  {
    title: 'Declared, if without a value',
    source: `
ARG BASE
FROM \${BASE:-alpine}
`,
  },
  {
    source: `
FROM --platform=$BUILDPLATFORM alpine
FROM --platform=\${TARGETOS}/\${TARGETARCH} alpine
`,
  },
  {
    source: `
FROM alpine
ARG NAME
RUN echo $NAMES
`,
  },
];
