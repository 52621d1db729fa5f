import { type Frontend, formatVersion, hasFeature } from '../dockerfile/frontend.ts';
import { type UsedFeature, usedFeatures } from '../dockerfile/usedFeatures.ts';
import type { Fix } from '../text/edit.ts';
import { contains } from '../text/range.ts';
import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'FeatureNeedsNewerFrontend',
  summary: 'The file uses something that came with a newer version than the one it pins.',
  severity: 'warning',
  origin: 'layerwise',
  category: 'frontend',
  localSkip: true,
  *check({ dockerfile, plan, frontend }): Generator<Finding> {
    if (!frontend.version) return;
    const fixes = newestVersion(frontend);
    for (const feature of usedFeatures(dockerfile)) {
      if (hasFeature(frontend, feature.availability) !== false) continue;
      const { range, instruction, fails } = feature;
      // BuildKit's own words are shown already.
      if (plan.errors.some((error) => contains(error.range, range))) continue;
      const message = messageOf(feature, frontend);
      yield { range, message, fixes, ...(fails ? { fails } : {}), ...(instruction ? { instruction } : {}) };
    }
  },
};

function messageOf(
  { title, availability: { since, labsSince } }: UsedFeature,
  { kind, version, range }: Frontend,
): string {
  const needed = kind === 'labs' && labsSince !== undefined ? `${labsSince}-labs` : since;
  const pinned = `${version ? formatVersion(version) : ''}${kind === 'labs' ? '-labs' : ''}`;
  return `${title} needs Dockerfile ${needed} or later, but ${range ? 'this file pins' : 'the frontend in use is'} ${pinned}`;
}

/** Pins the newest version of the same channel, from the same registry. */
function newestVersion({ kind, image = '', range }: Frontend): Fix[] {
  if (!range) return [];
  const [named = ''] = image.split('@', 1);
  const colon = named.lastIndexOf(':');
  const repository = colon > named.lastIndexOf('/') ? named.slice(0, colon) : named;
  const newest = `${repository}:${newestTags[kind]}`;
  const title = `Use ${newest}: the newest version reads the whole file then`;
  return [{ title, safety: 'unsafe', edits: [{ range, newText: newest }] }];
}

const newestTags: Readonly<Record<Frontend['kind'], string>> = {
  builtin: '1',
  custom: '1',
  stable: '1',
  labs: '1-labs',
  upstream: 'master',
};

