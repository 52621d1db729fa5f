import { fromParts } from '../build/from.ts';
import { phases } from '../dockerfile/model.ts';
import { buildCheck } from './buildCheck.ts';
import { removeFlag } from './flagEdits.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

const name = 'TARGETPLATFORM';

export const rule = buildCheck('RedundantTargetPlatform', function* (analysis): Generator<Finding> {
  for (const { stage, fromPlatform } of analysis.plan.stages) {
    const flag = stage.from.platform;
    if (!flag || !fromPlatform) continue;
    const { used, unset, value } = fromPlatform;
    if (used.length !== 1 || used[0] !== name || unset.length > 0) continue;
    if (analysis.plan.globals.get(name)?.value !== value) continue;
    yield {
      range: flag.range,
      message: `Setting platform to predefined ${flag.value} in FROM is redundant as this is the default behavior`,
      instruction: stage.from,
      moment: { phase: phases.from, index: stage.index, part: fromParts.platformLookups + 1 },
      tag: 'unnecessary',
      fixes: [{ title: 'Remove the flag', safety: 'safe', edits: [removeFlag(analysis.text, flag)] }],
    };
  }
});

export const docs: RuleDocs = {
  why: `
\`TARGETPLATFORM\` is the platform that the build is for, and that is the platform which \`FROM\` takes anyway. The flag says nothing, but
makes readers look for something special. Those who meant the machine that runs the build wanted \`$BUILDPLATFORM\`.`,
  remedy: `
Remove the flag. The image stays the same. For a stage that compiles on the building machine for another one, use
\`--platform=$BUILDPLATFORM\`.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'The platform that is taken anyway',
    source: `
FROM --platform=$TARGETPLATFORM alpine AS base
     ^^^^^^^^^^^^^^^^^^^^^^^^^^ Setting platform to predefined $TARGETPLATFORM in FROM is redundant as this is the default behavior
`,
    fixed: `
FROM alpine AS base
`,
  },
  {
    source: `
FROM \\
  --platform=\${TARGETPLATFORM:-linux/arm64} \\
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Setting platform to predefined \${TARGETPLATFORM:-linux/arm64} in FROM is redundant as this is the default behavior
  alpine
`,
    fixed: `
FROM \\
  \\
  alpine
`,
  },
  {
    title: 'The platform of the building machine',
    source: `
FROM --platform=$BUILDPLATFORM golang AS build
FROM alpine
`,
  },
  {
    source: `
FROM --platform=$TARGETOS/$TARGETARCH alpine
`,
  },
  {
    source: `
FROM alpine
ARG TARGETPLATFORM
RUN echo $TARGETPLATFORM
`,
  },
  {
    source: `
# check=skip=RedundantTargetPlatform
FROM --platform=$TARGETPLATFORM alpine
`,
  },
];
