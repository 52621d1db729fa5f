import { imageFacts } from '../../server/src/core/catalogue/imageFacts.ts';
import { known, unavailable, type World } from '../../server/src/core/world.ts';
import { exampleWorld } from '../rules/exampleWorld.ts';

/** Lines of a Dockerfile, and those that differ after the fix, or why there is none. */
export interface CacheMountCase {
  readonly title: string;
  readonly lines: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly fixed?: readonly string[];
  readonly reason?: RegExp;
  readonly silent?: true;
}

const yarnFiles = { 'package.json': '{}', 'yarn.lock': '# yarn lockfile v1\n' };
const node = ['FROM node:22', 'WORKDIR /app'];
const berry = {
  'package.json': '{"packageManager":"yarn@4.6.0"}',
  'yarn.lock': '__metadata:\n  version: 8\n',
  '.yarnrc.yml': 'nodeLinker: node-modules\n',
};
const goBuild = ['FROM golang:1.26 AS build', 'WORKDIR /src', 'COPY go.mod go.sum ./'];
const goFiles = { 'go.mod': 'module m\n\nrequire a v1.0.0\n', 'go.sum': '', 'main.go': '' };
const goEnd = ['FROM scratch', 'COPY --from=build /bin/app /app'];
const csproj = { 'app.csproj': '<Project/>', 'Program.cs': '' };

