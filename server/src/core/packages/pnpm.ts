import { plainFolders } from './cacheFolders.ts';
import { flagValues, hasFlag } from './call.ts';
import { addIfThere, addOneOf, memberOf, objectAt, readInput, readJson, refuse } from './inputs.ts';
import type { Call, InputRequest, PackageManager } from './manager.ts';
import { knownMembers, locksAll, nodeInputs, yamlList } from './nodeProject.ts';
import type { ProjectFiles } from './project.ts';

const install = ['pnpm install', 'pnpm i', 'pnpm ci'];
const globally = ['-g', '--global'];
const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', '.pnpmfile.cjs', '.pnpmfile.mjs'];

export const pnpm: PackageManager = {
  id: 'pnpm',
  name: 'pnpm',
  programs: ['pnpm', 'pnpx'],
  valueFlags:
    '-C --dir --filter -F --store-dir --registry --reporter --loglevel --modules-dir --virtual-store-dir --network-concurrency',
  cost: 'heavy',
  commands: [
    { role: 'prefetch', calls: ['pnpm fetch'], frozen: true },
    { role: 'global-install', calls: [...install, 'pnpm add'], given: globally, operands: 'some' },
    {
      role: 'install',
      calls: install,
      operands: 'none',
      frozen: (call, environment) =>
        hasFlag(call, '--frozen-lockfile', '--frozen-lockfile=true') ||
        call.operands[0]?.value === 'ci' ||
        environment('CI') !== undefined,
    },
    { role: 'add-package', calls: ['pnpm add', ...install] },
    { role: 'config', calls: ['pnpm config set', 'pnpm set'] },
    { role: 'clean', calls: ['pnpm store prune'] },
    { role: 'prune', calls: ['pnpm prune'] },
    { role: 'build', calls: ['pnpm', 'pnpx'] },
  ],
  caches: [
    {
      target: '/root/.local/share/pnpm/store',
      kind: 'download',
      sharing: 'shared',
      variable: 'PNPM_HOME',
      below: '/store',
    },
  ],
  keeps(request) {
    const { project, environment } = request;
    if (environment('XDG_DATA_HOME') !== undefined) return 'the variable "XDG_DATA_HOME" says where the store is';
    for (const [file, setting] of settings) {
      const text = project?.has(file) ? project.read(file) : undefined;
      if (text && (text.state !== 'known' || setting.test(text.value))) return `"${file}" may say where the store is`;
    }
    const plan = plainFolders(request);
    return typeof plan === 'string' ? plan : { folders: plan.folders.map((folder) => ({ ...folder, id: 'pnpm' })) };
  },
  project: {
    directoryFlags: ['-C', '--dir'],
    names: ['package.json', ...files, '.nvmrc', '.node-version'],
    writes: ['**/node_modules/'],
    lock: { files: ['pnpm-lock.yaml'], covers },
    inputs(request) {
      if (request.form.role === 'prefetch') return fetchInputs(request);
      if (isWorkspace(request)) {
        fetchInputs(request);
        return fetchCommand(request.call);
      }
      nodeInputs(request, { files, workspaces: 'pnpm-workspace.yaml' });
      return undefined;
    },
  },
};

/** Files that may move the store, and how. */
const settings: readonly (readonly [string, RegExp])[] = [
  ['.npmrc', /^[ \t]*store-dir[ \t]*=/m],
  ['pnpm-workspace.yaml', /^storeDir:/m],
];

/**
 * In a workspace, `pnpm fetch` needs the lock file alone: no manifest of a member can be forgotten. A workspace that does not list its
 * members is the root alone to some versions, and has every package in it as a member to others.
 */
function isWorkspace({ project, list }: InputRequest): boolean {
  if (!project.has('pnpm-workspace.yaml')) return false;
  const text = readInput(list, project, 'pnpm-workspace.yaml') ?? '';
  if (yamlList(text, 'packages').length > 0) return true;
  const isPackage = (path: string) => path.endsWith('/package.json') && !/(?:^|\/)node_modules\//.test(path);
  return !/^packages:/m.test(text) && project.files.some(isPackage);
}

function fetchInputs({ project, list }: InputRequest): undefined {
  addIfThere(list, project, 'package.json');
  if (!addOneOf(list, project, ['pnpm-lock.yaml'])) return;
  for (const file of files) addIfThere(list, project, file);
  const manifest = project.has('package.json') ? readJson(list, project, 'package.json') : undefined;
  const workspace = project.has('pnpm-workspace.yaml') ? (readInput(list, project, 'pnpm-workspace.yaml') ?? '') : '';
  const patched =
    memberOf(objectAt(manifest, 'pnpm'), 'patchedDependencies') !== undefined ||
    /^patchedDependencies:/m.test(workspace);
  if (patched && !addIfThere(list, project, 'patches/'))
    refuse(list, 'the patches for dependencies are not in "patches/"');
  if (/^[ \t]*injectWorkspacePackages:[ \t]*true\b/m.test(workspace)) {
    refuse(list, '"injectWorkspacePackages" copies the members of the workspace while it installs');
  }
}

function fetchCommand(call: Call): string {
  const [folder] = flagValues(call, '-C', '--dir');
  const only = hasFlag(call, '--prod', '-P', '--production') ? ' --prod' : hasFlag(call, '--dev', '-D') ? ' --dev' : '';
  return `pnpm ${folder === undefined ? '' : `-C ${folder} `}fetch${only}`;
}

/** The lock file notes for each dependency what the manifest asked for, as `specifier`. */
function covers(project: ProjectFiles): boolean | undefined {
  const lock = project.read('pnpm-lock.yaml');
  if (lock.state !== 'known') return undefined;
  const answered = new Set<string>();
  let name = '';
  for (const line of lock.value.split(/\r?\n/)) {
    const specifier = /^ +specifier: +(.*)$/.exec(line)?.[1];
    if (specifier !== undefined) answered.add(`${name}@${plain(specifier)}`);
    else name = plain(/^ +([^ ].*):$/.exec(line)?.[1] ?? '');
  }
  return locksAll(project, knownMembers(project), (_, dependency, version) => answered.has(`${dependency}@${version}`));
}

function plain(text: string): string {
  return text.trim().replace(/^(['"])(.*)\1$/, '$2');
}
