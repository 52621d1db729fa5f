import type { Precondition } from '../../server/src/core/cache/reorder/types.ts';

/** A Dockerfile for which a fix must not be offered, by the precondition that does not hold. */
export interface Violation {
  readonly precondition: Precondition;
  readonly title: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

const npm = { 'package.json': '{}', 'package-lock.json': '{"packages":{"":{}}}', 'src/index.js': 'x' };
const pip = { 'requirements.txt': 'flask\n', 'app.py': 'x' };

function lines(...instructions: readonly string[]): string {
  return `${instructions.join('\n')}\n`;
}

export const violations: readonly Violation[] = [
  {
    precondition: 'host-folders',
    title: 'packages of the host are in the context',
    text: lines('FROM node:22', 'WORKDIR /app', 'COPY . .', 'RUN npm ci'),
    files: { ...npm, 'node_modules/.installed': 'of the host' },
  },
  {
    precondition: 'inputs',
    title: 'a script runs during the installation',
    text: lines('FROM node:22', 'WORKDIR /app', 'COPY . .', 'RUN npm ci'),
    files: { ...npm, 'package.json': '{"scripts":{"postinstall":"node src/index.js"}}' },
  },
  {
    precondition: 'inputs',
    title: 'a requirement lies in the project',
    text: lines('FROM python:3.13', 'WORKDIR /app', 'COPY . .', 'RUN pip install -r requirements.txt'),
    files: { ...pip, 'requirements.txt': './lib\n', 'lib/setup.py': 'x' },
  },
  {
    precondition: 'lock-file',
    title: 'the lock file is out of date and is written again',
    text: lines('FROM node:22', 'WORKDIR /app', 'COPY . .', 'RUN npm install'),
    files: { ...npm, 'package.json': '{"dependencies":{"a":"1.0.0"}}' },
  },
  {
    precondition: 'named-files',
    title: 'the command names a file of the sources',
    text: lines('FROM node:22', 'WORKDIR /app', 'COPY . .', 'RUN npm ci --userconfig config/npmrc'),
    files: { ...npm, 'config/npmrc': 'x' },
  },
  {
    precondition: 'overlap',
    title: 'two COPYs bring the manifest',
    text: lines('FROM node:22', 'WORKDIR /app', 'COPY . .', 'COPY overlay/ .', 'RUN npm ci'),
    files: { ...npm, 'overlay/package.json': '{"private":true}', 'overlay/main.js': 'x' },
  },
  {
    precondition: 'commuting-copy',
    title: 'a file that another stage brings as well',
    text: lines(
      'FROM alpine AS build',
      'RUN ./generate',
      'FROM python:3.13',
      'WORKDIR /app',
      'COPY . .',
      'COPY --from=build /written app.py',
      'RUN pip install -r requirements.txt',
    ),
    files: pip,
  },
  {
    precondition: 'commuting-run',
    title: 'a copied file is removed in between',
    text: lines('FROM python:3.13', 'WORKDIR /app', 'COPY . .', 'RUN rm app.py', 'RUN pip install -r requirements.txt'),
    files: pip,
  },
  {
    precondition: 'commuting-variable',
    title: 'the destination has another value below',
    text: lines(
      'FROM python:3.13',
      'ENV HOME_OF_APP=/a',
      'WORKDIR /a',
      'COPY . $HOME_OF_APP',
      'ENV HOME_OF_APP=/b',
      'RUN pip install -r requirements.txt',
    ),
    files: pip,
  },
  {
    precondition: 'owner',
    title: 'the folder would be created by another user',
    text: lines('FROM node:22', 'USER node', 'COPY . /srv/app', 'WORKDIR /srv/app', 'RUN npm install -g pm2@5'),
    files: { 'server.js': 'x' },
  },
  {
    precondition: 'owner',
    title: 'the packages may bring the user to whom the files are given',
    text: lines(
      'FROM debian:12',
      'WORKDIR /app',
      'COPY --chown=web . .',
      'RUN apt-get update && apt-get install -y nginx',
    ),
    files: { 'server.js': 'x' },
  },
  {
    precondition: 'shell-state',
    title: 'a variable of the shell is used behind the cut',
    text: lines('FROM node:22', 'WORKDIR /app', 'COPY . .', 'RUN export MODE=fast && npm ci && npm run build'),
    files: npm,
  },
  {
    precondition: 'system-folders',
    title: 'what is copied configures the packages',
    text: lines('FROM debian:12', 'COPY rootfs/ /', 'RUN apt-get update && apt-get install -y nginx'),
    files: { 'rootfs/etc/apt/apt.conf.d/99': 'x' },
  },
];
