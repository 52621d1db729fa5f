import { earlyMetadata } from '../cache/reorder/volatile.ts';
import type { Instruction } from '../dockerfile/model.ts';
import { metadataFinding } from './metadataFinding.ts';
import type { Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'EarlyVolatileLabel',
  summary:
    'For builders other than BuildKit: a label that changes with every build stands above steps that make layers.',
  severity: 'information',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  *check({ plan, tree, world }) {
    for (const stage of plan.stages) {
      const early = earlyMetadata({ plan, tree, world }, stage, isVolatileLabel);
      const { instruction } = early?.step.planned ?? {};
      if (!early || instruction?.keyword !== 'LABEL') continue;
      yield metadataFinding(early, `the label "${instruction.pairs[0]?.name.text ?? ''}"`);
    }
  },
};

/** A label that names a date, a revision or a version, or that takes its value from a variable. */
function isVolatileLabel(instruction: Instruction): boolean {
  if (instruction.keyword !== 'LABEL' || instruction.invalid) return false;
  return instruction.pairs.some(
    ({ name, value }) =>
      /(?:^|[.\-_])(?:created|revision|version|date|build-date|vcs-ref|commit)$/i.test(name.text.replaceAll('"', '')) ||
      value.text.includes('$'),
  );
}

export const docs: RuleDocs = {
  why: `
To BuildKit, labels cost nothing. To the older builder of Docker, to Buildah and Podman, and to kaniko, every instruction is a step that
all later ones depend on: a label with a new date or commit makes everything below it run again, packages and all. The rule is silent
unless the setting for the builder names one of these.`,
  remedy: `
Put labels that change behind the last \`RUN\`, \`COPY\` and \`ADD\` of the stage. The image is the same.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'The date of the build',
    builder: 'buildah',
    source: `
FROM debian:12-slim
LABEL org.opencontainers.image.created="2025-01-01T00:00:00Z"
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A change to the label "org.opencontainers.image.created" runs everything below it again with this builder, from "RUN apt-get update && apt-get install -y curl" on.
RUN apt-get update && apt-get install -y curl
COPY . /app
`,
    fixed: `
FROM debian:12-slim
RUN apt-get update && apt-get install -y curl
COPY . /app
LABEL org.opencontainers.image.created="2025-01-01T00:00:00Z"
`,
  },
  {
    title: 'A label from an argument',
    builder: 'legacy',
    source: `
FROM alpine
ARG REVISION
LABEL revision=$REVISION
      ^^^^^^^^^^^^^^^^^^ A change to the label "revision" runs everything below it again with this builder, from "RUN apk add --no-cache curl" on.
RUN apk add --no-cache curl
CMD ["curl"]
`,
    fixed: `
FROM alpine
ARG REVISION
RUN apk add --no-cache curl
LABEL revision=$REVISION
CMD ["curl"]
`,
  },
  {
    title: 'The argument has another value below',
    builder: 'kaniko',
    source: `
FROM alpine
ARG VERSION=1
LABEL version=$VERSION
      ^^^^^^^^^^^^^^^^ A change to the label "version" runs everything below it again with this builder, from "RUN apk add --no-cache curl" on. No fix is offered: line 5 sets "VERSION", which line 3 uses.
RUN apk add --no-cache curl
ARG VERSION=2
COPY . /app
`,
  },
  { title: 'BuildKit does not mind', source: '\nFROM alpine\nLABEL version=1\nRUN apk add --no-cache curl\n' },
  {
    title: 'BuildKit by name',
    builder: 'buildkit',
    source: '\nFROM alpine\nLABEL version=1\nRUN apk add --no-cache curl\n',
  },
  { title: 'At the end', builder: 'buildah', source: '\nFROM alpine\nRUN apk add --no-cache curl\nLABEL version=1\n' },
  {
    title: 'A label that stays',
    builder: 'buildah',
    source: '\nFROM alpine\nLABEL maintainer="team"\nRUN apk add --no-cache curl\n',
  },
  { title: 'Nothing but labels', builder: 'buildah', source: '\nFROM alpine\nLABEL version=1\nLABEL date=2025\n' },
];
