import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { BaseImage, ContextFile, ContextFiles, Engine } from './engine.ts';
import { onPath } from './tools.ts';

/** A package manager of this machine with all that it needs to run elsewhere. */
export interface Toolchain {
  readonly version: string;
  /** By path in the image, without a slash at the beginning. */
  readonly files: ContextFiles;
  readonly env: Readonly<Record<string, string>>;
}

export type Missing = { readonly missing: string };

/** An image of busybox and a toolchain, with some variables more. */
export function toolchainImage(
  engine: Engine,
  { files, env }: Toolchain,
  more: Readonly<Record<string, string>>,
): Promise<BaseImage> {
  const variables = Object.entries({ ...env, HOME: '/root', ...more }).map(
    ([name, value]) => `ENV ${name}=${JSON.stringify(value)}\n`,
  );
  const dockerfile = `FROM scratch AS root
COPY root /
RUN ["/bin/busybox", "--install", "-s", "/bin"]
RUN mkdir -p /usr/bin /root && ln -sf /bin/env /usr/bin/env && chmod 1777 /tmp
FROM scratch
COPY --from=root / /
${variables.join('')}`;
  const all: ContextFiles = {
    'bin/busybox': { from: engine.tools.busybox },
    'etc/passwd': 'root:x:0:0::/root:/bin/sh\n',
    'etc/group': 'root:x:0:\n',
    'etc/hosts': '127.0.0.1 localhost\n',
    'tmp/.keep': '',
    ...files,
  };
  return engine.export({
    dockerfile,
    files: Object.fromEntries(Object.entries(all).map(([path, file]) => [`root/${path}`, file])),
  });
}

export function npmToolchain(): Toolchain | Missing {
  const node = realpathSync(process.execPath);
  const cli = onPath('npm');
  if (!cli) return { missing: 'npm is not installed' };
  const npm = dirname(dirname(realpathSync(cli)));
  return {
    version: `npm ${said(cli, '--version')}`,
    files: {
      'usr/local/bin/node': { from: node },
      'usr/local/lib/node_modules/npm': { from: npm },
      'usr/local/bin/npm': { link: '../lib/node_modules/npm/bin/npm-cli.js' },
      ...librariesOf([node]),
    },
    // What is written to the log tells the time.
    env: { PATH: defaultPath, npm_config_logs_max: '0', npm_config_update_notifier: 'false' },
  };
}

export function pipToolchain(): Toolchain | Missing {
  const python = onPath('python3');
  const facts = python && said(python, '-c', pythonFacts);
  if (!python || !facts) return { missing: 'Python with pip is not installed' };
  const { executable, version, stdlib, pip, libraries } = JSON.parse(facts) as Readonly<
    Record<'executable' | 'version' | 'stdlib' | 'pip', string>
  > & { readonly libraries: readonly string[] };
  const lib = `usr/local/lib/python${version}`;
  const extensions = join(stdlib, 'lib-dynload');
  const modules = existsSync(extensions) ? readdirSync(extensions).map((name) => join(extensions, name)) : [];
  const shared = libraries.filter((path) => existsSync(path));
  return {
    version: `pip of Python ${version}`,
    files: {
      [`usr/local/bin/python${version}`]: { from: executable },
      'usr/local/bin/python3': { link: `python${version}` },
      'usr/local/bin/pip': { content: '#!/bin/sh\nexec python3 -m pip "$@"\n', mode: 0o755 },
      [lib]: {
        from: stdlib,
        without: ['site-packages', 'dist-packages', 'test', 'tests', 'idlelib', '__pycache__', 'ensurepip'],
      },
      [`${lib}/site-packages/pip`]: { from: pip, without: ['__pycache__'] },
      ...Object.fromEntries(shared.map((path) => [`usr/local/lib/${basename(path)}`, { from: realpathSync(path) }])),
      ...librariesOf([executable, ...modules, ...shared]),
    },
    // Compiled files would hold the times of their sources; with this variable, they hold their digests.
    env: {
      PATH: defaultPath,
      PYTHONHOME: '/usr/local',
      LD_LIBRARY_PATH: '/usr/local/lib',
      SOURCE_DATE_EPOCH: '1',
      PIP_DISABLE_PIP_VERSION_CHECK: '1',
      PIP_ROOT_USER_ACTION: 'ignore',
    },
  };
}

const pythonFacts = `
import json, os, sys, sysconfig, pip
name = sysconfig.get_config_var('INSTSONAME') or ''
folder = sysconfig.get_config_var('LIBDIR') or ''
print(json.dumps({
  'executable': os.path.realpath(sys.executable), 'version': '%d.%d' % sys.version_info[:2],
  'stdlib': sysconfig.get_path('stdlib'), 'pip': os.path.dirname(pip.__file__),
  'libraries': [os.path.join(folder, name)] if '.so' in name else [],
}))`;

export function goToolchain(): Toolchain | Missing {
  const go = onPath('go');
  const root = go && said(go, 'env', 'GOROOT');
  if (!go || !root) return { missing: 'Go is not installed' };
  return {
    version: said(go, 'version'),
    files: {
      'usr/local/go': { from: root, without: ['test', 'testdata', 'doc', 'api', 'misc'] },
      // It would count what it does, with the date.
      'root/.config/go/telemetry/mode': 'off',
      ...librariesOf([join(root, 'bin/go')]),
    },
    env: {
      PATH: `/usr/local/go/bin:${defaultPath}`,
      GOPATH: '/go',
      GOTOOLCHAIN: 'local',
      CGO_ENABLED: '0',
      GOSUMDB: 'off',
      GOFLAGS: '-buildvcs=false -modcacherw',
    },
  };
}

