import { addIfThere, addOneOf, readInput, readJson, refuse } from './inputs.ts';
import type { PackageManager } from './manager.ts';

const versionFiles = ['.nvmrc', '.node-version', '.tool-versions', 'mise.toml', '.mise.toml'];

/** Tools that bring package managers and language versions. */
export const corepack: PackageManager = {
  id: 'corepack',
  name: 'Corepack',
  programs: ['corepack', 'fnm', 'volta', 'asdf', 'mise'],
  cost: 'light',
  commands: [
    { role: 'fixed-install', calls: ['corepack enable', 'corepack disable'] },
    {
      role: 'fixed-install',
      calls: ['corepack prepare', 'corepack install', 'corepack use'],
      test: (call) => call.operands.some(({ value }) => value?.includes('@')),
    },
    { role: 'install', calls: ['corepack install', 'corepack prepare', 'corepack use', 'corepack up'], frozen: true },
    {
      role: 'install',
      calls: ['fnm install', 'fnm use', 'asdf install', 'mise install', 'mise use'],
      operands: 'none',
      frozen: true,
    },
    { role: 'fixed-install', calls: ['fnm install', 'volta install', 'mise install'], operands: 'some' },
  ],
  caches: [{ target: '/root/.cache/node/corepack', kind: 'install', sharing: 'shared', variable: 'COREPACK_HOME' }],
  project: {
    names: ['package.json', ...versionFiles],
    writes: [],
    inputs({ call, project, list }) {
      if (call.program === 'corepack') {
        if (addOneOf(list, project, ['package.json'])) readJson(list, project, 'package.json');
      } else if (versionFiles.filter((file) => addIfThere(list, project, file)).length === 0) {
        refuse(list, 'no file with the version to install is copied from the build context');
      }
      return undefined;
    },
  },
};

/** Downloads of browsers, which depend on the version of the tool that an earlier installation brought. */
export const browsers: PackageManager = {
  id: 'browser-install',
  name: 'the browser download',
  programs: [
    'npx',
    'yarn',
    'pnpm',
    'pnpx',
    'bunx',
    'uv',
    'poetry',
    'pipenv',
    'pdm',
    'playwright',
    'puppeteer',
    'cypress',
  ],
  cost: 'heavy',
  commands: [
    {
      role: 'derived-install',
      calls: [
        'npx',
        'pnpx',
        'bunx',
        'yarn',
        'yarn run',
        'pnpm',
        'pnpm exec',
        'pnpm dlx',
        'uv run',
        'poetry run',
        'pipenv run',
        'pdm run',
      ].flatMap((launcher) => downloads(`${launcher} `)),
    },
    { role: 'derived-install', calls: downloads('') },
  ],
  caches: [
    { target: '/root/.cache/ms-playwright', kind: 'install', sharing: 'shared', variable: 'PLAYWRIGHT_BROWSERS_PATH' },
    { target: '/root/.cache/puppeteer', kind: 'install', sharing: 'shared' },
  ],
};

function downloads(launcher: string): string[] {
  return ['playwright install', 'playwright install-deps', 'puppeteer browsers install', 'cypress install'].map(
    (call) => launcher + call,
  );
}

export const bower: PackageManager = {
  id: 'bower',
  name: 'Bower',
  programs: ['bower', 'npx'],
  valueFlags: '--config.directory',
  cost: 'medium',
  commands: [
    { role: 'install', calls: ['bower install', 'bower i', 'npx bower install', 'npx bower i'], operands: 'none' },
    { role: 'add-package', calls: ['bower install', 'bower i'] },
  ],
  caches: [{ target: '/root/.cache/bower', kind: 'download', sharing: 'shared' }],
  project: {
    names: ['bower.json', '.bowerrc'],
    writes: ['bower_components/'],
    inputs({ project, list }) {
      if (!addOneOf(list, project, ['bower.json'])) return undefined;
      if (
        addIfThere(list, project, '.bowerrc') &&
        /"(?:directory|scripts)"/.test(readInput(list, project, '.bowerrc') ?? '')
      ) {
        refuse(list, '".bowerrc" names another folder or scripts');
      }
      const value = readJson(list, project, 'bower.json');
      if (/":\s*"(?:\.{1,2}|)\//.test(JSON.stringify(value ?? null)))
        refuse(list, '"bower.json" names a local package');
      return undefined;
    },
  },
};

/** Tools that run scripts of many packages of one repository. */
export const monorepo: PackageManager = {
  id: 'monorepo-tools',
  name: 'the monorepo tool',
  programs: ['turbo', 'nx', 'lerna', 'rush', 'npx'],
  cost: 'heavy',
  commands: [
    { role: 'prune', calls: ['turbo prune', 'npx turbo prune'] },
    {
      role: 'source-install',
      calls: ['lerna bootstrap', 'npx lerna bootstrap', 'rush install', 'rush update'],
      needsSources: 'it reads the configuration and the packages of the whole repository',
    },
    { role: 'build', calls: ['turbo', 'nx', 'lerna', 'rush', 'npx turbo', 'npx nx', 'npx lerna'] },
  ],
  caches: [],
  project: {
    names: ['turbo.json', 'nx.json', 'lerna.json', 'rush.json'],
    writes: ['**/node_modules/'],
    inputs: () => undefined,
  },
};
