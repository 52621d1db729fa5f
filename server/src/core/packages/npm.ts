import { plainFolders } from './cacheFolders.ts';
import { hasFlag } from './call.ts';
import { memberOf, objectAt, refuse } from './inputs.ts';
import type { PackageManager } from './manager.ts';
import { locksAll, nodeInputs, parseKnown } from './nodeProject.ts';
import type { ProjectFiles } from './project.ts';

const install = [
  'npm install',
  'npm i',
  'npm add',
  'npm in',
  'npm ins',
  'npm inst',
  'npm insta',
  'npm instal',
  'npm isntall',
];
const cleanInstall = ['npm ci', 'npm clean-install', 'npm ic', 'npm install-clean', 'npm isntall-clean'];
const globally = ['-g', '--global', '--location=global'];

export const npm: PackageManager = {
  id: 'npm',
  name: 'npm',
  programs: ['npm', 'npx'],
  valueFlags:
    '--prefix -C --cache --registry --loglevel --userconfig --globalconfig --omit --include --workspace -w --fetch-timeout --fetch-retries --network-timeout --maxsockets --location',
  cost: 'heavy',
  commands: [
    { role: 'install', calls: cleanInstall, frozen: true },
    {
      role: 'source-install',
      calls: ['npm cit', 'npm install-ci-test', 'npm it', 'npm install-test'],
      needsSources: 'it runs the tests of the project as well',
    },
    { role: 'global-install', calls: install, given: globally, operands: 'some' },
    {
      role: 'install',
      calls: install,
      operands: 'none',
      frozen: (call) => hasFlag(call, '--no-package-lock', '--package-lock=false'),
    },
    { role: 'add-package', calls: install, missing: globally },
    { role: 'global-install', calls: ['npm update', 'npm upgrade', 'npm up'], given: globally },
    { role: 'clean', calls: ['npm uninstall', 'npm remove', 'npm rm'], given: globally },
    { role: 'config', calls: ['npm config set', 'npm set', 'npm config delete'] },
    { role: 'clean', calls: ['npm cache clean', 'npm cache verify', 'npm cache rm'] },
    { role: 'prune', calls: ['npm prune'] },
    {
      role: 'build',
      calls: [
        'npm run',
        'npm run-script',
        'npm test',
        'npm t',
        'npm start',
        'npm pack',
        'npm exec',
        'npm x',
        'npm rebuild',
        'npx',
      ],
    },
  ],
  caches: [{ target: '/root/.npm', kind: 'download', sharing: 'shared', variable: 'npm_config_cache' }],
  keeps: plainFolders,
  project: {
    directoryFlags: ['--prefix', '-C'],
    names: ['package.json', 'package-lock.json', 'npm-shrinkwrap.json', '.npmrc', '.nvmrc', '.node-version'],
    writes: ['**/node_modules/'],
    lock: { files: ['package-lock.json', 'npm-shrinkwrap.json'], covers },
    inputs(request) {
      const { form, project, list, call } = request;
      const ignored = hasFlag(call, '--no-package-lock', '--package-lock=false');
      const lock = ignored ? [] : ['package-lock.json', 'npm-shrinkwrap.json'];
      nodeInputs(request, { files: [...lock, '.npmrc'], workspaces: 'package.json' });
      if (form.frozen === true && !lock.some((file) => project.has(file))) {
        refuse(list, '"npm ci" needs a lock file, and there is none in the build context');
      }
      return undefined;
    },
  },
};

/** The lock file notes for each package of the project what its manifest asked for. */
function covers(project: ProjectFiles): boolean | undefined {
  const file = project.has('npm-shrinkwrap.json') ? 'npm-shrinkwrap.json' : 'package-lock.json';
  const packages = memberOf(parseKnown(project, file), 'packages');
  const old = objectAt(parseKnown(project, file), 'dependencies');
  if (packages === undefined) {
    // An older lock file notes versions alone, which tells of missing packages only.
    const all = locksAll(project, [], (_, name) => Object.hasOwn(old, name));
    return all === true && Object.keys(old).length > 0 ? undefined : all;
  }
  const members = Object.keys(objectAt(packages))
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => `${folder}/package.json`);
  return locksAll(project, members, (folder, name, version) => {
    const entry = memberOf(packages, folder === '.' ? '' : folder);
    return ['dependencies', 'devDependencies', 'optionalDependencies'].some(
      (sort) => objectAt(entry, sort)[name] === version,
    );
  });
}
