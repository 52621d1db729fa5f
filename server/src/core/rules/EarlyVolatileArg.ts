import { earlySettings, volatility } from '../cache/reorder/volatile.ts';
import { earlyFinding, mayBeInPlace } from './earlyInstruction.ts';
import type { Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'EarlyVolatileArg',
  summary: 'A build argument that changes with every build stands above expensive steps that do not use it.',
  severity: 'warning',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  *check({ plan, tree, world }) {
    for (const stage of plan.stages) {
      const isVolatile = (name: string) => volatility(name) !== undefined;
      for (const early of earlySettings({ plan, tree, world }, stage, 'ARG', isVolatile)) {
        const { instruction } = early.step.planned;
        const names = instruction.keyword === 'ARG' ? instruction.declarations.map(({ name }) => name) : [];
        const finding = earlyFinding(early, `A new value of "${names[0] ?? 'the argument'}"`);
        const often = names.some((name) => volatility(name) === 'every build');
        if (often) yield finding;
        else if (!mayBeInPlace(early)) yield { ...finding, severity: 'information' };
      }
    }
  },
};

export const docs: RuleDocs = {
  why: `
From its declaration on, a build argument is part of the environment of every \`RUN\` in the stage, whether the command uses it or not. A
builder takes a \`RUN\` from its cache only when its whole environment is as it was. So when the commit, the date or the number of the build
is passed as an argument that is declared at the top, every build has a new value, and every step below runs again: the installation of
packages, too.`,
  remedy: `
Declare the argument right above its first use: usually a \`LABEL\` or the last step of the build. The fix moves the declaration (and an
\`ENV\` that only hands its value on) down past steps that surely do not read it, and stops above a command that is not understood, since a
build script may well read the variable.

Only arguments without a default count, as a default says that the value is chosen in the file. Commits, dates and the version of what is
built change with nearly every build. The version of something else (\`KEYCLOAK_VERSION\`) changes now and then; this is shown more quietly.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A commit that only a label uses',
    source: `
FROM node:22
ARG GIT_SHA
    ^^^^^^^ A new value of "GIT_SHA" runs "npm ci" again, which does not use it.
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# Where it comes from
LABEL org.opencontainers.image.revision=$GIT_SHA
CMD ["node", "src/index.js"]
`,
    fixed: `
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
ARG GIT_SHA
# Where it comes from
LABEL org.opencontainers.image.revision=$GIT_SHA
CMD ["node", "src/index.js"]
`,
  },
  {
    title: 'The variable that hands the value on moves along',
    source: `
FROM debian:12
ARG BUILD_DATE
    ^^^^^^^^^^ A new value of "BUILD_DATE" runs "apt-get update" again, which does not use it.
ENV BUILD_DATE=\${BUILD_DATE}
RUN apt-get update && apt-get install -y curl
RUN ./configure
`,
    fixed: `
FROM debian:12
RUN apt-get update && apt-get install -y curl
ARG BUILD_DATE
ENV BUILD_DATE=\${BUILD_DATE}
RUN ./configure
`,
  },
  {
    title: 'Without a use, it moves to the end',
    source: `
FROM python:3.13
# Set by the pipeline
ARG BUILD_NUMBER
    ^^^^^^^^^^^^ A new value of "BUILD_NUMBER" runs "pip install flask==3.1.0" again, which does not use it.
RUN pip install flask==3.1.0
CMD ["flask", "run"]
`,
    fixed: `
FROM python:3.13
RUN pip install flask==3.1.0
# Set by the pipeline
ARG BUILD_NUMBER
CMD ["flask", "run"]
`,
  },
  {
    title: 'A script in between may read it',
    source: `
FROM python:3.13
ARG COMMIT
    ^^^^^^ A new value of "COMMIT" runs "pip install flask==3.1.0" again, which does not use it. No fix is offered: line 3 may read it: what "./prepare.sh" reads and writes is not known.
RUN ./prepare.sh
RUN pip install flask==3.1.0
`,
  },
  {
    title: 'The version of what is installed later',
    source: `
FROM debian:12
ARG KEYCLOAK_VERSION
    ^^^^^^^^^^^^^^^^ A new value of "KEYCLOAK_VERSION" runs "apt-get update" again, which does not use it.
RUN apt-get update && apt-get install -y curl
RUN curl -fo /opt/keycloak.zip "https://example.com/keycloak-$KEYCLOAK_VERSION.zip"
`,
    fixed: `
FROM debian:12
RUN apt-get update && apt-get install -y curl
ARG KEYCLOAK_VERSION
RUN curl -fo /opt/keycloak.zip "https://example.com/keycloak-$KEYCLOAK_VERSION.zip"
`,
  },
  {
    title: 'Declared right above its use',
    source: `
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
ARG GIT_SHA
LABEL org.opencontainers.image.revision=$GIT_SHA
`,
  },
  {
    title: 'The installation uses it',
    source: `
FROM python:3.13
ARG APP_VERSION
RUN pip install "app==$APP_VERSION"
`,
  },
  {
    title: 'A version with a default is chosen, not computed',
    source: `
FROM debian:12
ARG CURL_VERSION=8.5.0
RUN apt-get update && apt-get install -y curl
`,
  },
  {
    title: 'The default stands at the top of the file',
    source: `
ARG NODE_VERSION=22
FROM node:\${NODE_VERSION}
ARG NODE_VERSION
RUN npm install -g pm2@5
`,
  },
  {
    title: 'Nothing expensive comes after it',
    source: `
FROM alpine
ARG GIT_SHA
RUN echo built
`,
  },
  {
    title: 'A version that the package manager itself reads',
    source: `
FROM python:3.13
ARG PIP_VERSION
RUN pip install flask==3.1.0
`,
  },
  {
    title: 'The hash of a file is no hash of a commit',
    source: `
FROM debian:12
ARG ARCHIVE_HASH
RUN apt-get update && apt-get install -y curl
`,
  },
  {
    title: 'A name that says nothing of time',
    source: `
FROM debian:12
ARG TIMEZONE
RUN apt-get update && apt-get install -y tzdata
`,
  },
  {
    title: 'The version of a tool, above a script that may need it',
    source: '\nFROM debian:12\nARG TOOL_VERSION\nRUN ./prepare.sh\nRUN apt-get update && apt-get install -y curl\n',
  },
  {
    title: 'It chooses the base image as well',
    source:
      '\nARG PHP_VERSION\nFROM php:${PHP_VERSION}\nARG PHP_VERSION\nRUN apt-get update && apt-get install -y curl\nRUN echo $PHP_VERSION\n',
  },
];
