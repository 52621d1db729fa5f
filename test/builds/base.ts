import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { ImageConfig } from '../../server/src/core/build/plan.ts';
import type { BaseImage, ContextFile, ContextFiles, Engine } from './engine.ts';
import { withLayer } from './layout.ts';
import type { ImageNeeds } from './needs.ts';

const folder = 'test/builds/standins';

/** The programs that every base image has stand-ins for, in words. */
const programs = `
  npm yarn yarnpkg pnpm bun deno npx node corepack bower grunt gulp tsc ng vite turbo nx lerna
  pip pip3 pip-sync python python3 pipenv poetry uv pdm conda mamba micromamba
  go cargo rustup mvn gradle sbt lein clojure clj java javac composer php bundle bundler gem ruby rails rake dotnet
  docker-php-ext-install docker-php-ext-configure docker-php-ext-enable pecl
  mix rebar3 gleam cabal stack opam swift dart flutter julia R Rscript cpanm cpm carton perl
  conan vcpkg cmake make gcc g++ cc helm shards crystal haxelib haxe zig elm dune ocaml ghc luarocks ansible-galaxy terraform trunk
  apt apt-get apk dnf yum microdnf tdnf zypper pacman dpkg apt-key add-apt-repository apt-add-repository apt-cache apt-mark
  useradd groupadd usermod groupmod adduser addgroup chpasswd passwd gpasswd deluser delgroup userdel groupdel
  curl wget git tar unzip gpg sha256sum sha512sum sha1sum md5sum sudo gosu su-exec install jq lsb_release
  update-ca-certificates a2enmod ldconfig locale-gen localedef dpkg-reconfigure setcap
`
  .trim()
  .split(/\s+/);

const system = {
  root: [0, '/root'],
  daemon: [1, '/usr/sbin'],
  bin: [2, '/bin'],
  'www-data': [33, '/var/www'],
  nogroup: [65534, '/'],
  nobody: [65534, '/'],
} as const;

/** Users of official images. Where it is known which users a Dockerfile needs, only those are there. */
const people = ['node', 'app', 'appuser', 'user', 'gradle', 'opam', 'bun', 'deno'];

/**
 * A maker of base images: busybox and the stand-ins, with the config that is asked for, and what else a Dockerfile needs. Images of equal
 * configs stand on the same layers.
 */
export function baseImages(engine: Engine): (config: ImageConfig, needs?: ImageNeeds) => Promise<BaseImage> {
  const made = new Map<string, Promise<BaseImage>>();
  const { busybox } = engine.tools;
  const files = rootFileSystem(readFileSync(busybox));
  const { stdout } = spawnSync(busybox, ['--list'], { encoding: 'utf8' });
  const known: ReadonlySet<string> = new Set([...programs, ...stdout.split('\n'), 'bash']);
  return async (config, needs) => {
    const dockerfile = dockerfileOf(config, needs ? [] : people);
    const found = made.get(dockerfile) ?? engine.export({ dockerfile, files });
    made.set(dockerfile, found);
    const added = needs ? neededFiles(needs, known) : {};
    return Object.keys(added).length === 0 ? found : withLayer(await found, added);
  };
}

function rootFileSystem(busybox: Uint8Array): ContextFiles {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.sh'));
  return {
    'root/bin/busybox': { content: busybox, mode: 0o755 },
    ...Object.fromEntries(Object.entries(accounts(people)).map(([path, text]) => [`root/${path}`, text])),
    'root/tmp/.keep': '',
    // As Debian's images have it: archives are not kept.
    'root/etc/apt/apt.conf.d/docker-clean': 'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb || true"; };\n',
    'root/etc/apt/sources.list.d/debian.sources': 'URIs: http://deb.example.com/debian\n',
    'root/etc/apk/repositories': 'https://apk.example.com/main\n',
    'root/var/lib/apt/lists/lock': '',
    'root/var/cache/apt/archives/lock': '',
    'root/var/cache/apk/': '',
    'root/opt/': '',
    // Ash knows what is used of bash here.
    'root/bin/bash': { link: '/usr/local/lib/standins/shell.sh' },
    ...Object.fromEntries(
      scripts.map((name) => {
        const content = readFileSync(`${folder}/${name}`, 'utf8');
        return [`root/usr/local/lib/standins/${name}`, { content, mode: 0o755 }];
      }),
    ),
    ...Object.fromEntries(
      [...programs.map((name) => `usr/local/bin/${name}`), 'opt/vcpkg/vcpkg'].map((path) => [`root/${path}`, standin]),
    ),
  };
}

