import type { Instruction } from '../dockerfile/model.ts';

/** The product icon of an instruction's kind. */
export function stepIcon(instruction: Instruction): string {
  if (instruction.keyword === 'COPY') return instruction.from ? 'file-symlink-file' : 'files';
  return icons[instruction.keyword];
}

const icons: Readonly<Record<Instruction['keyword'], string>> = {
  FROM: 'layers',
  RUN: 'terminal',
  COPY: 'files',
  ADD: 'cloud-download',
  // Editors draw `folder` and `file` by the icon theme, which may have none.
  WORKDIR: 'folder-opened',
  ENV: 'symbol-variable',
  ARG: 'symbol-parameter',
  LABEL: 'tag',
  EXPOSE: 'plug',
  VOLUME: 'database',
  USER: 'account',
  CMD: 'play',
  ENTRYPOINT: 'play',
  SHELL: 'terminal-bash',
  HEALTHCHECK: 'pulse',
  STOPSIGNAL: 'debug-stop',
  MAINTAINER: 'person',
  ONBUILD: 'watch',
  unknown: 'error',
};
