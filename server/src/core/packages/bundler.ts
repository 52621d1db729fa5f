import type { Lookup } from '../shell/invocation.ts';
import { isPlainPath } from './cacheFolders.ts';
import { hasFlag, operandsOf } from './call.ts';
import { addIfThere, addOneOf, readInput, refuse } from './inputs.ts';
import type { Call, PackageManager } from './manager.ts';
import type { ProjectFiles } from './project.ts';

const installs = [
  'bundle',
  'bundle install',
  'bundle i',
  'bundle update',
  'bundle cache',
  'bundle package',
  'bundle pristine',
];

export const bundler: PackageManager = {
  id: 'bundler',
  name: 'Bundler',
  programs: ['bundle', 'gem'],
  valueFlags:
    '--gemfile --jobs -j --path --without --with --retry --binstubs --trust-policy --full-index -v --version -i --install-dir --bindir -n --source',
  cost: 'heavy',
  commands: [
    { role: 'install', calls: installs, operands: 'none', frozen: isFrozen },
    { role: 'config-local', calls: ['bundle config'], given: ['--local'] },
    { role: 'config', calls: ['bundle config'] },
    { role: 'clean', calls: ['bundle clean', 'gem cleanup'] },
    { role: 'build', calls: ['bundle exec'] },
    {
      role: 'fixed-install',
      calls: ['gem install', 'gem update'],
      missing: ['-g', '--file'],
      test: (call) => !operandsOf(call).some(({ text, value }) => /\.gem$|\//.test(value ?? text)),
    },
  ],
  caches: [
    { target: '/usr/local/bundle', kind: 'install', sharing: 'locked' },
    { target: '/usr/local/bundle/cache', kind: 'download', sharing: 'locked' },
    { target: '/root/.bundle/cache', kind: 'download', sharing: 'shared' },
  ],
  keeps({ call, environment, project, home }) {
    const gems = environment('GEM_HOME');
    if (gems === undefined || !isPlainPath(gems)) return 'where the gems are installed is not known';
    const elsewhere = ['BUNDLE_PATH', 'BUNDLE_DEPLOYMENT', 'BUNDLE_USER_CACHE', 'BUNDLE_USER_HOME'].find(
      (name) => environment(name) !== undefined,
    );
    if (elsewhere !== undefined) return `the variable "${elsewhere}" may move the gems and their cache`;
    if (hasFlag(call, '--path', '--deployment', '--local', '--standalone', '--install-dir', '-i'))
      return 'it is told to install elsewhere';
    if (!project || project.has('.bundle/config')) return 'settings of the project may move the gems and their cache';
    const index = { target: `${home}/.bundle/cache`, sharing: 'shared' } as const;
    return { folders: [{ target: `${gems}/cache`, sharing: 'locked' }, ...(call.program === 'bundle' ? [index] : [])] };
  },
  project: {
    directoryFlags: ['--gemfile'],
    names: [
      'Gemfile',
      'Gemfile.lock',
      'gems.rb',
      'gems.locked',
      '.ruby-version',
      '.tool-versions',
      '.bundle/config',
      '.gemrc',
    ],
    writes: ['vendor/bundle/'],
    lock: { files: ['Gemfile.lock', 'gems.locked'], covers },
    inputs({ project, list, environment }) {
      const file = project.has('Gemfile') ? 'Gemfile' : 'gems.rb';
      if (environment('BUNDLE_GEMFILE') !== undefined)
        refuse(list, 'the variable "BUNDLE_GEMFILE" names another Gemfile');
      if (!addOneOf(list, project, ['Gemfile', 'gems.rb'])) return undefined;
      addIfThere(list, project, file === 'Gemfile' ? 'Gemfile.lock' : 'gems.locked');
      const text = readInput(list, project, file) ?? '';
      if (/^[ \t]*gemspec\b/m.test(text))
        refuse(list, `"${file}" takes its gems from a gemspec, which reads the sources`);
      if (/\bpath:[ \t]*['"]|:path[ \t]*=>|^[ \t]*path[ \t]+['"]/m.test(text))
        refuse(list, `"${file}" names a gem that lies in the project ("path")`);
      for (const [, named] of text.matchAll(/^[ \t]*ruby[ \t]+file:[ \t]*['"]([^'"]+)['"]/gm)) {
        if (named !== undefined && !addIfThere(list, project, named))
          refuse(list, `"${file}" reads the file "${named}", which is not in the build context`);
      }
      if (/eval_gemfile|instance_eval|File\.|IO\.|require_relative|\bload\b|Dir[[.]|__dir__|YAML\.|JSON\./.test(text)) {
        refuse(list, `"${file}" is Ruby code that reads other files`);
      }
      addIfThere(list, project, '.bundle/config');
      addIfThere(list, project, 'vendor/cache/');
      return undefined;
    },
  },
};

function isFrozen(call: Call, environment: Lookup): boolean {
  if (hasFlag(call, '--deployment', '--frozen')) return true;
  return ['BUNDLE_FROZEN', 'BUNDLE_DEPLOYMENT'].some((name) => ['1', 'true'].includes(environment(name) ?? ''));
}

/** The lock file repeats under DEPENDENCIES what the Gemfile asks for. */
function covers(project: ProjectFiles): boolean | undefined {
  const lock = project.read('Gemfile.lock');
  const manifest = project.read('Gemfile');
  if (lock.state !== 'known' || manifest.state !== 'known') return undefined;
  const section = lock.value.split(/^DEPENDENCIES\r?\n/m)[1]?.split(/\r?\n\r?\n/)[0] ?? '';
  const locked = new Map<string, string>();
  for (const line of section.split(/\r?\n/)) {
    const match = /^ {2}([^\s!(]+)!?(?: \(([^)]*)\))?/.exec(line);
    if (match?.[1] !== undefined) locked.set(match[1], match[2] ?? '');
  }
  for (const line of manifest.value.split(/\r?\n/)) {
    const match = /^[ \t]*gem[ \t(]+['"]([^'"]+)['"](.*)$/.exec(line);
    if (!match) continue;
    const asked = [...(match[2] ?? '').matchAll(/,[ \t]*['"]((?:[~<>=!]+[ \t]*)?\d[^'"]*)['"]/g)].map(([, version]) =>
      requirement(version ?? ''),
    );
    const found = locked.get(match[1] ?? '');
    if (found === undefined) return false;
    if (
      asked.sort().join() !==
      found
        .split(', ')
        .filter((version) => version !== '')
        .map(requirement)
        .sort()
        .join()
    )
      return false;
  }
  return true;
}

/** `1.2` means `= 1.2`. */
function requirement(version: string): string {
  const text = version.replace(/\s+/g, ' ').trim();
  return /^\d/.test(text) ? `= ${text}` : text;
}