export function cargoToolchain(): Toolchain | Missing {
  const rustc = onPath('rustc');
  const linker = onPath('cc');
  const root = rustc && said(rustc, '--print', 'sysroot');
  if (!root || !existsSync(join(root, 'bin/cargo'))) return { missing: 'Cargo is not installed' };
  if (!linker) return { missing: 'no linker for Rust is installed' };
  const linking = compilerFiles(linker);
  return {
    version: said(join(root, 'bin/cargo'), '--version'),
    files: {
      'usr/local/rust/bin/cargo': { from: join(root, 'bin/cargo') },
      'usr/local/rust/bin/rustc': { from: join(root, 'bin/rustc') },
      'usr/local/rust/lib': { from: join(root, 'lib'), without: ['src'] },
      ...linking,
      ...librariesOf([
        join(root, 'bin/cargo'),
        join(root, 'bin/rustc'),
        ...Object.values(linking).flatMap((file) => (typeof file === 'object' && 'from' in file ? [file.from] : [])),
      ]),
    },
    env: {
      PATH: `/usr/local/cargo/bin:/usr/local/rust/bin:${defaultPath}`,
      CARGO_HOME: '/usr/local/cargo',
      LD_LIBRARY_PATH: '/usr/local/rust/lib',
    },
  };
}

/** What a C compiler needs to link: its driver, linker and start files, where they lie on this machine. */
function compilerFiles(cc: string): ContextFiles {
  const programs = ['collect2', 'ld', 'lto-wrapper', 'liblto_plugin.so'].map((name) =>
    said(cc, `-print-prog-name=${name}`),
  );
  const objects = [
    'Scrt1.o',
    'crt1.o',
    'crti.o',
    'crtn.o',
    'crtbeginS.o',
    'crtendS.o',
    'crtbegin.o',
    'crtend.o',
    'libgcc.a',
    'libgcc_s.so',
    'libgcc_s.so.1',
    'libc.so',
    'libc_nonshared.a',
    'libc.so.6',
    'libm.so',
    'libm.so.6',
    'libmvec.so.1',
    'libpthread.a',
    'libdl.a',
    'librt.a',
    'libutil.a',
    'liblto_plugin.so',
  ].map((name) => said(cc, `-print-file-name=${name}`));
  const found = [...programs.map((name) => (name.includes('/') ? name : (onPath(name) ?? ''))), ...objects].filter(
    (path) => path.includes('/') && existsSync(path),
  );
  return Object.fromEntries([
    ['usr/bin/cc', { from: realpathSync(cc) }],
    ...[...found, ...found.flatMap(scriptFiles)].map((path) => [
      join('/', path).slice(1),
      { from: realpathSync(path) },
    ]),
  ]);
}

/** The libraries that a script for the linker names. */
function scriptFiles(path: string): string[] {
  const text = readFileSync(path).subarray(0, 1000).toString('latin1');
  if (!text.startsWith('/* GNU ld script')) return [];
  return [...text.matchAll(/\/[\w./+-]+/g)]
    .map(([name]) => name)
    .filter((name) => name.includes('.') && existsSync(name));
}

export function mavenToolchain(): Toolchain | Missing {
  const mvn = onPath('mvn');
  const java = onPath('java');
  if (!mvn || !java) return { missing: 'Maven is not installed' };
  const home = dirname(dirname(realpathSync(mvn)));
  const jdk = dirname(dirname(realpathSync(java)));
  const binaries = [
    'bin/java',
    'bin/javac',
    'lib/libjava.so',
    'lib/server/libjvm.so',
    'lib/libnet.so',
    'lib/libnio.so',
    'lib/libzip.so',
  ]
    .map((path) => join(jdk, path))
    .filter((path) => existsSync(path));
  return {
    version: /Apache Maven [\d.]+/.exec(said(mvn, '--version'))?.[0] ?? 'Maven',
    files: {
      'usr/local/maven': { from: home, without: ['man'] },
      'usr/local/jdk': { from: jdk, without: ['jmods', 'demo', 'man', 'src.zip', 'include', 'docs', 'legal'] },
      'usr/local/bin/mvn': { link: '/usr/local/maven/bin/mvn' },
      ...librariesOf(binaries),
    },
    env: {
      PATH: `/usr/local/jdk/bin:${defaultPath}`,
      JAVA_HOME: '/usr/local/jdk',
      MAVEN_HOME: '/usr/local/maven',
      LD_LIBRARY_PATH: '/usr/local/jdk/lib:/usr/local/jdk/lib/server',
    },
  };
}

const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The shared libraries that programs load, where they look for them. */
function librariesOf(binaries: readonly string[]): ContextFiles {
  const files: Record<string, ContextFile> = {};
  for (const binary of binaries) {
    const { stdout } = spawnSync('ldd', [binary], { encoding: 'utf8' });
    for (const [, path = ''] of (stdout ?? '').matchAll(/(?:=> |^\s*)(\/\S+) \(0x/gm)) {
      if (existsSync(path)) files[join('/', path).slice(1)] = { from: realpathSync(path) };
    }
  }
  return files;
}

/** What a program prints; empty when it fails. It runs where there is no project. */
function said(program: string, ...args: string[]): string {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', cwd: tmpdir() });
  return status === 0 ? stdout.trim() : '';
}

/** A new folder for a local repository, filled by a run of Maven of this machine; undefined where it cannot download. */
export function mavenRepository(project: string, ...commands: readonly (readonly string[])[]): string | undefined {
  const mvn = onPath('mvn');
  if (!mvn) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'layerwise-maven-'));
  const isFilled = commands.every(
    (args) =>
      spawnSync(mvn, ['-B', '-q', `-Dmaven.repo.local=${folder}`, ...args], {
        cwd: project,
        stdio: 'ignore',
        timeout: 180_000,
      }).status === 0,
  );
  return isFilled ? folder : undefined;
}
