import { plainFolders } from './cacheFolders.ts';
import { hasFlag, operandsOf } from './call.ts';
import { addIfThere, memberOf, readInput, refuse } from './inputs.ts';
import type { CommandForm, PackageManager } from './manager.ts';
import { knownMembers, locksAll, nodeInputs, parseKnown } from './nodeProject.ts';
import type { ProjectFiles } from './project.ts';

const valueFlags =
  '--cwd --modules-folder --cache-folder --registry --network-timeout --network-concurrency --mutex --mode';

const commands: readonly CommandForm[] = [
  {
    role: 'install',
    calls: ['yarn install', 'yarn'],
    operands: 'none',
    frozen: (call, environment) =>
      hasFlag(call, '--frozen-lockfile', '--pure-lockfile', '--immutable', '--immutable-cache') ||
      environment('CI') !== undefined,
  },
  { role: 'install', calls: ['yarn workspaces focus'], frozen: false },
  { role: 'global-install', calls: ['yarn global add'], operands: 'some' },
  { role: 'add-package', calls: ['yarn add', 'yarn up', 'yarn dlx'] },
  { role: 'clean', calls: ['yarn cache clean'] },
  { role: 'setup', calls: ['yarn set version'] },
  {
    role: 'build',
    calls: ['yarn'],
    test: (call) => !['cache', 'config', 'set'].includes(operandsOf(call)[0]?.value ?? 'cache'),
  },
];

/** Yarn 1. */
export const yarn: PackageManager = {
  id: 'yarn',
  name: 'Yarn',
  programs: ['yarn'],
  valueFlags,
  cost: 'heavy',
  commands,
  caches: [
    { target: '/usr/local/share/.cache/yarn', kind: 'download', sharing: 'locked', variable: 'YARN_CACHE_FOLDER' },
  ],
  keeps(request) {
    const { project, environment, home } = request;
    if (project === undefined) return 'whether it is Yarn 1 or a later one is not known, as the build context is not';
    const settings = project.has('.yarnrc') ? project.read('.yarnrc') : undefined;
    if (settings && (settings.state !== 'known' || /cache-folder|offline-mirror/.test(settings.value)))
      return '".yarnrc" may say where the cache is';
    const plan = plainFolders(request);
    // The superuser's is shared by all; every other user has one at home.
    if (typeof plan === 'string' || home === '/root' || environment('YARN_CACHE_FOLDER') !== undefined) return plan;
    return { folders: [{ target: `${home}/.cache/yarn`, sharing: 'locked' }] };
  },
  project: {
    directoryFlags: ['--cwd'],
    names: [
      'package.json',
      'yarn.lock',
      '.yarnrc',
      '.yarnrc.yml',
      '.npmrc',
      '.pnp.cjs',
      '.pnp.loader.mjs',
      '.nvmrc',
      '.node-version',
    ],
    writes: ['**/node_modules/'],
    lock: { files: ['yarn.lock'], covers },
    flavour: (project) => (isBerry(project) ? berry : yarn),
    inputs(request) {
      const { project, list } = request;
      nodeInputs(request, { files: ['yarn.lock', '.yarnrc', '.npmrc'], workspaces: 'package.json' });
      if (project.has('.yarnrc')) {
        const mirror = /^[ \t]*yarn-offline-mirror[ \t]+"?([^"\r\n]+)"?/m.exec(
          readInput(list, project, '.yarnrc') ?? '',
        )?.[1];
        if (mirror !== undefined && !addIfThere(list, project, `${mirror.replace(/^\.\/|\/$/g, '')}/`)) {
          refuse(list, `".yarnrc" names the offline mirror "${mirror}", which is not in the build context`);
        }
      }
      return undefined;
    },
  },
};

