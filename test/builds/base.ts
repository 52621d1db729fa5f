import { readdirSync, readFileSync } from 'node:fs';
import type { ImageConfig } from '../../server/src/core/build/plan.ts';
import type { BaseImage, ContextFiles, Engine } from './engine.ts';

const folder = 'test/builds/standins';

/** The programs that a base image has stand-ins for. */
const programs = [
  ...['npm', 'yarn', 'yarnpkg', 'pnpm', 'bun', 'deno', 'npx', 'node', 'corepack'],
  ...['pip', 'pip3', 'pip-sync', 'python', 'python3', 'pipenv', 'poetry', 'uv', 'pdm', 'conda', 'mamba', 'micromamba'],
  ...['go', 'cargo', 'rustup', 'mvn', 'gradle', 'sbt', 'lein', 'clojure', 'clj', 'java', 'javac'],
  ...['composer', 'php', 'bundle', 'bundler', 'gem', 'ruby', 'rails', 'rake', 'dotnet'],
  ...['docker-php-ext-install', 'docker-php-ext-configure', 'docker-php-ext-enable', 'pecl'],
  ...['mix', 'rebar3', 'gleam', 'cabal', 'stack', 'opam', 'swift', 'dart', 'flutter', 'julia', 'R', 'Rscript'],
  ...[
    'cpanm',
    'cpm',
    'carton',
    'perl',
    'conan',
    'vcpkg',
    'cmake',
    'helm',
    'shards',
    'crystal',
    'haxelib',
    'haxe',
    'zig',
  ],
  ...[
    'bower',
    'grunt',
    'gulp',
    'ansible-galaxy',
    'make',
    'gcc',
    'g++',
    'cc',
    'tsc',
    'ng',
    'vite',
    'turbo',
    'nx',
    'lerna',
  ],
  ...['apt', 'apt-get', 'apk', 'dnf', 'yum', 'microdnf', 'tdnf', 'zypper', 'pacman', 'useradd', 'groupadd', 'curl'],
  ...[
    'update-ca-certificates',
    'a2enmod',
    'trunk',
    'ldconfig',
    'locale-gen',
    'git',
    'elm',
    'terraform',
    'dune',
    'ocaml',
    'ghc',
    'luarocks',
  ],
];

const users = ['root:x:0:0::/root:/bin/sh', 'www-data:x:33:33::/var/www:/bin/sh', 'nobody:x:65534:65534::/:/bin/sh'];
const people = ['node', 'app', 'appuser', 'user', 'gradle', 'opam', 'bun', 'deno'];

/** A maker of base images: busybox and the stand-ins, with the config that is asked for. Equal configs share an image. */
export function baseImages(engine: Engine): (config: ImageConfig) => Promise<BaseImage> {
  const made = new Map<string, Promise<BaseImage>>();
  const files = rootFileSystem(readFileSync(engine.tools.busybox));
  return (config) => {
    const dockerfile = dockerfileOf(config);
    const found = made.get(dockerfile) ?? engine.export({ dockerfile, files });
    made.set(dockerfile, found);
    return found;
  };
}

function rootFileSystem(busybox: Uint8Array): ContextFiles {
  const lines = [...users, ...people.map((name, at) => `${name}:x:${1000 + at}:${1000 + at}::/home/${name}:/bin/sh`)];
  const groups = lines.map((line) => {
    const [name = '', , , gid = ''] = line.split(':');
    return `${name}:x:${gid}:`;
  });
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.sh'));
  return {
    'root/bin/busybox': { content: busybox, mode: 0o755 },
    'root/etc/passwd': `${lines.join('\n')}\n`,
    'root/etc/group': `${groups.join('\n')}\n`,
    'root/tmp/.keep': '',
    // Ash knows what is used of bash here, but busybox does not answer to that name.
    'root/bin/bash': { content: '#!/bin/sh\nexec /bin/sh "$@"\n', mode: 0o755 },
    ...Object.fromEntries(
      scripts.map((name) => {
        const content = readFileSync(`${folder}/${name}`, 'utf8');
        return [`root/usr/local/lib/standins/${name}`, { content, mode: 0o755 }];
      }),
    ),
    ...Object.fromEntries(
      [...programs.map((name) => `usr/local/bin/${name}`), 'opt/vcpkg/vcpkg'].map((path) => [
        `root/${path}`,
        { link: '/usr/local/lib/standins/standin.sh' },
      ]),
    ),
  };
}

function dockerfileOf({ Env, WorkingDir, User, Shell, Entrypoint, Cmd }: ImageConfig): string {
  const json = JSON.stringify;
  const lines = [
    'FROM scratch AS root',
    'COPY root /',
    'RUN ["/bin/busybox", "--install", "-s", "/bin"]',
    `RUN rm /tmp/.keep && chmod 1777 /tmp && for name in ${people.join(' ')}; do mkdir -p /home/$name && chown $name:$name /home/$name; done && mkdir -p /root /usr/src /var/lib /var/cache`,
    'FROM scratch',
    'COPY --from=root / /',
    ...(Env ?? []).map((variable) => {
      const equals = variable.indexOf('=');
      return `ENV ${variable.slice(0, equals)}=${json(variable.slice(equals + 1)).replaceAll('$', '\\$')}`;
    }),
    ...(WorkingDir ? [`WORKDIR ${WorkingDir}`] : []),
    ...(User ? [`USER ${User}`] : []),
    ...(Shell ? [`SHELL ${json(Shell)}`] : []),
    ...(Entrypoint ? [`ENTRYPOINT ${json(Entrypoint)}`] : []),
    ...(Cmd ? [`CMD ${json(Cmd)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