/** Installations whose downloads are lost; those with a fix are built as well. */
export const cacheMountCases: readonly CacheMountCase[] = [
  {
    title: 'Yarn 1, as the superuser',
    lines: [...node, 'COPY package.json yarn.lock ./', 'RUN yarn install --frozen-lockfile && yarn cache clean'],
    files: yarnFiles,
    fixed: ['RUN --mount=type=cache,target=/usr/local/share/.cache/yarn,sharing=locked yarn install --frozen-lockfile'],
  },
  {
    title: 'Yarn 1, as another user',
    lines: [...node, 'USER node', 'COPY package.json yarn.lock ./', 'RUN yarn --frozen-lockfile'],
    files: yarnFiles,
    fixed: [
      'RUN --mount=type=cache,target=/home/node/.cache/yarn,sharing=locked,uid=1000,gid=1000 yarn --frozen-lockfile',
    ],
  },
  {
    title: 'Yarn of any version',
    lines: [...node, 'COPY package.json yarn.lock ./', 'RUN yarn install --frozen-lockfile'],
    reason: /whether it is Yarn 1 or a later one is not known/,
  },
  {
    title: 'Yarn 4 with node_modules',
    lines: [...node, 'COPY package.json yarn.lock .yarnrc.yml ./', 'RUN yarn install --immutable'],
    files: berry,
    fixed: ['RUN --mount=type=cache,target=/root/.yarn/berry/cache,sharing=locked yarn install --immutable'],
  },
  {
    title: "Yarn 4 with Plug'n'Play",
    lines: [...node, 'COPY package.json yarn.lock .yarnrc.yml ./', 'RUN yarn install --immutable'],
    files: { ...berry, '.yarnrc.yml': 'enableTelemetry: false\n' },
    reason: /packages are used from the cache itself/,
  },
  {
    title: 'Yarn 3 keeps its cache in the project',
    lines: [...node, 'COPY package.json yarn.lock .yarnrc.yml ./', 'RUN yarn install --immutable'],
    files: { ...berry, 'package.json': '{"packageManager":"yarn@3.8.0"}' },
    reason: /only from Yarn 4 on/,
  },
  {
    title: 'pnpm',
    lines: [...node, 'COPY package.json pnpm-lock.yaml ./', 'RUN pnpm install --frozen-lockfile && pnpm store prune'],
    files: { 'package.json': '{}', 'pnpm-lock.yaml': '' },
    fixed: [
      'RUN --mount=type=cache,id=pnpm,target=/root/.local/share/pnpm/store pnpm install --frozen-lockfile && pnpm store prune',
    ],
  },
  {
    title: 'pnpm with a home of its own',
    lines: ['FROM node:22', 'ENV PNPM_HOME=/pnpm', 'COPY package.json pnpm-lock.yaml ./', 'RUN pnpm fetch'],
    files: { 'package.json': '{}', 'pnpm-lock.yaml': '' },
    fixed: ['RUN --mount=type=cache,id=pnpm,target=/pnpm/store pnpm fetch'],
  },
  {
    title: 'pnpm with a store that the project names',
    lines: [...node, 'COPY package.json pnpm-lock.yaml .npmrc ./', 'RUN pnpm install --frozen-lockfile'],
    files: { 'package.json': '{}', 'pnpm-lock.yaml': '', '.npmrc': 'store-dir=.store\n' },
    reason: /"\.npmrc" may say where the store is/,
  },
  {
    title: 'Composer in its own image',
    lines: [
      'FROM composer:2',
      'COPY composer.json composer.lock ./',
      'RUN composer install --no-cache --no-scripts --no-autoloader',
    ],
    files: { 'composer.json': '{}', 'composer.lock': '{}' },
    fixed: ['RUN --mount=type=cache,target=/tmp/cache composer install --no-scripts --no-autoloader'],
  },
  {
    title: 'Composer in another image',
    lines: [
      'FROM php:8.4-cli',
      'COPY composer.json composer.lock ./',
      'RUN composer install --no-scripts --no-autoloader',
    ],
    files: { 'composer.json': '{}', 'composer.lock': '{}' },
    reason: /without the variables "COMPOSER_HOME"/,
  },
  {
    title: 'Bundler',
    lines: [
      'FROM ruby:3.4',
      'COPY Gemfile Gemfile.lock ./',
      'RUN bundle install && rm -rf /usr/local/bundle/cache/*.gem',
    ],
    files: { Gemfile: '', 'Gemfile.lock': '' },
    fixed: [
      'RUN --mount=type=cache,target=/usr/local/bundle/cache,sharing=locked --mount=type=cache,target=/root/.bundle/cache bundle install',
    ],
  },
  {
    title: 'Bundler that is told of another place',
    lines: [
      'FROM ruby:3.4',
      'RUN bundle config set --local path vendor/bundle',
      'COPY Gemfile Gemfile.lock ./',
      'RUN bundle install',
    ],
    files: { Gemfile: '', 'Gemfile.lock': '' },
    reason: /line 2 changes settings, which may say where the cache is/,
  },
  {
    title: 'Poetry where a variable says',
    lines: [
      'FROM python:3.14',
      'ENV POETRY_CACHE_DIR=/tmp/poetry',
      'COPY pyproject.toml poetry.lock ./',
      'RUN poetry install --no-root --no-cache',
    ],
    files: { 'pyproject.toml': '', 'poetry.lock': '' },
    fixed: [
      'RUN --mount=type=cache,target=/tmp/poetry/cache --mount=type=cache,target=/tmp/poetry/artifacts poetry install --no-root',
    ],
  },
  {
    title: 'Poetry at home, where its environment may be as well',
    lines: ['FROM python:3.14', 'COPY pyproject.toml poetry.lock ./', 'RUN poetry install --no-root'],
    files: { 'pyproject.toml': '', 'poetry.lock': '' },
    fixed: [
      'RUN --mount=type=cache,target=/root/.cache/pypoetry/cache --mount=type=cache,target=/root/.cache/pypoetry/artifacts poetry install --no-root',
    ],
  },
  {
    title: 'A user that the file creates',
    lines: [
      'FROM python:3.14',
      'RUN useradd --create-home --uid 1234 app',
      'USER app',
      'COPY requirements.txt .',
      'RUN pip install --user --no-cache-dir -r requirements.txt',
    ],
    files: { 'requirements.txt': '' },
    fixed: ['RUN --mount=type=cache,target=/home/app/.cache/pip,uid=1234 pip install --user -r requirements.txt'],
  },
  {
    title: 'A user of BusyBox with a home of its own',
    lines: [
      'FROM node:22-alpine',
      'RUN addgroup -g 2000 web && adduser -D -u 2000 -h /srv/web -G web web',
      'USER 2000:2000',
      'COPY package.json package-lock.json ./',
      'RUN npm ci',
    ],
    files: { 'package.json': '{}', 'package-lock.json': '{}' },
    fixed: ['RUN --mount=type=cache,target=/srv/web/.npm,uid=2000,gid=2000 npm ci'],
  },
  {
    title: 'A tag of long ago',
    lines: ['FROM node:14.1.0-buster', 'COPY package.json package-lock.json ./', 'RUN npm ci'],
    files: { 'package.json': '{}', 'package-lock.json': '{}' },
    fixed: ['RUN --mount=type=cache,target=/root/.npm npm ci'],
  },
  {
    title: 'An image of which some builds run as another user',
    lines: ['FROM docker:20-dind', 'COPY package.json package-lock.json ./', 'RUN npm ci'],
    reason: /which home folder/,
  },
  {
    title: 'A user whose number is not known',
    lines: [
      'FROM python:3.14',
      'RUN useradd --create-home app',
      'USER app',
      'COPY requirements.txt .',
      'RUN pip install -r requirements.txt',
    ],
    reason: /which home folder the user of this step has is not known/,
  },
  {
    title: 'apk',
    lines: ['FROM alpine:3.22', 'RUN apk add --no-cache build-base curl git openssl-dev python3'],
    fixed: [
      'RUN --mount=type=cache,target=/var/cache/apk,sharing=locked ln -sfn /var/cache/apk /etc/apk/cache && apk add --update-cache build-base curl git openssl-dev python3',
    ],
  },
  {
    title: 'apk, for a few packages, which are there in no time',
    lines: ['FROM alpine:3.22', 'RUN apk add --no-cache curl git'],
    silent: true,
  },
  {
    title: 'dnf',
    lines: ['FROM fedora:42', 'RUN dnf install -y git && dnf clean all'],
    fixed: [
      'RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked --mount=type=cache,target=/var/cache/libdnf5,sharing=locked dnf --setopt=keepcache=1 install -y git',
    ],
  },
  {
    title: 'yum',
    lines: ['FROM registry.example.com/base', 'RUN yum -y install git && yum clean all && rm -rf /var/cache/yum'],
    fixed: [
      'RUN --mount=type=cache,target=/var/cache/yum,sharing=locked --mount=type=cache,target=/var/cache/dnf,sharing=locked yum --setopt=keepcache=1 -y install git',
    ],
  },
  {
    title: 'microdnf, which keeps packages or not',
    lines: ['FROM registry.example.com/base', 'RUN microdnf install -y git && microdnf clean all'],
    silent: true,
  },
  {
    title: 'apt, with clean-up of other places, which stays',
    lines: [
      'FROM debian:13',
      'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/* /tmp/* /var/tmp/*',
    ],
    fixed: [
      `RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked rm -f /etc/apt/apt.conf.d/docker-clean && echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep-cache && apt-get update && apt-get install -y curl && rm -rf /tmp/* /var/tmp/*`,
    ],
  },
  {
    title: 'Go, in every step that needs the modules',
    lines: [...goBuild, 'RUN go mod download', 'COPY . .', 'RUN go build -o /bin/app .', ...goEnd],
    files: goFiles,
    fixed: [
      'RUN --mount=type=cache,target=/go/pkg/mod go mod download',
      'RUN --mount=type=cache,target=/go/pkg/mod go build -o /bin/app .',
    ],
  },
  {
    title: 'Go, in a stage that is built on this one as well',
    lines: [...goBuild, 'RUN go mod download', 'FROM build AS test', 'COPY . .', 'RUN go test ./...', ...goEnd],
    files: goFiles,
    fixed: [
      'RUN --mount=type=cache,target=/go/pkg/mod go mod download',
      'RUN --mount=type=cache,target=/go/pkg/mod go test ./...',
    ],
  },
  {
    title: 'Go in the image that is built',
    lines: [...goBuild, 'RUN go mod download', 'COPY . .', 'RUN go build -o /bin/app .'],
    files: goFiles,
    reason: /the image that is built may need it/,
  },
  {
    title: 'Go behind make',
    lines: [...goBuild, 'RUN go mod download', 'COPY . .', 'RUN make', ...goEnd],
    files: { ...goFiles, Makefile: '' },
    reason: /"make" \(line 6\) may need what is downloaded/,
  },
  {
    title: 'Go behind a script',
    lines: [...goBuild, 'RUN go mod download', 'COPY . .', 'RUN ./build.sh', ...goEnd],
    files: { ...goFiles, 'build.sh': '' },
    reason: /"\.\/build\.sh" \(line 6\) may need what is downloaded/,
  },
  {
    title: 'Go, all of whose folder another stage takes',
    lines: [
      ...goBuild,
      'RUN go mod download',
      'COPY . .',
      'RUN go build -o /bin/app .',
      'FROM scratch',
      'COPY --from=build /go /go',
    ],
    files: goFiles,
    reason: /line 8 copies a folder of this stage that holds what is downloaded/,
  },
  {
    title: 'Go, with a mount on the same folder in another step',
    lines: [
      ...goBuild,
      'RUN go mod download',
      'COPY . .',
      'RUN --mount=type=cache,target=/go/pkg go build -o /bin/app .',
      ...goEnd,
    ],
    files: goFiles,
    reason: /line 6 uses what is downloaded, and has a mount of its own there/,
  },
  {
    title: 'Go, with another mount in another step',
    lines: [
      ...goBuild,
      'RUN go mod download',
      'COPY . .',
      'RUN --mount=type=cache,target=/root/.cache/go-build go build -o /bin/app .',
      ...goEnd,
    ],
    files: goFiles,
    fixed: [
      'RUN --mount=type=cache,target=/go/pkg/mod go mod download',
      'RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build -o /bin/app .',
    ],
  },
  {
    title: 'Maven, its repository alone',
    lines: [
      'FROM maven:3 AS build',
      'COPY pom.xml .',
      'RUN mvn dependency:go-offline',
      'COPY src src',
      'RUN mvn -o package',
      'FROM eclipse-temurin:21',
      'COPY --from=build /target/app.jar /app.jar',
    ],
    files: { 'pom.xml': '<project/>', 'src/A.java': '' },
    fixed: [
      'RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked mvn dependency:go-offline',
      'RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked mvn -o package',
    ],
  },
  {
    title: 'Maven with settings that are copied',
    lines: [
      'FROM maven:3 AS build',
      'COPY settings.xml /root/.m2/settings.xml',
      'COPY pom.xml .',
      'RUN mvn dependency:go-offline',
      'FROM eclipse-temurin:21',
    ],
    files: { 'pom.xml': '<project/>', 'settings.xml': '' },
    reason: /another instruction copies from or to "\/root\/\.m2"/,
  },
  {
    title: 'Gradle, for which no order of instructions helps',
    lines: [
      'FROM gradle:8 AS build',
      'USER gradle',
      'COPY . .',
      'RUN gradle --no-daemon build',
      'FROM eclipse-temurin:21',
      'COPY --from=build /home/gradle/build/libs/app.jar /app.jar',
    ],
    files: { 'build.gradle': '', 'src/A.java': '' },
    fixed: [
      'RUN --mount=type=cache,target=/home/gradle/.gradle/caches,sharing=locked,uid=1000,gid=1000 --mount=type=cache,target=/home/gradle/.gradle/wrapper,uid=1000,gid=1000 gradle --no-daemon build',
    ],
  },
  {
    title: 'Cargo',
    lines: [
      'FROM rust:1 AS build',
      'WORKDIR /src',
      'COPY . .',
      'RUN cargo build --release',
      'FROM debian:13',
      'COPY --from=build /src/target/release/app /app',
    ],
    files: { 'Cargo.toml': '[package]', 'Cargo.lock': '', 'src/main.rs': '' },
    fixed: [
      'RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/usr/local/cargo/git cargo build --release',
    ],
  },
  {
    title: 'NuGet, for the restore and all that follows',
    lines: [
      'FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build',
      'USER root',
      'WORKDIR /src',
      'COPY app.csproj .',
      'RUN dotnet restore',
      'COPY . .',
      'RUN dotnet publish --no-restore -o /out',
      'FROM mcr.microsoft.com/dotnet/aspnet:9.0',
      'COPY --from=build /out /app',
    ],
    files: csproj,
    fixed: [
      'RUN --mount=type=cache,target=/root/.nuget/packages,sharing=locked dotnet restore',
      'RUN --mount=type=cache,target=/root/.nuget/packages,sharing=locked dotnet publish --no-restore -o /out',
    ],
  },
  {
    title: 'A manager whose folder differs between versions',
    lines: ['FROM elixir:1.18', 'COPY mix.exs mix.lock ./', 'RUN mix deps.get'],
    files: { 'mix.exs': '', 'mix.lock': '' },
    reason: /depends on its version and settings/,
  },
];

/** What is known where a case is looked at. */
export function cacheMountWorld(files: CacheMountCase['files']): World {
  return {
    ...exampleWorld({ source: '', builder: 'buildkit', ...(files ? { files } : {}) }),
    image(reference) {
      const facts = imageFacts(reference);
      return facts ? known(facts) : unavailable('It is not an official image.');
    },
  };
}