/** Yarn 2 and later. */
const berry: PackageManager = {
  ...yarn,
  caches: [
    {
      target: '/root/.yarn/berry/cache',
      kind: 'download',
      sharing: 'locked',
      variable: 'YARN_GLOBAL_FOLDER',
      below: '/cache',
    },
  ],
  keeps(request) {
    const { project, environment } = request;
    const settings = project && parsedSettings(project);
    if (!project || settings === undefined) return 'what ".yarnrc.yml" says of the cache is not known';
    if (!/^nodeLinker:[ \t]*["']?(?:node-modules|pnpm)\b/m.test(settings))
      return "with Plug'n'Play, packages are used from the cache itself, which every step and the container need";
    const moved = /^(?:cacheFolder|globalFolder|enableGlobalCache):/m.exec(settings)?.[0];
    const variable = ['YARN_CACHE_FOLDER', 'YARN_ENABLE_GLOBAL_CACHE'].find((name) => environment(name) !== undefined);
    if (moved !== undefined || variable !== undefined) return `"${variable ?? '.yarnrc.yml'}" says where the cache is`;
    if (!sharesCache(project)) return 'only from Yarn 4 on is the cache surely outside the project';
    return plainFolders(request);
  },
  project: {
    directoryFlags: ['--cwd'],
    names: yarn.project?.names ?? [],
    writes: [
      '**/node_modules/',
      '.pnp.cjs',
      '.pnp.loader.mjs',
      '.yarn/install-state.gz',
      '.yarn/unplugged/',
      '.yarn/cache/',
    ],
    lock: { files: ['yarn.lock'], covers },
    inputs(request) {
      const { project, list } = request;
      nodeInputs(request, { files: ['yarn.lock', '.yarnrc.yml', '.npmrc'], workspaces: 'package.json' });
      for (const folder of ['.yarn/releases/', '.yarn/plugins/', '.yarn/patches/']) addIfThere(list, project, folder);
      if (project.has('.pnp.cjs') || project.below('.yarn/cache').length > 0) {
        refuse(
          list,
          'the packages themselves are part of the build context (zero-install), and copying them later would overwrite what the installation writes',
        );
      }
      return undefined;
    },
  },
};

/** What the settings say; empty without any, undefined when they cannot be read. */
function parsedSettings(project: ProjectFiles): string | undefined {
  if (!project.has('.yarnrc.yml')) return '';
  const text = project.read('.yarnrc.yml');
  return text.state === 'known' ? text.value : undefined;
}

/** Whether it is Yarn 4 or later, which keeps its cache below the home folder unless told otherwise. */
function sharesCache(project: ProjectFiles): boolean {
  const manager = memberOf(parseKnown(project, 'package.json'), 'packageManager');
  if (typeof manager === 'string') return /^yarn@(?:[4-9]|\d\d)/.test(manager);
  const lock = project.read('yarn.lock');
  const version =
    lock.state === 'known' ? /^__metadata:\r?\n[ \t]+version:[ \t]*(\d+)/m.exec(lock.value)?.[1] : undefined;
  return Number(version ?? 0) >= 8;
}

function isBerry(project: ProjectFiles): boolean {
  if (project.has('.yarnrc.yml')) return true;
  const manager = memberOf(parseKnown(project, 'package.json'), 'packageManager');
  if (typeof manager === 'string' && /^yarn@(?!1\.)/.test(manager)) return true;
  const lock = project.read('yarn.lock');
  return lock.state === 'known' && lock.value.includes('__metadata:');
}

/** Each entry of the lock file starts with the requests that it answers: `name@range, name@range:`. */
function covers(project: ProjectFiles): boolean | undefined {
  const lock = project.read('yarn.lock');
  if (lock.state !== 'known') return undefined;
  const answered = new Set<string>();
  for (const line of lock.value.split(/\r?\n/)) {
    if (line === '' || line.startsWith(' ') || line.startsWith('#') || !line.endsWith(':')) continue;
    for (const request of line.slice(0, -1).split(',')) answered.add(request.trim().replaceAll('"', ''));
  }
  return locksAll(
    project,
    knownMembers(project),
    (_, name, version) =>
      answered.has(`${name}@${version}`) ||
      answered.has(`${name}@npm:${version}`) ||
      version.startsWith('workspace:') ||
      hasMember(answered, name),
  );
}

function hasMember(answered: ReadonlySet<string>, name: string): boolean {
  for (const request of answered) if (request.startsWith(`${name}@workspace:`)) return true;
  return false;
}
