import { lateSystemInstalls } from '../cache/reorder/lateInstalls.ts';
import { lateInstallFindings } from './lateInstall.ts';
import type { Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'SystemInstallAfterSource',
  summary:
    'System packages are installed after the sources are copied, and so again after every change to a source file.',
  severity: 'warning',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  check: (analysis) => lateInstallFindings(analysis, lateSystemInstalls),
};

export const docs: RuleDocs = {
  why: `
A builder takes the result of an instruction from its cache as long as nothing above it has changed. Packages of the operating system do
not depend on your code, but when \`apt-get install\` stands below the \`COPY\` of the code, each change to the code makes the builder
fetch the package lists and install the packages again.`,
  remedy: `
Install system packages above the \`COPY\`. The fix moves the \`COPY\` below the installation, and is offered when the copied files go to
a folder of their own: what is copied to \`/etc\`, \`/usr\` or the root of the image may be read or replaced by a package, so that the
order decides what the image holds.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'Debian',
    source: `
FROM debian:12-slim
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "apt-get install -y --no-install-recommends curl" runs again after every change to a file that "COPY . ." brings, although it does not need them.
CMD ["./app.sh"]
`,
    fixed: `
FROM debian:12-slim
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
COPY . .
CMD ["./app.sh"]
`,
    files: { 'app.sh': '' },
  },
  {
    title: 'Alpine, in steps',
    source: `
FROM alpine:3.21
COPY . /srv/app
USER root
RUN apk add --no-cache tini
    ^^^^^^^^^^^^^^^^^^^^^^^ "apk add --no-cache tini" runs again after every change to a file that "COPY . /srv/app" brings, although it does not need them.
RUN apk add --no-cache curl
USER nobody
`,
    fixed: `
FROM alpine:3.21
USER root
RUN apk add --no-cache tini
RUN apk add --no-cache curl
COPY . /srv/app
USER nobody
`,
    files: { 'main.py': '' },
  },
  {
    title: 'What is copied to the root may be what the packages need',
    source: `
FROM debian:12-slim
COPY rootfs/ /
RUN apt-get update && apt-get install -y nginx
                      ^^^^^^^^^^^^^^^^^^^^^^^^ "apt-get install -y nginx" runs again after every change to a file that "COPY rootfs/ /" brings. No fix is offered: line 2 copies to "/etc/apt/apt.conf.d/99local", where "apt-get update" may install, read or change files.
`,
    files: { 'rootfs/etc/apt/apt.conf.d/99local': '', 'rootfs/app/run': '' },
  },
  {
    title: 'Packages first',
    source: `
FROM debian:12-slim
RUN apt-get update && apt-get install -y curl
WORKDIR /app
COPY . .
`,
    files: { 'app.sh': '' },
  },
  {
    title: 'Configuration of the package manager',
    source: `
FROM debian:12-slim
COPY docker/sources.list /etc/apt/sources.list
RUN apt-get update && apt-get install -y curl
COPY . /app
`,
    files: { 'docker/sources.list': '', 'app.sh': '' },
  },
  {
    title: 'A package from the build context',
    source: `
FROM debian:12-slim
COPY . /tmp/packages
RUN apt-get install -y /tmp/packages/tool.deb
`,
    files: { 'tool.deb': '' },
  },
  {
    title: 'Other work in the same RUN',
    source: `
FROM debian:12-slim
WORKDIR /src
COPY . .
RUN apt-get update && apt-get install -y gcc && make && apt-get purge -y gcc
`,
    files: { 'main.c': '' },
  },
  {
    title: 'The sources come from another stage',
    source: `
FROM debian:12 AS build
COPY . /src
FROM debian:12-slim
COPY --from=build /src /src
RUN apt-get update && apt-get install -y curl
`,
    files: { 'app.sh': '' },
  },
];
