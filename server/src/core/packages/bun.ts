import { plainFolders } from './cacheFolders.ts';
import { hasFlag } from './call.ts';
import type { PackageManager } from './manager.ts';
import { knownMembers, locksAll, nodeInputs } from './nodeProject.ts';
import type { ProjectFiles } from './project.ts';

const install = ['bun install', 'bun i', 'bun ci'];
const globally = ['-g', '--global'];

export const bun: PackageManager = {
  id: 'bun',
  name: 'Bun',
  programs: ['bun', 'bunx'],
  valueFlags: '--cwd --cache-dir --registry --config -c --filter',
  cost: 'medium',
  commands: [
    { role: 'global-install', calls: [...install, 'bun add', 'bun a'], given: globally, operands: 'some' },
    {
      role: 'install',
      calls: install,
      operands: 'none',
      frozen: (call) => hasFlag(call, '--frozen-lockfile') || call.operands[0]?.value === 'ci',
    },
    { role: 'add-package', calls: ['bun add', 'bun a', ...install] },
    { role: 'build', calls: ['bun', 'bunx'] },
  ],
  caches: [
    { target: '/root/.bun/install/cache', kind: 'download', sharing: 'shared', variable: 'BUN_INSTALL_CACHE_DIR' },
  ],
  keeps: plainFolders,
  project: {
    directoryFlags: ['--cwd'],
    names: ['package.json', 'bun.lock', 'bun.lockb', 'bunfig.toml', '.npmrc'],
    writes: ['**/node_modules/'],
    lock: { files: ['bun.lock', 'bun.lockb'], covers },
    inputs(request) {
      nodeInputs(request, { files: ['bun.lock', 'bun.lockb', 'bunfig.toml', '.npmrc'], workspaces: 'package.json' });
      return undefined;
    },
  },
};

/** The text form of the lock file repeats what each manifest asks for; the binary form cannot be read. */
function covers(project: ProjectFiles): boolean | undefined {
  const lock = project.read('bun.lock');
  if (lock.state !== 'known') return undefined;
  return locksAll(project, knownMembers(project), (_, name, version) =>
    lock.value.includes(`${JSON.stringify(name)}: ${JSON.stringify(version)}`),
  );
}
