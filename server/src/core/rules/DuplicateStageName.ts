import { phases } from '../dockerfile/model.ts';
import { quote } from '../text/goFormat.ts';
import { buildCheck } from './buildCheck.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';
import { type StageNames, stageNames } from './stageNames.ts';

export const rule = buildCheck(
  'DuplicateStageName',
  function* ({ dockerfile, plan }): Generator<Finding> {
    const seen = new Set<string>();
    let names: StageNames | undefined;
    for (const stage of dockerfile.stages) {
      const { from, index, name } = stage;
      if (name === undefined) continue;
      if (seen.has(name)) {
        names ??= stageNames(dockerfile, plan);
        const newName = names.free(name);
        const edits = names.renamed(stage, newName);
        const title = `Rename this stage to ${newName}, with its uses; a build of the target ${name} then builds the other one`;
        yield {
          range: from.name?.range ?? from.syntax.range,
          message: `Duplicate stage name ${quote(name)}, stage names should be unique`,
          instruction: from,
          moment: { phase: phases.stageNames, index, part: 1 },
          fixes: edits ? [{ title, safety: 'unsafe', edits }] : [],
        };
      }
      seen.add(name);
    }
  },
  { aliases: ['DL3024'] },
);

export const docs: RuleDocs = {
  why: `
Two stages of one name are allowed, but which one is meant differs from place to place: \`FROM name\` means the latest one above it,
\`COPY --from=name\` and \`--target name\` mean the last one of the whole file. Files end up in the image that nobody meant to copy.`,
  remedy: `
Give each stage a name of its own. The fix renames the later stage together with everything that means it. It is marked as one that
may change the build, because \`docker build --target\` with the old name then builds the other stage.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'Two stages of one name',
    source: `
FROM alpine AS tools
RUN apk add curl

FROM debian AS tools
               ^^^^^ Duplicate stage name "tools", stage names should be unique
RUN apt-get update

FROM scratch
COPY --from=tools /bin /bin
`,
    fixed: `
FROM alpine AS tools
RUN apk add curl

FROM debian AS tools-2
RUN apt-get update

FROM scratch
COPY --from=tools-2 /bin /bin
`,
  },
  {
    source: `
FROM alpine AS base
FROM base AS Base
             ^^^^ Duplicate stage name "base", stage names should be unique
FROM base AS base-2
COPY --from=base-2 /x /x
`,
    fixed: `
FROM alpine AS base
FROM base AS base-3
FROM base-3 AS base-2
COPY --from=base-2 /x /x
`,
  },
  {
    title: 'A use hidden in a variable: no fix',
    source: `
ARG STAGE=base
FROM alpine AS base
FROM debian AS base
               ^^^^ Duplicate stage name "base", stage names should be unique
FROM $STAGE
`,
  },
  {
    source: `
FROM alpine AS a
FROM alpine AS b
`,
  },
  {
    source: `
FROM alpine
FROM alpine
`,
  },
  {
    title: 'A stage named like its image',
    source: `
FROM alpine AS alpine
FROM alpine
`,
  },
];
