import { lateDependencies } from '../cache/reorder/lateInstalls.ts';
import { lateInstallFindings } from './lateInstall.ts';
import type { Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'DependenciesAfterSource',
  summary: 'Dependencies are installed after the sources are copied, and so again after every change to a source file.',
  severity: 'warning',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  check: (analysis) => lateInstallFindings(analysis, lateDependencies),
};

export const docs: RuleDocs = {
  why: `
A builder keeps the result of each instruction and takes it from its cache the next time, as long as nothing that the instruction
depends on has changed. A \`COPY\` depends on the files that it copies, and everything below a \`COPY\` that had to run again has to run
again as well. When all of the project is copied first and its dependencies are installed then, changing a single line of code makes the
builder download and install all dependencies once more: seconds for a small project, many minutes for a large one, in every build.

The installation itself reads little: \`package.json\` and a lock file, \`requirements.txt\`, \`go.mod\`. These change far less often than
the code.`,
  remedy: `
Copy the files that name the dependencies first, install, and copy the rest after that. A change to the code then leaves the installation
in the cache; a change to the named files still runs it. Where the command also works on the code, as \`go build\` and \`mvn package\`
do, a download step is put before, and the command itself stays as it is.

Layerwise offers this as a fix only when it can show that the image stays the same: it reads the manifests, follows what they include,
adds the manifests of workspace members, and looks for scripts that run during the installation, packages that lie in the project, and
folders such as \`node_modules\` in the build context. Where something stands in the way, the message says what. Two things often help:
listing such folders in \`.dockerignore\`, and a cache mount (\`RUN --mount=type=cache,…\`) for the folder in which the package manager
keeps what it downloads.

Where builds have mounts (the setting \`layerwise.builder\` says BuildKit or Buildah, or the file has a \`# syntax=\` line or a \`RUN --mount\` of its
own), a second fix shows the files to the installation with \`RUN --mount=type=bind,…\` instead of copying them first, which saves a layer. It is
for installations that never write to them, such as \`npm ci\`.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'npm, with a lock file',
    source: `
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
    ^^^^^^ "npm ci" runs again after every change to a file that "COPY . ." brings, although it needs only package.json and package-lock.json.
CMD ["node", "src/index.js"]
`,
    fixed: `
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
CMD ["node", "src/index.js"]
`,
    files: { 'package.json': '{"dependencies":{"express":"4.21.2"}}', 'package-lock.json': '{}', 'src/index.js': '' },
  },
  {
    title: 'Manifests and sources by name, in the wrong order',
    source: `
FROM node:22
WORKDIR /app
COPY src ./src
COPY package.json package-lock.json ./
RUN npm ci
    ^^^^^^ "npm ci" runs again after every change to a file that "COPY src ./src" brings, although it does not need them.
`,
    fixed: `
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY src ./src
`,
    files: { 'package.json': '{}', 'package-lock.json': '{}', 'src/index.js': '' },
  },
  {
    title: 'A comment moves with the instruction that it explains',
    source: `
FROM python:3.13
WORKDIR /app
# All of the application
COPY . .

# hadolint ignore=DL3042
RUN pip install -r requirements.txt
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "pip install -r requirements.txt" runs again after every change to a file that "COPY . ." brings, although it needs only requirements.txt.
CMD ["python", "app.py"]
`,
    fixed: `
FROM python:3.13
WORKDIR /app
COPY requirements.txt .

# hadolint ignore=DL3042
RUN pip install -r requirements.txt
# All of the application
COPY . .
CMD ["python", "app.py"]
`,
    files: { 'requirements.txt': 'flask==3.1.0\n', 'app.py': '' },
  },
  {
    title: 'A build that downloads on its own gets a download step',
    source: `
FROM golang:1.24
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/app .
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "go build -o /bin/app ." downloads its dependencies again after every change to a file that "COPY . ." brings, although go.mod and go.sum say what to download.
`,
    fixed: `
FROM golang:1.24
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/app .
`,
    files: { 'go.mod': 'module example.com/app\n\nrequire example.com/lib v1.0.0\n', 'go.sum': '', 'main.go': '' },
  },
  {
    title: 'A RUN is cut where the work on the sources begins',
    source: `
FROM node:22
WORKDIR /src
COPY . .
RUN --network=default cd web \\
    && npm ci --no-audit \\
       ^^^^^^^^^^^^^^^^^ "npm ci --no-audit" runs again after every change to a file that "COPY . ." brings, although it needs only web/package.json and web/package-lock.json.
    # The bundle
    && npm run build
`,
    fixed: `
FROM node:22
WORKDIR /src
COPY web/package.json web/package-lock.json web/
RUN --network=default cd web \\
    && npm ci --no-audit
COPY . .
# The bundle
RUN --network=default cd web && npm run build
`,
    files: { 'web/package.json': '{"scripts":{"build":"vite"}}', 'web/package-lock.json': '{}', 'web/src/main.ts': '' },
  },
  {
    title: 'Every manifest of a workspace is copied',
    source: `
FROM node:22
WORKDIR /repo
COPY . .
RUN npm ci
    ^^^^^^ "npm ci" runs again after every change to a file that "COPY . ." brings, although it needs only package.json and 3 more files.
`,
    fixed: `
FROM node:22
WORKDIR /repo
COPY package.json package-lock.json ./
COPY packages/api/package.json packages/api/
COPY packages/lib/package.json packages/lib/
RUN npm ci
COPY . .
`,
    files: {
      'package.json': '{"workspaces":["packages/*"]}',
      'package-lock.json': '{}',
      'packages/api/package.json': '{"dependencies":{"lib":"1.0.0"}}',
      'packages/api/index.js': '',
      'packages/lib/package.json': '{"version":"1.0.0"}',
      'packages/lib/index.js': '',
    },
  },
  {
    title: 'A script that runs during the installation stands in the way',
    source: `
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
    ^^^^^^ "npm ci" runs again after every change to a file that "COPY . ." brings. No fix is offered: "package.json" has a "postinstall" script, which the installation runs and which may need the sources.
`,
    files: { 'package.json': '{"scripts":{"postinstall":"node setup.js"}}', 'package-lock.json': '{}', 'setup.js': '' },
  },
  {
    title: 'A folder of the host stands in the way',
    source: `
FROM composer:2
WORKDIR /app
COPY . .
RUN composer install
    ^^^^^^^^^^^^^^^^ "composer install" runs again after every change to a file that "COPY . ." brings. No fix is offered: "vendor" is in the build context, and copying the sources later would lay it over what is installed; list "**/vendor" in .dockerignore first.
`,
    files: { 'composer.json': '{}', 'composer.lock': '{}', 'src/App.php': '', 'vendor/autoload.php': '' },
  },
  {
    title: 'The build context is not known',
    source: `
FROM ruby:3.4
WORKDIR /app
COPY . .
RUN bundle install
    ^^^^^^^^^^^^^^ "bundle install" runs again after every change to a file that "COPY . ." brings. No fix is offered: which files the build context holds is not known.
`,
  },
  {
    title: 'Manifests first',
    source: `
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
`,
    files: { 'package.json': '{}', 'package-lock.json': '{}', 'src/index.js': '' },
  },
  {
    title: 'The installation is in a stage of its own',
    source: `
FROM node:22 AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci

FROM node:22
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY . .
`,
    files: { 'package.json': '{}', 'package-lock.json': '{}', 'src/index.js': '' },
  },
  {
    title: 'The folder that is copied holds nothing but manifests',
    source: `
FROM python:3.13
COPY requirements /requirements
RUN pip install -r /requirements/base.txt
`,
    files: { 'requirements/base.txt': 'flask\n', 'app.py': '' },
  },
  {
    title: 'Vendored modules are not downloaded',
    source: `
FROM golang:1.24
WORKDIR /src
COPY . .
RUN go build -o /bin/app .
`,
    files: {
      'go.mod': 'module example.com/app\n\nrequire example.com/lib v1.0.0\n',
      'vendor/modules.txt': '',
      'main.go': '',
    },
  },
  {
    title: 'A cache mount keeps what Gradle downloads',
    source: `
FROM gradle:8-jdk21
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/home/gradle/.gradle gradle --no-daemon build
`,
    files: { 'build.gradle': '', 'src/main/java/App.java': '' },
  },
  {
    title: 'What a script does is not known',
    source: `
FROM debian:12
WORKDIR /app
COPY . .
RUN ./install.sh
`,
    files: { 'install.sh': '', 'src/main.c': '' },
  },
  {
    title: 'Settings of the server are no sources',
    source: `
FROM node:22
COPY docker/nginx.conf /etc/nginx/nginx.conf
RUN npm install -g pm2@5
`,
    files: { 'docker/nginx.conf': '', 'src/index.js': '' },
  },
  {
    title: 'Skipped by a comment',
    source: `
FROM node:22
WORKDIR /app
COPY . .
# check=skip=DependenciesAfterSource
RUN npm ci
`,
    files: { 'package.json': '{}', 'package-lock.json': '{}', 'src/index.js': '' },
  },
];
