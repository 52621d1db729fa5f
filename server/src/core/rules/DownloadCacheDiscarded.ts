import { cacheMountFix } from '../cache/cacheMountFix.ts';
import { lostDownloads } from '../cache/downloadCache.ts';
import { installsFor } from '../cache/reorder/sources.ts';
import { shortened } from '../text/shortened.ts';
import { cacheMountFacts, mountableSteps } from './mountableSteps.ts';
import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'DownloadCacheDiscarded',
  summary:
    'What a package manager downloads is lost, so that it downloads everything again whenever the step runs again.',
  severity: 'hint',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  wholeFile: cacheMountFacts,
  *check(analysis): Generator<Finding> {
    for (const { stage, step, earlier } of mountableSteps(analysis)) {
      const lost = lostDownloads(step);
      if (!lost) continue;
      const { command, classified, discarded } = lost;
      // What a build downloads is there already when an earlier step has downloaded or built.
      if (classified.form.role === 'build' && earlier().some((other) => installsFor(classified.manager.id, other)))
        continue;
      const outcome = cacheMountFix(analysis, stage, lost);
      const by = discarded === undefined ? '' : `, as "${shortened(discarded)}" keeps nothing`;
      const why = 'reason' in outcome ? ` No fix is offered: ${outcome.reason}.` : '';
      yield {
        range: command.range,
        message: `When "${shortened(command.text)}" has to run again, it downloads everything again${by}.${why}`,
        instruction: step.planned.instruction,
        fixes: 'fix' in outcome ? [outcome.fix] : [],
      };
    }
  },
};

