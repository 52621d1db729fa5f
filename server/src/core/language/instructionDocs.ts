import type { Keyword } from './instructions.ts';

/** What an instruction is for, for people. All texts are Markdown in our own words. */
export interface InstructionDoc {
  /** One sentence without a full stop at the end of a list entry: what the instruction does. */
  readonly summary: string;
  /** What one must know to use it well. */
  readonly documentation: string;
  /** Its forms, in the notation of manuals: brackets for what may be left out, dots for what may be repeated. */
  readonly forms: readonly string[];
  readonly example: string;
  /** Anchor in Docker's Dockerfile reference. */
  readonly anchor: string;
  /** What completion inserts behind the keyword, as a snippet; absent: a space. */
  readonly snippet?: string;
}

/** The documentation of every instruction of the table in `instructions.ts`. */
export const instructionDocs: Readonly<Record<Keyword, InstructionDoc>> = {
  ADD: {
    summary: 'Adds files from the build context, a URL or a Git repository to the image.',
    documentation:
      'Local tar archives are unpacked on the way, downloads are not unless `--unpack` says so. For plain files of the build context, `COPY` does the same without surprises.\n\nThe destination is relative to `WORKDIR`; one that ends in `/` is a directory. A directory as source gives its contents, not itself.',
    forms: ['ADD [flags] SOURCE… DESTINATION', 'ADD [flags] ["SOURCE", … "DESTINATION"]'],
    example:
      'ADD --checksum=sha256:24454f83… https://example.com/tool.tar.gz /tmp/\nADD https://github.com/user/repo.git#v1.0 /src',
    anchor: 'add',
  },
  ARG: {
    summary: 'Declares a variable that can be set for the build with `--build-arg`.',
    documentation:
      'Before the first `FROM` it is global: only `FROM` lines see it, until a stage declares it again without a value. In a stage it holds from its line to the end of the stage, and in stages built on it.\n\nThe value is not kept in the environment of the finished image, but stays readable in its history: never pass secrets this way. Each `RUN` behind it depends on its value.',
    forms: ['ARG NAME[=DEFAULT] …'],
    example: 'ARG NODE_VERSION=22\nFROM node:${NODE_VERSION}\nARG NODE_VERSION',
    anchor: 'arg',
  },
  CMD: {
    summary: 'Sets the default command of containers, or the default arguments of `ENTRYPOINT`.',
    documentation:
      'Nothing runs during the build. The last `CMD` of a stage counts. Arguments of `docker run` replace it.\n\nThe exec form (a JSON array) starts the program directly, so that it receives the stop signal; the shell form wraps it in a shell, which does not pass signals on.',
    forms: ['CMD ["PROGRAM", "ARGUMENT", …]', 'CMD COMMAND'],
    example: 'CMD ["node", "server.js"]',
    anchor: 'cmd',
    snippet: ' ["${1:program}"]',
  },
  COPY: {
    summary: 'Copies files from the build context, another stage or another image.',
    documentation:
      'The destination is relative to `WORKDIR`; one that ends in `/` is a directory. A directory as source gives its contents, not itself. Patterns with `*`, `?` and `[…]` select files; what the ignore file leaves out cannot be copied.\n\nA changed file among the sources makes this step and all steps behind it run again.',
    forms: ['COPY [flags] SOURCE… DESTINATION', 'COPY [flags] ["SOURCE", … "DESTINATION"]'],
    example: 'COPY package.json package-lock.json ./\nCOPY --from=build /src/dist /app/',
    anchor: 'copy',
  },
  ENTRYPOINT: {
    summary: 'Sets the program that containers run.',
    documentation:
      'Arguments of `docker run`, or else those of `CMD`, are appended in the exec form; the shell form ignores them. The last `ENTRYPOINT` of a stage counts, and it drops a `CMD` of the base image.\n\nIn the exec form the program is process 1 and receives the stop signal.',
    forms: ['ENTRYPOINT ["PROGRAM", "ARGUMENT", …]', 'ENTRYPOINT COMMAND'],
    example: 'ENTRYPOINT ["/usr/local/bin/app"]\nCMD ["--help"]',
    anchor: 'entrypoint',
    snippet: ' ["${1:program}"]',
  },
  ENV: {
    summary: 'Sets environment variables for the steps that follow and for containers.',
    documentation:
      'They are kept in the image, unlike those of `ARG`. All values of one `ENV` are expanded from the environment before it. For a variable that only one command needs, write it in that command: `RUN NAME=value command`.\n\nThe old form `ENV NAME value` sets a single variable and is discouraged.',
    forms: ['ENV NAME=VALUE …'],
    example: 'ENV NODE_ENV=production PATH="/app/bin:$PATH"',
    anchor: 'env',
    snippet: ' ${1:NAME}=${2:value}',
  },
  EXPOSE: {
    summary: 'Says on which ports a container listens.',
    documentation:
      'It publishes nothing: `docker run --publish` does, and `--publish-all` publishes the ports named here. The protocol is `tcp` unless another is given.',
    forms: ['EXPOSE PORT[/PROTOCOL] …'],
    example: 'EXPOSE 8080 8443/tcp 53/udp',
    anchor: 'expose',
    snippet: ' ${1:8080}',
  },
  FROM: {
    summary: 'Starts a build stage on a base image or an earlier stage.',
    documentation:
      'A name after `AS` lets later stages use it as a base, and lets `COPY --from` and `RUN --mount` take files from it. Stages that the target does not need are not built. `scratch` is an empty file system.\n\nOnly `ARG` may stand before the first `FROM`, and only such arguments can be used in `FROM`.',
    forms: ['FROM [--platform=PLATFORM] IMAGE[:TAG|@DIGEST] [AS NAME]'],
    example: 'FROM node:22-slim AS build\nFROM build AS test',
    anchor: 'from',
  },
  HEALTHCHECK: {
    summary: 'Tells how a container is tested for still working.',
    documentation:
      'The command runs inside the container at intervals: exit code 0 means healthy, 1 unhealthy; 2 is reserved. The last `HEALTHCHECK` of a stage counts. `HEALTHCHECK NONE` switches off the one of the base image.',
    forms: ['HEALTHCHECK [flags] CMD COMMAND', 'HEALTHCHECK NONE'],
    example: 'HEALTHCHECK --interval=1m --timeout=3s CMD curl -f http://localhost/ || exit 1',
    anchor: 'healthcheck',
    snippet: ' CMD ${1:command}',
  },
  LABEL: {
    summary: 'Adds labels, which are names with values, to the image.',
    documentation:
      'Labels of the base image stay unless they are set again. Names of the form `org.opencontainers.image.…` are those of the OCI specification.',
    forms: ['LABEL NAME=VALUE …'],
    example: 'LABEL org.opencontainers.image.title="My app" \\\n      org.opencontainers.image.version="1.0"',
    anchor: 'label',
    snippet: ' ${1:name}=${2:value}',
  },
  MAINTAINER: {
    summary: 'Names the author of the image. Deprecated.',
    documentation:
      'Use a label instead: `LABEL org.opencontainers.image.authors="…"`. A label can be seen with `docker inspect` like any other.',
    forms: ['MAINTAINER NAME'],
    example: 'LABEL org.opencontainers.image.authors="team@example.com"',
    anchor: 'maintainer-deprecated',
  },
  ONBUILD: {
    summary: 'Registers an instruction that runs when another image is built on this one.',
    documentation:
      'The trigger runs in the other build, right behind its `FROM`, as if it were written there. It is not inherited by images built on that one in turn. `ONBUILD`, `FROM` and `MAINTAINER` cannot be triggers.',
    forms: ['ONBUILD INSTRUCTION'],
    example: 'ONBUILD COPY . /app/src',
    anchor: 'onbuild',
  },
  RUN: {
    summary: 'Runs a command and keeps what it changed as a layer.',
    documentation:
      'The shell form runs through the shell (`/bin/sh -c`, or what `SHELL` set); the exec form (a JSON array) runs the program directly. A here-document holds a script of several lines.\n\nThe result is taken from the cache while the command, its environment and all steps before it are the same. What lies outside, such as newer versions on a server, is not noticed. Mounts give caches, secrets and files that leave no trace in the layer.',
    forms: ['RUN [flags] COMMAND', 'RUN [flags] ["PROGRAM", "ARGUMENT", …]', 'RUN [flags] <<EOF'],
    example: 'RUN --mount=type=cache,target=/root/.npm npm ci',
    anchor: 'run',
  },
  SHELL: {
    summary: 'Sets the shell for the shell form of the instructions that follow.',
    documentation:
      'It must be a JSON array. The default is `["/bin/sh", "-c"]` on Linux and `["cmd", "/S", "/C"]` on Windows. It is kept in the image and holds for stages built on this one.',
    forms: ['SHELL ["PROGRAM", "ARGUMENT", …]'],
    example: 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]',
    anchor: 'shell',
  },
  STOPSIGNAL: {
    summary: 'Sets the signal that asks the container to stop.',
    documentation:
      'A name, with or without `SIG`, or a number. The default is `SIGTERM`. After a time of grace, a container that still runs is killed.',
    forms: ['STOPSIGNAL SIGNAL'],
    example: 'STOPSIGNAL SIGQUIT',
    anchor: 'stopsignal',
  },
  USER: {
    summary: 'Sets the user, and the group, for the steps that follow and for containers.',
    documentation:
      'Names are looked up in the image; numbers need no entry there. Without a group, it is the primary group of the user.\n\n`COPY` and `ADD` do not follow it: they need `--chown`.',
    forms: ['USER USER[:GROUP]', 'USER UID[:GID]'],
    example: 'USER node',
    anchor: 'user',
  },
  VOLUME: {
    summary: 'Marks paths whose data lives outside the container.',
    documentation:
      'Each container gets a fresh volume there unless one is mounted, filled with what the image holds at that path.',
    forms: ['VOLUME PATH …', 'VOLUME ["PATH", …]'],
    example: 'VOLUME /var/lib/data',
    anchor: 'volume',
  },
  WORKDIR: {
    summary: 'Sets the working directory for the steps that follow and for containers.',
    documentation:
      'It is created when missing. A relative path is joined to the working directory so far, which may come from the base image: start with an absolute one.',
    forms: ['WORKDIR PATH'],
    example: 'WORKDIR /app',
    anchor: 'workdir',
    snippet: ' ${1:/app}',
  },
};

/** The words inside instructions that have a meaning of their own, by the instruction and the word in capitals. */
export const innerWords: Readonly<Record<string, { readonly documentation: string; readonly anchor: string }>> = {
  'FROM AS': {
    documentation:
      'Names the stage, so that other stages, `COPY --from`, `RUN --mount` and `--target` can refer to it. Names are not case-sensitive.',
    anchor: 'from',
  },
  'HEALTHCHECK CMD': {
    documentation:
      'The command that tests the container, in shell form or as a JSON array. Exit code 0: healthy; 1: unhealthy.',
    anchor: 'healthcheck',
  },
  'HEALTHCHECK NONE': {
    documentation: 'Switches off the health check that the base image may have.',
    anchor: 'healthcheck',
  },
};