/** The files of users and groups. */
function accounts(names: readonly string[]): Readonly<Record<'etc/passwd' | 'etc/group', string>> {
  const all: (readonly [string, number, string])[] = [
    ...Object.entries(system).map(([name, [id, home]]) => [name, id, home] as const),
    ...names.map((name) => [name, idOf(name, names), `/home/${name}`] as const),
  ];
  return {
    'etc/passwd': all.map(([name, id, home]) => `${name}:x:${id}:${id}::${home}:/bin/sh\n`).join(''),
    'etc/group': all.map(([name, id]) => `${name}:x:${id}:\n`).join(''),
  };
}

/** Users of official images, which are the only ones there. */
const official: ReadonlySet<string> = new Set(['node', 'gradle', 'opam', 'bun']);

function idOf(name: string, names: readonly string[]): number {
  return official.has(name) ? 1000 : 1001 + names.indexOf(name);
}

/** A file for each program and no link, so that what a build puts in the place of one does not take that of all. */
const standin = { content: '#!/bin/busybox sh\n. /usr/local/lib/standins/standin.sh\n', mode: 0o755 };

/** What a Dockerfile needs of an image beside what every image has, as files of one more layer. */
function neededFiles({ present, programs: called, made, users }: ImageNeeds, known: ReadonlySet<string>): ContextFiles {
  const files: Record<string, ContextFile | string> = {};
  for (const program of called) {
    const name = program.slice(program.lastIndexOf('/') + 1);
    if (!/^[\w][\w.+-]*$/.test(name) || inShell.has(name)) continue;
    if (program.includes('/')) files[program.slice(1)] = known.has(name) ? { link: `/usr/local/bin/${name}` } : standin;
    if (!known.has(name)) files[`usr/local/bin/${name}`] = standin;
  }
  for (const [path, kind] of present) {
    if (isInEvery(path)) continue;
    const own = path.slice(1);
    if (kind === 'folder') files[`${own}/`] = '';
    else files[own] = kind === 'program' ? standin : `${path}\n`;
  }
  const names = [...users].filter((name) => !Object.hasOwn(system, name));
  for (const name of names) if (users.has(name)) files[`home/${name}/`] = String(idOf(name, names));
  Object.assign(files, accounts(names));
  // What something else lies below is a folder.
  for (const path of Object.keys(files)) {
    if (!path.endsWith('/') && Object.keys(files).some((other) => other.startsWith(`${path}/`))) delete files[path];
  }
  if (made.size > 0) {
    const lines = [...made].map(([path, kind]) => {
      const isFolder = [...made.keys()].some((other) => other.startsWith(`${path}/`));
      return `${isFolder ? 'folder' : kind} ${path}\n`;
    });
    files['usr/local/lib/standins/made'] = lines.sort().join('');
  }
  return files;
}

/** Paths that the base images have themselves. */
function isInEvery(path: string): boolean {
  return /^\/(bin|sbin|etc|usr|usr\/(bin|local)|etc\/(passwd|group)|bin\/(sh|bash|busybox)|usr\/local\/(bin|lib))$/.test(
    path,
  );
}

/** What the shell does itself. */
const inShell: ReadonlySet<string> = new Set(
  'alias bg break cd command continue declare echo eval exec exit export false getopts hash let local printf pwd read readonly return set shift shopt source test times trap true type typeset ulimit umask unalias unset wait'.split(
    ' ',
  ),
);

function dockerfileOf(
  { Env, WorkingDir, User, Shell, Entrypoint, Cmd }: ImageConfig,
  homes: readonly string[],
): string {
  const json = JSON.stringify;
  const lines = [
    'FROM scratch AS root',
    'COPY root /',
    'RUN ["/bin/busybox", "--install", "-s", "/bin"]',
    'RUN ln -sf /usr/local/lib/standins/shell.sh /bin/sh',
    `RUN rm /tmp/.keep && chmod 1777 /tmp && for name in ${homes.join(' ')}; do mkdir -p /home/$name && chown $name:$name /home/$name; done && mkdir -p /root /home /sbin /usr/src /usr/bin /usr/sbin /usr/lib /usr/share /var/lib /var/log /var/run /var/www /srv /mnt /run`,
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
