import { fromParts } from '../build/from.ts';
import { phases } from '../dockerfile/model.ts';
import { parsePlatform } from '../dockerfile/platform.ts';
import type { Fix } from '../text/edit.ts';
import { quote } from '../text/goFormat.ts';
import { buildCheck } from './buildCheck.ts';
import { removeFlag } from './flagEdits.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck(
  'FromPlatformFlagConstDisallowed',
  function* ({ plan, text }): Generator<Finding> {
    for (const { stage, fromPlatform } of plan.stages) {
      const flag = stage.from.platform;
      if (!flag || !fromPlatform || fromPlatform.used.length > 0 || fromPlatform.unset.length > 0) continue;
      const { value } = fromPlatform;
      const parsed = parsePlatform(value, plan.inputs.buildPlatform);
      if ('error' in parsed) continue;
      // A stage whose name says the platform is meant for it.
      const { os, architecture } = parsed.platform;
      if (stage.name?.includes(os) || stage.name?.includes(architecture)) continue;
      const range = flag.valueRange ?? flag.range;
      const fixes: Fix[] = [
        {
          title: 'Remove the flag: the stage is then built for the platform that is asked for',
          safety: 'unsafe',
          edits: [removeFlag(text, flag)],
        },
        {
          title: 'Use $BUILDPLATFORM: the stage then runs on the platform of the building machine',
          safety: 'unsafe',
          edits: [{ range, newText: '$BUILDPLATFORM' }],
        },
      ];
      yield {
        range,
        message: `FROM --platform flag should not use constant value ${quote(value)}`,
        instruction: stage.from,
        moment: { phase: phases.from, index: stage.index, part: fromParts.platformLookups + 2 },
        fixes,
      };
    }
  },
  { aliases: ['DL3029'] },
);

export const docs: RuleDocs = {
  why: `
A fixed platform in \`FROM\` makes the file good for that platform only. Built on another machine, or with \`docker build --platform\`, the
image still comes out for the fixed one: it runs slowly under emulation, or not at all.`,
  remedy: `
Remove the flag, and choose the platform when you build: \`docker build --platform linux/arm64\`. For a stage whose programs run during
the build only, such as a cross compiler, use \`--platform=$BUILDPLATFORM\`. Where a stage is there for one platform on purpose, say so in
its name: \`FROM --platform=linux/arm64 alpine AS base-arm64\` is not reported. The fixes change the platform, and with it the image.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A fixed platform',
    source: `
FROM --platform=linux/amd64 alpine AS base
                ^^^^^^^^^^^ FROM --platform flag should not use constant value "linux/amd64"
RUN apk add curl
`,
    fixed: `
FROM alpine AS base
RUN apk add curl
`,
  },
  {
    source: `
FROM --platform=aarch64 alpine AS arm
                ^^^^^^^ FROM --platform flag should not use constant value "aarch64"
`,
    fixed: `
FROM alpine AS arm
`,
  },
  {
    title: 'Stages that name their platform',
    source: `
FROM --platform=linux/amd64 alpine AS build_amd64
FROM --platform=linux/arm64 alpine AS build_arm64
FROM build_\${TARGETARCH}
`,
  },
  {
    source: `
ARG PLATFORM=linux/amd64
FROM --platform=$PLATFORM alpine
FROM --platform=\${MISSING:-linux/amd64} alpine
`,
  },
  {
    title: 'The platform of the building machine',
    source: `
FROM --platform=$BUILDPLATFORM golang
`,
  },
  {
    source: `
FROM alpine
`,
  },
];