export const docs: RuleDocs = {
  why: `
When a step has to run again, for example because one dependency was added, the builder starts it from the layer below: everything that
the package manager downloaded the last time is gone, whether it was deleted to keep the image small or lies in the layer that is now
replaced. So one new package costs the download of all of them.

A cache mount is a folder that the builder keeps beside the image from one build to the next. The package manager finds its downloads
there, and nothing of them is in the image.`,
  remedy: `
Mount a cache at the folder in which the package manager keeps its downloads: \`RUN --mount=type=cache,target=/root/.npm npm ci\`. Options
and commands that empty the cache (\`--no-cache-dir\`, \`rm -rf /var/lib/apt/lists/*\`) have to go, or the mount does nothing; clean-up of
other places stays. The caches of apt, apk, dnf and yum are locked, as these do not share them. apt and apk keep packages only when a setting
or a link in the image says so, which the fix makes, and its title tells. A user other than the superuser gets a mount of its own number.

Some managers use what they have downloaded from where it lies: Go, Maven, Gradle and NuGet. A mount hides the folder from every step that
does not have it. So the fix gives it to all steps that run the manager, also in stages that are built on this one, and is not offered where the
image that is built, another stage or a script may need what is there.

It helps a builder that keeps its caches. A runner that starts empty each time has an empty mount; there, the order of instructions is
what counts. The rule speaks only where cache mounts are understood: when the setting \`layerwise.builder\` says BuildKit or Buildah, or the
file has a \`# syntax=\` line or a \`RUN --mount\` of its own.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'pip is told to keep nothing',
    builder: 'buildkit',
    images: { 'python:3.13': {} },
    source: `
FROM python:3.13
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ When "pip install --no-cache-dir -r requirements.txt" has to run again, it downloads everything again, as "--no-cache-dir" keeps nothing.
`,
    fixed: `
FROM python:3.13
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
`,
  },
  {
    title: 'npm, as a user of the image',
    source: `
# syntax=docker/dockerfile:1
FROM node:22
USER node
COPY package.json package-lock.json ./
RUN npm ci && npm cache clean --force
    ^^^^^^ When "npm ci" has to run again, it downloads everything again, as "npm cache clean --force" keeps nothing.
`,
    images: { 'node:22': {} },
    fixed: `
# syntax=docker/dockerfile:1
FROM node:22
USER node
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=1000 npm ci
`,
  },
  {
    title: 'apt, with the usual clean-up',
    builder: 'buildkit',
    images: { 'debian:12': {} },
    source: `
FROM debian:12
RUN apt-get update \\
    && apt-get install -y curl \\
       ^^^^^^^^^^^^^^^^^^^^^^^ When "apt-get install -y curl" has to run again, it downloads everything again, as "rm -rf /var/lib/apt/lists/*" keeps nothing.
    && rm -rf /var/lib/apt/lists/*
`,
    fixed: `
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked rm -f /etc/apt/apt.conf.d/docker-clean && echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep-cache && apt-get update \\
    && apt-get install -y curl
`,
  },
  {
    title: 'Whose home it is, is not known',
    builder: 'buildkit',
    source: `
FROM registry.example.com/python
COPY requirements.txt .
RUN pip install -r requirements.txt
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ When "pip install -r requirements.txt" has to run again, it downloads everything again. No fix is offered: which home folder the user of this step has is not known.
`,
  },
  {
    title: 'Clean-up of the folder above would fail on the mount',
    builder: 'buildkit',
    images: { 'python:3.13': {} },
    source: `
FROM python:3.13
COPY requirements.txt .
RUN pip install -r requirements.txt && rm -rf /root/.cache
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ When "pip install -r requirements.txt" has to run again, it downloads everything again. No fix is offered: "rm -rf /root/.cache" may remove more than is in the mount, or fail on it.
`,
  },
  {
    title: 'What is downloaded is used from where it lies',
    builder: 'buildkit',
    images: { 'maven:3': {} },
    files: { 'pom.xml': '<project/>' },
    source: `
FROM maven:3
COPY pom.xml .
RUN mvn dependency:go-offline
    ^^^^^^^^^^^^^^^^^^^^^^^^^ When "mvn dependency:go-offline" has to run again, it downloads everything again. No fix is offered: what Maven downloads stays where it is used, and the image that is built may need it.
`,
  },
  {
    title: 'Every step that uses what is downloaded gets the mount',
    builder: 'buildkit',
    images: { 'golang:1.24': { config: { Env: ['GOPATH=/go'] } } },
    files: { 'go.mod': 'module m\n\nrequire a v1.0.0\n', 'go.sum': '', 'main.go': '' },
    source: `
FROM golang:1.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
    ^^^^^^^^^^^^^^^ When "go mod download" has to run again, it downloads everything again.
COPY . .
RUN go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
`,
    fixed: `
FROM golang:1.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
`,
  },
  {
    title: 'A build that downloads what an earlier step has downloaded',
    builder: 'buildkit',
    files: { 'pom.xml': '<project/>', 'src/A.java': '' },
    source: `
FROM maven:3
COPY pom.xml .
RUN --mount=type=cache,target=/root/.m2/repository mvn dependency:go-offline
COPY src src
RUN mvn package
`,
  },
  {
    title: 'A cache mount',
    builder: 'buildkit',
    source: `
FROM node:22
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
`,
  },
  {
    title: 'Whether mounts are understood is not known',
    source: '\nFROM python:3.13\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\n',
  },
  {
    title: 'A builder without mounts',
    builder: 'kaniko',
    source: '\nFROM python:3.13\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\n',
  },
  {
    title: 'A frontend without mounts',
    source: `
# syntax=docker/dockerfile:1.1
FROM python:3.13
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
`,
  },
  {
    title: 'The downloads go to a folder of their own',
    builder: 'buildkit',
    source: '\nFROM node:22\nCOPY package.json package-lock.json ./\nRUN npm ci --cache /srv/npm\n',
  },
  {
    title: 'It runs again with every change of the sources, which comes first',
    builder: 'buildkit',
    files: { 'package.json': '{}', 'package-lock.json': '{}', 'src/index.js': '' },
    source: '\nFROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\n',
  },
  {
    title: 'Packages of the system that nothing is thrown away of',
    builder: 'buildkit',
    source: '\nFROM debian:12\nRUN apt-get update && apt-get install -y curl\n',
  },
];
