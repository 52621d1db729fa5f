import { lostCompilation } from '../cache/compileCache.ts';
import { shortened } from '../text/shortened.ts';
import { cacheMountFacts, mountableSteps } from './mountableSteps.ts';
import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'LostCompileCache',
  summary: 'Every change of the sources makes a compiler start from the beginning.',
  severity: 'hint',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  wholeFile: cacheMountFacts,
  *check(analysis): Generator<Finding> {
    const { plan, world } = analysis;
    for (const { stage, step, earlier } of mountableSteps(analysis)) {
      const lost = lostCompilation(step, earlier, stage, plan, world);
      if (!lost) continue;
      const { command, outcome } = lost;
      const why = 'reason' in outcome ? ` No fix is offered: ${outcome.reason}.` : '';
      yield {
        range: command.range,
        message: `"${shortened(command.text)}" compiles everything anew whenever a copied file changes, as nothing keeps what it compiled before.${why}`,
        instruction: step.planned.instruction,
        fixes: 'fix' in outcome ? [outcome.fix] : [],
      };
    }
  },
};

export const docs: RuleDocs = {
  why: `
On a developer's machine, a compiler keeps what it has compiled, and after a change works on what has changed only. In an image build it starts
each time from the layer below, where nothing is compiled yet: one changed line costs the compilation of the whole project and of all its
dependencies.

A cache mount is a folder that the builder keeps beside the image from one build to the next. When the compiler keeps its results there, it
compiles as little as on a developer's machine.`,
  remedy: `
For Go, mount a cache at its build cache: \`RUN --mount=type=cache,target=/root/.cache/go-build go build …\`. What is in it is found by content, so
that the result is the same with an empty one. For Cargo, mount one at \`target\` as well as at \`registry\` and \`git\` below \`CARGO_HOME\`, and copy
the program out of \`target\` in the same \`RUN\`, because the mount is no part of the image. For C and C++, set up ccache and mount its folder.

It helps a builder that keeps its caches; a runner that starts empty each time has an empty mount. The rule speaks only where cache mounts are
understood: when the setting \`layerwise.builder\` says BuildKit or Buildah, or the file has a \`# syntax=\` line or a \`RUN --mount\` of its own.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'Go, with its modules downloaded before',
    builder: 'buildkit',
    images: { 'golang:1.24': {} },
    source: `
FROM golang:1.24
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/app .
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "go build -o /bin/app ." compiles everything anew whenever a copied file changes, as nothing keeps what it compiled before.
`,
    fixed: `
FROM golang:1.24
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build CGO_ENABLED=0 go build -o /bin/app .
`,
  },
  {
    title: 'Only the modules are mounted',
    images: { 'golang:1.24': {} },
    source: `
FROM golang:1.24
COPY . /src
WORKDIR /src
ENV GOCACHE=/cache/go
RUN --mount=type=cache,target=/go/pkg/mod go test ./...
                                          ^^^^^^^^^^^^^ "go test ./..." compiles everything anew whenever a copied file changes, as nothing keeps what it compiled before.
`,
    fixed: `
FROM golang:1.24
COPY . /src
WORKDIR /src
ENV GOCACHE=/cache/go
RUN --mount=type=cache,target=/cache/go --mount=type=cache,target=/go/pkg/mod go test ./...
`,
  },
  {
    title: 'Cargo',
    builder: 'buildkit',
    source: `
FROM rust:1
WORKDIR /src
COPY . .
RUN cargo build --release
    ^^^^^^^^^^^^^^^^^^^^^ "cargo build --release" compiles everything anew whenever a copied file changes, as nothing keeps what it compiled before. No fix is offered: Cargo keeps it in "target" beside what it builds, which would have to be copied out of a mount in the same RUN.
`,
  },
  {
    title: 'C++',
    source: `
# syntax=docker/dockerfile:1
FROM gcc:14
COPY src /src
RUN cmake -S /src -B /build && cmake --build /build
                               ^^^^^^^^^^^^^^^^^^^^ "cmake --build /build" compiles everything anew whenever a copied file changes, as nothing keeps what it compiled before. No fix is offered: a compiler cache, such as ccache, has to be set up for it.
`,
  },
  {
    title: 'A cache mount',
    source:
      '\nFROM golang:1.24\nCOPY . /src\nWORKDIR /src\nRUN --mount=type=cache,target=/root/.cache/go-build go build .\n',
  },
  {
    title: 'A mount on the folder above',
    source: '\nFROM golang:1.24\nCOPY . /src\nWORKDIR /src\nRUN --mount=type=cache,target=/root/.cache go build .\n',
  },
  {
    title: 'Cargo with a mount on its results',
    source:
      '\nFROM rust:1\nWORKDIR /src\nCOPY . .\nRUN --mount=type=cache,target=/src/target cargo build && cp target/debug/app /bin/app\n',
  },
  {
    title: 'Whether mounts are understood is not known',
    source: '\nFROM golang:1.24\nCOPY . /src\nWORKDIR /src\nRUN go build .\n',
  },
  {
    title: 'No sources are copied',
    builder: 'buildkit',
    source: '\nFROM golang:1.24\nRUN git clone https://example.com/app.git /app\nRUN go build -C /app .\n',
  },
  {
    title: 'A target that is a variable',
    source:
      '\nFROM golang:1.24\nARG CACHE\nCOPY . /src\nWORKDIR /src\nRUN --mount=type=cache,target=$CACHE go build .\n',
  },
  {
    title: 'The order of instructions comes first',
    builder: 'buildkit',
    files: { 'go.mod': 'module m\n\nrequire a v1.0.0\n', 'go.sum': '', 'main.go': '' },
    source: '\nFROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN go build .\n',
  },
];
