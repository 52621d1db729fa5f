import { earlySettings } from '../cache/reorder/volatile.ts';
import { earlyFinding, mayBeInPlace } from './earlyInstruction.ts';
import type { Rule, RuleDocs, RuleExample } from './rule.ts';

const names: ReadonlySet<string> = new Set(['TARGETPLATFORM', 'TARGETOS', 'TARGETARCH', 'TARGETVARIANT']);

export const rule: Rule = {
  id: 'EarlyPlatformArg',
  summary: 'The target platform is declared above expensive steps that are the same for every platform.',
  severity: 'information',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  *check({ plan, tree, world }) {
    for (const stage of plan.stages) {
      if (!/\bBUILDPLATFORM\b/.test(stage.stage.from.platform?.value ?? '')) continue;
      for (const early of earlySettings({ plan, tree, world }, stage, 'ARG', (name) => names.has(name))) {
        if (mayBeInPlace(early)) continue;
        const { instruction } = early.step.planned;
        const [name] = instruction.keyword === 'ARG' ? instruction.declarations : [];
        yield earlyFinding(early, `Each value of "${name?.name ?? 'the platform'}"`);
      }
    }
  },
};

export const docs: RuleDocs = {
  why: `
A stage that starts with \`FROM --platform=$BUILDPLATFORM\` runs on the builder's own platform, whatever the image is built for, so that
its steps can be shared by all target platforms. But a declared \`TARGETARCH\` is part of the environment of every \`RUN\` below it. When it
is declared at the top, steps that do not depend on the target, such as the download of dependencies, run once for each platform.`,
  remedy: `
Declare the argument right above the first step that uses it. What stands above is then built once for all platforms.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'Downloads are the same for every target',
    source: `
FROM --platform=$BUILDPLATFORM golang:1.24 AS build
ARG TARGETOS
    ^^^^^^^^ Each value of "TARGETOS" runs "go mod download" again, which does not use it.
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN GOOS=$TARGETOS go build -o /bin/app .
`,
    fixed: `
FROM --platform=$BUILDPLATFORM golang:1.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETOS
RUN GOOS=$TARGETOS go build -o /bin/app .
`,
  },
  {
    title: 'Two in one instruction',
    source: `
FROM --platform=$BUILDPLATFORM debian:12 AS build
ARG TARGETOS TARGETARCH
    ^^^^^^^^^^^^^^^^^^^ Each value of "TARGETOS" runs "apt-get update" again, which does not use it.
RUN apt-get update && apt-get install -y gcc
RUN ./build.sh "$TARGETOS" "$TARGETARCH"
`,
    fixed: `
FROM --platform=$BUILDPLATFORM debian:12 AS build
RUN apt-get update && apt-get install -y gcc
ARG TARGETOS TARGETARCH
RUN ./build.sh "$TARGETOS" "$TARGETARCH"
`,
  },
  {
    title: 'A script before the installation may read it',
    source: `
FROM --platform=\${BUILDPLATFORM} node:22 AS build
ARG TARGETARCH
RUN ./prepare.sh
RUN npm install -g esbuild
`,
  },
  {
    title: 'Declared where it is used',
    source: `
FROM --platform=$BUILDPLATFORM golang:1.24 AS build
RUN go install example.com/tool@v1.0.0
ARG TARGETARCH
RUN GOARCH=$TARGETARCH go build -o /bin/app .
`,
  },
  {
    title: 'The stage runs on the target platform',
    source: `
FROM golang:1.24 AS build
ARG TARGETARCH
RUN go install example.com/tool@v1.0.0
`,
  },
  {
    title: 'The installation depends on the target',
    source: `
FROM --platform=$BUILDPLATFORM debian:12 AS build
ARG TARGETARCH
RUN apt-get update && apt-get install -y gcc-$TARGETARCH
`,
  },
  {
    title: 'Nothing expensive follows',
    source: `
FROM --platform=$BUILDPLATFORM alpine AS build
ARG TARGETARCH
RUN echo $TARGETARCH
`,
  },
  {
    title: 'The platform of the builder is the same for all',
    source: `
FROM --platform=$BUILDPLATFORM golang:1.24 AS build
ARG BUILDARCH
RUN go install example.com/tool@v1.0.0
`,
  },
  {
    title: 'Packages of the operating system of the builder',
    source: `
FROM --platform=$BUILDPLATFORM debian:12 AS build
ARG TARGETPLATFORM
    ^^^^^^^^^^^^^^ Each value of "TARGETPLATFORM" runs "apt-get install -y make" again, which does not use it.
RUN apt-get install -y make
RUN make PLATFORM=$TARGETPLATFORM
`,
    fixed: `
FROM --platform=$BUILDPLATFORM debian:12 AS build
RUN apt-get install -y make
ARG TARGETPLATFORM
RUN make PLATFORM=$TARGETPLATFORM
`,
  },
];
