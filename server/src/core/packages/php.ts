import { isPlainPath } from './cacheFolders.ts';
import { hasFlag } from './call.ts';
import { addIfThere, addOneOf, listAt, memberOf, objectAt, readJson, refuse } from './inputs.ts';
import type { InputRequest, PackageManager } from './manager.ts';
import { sourceText } from './pythonProjects.ts';

const installs = ['install', 'i', 'u', 'update', 'upgrade'].map((verb) => `composer ${verb}`);

export const composer: PackageManager = {
  id: 'composer',
  name: 'Composer',
  programs: ['composer', 'php', './bin/console', 'bin/console'],
  valueFlags: '-d --working-dir --apcu-autoloader-prefix --ignore-platform-req --prefer-install --audit-format',
  cost: 'heavy',
  commands: [
    {
      role: 'install',
      calls: installs,
      test: (call) => hasFlag(call, '--no-scripts') && hasFlag(call, '--no-autoloader'),
      operands: 'none',
      frozen,
    },
    { role: 'source-install', calls: installs, operands: 'none', frozen },
    {
      role: 'autoload',
      calls: [
        'composer dump-autoload',
        'composer dumpautoload',
        'composer run-script',
        'composer run',
        'composer exec',
      ],
    },
    { role: 'global-install', calls: ['composer global require'], operands: 'some' },
    { role: 'add-package', calls: ['composer require'] },
    { role: 'config', calls: ['composer config'], given: ['-g', '--global'] },
    { role: 'clean', calls: ['composer clear-cache', 'composer clearcache', 'composer cc'] },
    { role: 'build', calls: ['php artisan', 'php bin/console', 'bin/console', './bin/console'] },
  ],
  caches: [
    { target: '/root/.composer/cache', kind: 'download', sharing: 'shared', variable: 'COMPOSER_CACHE_DIR' },
    { target: '/tmp/cache', kind: 'download', sharing: 'shared', variable: 'COMPOSER_CACHE_DIR' },
  ],
  keeps({ environment }) {
    const cache = environment('COMPOSER_CACHE_DIR');
    const home = environment('COMPOSER_HOME');
    const target = cache ?? (home === undefined ? undefined : `${home}/cache`);
    if (target === undefined)
      return 'without the variables "COMPOSER_HOME" and "COMPOSER_CACHE_DIR", where the cache is depends on folders of the base image';
    return isPlainPath(target) ? { folders: [{ target, sharing: 'shared' }] } : 'where the cache is, is not known';
  },
  project: {
    directoryFlags: ['-d', '--working-dir'],
    names: ['composer.json', 'composer.lock', 'symfony.lock', 'auth.json'],
    writes: ['vendor/'],
    lock: { files: ['composer.lock'] },
    inputs(request) {
      const { project, list } = request;
      if (!addOneOf(list, project, ['composer.json'])) return undefined;
      for (const file of ['composer.lock', 'symfony.lock', 'auth.json']) addIfThere(list, project, file);
      addIfThere(list, project, 'patches/');
      checkManifest(request);
      if (request.form.role !== 'source-install') return undefined;
      const missing = ['--no-scripts', '--no-autoloader'].filter((flag) => !hasFlag(request.call, flag));
      return [sourceText(request.call), ...missing].join(' ');
    },
  },
};

/** With a lock file, an installation takes what is in it. */
function frozen(call: InputRequest['call']): boolean {
  return ['install', 'i'].includes(call.operands[0]?.value ?? '');
}

function checkManifest({ project, list }: InputRequest): void {
  const value = readJson(list, project, 'composer.json');
  const scripts = Object.keys(objectAt(value, 'scripts'));
  if (scripts.some((name) => /^(?:pre|post)-package-/.test(name))) {
    refuse(
      list,
      '"composer.json" has scripts that run only while a package is installed ("post-package-install" and the like)',
    );
  }
  const repositories = memberOf(value, 'repositories');
  const all = Array.isArray(repositories)
    ? listAt(value, 'repositories')
    : Object.values(objectAt(value, 'repositories'));
  if (
    all.some((repository) => memberOf(repository, 'type') === 'path' || memberOf(repository, 'type') === 'artifact')
  ) {
    refuse(list, '"composer.json" names a repository that lies in the project');
  }
  const allowed = Object.entries(objectAt(objectAt(value, 'config'), 'allow-plugins')).flatMap(([name, on]) =>
    on === false ? [] : [name],
  );
  const required = Object.keys({ ...objectAt(value, 'require'), ...objectAt(value, 'require-dev') });
  for (const name of new Set([...allowed, ...required.filter((name) => meddlingPlugins.test(name))])) {
    if (!harmlessPlugins.includes(name))
      refuse(list, `the Composer plugin "${name}" may read or write more files of the project`);
  }
  if (allowed.includes('symfony/flex') && !project.has('symfony.lock'))
    refuse(list, '"symfony/flex" writes configuration for packages that are not in a "symfony.lock"');
  if (memberOf(objectAt(value, 'config'), 'vendor-dir') !== undefined)
    refuse(list, '"composer.json" installs into another folder ("vendor-dir")');
  const extra = objectAt(value, 'extra');
  if (memberOf(extra, 'merge-plugin') !== undefined)
    refuse(list, '"composer.json" merges other files ("merge-plugin")');
  if (memberOf(extra, 'installer-paths') !== undefined)
    refuse(list, '"composer.json" installs packages among the sources ("installer-paths")');
  const patches = objectAt(extra, 'patches');
  const named = Object.values(patches).flatMap((found) => Object.values(objectAt(found)));
  for (const path of [...named, memberOf(extra, 'patches-file')]) {
    if (typeof path !== 'string' || /^https?:/.test(path) || path.startsWith('patches/')) continue;
    if (!addIfThere(list, project, path)) refuse(list, `the patch "${path}" is not in the build context`);
  }
}

/** Plugins that touch the project even where they are only required. */
const meddlingPlugins = /merge-plugin|composer-scaffold|^composer\/installers$|bin-plugin/;

/** Plugins that work inside `vendor`, or on files that are copied with the manifest. */
const harmlessPlugins = [
  'symfony/flex',
  'symfony/runtime',
  'cweagans/composer-patches',
  'pestphp/pest-plugin',
  'php-http/discovery',
  'phpstan/extension-installer',
  'dealerdirect/phpcodesniffer-composer-installer',
  'composer/package-versions-deprecated',
  'ocramius/package-versions',
  'infection/extension-installer',
  'ergebnis/composer-normalize',
  'kylekatarnls/update-helper',
];

export const phpExtensions: PackageManager = {
  id: 'php-ext',
  name: 'the build of PHP extensions',
  programs: [
    'docker-php-ext-install',
    'docker-php-ext-configure',
    'docker-php-ext-enable',
    'pecl',
    'install-php-extensions',
  ],
  valueFlags: '-j -D',
  cost: 'heavy',
  commands: [
    {
      role: 'fixed-install',
      calls: [
        'docker-php-ext-install',
        'docker-php-ext-configure',
        'docker-php-ext-enable',
        'pecl install',
        'pecl channel-update',
        'install-php-extensions',
      ],
      test: (call) => !call.operands.some(({ text, value }) => /^\.{0,2}\//.test(value ?? text)),
    },
  ],
  caches: [{ target: '/tmp/pear', kind: 'download', sharing: 'shared' }],
};
