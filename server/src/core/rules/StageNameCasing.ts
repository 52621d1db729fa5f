import { phases } from '../dockerfile/model.ts';
import { lowerCase } from '../text/letterCase.ts';
import { buildCheck } from './buildCheck.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';
import { type StageNames, stageNames } from './stageNames.ts';

export const rule = buildCheck('StageNameCasing', function* ({ dockerfile, plan }): Generator<Finding> {
  let names: StageNames | undefined;
  for (const stage of dockerfile.stages) {
    const { from } = stage;
    const { args } = from.syntax;
    const name = args[2];
    if (!name || args.length !== 3 || name.text === lowerCase(name.text)) continue;
    const title = `Write the stage name in lower case: ${stage.name}`;
    names ??= stageNames(dockerfile, plan);
    const edits = from.invalid ? [] : names.inSmallLetters(stage);
    yield {
      range: name.range,
      message: `Stage name '${name.text}' should be lowercase`,
      instruction: from,
      moment: { phase: phases.validate, index: from.index, part: -3 },
      fixes: edits.length > 0 ? [{ title, safety: 'safe', edits }] : [],
    };
  }
});

export const docs: RuleDocs = {
  why: `
BuildKit keeps every stage name in lower case, whatever you write behind \`AS\`. \`COPY --from=Builder\` still finds a stage
\`Builder\`, because that lookup ignores case, but \`FROM Builder\` does not: it is read as the name of an image, image names must be
lower case, and the build fails. A name in lower case means the same everywhere.`,
  remedy: `
Write the name in lower case behind \`AS\` and wherever the stage is used. The image stays the same.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A name with a capital',
    source: `
FROM golang:1.24 AS Builder
                    ^^^^^^^ Stage name 'Builder' should be lowercase
RUN go build -o /app .

FROM alpine
COPY --from=Builder /app /app
`,
    fixed: `
FROM golang:1.24 AS builder
RUN go build -o /app .

FROM alpine
COPY --from=builder /app /app
`,
  },
  {
    title: 'All uses follow',
    source: `
FROM golang:1.24 AS BUILD_1
                    ^^^^^^^ Stage name 'BUILD_1' should be lowercase
RUN make
FROM scratch
COPY --chown=1:1 --from=Build_1 /a /a
RUN --mount=type=bind,from=BUILD_1,target=/b --mount=target=/c,from=build_1 install /b/x /y
`,
    fixed: `
FROM golang:1.24 AS build_1
RUN make
FROM scratch
COPY --chown=1:1 --from=build_1 /a /a
RUN --mount=type=bind,from=build_1,target=/b --mount=target=/c,from=build_1 install /b/x /y
`,
  },
  {
    source: `
FROM alpine \\
  AS \\
  # the first one
  First
  ^^^^^ Stage name 'First' should be lowercase
RUN true
`,
    fixed: `
FROM alpine \\
  AS \\
  # the first one
  first
RUN true
`,
  },
  {
    source: `
FROM alpine AS base
FROM base AS test
COPY --from=base /a /a
`,
  },
  {
    source: `
FROM alpine
FROM debian AS b-1.2_x
`,
  },
  {
    title: 'Skipped for one stage',
    source: `
FROM alpine AS base
# check=skip=StageNameCasing
FROM base AS Release
`,
  },
];
