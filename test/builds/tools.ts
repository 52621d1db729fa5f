import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The version of BuildKit whose answers the project is held against. */
const buildkitVersion = 'v0.34.2';

/** The programs that a build on this machine needs. */
export interface Tools {
  readonly buildkitd: string;
  readonly buildctl: string;
  /** A statically linked busybox: what the base images hold. */
  readonly busybox: string;
}

/**
 * Finds the programs, and makes or installs those that are missing: BuildKit from its Go module, the others from Debian's packages
 * where this is root on Debian. Gives the reason in words where that does not work.
 */
export function findTools(): Tools | { readonly missing: string } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { missing: 'builds need root on Linux' };
  const buildkit = installedBuildkit() ?? makeBuildkit();
  if ('missing' in buildkit) return buildkit;
  if (!onPath('runc') && !installPackage('runc')) return { missing: 'runc is not installed' };
  const busybox = () => ['/bin/busybox', '/usr/bin/busybox'].find((path) => existsSync(path) && isStatic(path));
  const found = busybox() ?? (installPackage('busybox-static') ? busybox() : undefined);
  return found ? { ...buildkit, busybox: found } : { missing: 'no statically linked busybox is installed' };
}

type Buildkit = Pick<Tools, 'buildkitd' | 'buildctl'>;

function installedBuildkit(): Buildkit | undefined {
  const buildkitd = onPath('buildkitd');
  const buildctl = onPath('buildctl');
  return buildkitd && buildctl ? { buildkitd, buildctl } : undefined;
}

/** Compiles BuildKit once; later runs find it in `out/`. */
function makeBuildkit(): Buildkit | { readonly missing: string } {
  const folder = resolve('out', `buildkit-${buildkitVersion}`);
  const tools = { buildkitd: join(folder, 'buildkitd'), buildctl: join(folder, 'buildctl') };
  if (existsSync(tools.buildkitd) && existsSync(tools.buildctl)) return tools;
  const go = onPath('go');
  if (!go) return { missing: 'neither buildkitd nor Go to compile it is installed' };
  console.log(`# compiling BuildKit ${buildkitVersion}`);
  const work = `${folder}-${process.pid}`;
  mkdirSync(work, { recursive: true });
  // A module of its own that names the tools: installing them by version is refused because of BuildKit's exclude lines.
  writeFileSync(join(work, 'go.mod'), 'module tools\n\ngo 1.24\n');
  const commands = ['buildkitd', 'buildctl'].map((name) => `github.com/moby/buildkit/cmd/${name}`);
  try {
    for (const args of [
      ['get', '-tool', ...commands.map((path) => `${path}@${buildkitVersion}`)],
      ['build', '-o', `bin/`, ...commands],
    ]) {
      const { status, stderr } = spawnSync(go, args, { cwd: work, encoding: 'utf8' });
      if (status !== 0) return { missing: `BuildKit could not be compiled: ${stderr.trim().split('\n').at(-1)}` };
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(work, 'bin'), folder);
    return tools;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function installPackage(name: string): boolean {
  const apt = onPath('apt-get');
  if (!apt) return false;
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' } as const;
  const install = () => spawnSync(apt, ['install', '-y', '--no-install-recommends', name], quiet).status === 0;
  return install() || (spawnSync(apt, ['update'], quiet).status === 0 && install());
}

function isStatic(path: string): boolean {
  const { stdout } = spawnSync('ldd', [path], { encoding: 'utf8' });
  return !/=>/.test(stdout ?? '');
}

/** Where a program is. */
export function onPath(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