export const docs: RuleDocs = {
  why: `
A line such as \`# syntax=docker/dockerfile:1.4\` at the top of a Dockerfile names the version of the Dockerfile language that the file
is written in: BuildKit fetches that frontend and has it read the file. What came with a later version is unknown to it. A flag that
it does not know ends the build; a here-document is read as instructions that make no sense; an address of a Git repository is
downloaded like any other page. The labs channel (\`docker/dockerfile:1.7-labs\`) has some features earlier than the stable one.

What the pinned version cannot build is shown as an error, what it builds otherwise than is meant as a warning.`,
  remedy: `
Pin \`docker/dockerfile:1\`, which stands for the newest stable version, or at least the version that the message names. Where the old
version is pinned on purpose, do without the feature.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A flag that the pinned version does not know',
    source: `
# syntax=docker/dockerfile:1.4
FROM alpine
COPY --link --parents a b/c /d/
            ^^^^^^^^^ 'COPY --parents' needs Dockerfile 1.20 or later, but this file pins 1.4
`,
    fixed: `
# syntax=docker/dockerfile:1
FROM alpine
COPY --link --parents a b/c /d/
`,
  },
  {
    title: 'Here-documents before 1.4',
    source: `
# syntax=docker/dockerfile:1.2@sha256:e2a8561e419ab1ba6b2fe6cbdf49fd92b95912df1cf7d313c3e2230a333fdbcc
FROM alpine
RUN --mount=type=cache,target=/cache <<EOF
                                     ^^^^^ A here-document needs Dockerfile 1.4 or later, but this file pins 1.2
make
EOF
`,
    fixed: `
# syntax=docker/dockerfile:1
FROM alpine
RUN --mount=type=cache,target=/cache <<EOF
make
EOF
`,
  },
  {
    title: 'A version of the labs channel, from a mirror',
    source: `
# syntax=mirror.example.com:5000/docker/dockerfile:1.3-labs
FROM alpine
COPY <<EOF /a
EOF
COPY --exclude=*.md . /b
     ^^^^^^^^^ 'COPY --exclude' needs Dockerfile 1.7-labs or later, but this file pins 1.3-labs
`,
    fixed: `
# syntax=mirror.example.com:5000/docker/dockerfile:1-labs
FROM alpine
COPY <<EOF /a
EOF
COPY --exclude=*.md . /b
`,
  },
  {
    title: 'Mount options, modes and modifiers',
    source: `
# syntax = docker/dockerfile:1.5.2
FROM alpine
ARG VERSION=v1.2
RUN --mount=type=secret,id=token,env=TOKEN make
                                 ^^^^^^^^^ The mount option 'env' needs Dockerfile 1.10 or later, but this file pins 1.5.2
COPY --chmod=u=rwX,go=rX a /a
             ^^^^^^^^^^^ A symbolic mode in '--chmod' needs Dockerfile 1.14 or later, but this file pins 1.5.2
ENV NUMBER=\${VERSION#v} MAJOR="\${VERSION-1}"
           ^^^^^^^^^^^^ '\${VERSION#…}' needs Dockerfile 1.7 or later, but this file pins 1.5.2
                               ^^^^^^^^^^^^ '\${VERSION-…}' needs Dockerfile 1.6 or later, but this file pins 1.5.2
HEALTHCHECK --start-interval=1s CMD true
            ^^^^^^^^^^^^^^^^ 'HEALTHCHECK --start-interval' needs Dockerfile 1.6 or later, but this file pins 1.5.2
ADD https://example.com/team/project.git#main /src
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ADD of a Git repository needs Dockerfile 1.6 or later, but this file pins 1.5.2
`,
    fixed: `
# syntax = docker/dockerfile:1
FROM alpine
ARG VERSION=v1.2
RUN --mount=type=secret,id=token,env=TOKEN make
COPY --chmod=u=rwX,go=rX a /a
ENV NUMBER=\${VERSION#v} MAJOR="\${VERSION-1}"
HEALTHCHECK --start-interval=1s CMD true
ADD https://example.com/team/project.git#main /src
`,
  },
  {
    title: 'The check directive',
    source: `
# syntax=docker/dockerfile-upstream:1.7
# check=error=true
        ^^^^^^^^^^ The directive 'check' needs Dockerfile 1.8 or later, but this file pins 1.7
FROM alpine
`,
    fixed: `
# syntax=docker/dockerfile-upstream:master
# check=error=true
FROM alpine
`,
  },
  {
    source: `
# syntax=docker/dockerfile:1.0
ARG A B
      ^ ARG with several names needs Dockerfile 1.2 or later, but this file pins 1.0
FROM alpine
RUN --mount=type=cache,target=/c$A \${B:-make}
    ^^^^^^^ 'RUN --mount' needs Dockerfile 1.2 or later, but this file pins 1.0
                       ^^^^^^^^^^^ A variable in a mount option needs Dockerfile 1.3 or later, but this file pins 1.0
COPY --chmod=$MODE a b
     ^^^^^^^ 'COPY --chmod' needs Dockerfile 1.2 or later, but this file pins 1.0
             ^^^^^ A variable in '--chmod' needs Dockerfile 1.10 or later, but this file pins 1.0
`,
    fixed: `
# syntax=docker/dockerfile:1
ARG A B
FROM alpine
RUN --mount=type=cache,target=/c$A \${B:-make}
COPY --chmod=$MODE a b
`,
  },
  {
    title: 'The newest version has everything',
    source: `
# syntax=docker/dockerfile:1
FROM alpine
COPY --parents --exclude=*.md a b/c /d/
RUN --device=vendor.com/gpu=all <<EOF
make
EOF
`,
  },
  {
    title: 'The labs channel has some flags earlier',
    source: `
# syntax=docker/dockerfile:1.7-labs
FROM alpine
COPY --parents --exclude=*.md a b/c /d/
`,
  },
  {
    source: `
# syntax=docker/dockerfile:1.20@sha256:e2a8561e419ab1ba6b2fe6cbdf49fd92b95912df1cf7d313c3e2230a333fdbcc
FROM alpine
RUN --security=insecure true
COPY --parents a b/c /d/
`,
  },
  {
    title: 'What the builder has of its own is not known',
    source: `
FROM alpine
RUN --device=vendor.com/gpu=all make
`,
  },
  {
    title: 'Nor what a digest or a name without number stands for',
    source: `
# syntax=docker/dockerfile@sha256:e2a8561e419ab1ba6b2fe6cbdf49fd92b95912df1cf7d313c3e2230a333fdbcc
FROM alpine
RUN --security=insecure true
`,
  },
  {
    source: `
# syntax=docker/dockerfile:experimental
FROM alpine
COPY --parents a b/c /d/
`,
  },
  {
    title: 'What the shell expands is no matter of the frontend',
    source: `
# syntax=docker/dockerfile:1.4
FROM alpine
RUN echo \${VERSION#v}
CMD echo \${VERSION-1}
ENV A='\${VERSION#v}' B=\${VERSION:-1}
`,
  },
  {
    title: 'Skipped for one instruction',
    source: `
# syntax=docker/dockerfile:1.4
FROM alpine
# check=skip=FeatureNeedsNewerFrontend
COPY --parents a b/c /d/
`,
  },
];
