import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'CustomFrontend',
  summary: "Another frontend than Docker's reads the file, so BuildKit's own checks and errors are not shown.",
  severity: 'information',
  origin: 'layerwise',
  category: 'frontend',
  localSkip: false,
  *check({ frontend: { kind, image, range } }): Generator<Finding> {
    if (kind !== 'custom' || !range) return;
    const message = `'${image}' may read this file in its own way: BuildKit's checks and errors are not shown`;
    yield { range, message };
  },
};

export const docs: RuleDocs = {
  why: `
The \`syntax\` line names an image that reads the file and tells BuildKit what to build. Docker's own images are
\`docker/dockerfile\` and \`docker/dockerfile-upstream\`, also under the name of a registry that mirrors them. Any other image may know
other instructions and flags, or read another language altogether. What is an error to BuildKit's own frontend need be none to it, so
neither those errors nor BuildKit's checks are shown in such a file; hints on the cache, hover and completion stay.`,
  remedy: `
Nothing, where the frontend is meant. Where it is a copy of Docker's own under another name, name the original,
\`docker/dockerfile:1\`, and the checks are back.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'Another frontend',
    source: `
# syntax=example.com/team/frontend:2
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 'example.com/team/frontend:2' may read this file in its own way: BuildKit's checks and errors are not shown
from alpine
FETCH something
`,
  },
  {
    title: 'Its options are its own',
    source: `
# syntax=frontend --verbose
         ^^^^^^^^ 'frontend' may read this file in its own way: BuildKit's checks and errors are not shown
FROM alpine AS Build
`,
  },
  {
    source: `
# syntax=docker/Dockerfile:1
         ^^^^^^^^^^^^^^^^^^^ 'docker/Dockerfile:1' may read this file in its own way: BuildKit's checks and errors are not shown
FROM alpine
`,
  },
  {
    title: "Docker's own",
    source: `
# syntax=docker/dockerfile:1
FROM alpine
`,
  },
  {
    source: `
# syntax=docker.io/docker/dockerfile-upstream:master-labs
FROM alpine
`,
  },
  {
    title: 'A mirror',
    source: `
# syntax=mirror.example.com/cache/docker/dockerfile:1.20
FROM alpine
`,
  },
  {
    title: "The builder's own",
    source: `
FROM alpine
`,
  },
  {
    title: 'No directive any more',
    source: `
FROM alpine
# syntax=example.com/team/frontend:2
RUN true
`,
  },
];
