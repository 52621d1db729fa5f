import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { imageFacts } from '../../server/src/core/catalogue/imageFacts.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { known } from '../../server/src/core/world.ts';
import { exampleWorld } from './exampleWorld.ts';

/** A file of a kind that was once read wrongly, and all that is to be said of it by one rule. */
interface Case {
  readonly title: string;
  readonly rule: string;
  readonly dockerfile: string;
  readonly files: Readonly<Record<string, string>>;
  /** Of each finding: a part of its message, whether a fix is offered, and a safe one, and how severe it is where that matters. */
  readonly found: readonly {
    readonly says: string;
    readonly fix: boolean | 'unsafe';
    readonly severity?: string;
    /** What the title of the first fix begins with. */
    readonly title?: string;
  }[];
}

const cases: readonly Case[] = [
  {
    title: 'a folder that only the sources make cannot be entered before they are there',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM python:3.13\nWORKDIR /app\nCOPY server server\nRUN cd server && pip install grpcio-tools==1.70.0\n',
    files: { 'server/main.py': '' },
    found: [{ says: '"cd server" (line 4) enters a folder that line 3 makes', fix: false }],
  },
  {
    title: 'a folder that a WORKDIR makes can be entered',
    rule: 'DependenciesAfterSource',
    dockerfile: 'FROM python:3.13\nWORKDIR /app\nCOPY . .\nRUN cd /app && pip install grpcio-tools==1.70.0\n',
    files: { 'main.py': '' },
    found: [{ says: 'although it does not need them', fix: true }],
  },
  {
    title: 'a folder that is made before can be entered',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM python:3.13\nCOPY . /app\nRUN mkdir -p /app/tools && cd /app/tools && pip install grpcio-tools==1.70.0\n',
    files: { 'main.py': '' },
    found: [{ says: 'although it does not need them', fix: true }],
  },
  {
    title: 'a folder that the copied manifests make can be entered',
    rule: 'DependenciesAfterSource',
    dockerfile: 'FROM node:22\nCOPY . /app\nRUN cd /app && npm ci\n',
    files: { 'package.json': '{}', 'package-lock.json': '{}', 'index.js': '' },
    found: [{ says: 'it needs only package.json and package-lock.json', fix: true }],
  },
  {
    title: 'a program that is built on the host is not there yet, and comes with the sources all the same',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM node:22\nCOPY bin /app/bin\nCOPY package.json /app/\nWORKDIR /app\nRUN npm install && chmod +x /app/bin/server\n',
    files: { 'package.json': '{}', 'bin/readme.txt': '' },
    found: [{ says: 'although it does not need them', fix: true }],
  },
  {
    title: 'a folder that is removed may come with the sources on another machine',
    rule: 'DependenciesAfterSource',
    dockerfile: 'FROM node:22\nWORKDIR /app\nCOPY . /app\nRUN rm -rf ./components\nRUN npm install\n',
    files: { 'package.json': '{}', 'index.js': '' },
    found: [{ says: 'works on "/app/components", which may come with what line 3 copies', fix: false }],
  },
  {
    title: 'what a command made itself, it may remove',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM node:22\nWORKDIR /app\nCOPY . /app\nRUN curl -o /app/x.tgz https://example.com/x.tgz && rm /app/x.tgz && npm install\n',
    files: { 'package.json': '{}', 'index.js': '' },
    found: [{ says: 'it needs only package.json', fix: true }],
  },
  {
    title: 'a fix must take along the command that is spoken of',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM debian:12\nCOPY repos /repos\nRUN apt-get update && apt-get install -y wget && mv repos/* /etc/ && ./setup.sh && pip install flask\n',
    files: { 'repos/a.repo': '' },
    found: [{ says: '"mv repos/* /etc/" (line 3) works on "repos", which line 2 copies', fix: false }],
  },
  {
    title: 'a reason says which step in between it concerns',
    rule: 'DownloadAfterSource',
    dockerfile:
      'FROM rust:1\nWORKDIR /src\nCOPY . .\nRUN cargo vendor\nRUN curl -o /opt/tool https://example.com/tool\n',
    files: { 'Cargo.toml': '', 'src/main.rs': '' },
    found: [
      { says: 'No fix is offered: line 4 comes before it and cannot stand above the sources: Cargo', fix: false },
    ],
  },
  {
    title: 'packages that are named behind a script which may prepare them',
    rule: 'DependenciesAfterSource',
    dockerfile: 'FROM debian:12\nCOPY installers /installers\nRUN /installers/all.sh && pip install flask\n',
    files: { 'installers/all.sh': '', 'installers/lib.sh': '' },
    found: [],
  },
  {
    title: 'scripts that are taken by a pattern for an earlier step are no sources',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM python:3.13\nCOPY scripts/*.sh /tmp/scripts/\nRUN bash /tmp/scripts/setup.sh\nCOPY requirements.txt /tmp/\nRUN pip install -r /tmp/requirements.txt\n',
    files: { 'scripts/setup.sh': '', 'scripts/more.sh': '', 'requirements.txt': 'flask\n' },
    found: [],
  },
  {
    title: 'a build script of Cargo is an input of the build, not a source before it',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM rust:1\nRUN cargo new --bin /app\nWORKDIR /app\nCOPY Cargo.* ./\nCOPY build.rs build.rs\nRUN cargo build --release\nCOPY . .\nRUN cargo build --release\n',
    files: { 'Cargo.toml': '', 'Cargo.lock': '', 'build.rs': '', 'src/main.rs': '' },
    found: [],
  },
  {
    title: 'mounts for parts of the cache keep the downloads as well',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM rust:1\nWORKDIR /src\nCOPY . .\nRUN --mount=type=cache,target=/usr/local/cargo/registry/cache --mount=type=cache,target=/usr/local/cargo/registry/index cargo build --release\n',
    files: { 'Cargo.toml': '', 'Cargo.lock': '', 'src/main.rs': '' },
    found: [],
  },
  {
    title: 'Maven that is installed needs no wrapper',
    rule: 'InstallInputNotCopied',
    dockerfile: 'FROM maven:3\nWORKDIR /app\nCOPY pom.xml ./\nRUN mvn dependency:go-offline\nCOPY src src\n',
    files: { 'pom.xml': '<project/>', mvnw: '', 'src/A.java': '' },
    found: [],
  },
  {
    title: 'Mix downloads without the configuration',
    rule: 'InstallInputNotCopied',
    dockerfile:
      'FROM elixir:1.18\nWORKDIR /app\nCOPY mix.exs mix.lock ./\nRUN mix deps.get --only prod\nCOPY config config\nRUN mix deps.compile\n',
    files: { 'mix.exs': '', 'mix.lock': '', 'config/config.exs': 'import Config\n' },
    found: [],
  },
  {
    title: 'Mix compiles with the configuration',
    rule: 'InstallInputNotCopied',
    dockerfile: 'FROM elixir:1.18\nWORKDIR /app\nCOPY mix.exs mix.lock ./\nRUN mix deps.compile\nCOPY config config\n',
    files: { 'mix.exs': '', 'mix.lock': '', 'config/config.exs': 'import Config\n' },
    found: [{ says: 'runs without "config/config.exs"', fix: false }],
  },
  {
    title: 'projects of .NET that no copied one refers to belong to other images',
    rule: 'InstallInputNotCopied',
    dockerfile:
      'FROM mcr.microsoft.com/dotnet/sdk:9.0\nWORKDIR /src\nCOPY Api/Api.csproj Api/\nRUN dotnet restore Api/Api.csproj\nCOPY . .\n',
    files: {
      'App.sln': '',
      'Api/Api.csproj': '<Project/>',
      'Web/Web.csproj': '<Project/>',
      'Web/Directory.Build.props': '<Project/>',
    },
    found: [],
  },
  {
    title: 'a few files that are named change seldom',
    rule: 'SystemInstallAfterSource',
    dockerfile:
      'FROM oraclelinux:9\nCOPY disk1.zip install.file /u01/\nRUN dnf install -y unzip\nRUN unzip /u01/disk1.zip\n',
    files: { 'disk1.zip': '', 'install.file': '' },
    found: [{ says: 'although it does not need them', fix: true, severity: 'information' }],
  },
  {
    title: 'a branch is meant to be fetched anew now and then, a version is not',
    rule: 'DownloadAfterSource',
    dockerfile:
      'FROM debian:12\nCOPY . /src\nRUN git clone -b main https://example.com/a.git /a\nRUN git clone -b v1.2 https://example.com/b.git /b\n',
    files: { 'main.c': '', 'more.c': '' },
    found: [{ says: 'git clone -b main', fix: true, severity: 'information' }],
  },
  {
    title: 'installing the project itself is told more quietly',
    rule: 'DependenciesAfterSource',
    dockerfile: 'FROM python:3.13\nWORKDIR /app\nCOPY . .\nRUN pip install .\n',
    files: { 'setup.py': '', 'app/main.py': '' },
    found: [{ says: 'it builds and installs the project itself', fix: false, severity: 'information' }],
  },
  {
    title: 'a download behind what another stage brings is no gain when that changes as often',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM node:22 AS web\nWORKDIR /web\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\nFROM golang:1.24\nWORKDIR /src\nCOPY . .\nCOPY --from=web /web/dist ./web/dist\nRUN go build -o /bin/app .\n',
    files: {
      'package.json': '{}',
      'package-lock.json': '{}',
      'go.mod': 'module example.com/app\n\nrequire example.com/lib v1.0.0\n',
      'go.sum': '',
      ...Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`main${at}.go`, ''])),
    },
    found: [{ says: 'rebuilds would not get cheaper', fix: false, severity: 'information' }],
  },
  {
    title: 'what was cloned before lies below the directory that is not known',
    rule: 'WorkdirRelativePath',
    dockerfile: 'FROM company/base\nRUN git clone https://example.com/tool tool\nWORKDIR tool/src\n',
    files: {},
    found: [{ says: 'Relative workdir "tool/src"', fix: false }],
  },
  {
    title: 'a drive has no place below the root',
    rule: 'WorkdirRelativePath',
    dockerfile: 'FROM company/base\nWORKDIR C:/app\n',
    files: {},
    found: [{ says: 'Relative workdir "C:/app"', fix: false }],
  },
  {
    title: 'keys are no sources',
    rule: 'DependenciesAfterSource',
    dockerfile: 'FROM node:22\nADD insecure_id_rsa /tmp/id_rsa\nRUN npm install -g gulp\n',
    files: { insecure_id_rsa: '' },
    found: [],
  },
  {
    title: 'a few files above a step that is not understood, and packages that are named below it',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM node:22\nCOPY banner.txt motd.txt /etc/app/\nRUN if [ -n "$X" ]; then npm install -g a; fi\nRUN npm install -g gulp\n',
    files: { 'banner.txt': '', 'motd.txt': '' },
    found: [],
  },
  {
    title: 'of two installations in a RUN, the one for the project is spoken of',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm install -g corepack@0.34 && corepack enable && pnpm install --frozen-lockfile\n',
    files: { 'package.json': '{}', 'pnpm-lock.yaml': "lockfileVersion: '9.0'\n", 'index.js': '' },
    found: [{ says: '"pnpm install --frozen-lockfile" runs again', fix: true }],
  },
  {
    title: 'go generate installs nothing',
    rule: 'DependenciesAfterSource',
    dockerfile: 'FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN go generate ./...\n',
    files: { 'go.mod': 'module a\n\nrequire b v1.0.0\n', 'go.sum': '', 'main.go': '' },
    found: [],
  },
  {
    title: 'Mix needs the configuration of the environment that is built, not of all',
    rule: 'InstallInputNotCopied',
    dockerfile:
      'FROM elixir:1.18\nWORKDIR /app\nCOPY mix.exs mix.lock ./\nCOPY config/config.exs config/prod.exs config/\nRUN mix deps.compile\n',
    files: { 'mix.exs': '', 'mix.lock': '', 'config/config.exs': '', 'config/prod.exs': '', 'config/dev.exs': '' },
    found: [],
  },
  {
    title: 'test data is kept with the sources',
    rule: 'HostFolderCopied',
    dockerfile: 'FROM swift:6\nCOPY app /app\n',
    files: { 'app/spec/fixtures/old/Package.swift': '', 'app/spec/fixtures/old/.build/a.json': '' },
    found: [],
  },
  {
    title: 'what was compiled in an earlier step lies in its layer',
    rule: 'LostCompileCache',
    dockerfile:
      '# syntax=docker/dockerfile:1\nFROM golang:1.24\nWORKDIR /src\nCOPY go.mod main.go ./\nCOPY pkg pkg\nRUN go build ./pkg/...\nCOPY cmd cmd\nRUN go build -o /bin/app ./cmd/app\n',
    files: { 'go.mod': 'module a\n', 'main.go': '', 'pkg/a/a.go': '', 'cmd/app/main.go': '' },
    found: [{ says: '"go build ./pkg/..."', fix: 'unsafe' }],
  },
  {
    title: 'the commit of a part of the image changes now and then',
    rule: 'EarlyVolatileArg',
    dockerfile:
      'FROM debian:12\nARG TINI_COMMIT\nRUN apt-get update && apt-get install -y cmake\nRUN ./build.sh $TINI_COMMIT\n',
    files: {},
    found: [{ says: 'A new value of "TINI_COMMIT"', fix: true, severity: 'information' }],
  },
  {
    title: 'a folder of settings above a command that is not understood, and a build of extensions in the same RUN',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM php:8\nCOPY conf/ /opt/docker/\nRUN /opt/docker/prepare && true\nRUN ./configure && docker-php-ext-configure intl\n',
    files: { 'conf/bin/a': '', 'conf/b.conf': '' },
    found: [],
  },
  {
    title: 'a download needs no manifests, though what stands before it does',
    rule: 'DownloadAfterSource',
    dockerfile:
      'FROM python:3.13\nADD ./ /web\nWORKDIR /web\nRUN pip install -r /web/requirements.txt\nRUN git clone -b v1.0 https://example.com/a.git /a\n',
    files: { 'requirements.txt': 'flask\n', 'a.py': '', 'b.py': '' },
    found: [{ says: 'brings, although it does not need them', fix: true }],
  },
  {
    title: 'a download into a folder that only the base image knows',
    rule: 'DownloadAfterSource',
    dockerfile: 'FROM company/base\nCOPY testdata /app/testdata\nRUN curl -O https://example.com/kubectl\n',
    files: { 'testdata/a.yaml': '', 'testdata/b.yaml': '' },
    found: [{ says: 'works in the working directory of the base image, which is not known', fix: false }],
  },
  {
    title: 'an installation before has written a lock file',
    rule: 'InstallInputNotCopied',
    dockerfile:
      'FROM dart:3\nWORKDIR /app\nCOPY pubspec.yaml ./\nRUN dart pub get\nCOPY bin bin\nRUN dart pub get --offline\n',
    files: { 'pubspec.yaml': 'name: a\n', 'pubspec.lock': '', 'bin/a.dart': '' },
    found: [{ says: '"dart pub get" runs without "pubspec.lock"', fix: 'unsafe' }],
  },
  {
    title: 'a solution is not restored without a project of any kind',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM mcr.microsoft.com/dotnet/sdk:9.0\nWORKDIR /src\nCOPY App.sln .\nCOPY Api/Api.csproj Api/\nCOPY docker-compose.dcproj .\nRUN dotnet restore App.sln\nCOPY . .\n',
    files: { 'App.sln': '', 'Api/Api.csproj': '<Project/>', 'docker-compose.dcproj': '<Project/>', 'Api/A.cs': '' },
    found: [],
  },
  {
    title: 'a lock file that npm is told to leave alone is not needed',
    rule: 'DependenciesAfterSource',
    dockerfile: 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm install --no-package-lock\n',
    files: { 'package.json': '{}', 'package-lock.json': '{}', 'index.js': '' },
    found: [{ says: 'although it needs only package.json.', fix: true }],
  },
  {
    title: 'a few files beside a script that is not understood may be what it works with',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM debian:12\nWORKDIR /ports\nCOPY ports/*.patch ports/vcpkg.json ./\nRUN ./bootstrap.sh && vcpkg install\n',
    files: { 'ports/a.patch': '', 'ports/vcpkg.json': '{}' },
    found: [],
  },
  {
    title: 'go get changes the manifest',
    rule: 'DependenciesAfterSource',
    dockerfile: 'FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN go get example.com/tool\n',
    files: { 'go.mod': 'module a\n\nrequire b v1.0.0\n', 'go.sum': '', 'main.go': '', 'b.go': '' },
    found: [{ says: 'it changes "go.mod", which comes with the sources', fix: false, severity: 'information' }],
  },
  {
    title: 'a script of the sources may have compiled before',
    rule: 'LostCompileCache',
    dockerfile:
      '# syntax=docker/dockerfile:1\nFROM golang:1.24\nWORKDIR /src\nCOPY go.mod main.go ./\nCOPY bin bin\nRUN ./bin/precompile\nCOPY cmd cmd\nRUN go build -o /bin/app ./cmd/app\n',
    files: { 'go.mod': 'module a\n', 'main.go': '', 'bin/precompile': '', 'cmd/app/main.go': '' },
    found: [],
  },
  {
    title: 'of several commands of a package manager, the one that installs is spoken of',
    rule: 'SystemInstallAfterSource',
    dockerfile:
      'FROM fedora:42\nCOPY . /app\nRUN dnf config-manager --add-repo https://example.com/a.repo && dnf install -y docker-ce\n',
    files: { 'a.go': '', 'b.go': '' },
    found: [{ says: '"dnf install -y docker-ce" runs again', fix: true }],
  },
  {
    title: 'a path with the letter of a drive leads to the same place in COPY and RUN',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM company/base\nCOPY pom.xml C:/Temp/pom.xml\nCOPY src/ C:/Temp/src\nRUN mvn -f C:/Temp/pom.xml dependency:resolve\n',
    files: { 'pom.xml': '<project/>', 'src/A.java': '', 'src/B.java': '' },
    found: [{ says: 'although it does not need them', fix: true }],
  },
  {
    title: 'an installation in what was cloned is none of the sources',
    rule: 'DependenciesAfterSource',
    dockerfile:
      'FROM node:22\nCOPY src/ /app/\nRUN cd /app/static && git clone --depth 1 https://example.com/lib.git && cd lib && npm install\n',
    files: { 'src/a.js': '', 'src/static/b.js': '' },
    found: [],
  },
  {
    title: 'a lock file that comes later does not match, one that does not come leaves builds to differ',
    rule: 'InstallInputNotCopied',
    dockerfile:
      'FROM node:22 AS a\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\nCOPY . .\nFROM node:22\nWORKDIR /b\nCOPY package.json ./\nRUN npm install --omit=dev\n',
    files: { 'package.json': '{}', 'package-lock.json': '{}', 'index.js': '' },
    found: [
      { says: 'it chooses versions anew, and a later COPY brings a lock file', fix: 'unsafe' },
      { says: 'it chooses versions anew, so that builds of the same sources may differ', fix: 'unsafe' },
    ],
  },
  {
    title: 'a setting of the toolchain needs no mount',
    rule: 'DownloadCacheDiscarded',
    dockerfile:
      '# syntax=docker/dockerfile:1\nFROM rust:1\nENV CARGO_HOME=/root/.cargo\nRUN rustup set profile minimal\nWORKDIR /app\nCOPY Cargo.* ./\nCOPY src src\nRUN cargo build --release\n',
    files: { 'Cargo.toml': '', 'Cargo.lock': '', 'src/main.rs': '' },
    found: [
      {
        says: '"cargo build --release" has to run again',
        fix: 'unsafe',
        title: 'Keep what Cargo downloads in a cache mount (',
      },
    ],
  },
];

for (const { title, rule, dockerfile, files, found } of cases) {
  test(`${rule}: ${title}`, () => {
    const facts = exampleWorld({ source: '', files });
    const world = {
      ...facts,
      image(reference: string) {
        const value = imageFacts(reference);
        return value ? known(value) : facts.image(reference);
      },
    };
    const findings = lint(analyze(dockerfile, world)).filter((one) => one.rule === rule);
    const shown = findings.map(({ message, severity }) => `${severity}: ${message}`).join('\n');
    assert.equal(findings.length, found.length, shown);
    for (const [at, { says, fix, severity, title: begins = '' }] of found.entries()) {
      assert.ok(findings[at]?.message.includes(says), shown);
      const fixes = findings[at]?.fixes ?? [];
      const offered = fixes.some(({ safety }) => safety === 'safe') || (fixes.length > 0 && 'unsafe');
      assert.equal(offered, fix, shown);
      assert.ok((fixes[0]?.title ?? '').startsWith(begins), fixes[0]?.title);
      if (severity !== undefined) assert.equal(findings[at]?.severity, severity);
    }
  });
}
