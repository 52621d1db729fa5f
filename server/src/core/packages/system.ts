import type { Argument } from '../shell/invocation.ts';
import { hasFlag, operandsOf } from './call.ts';
import type { CacheFact, CacheFolder, Call, CommandForm, Cost, PackageManager } from './manager.ts';

/** Package managers of operating systems: they read nothing of a project, unless a package file is named. */
export const systemManagers: readonly PackageManager[] = [
  system('apt', 'apt', ['apt-get', 'apt', 'aptitude'], 'medium', {
    install: 'update install upgrade dist-upgrade full-upgrade build-dep satisfy remove purge autoremove',
    clean: 'clean autoclean distclean',
    flags: '-o --option -t --target-release -c --config-file',
    package: /\.deb$/,
    caches: [mount('/var/cache/apt'), mount('/var/lib/apt')],
    keeps: () => ({
      // Beside the package lists, the folder above holds which packages were asked for.
      folders: [locked('/var/cache/apt'), locked('/var/lib/apt/lists')],
      setUp: { command: keepArchives, leaves: 'the image gets a setting of apt that keeps archives' },
    }),
  }),
  system('apk', 'apk', ['apk'], 'light', {
    install: 'add update upgrade del fix',
    clean: 'cache',
    flags: '-t --virtual -X --repository -p --root --cache-dir --keys-dir --repositories-file',
    package: /\.apk$/,
    caches: [mount('/var/cache/apk')],
    keeps: ({ call }) =>
      hasFlag(call, '--root', '-p', '--cache-dir')
        ? 'it is told to work elsewhere'
        : {
            folders: [locked('/var/cache/apk')],
            // apk keeps packages where this link leads, and nothing without it.
            setUp: {
              command: 'ln -sfn /var/cache/apk /etc/apk/cache',
              leaves: 'the image gets the link /etc/apk/cache, with which apk keeps packages',
            },
            instead: '--update-cache',
          },
  }),
  system('dnf', 'dnf', ['dnf', 'dnf5', 'microdnf', 'tdnf'], 'medium', {
    install: 'install update upgrade groupinstall builddep remove module makecache swap config-manager',
    clean: 'clean',
    flags:
      '--setopt --enablerepo --disablerepo --releasever --installroot -c --config --repo --exclude -x --repofrompath',
    package: /\.rpm$/,
    caches: [mount('/var/cache/dnf'), mount('/var/cache/libdnf5')],
    keeps({ call }) {
      if (call.program === 'microdnf' || call.program === 'tdnf')
        return `whether "${call.program}" keeps packages depends on its version`;
      if (hasFlag(call, '--installroot', '-c', '--config')) return 'it is told to work elsewhere';
      const folders = [locked('/var/cache/libdnf5')];
      return {
        folders: call.program === 'dnf5' ? folders : [locked('/var/cache/dnf'), ...folders],
        flag: '--setopt=keepcache=1',
      };
    },
  }),
  system('yum', 'yum', ['yum'], 'medium', {
    install: 'install update upgrade groupinstall localinstall makecache remove',
    clean: 'clean',
    flags: '--setopt --enablerepo --disablerepo --releasever --installroot -c --config --exclude -x',
    package: /\.rpm$/,
    caches: [mount('/var/cache/yum'), mount('/var/cache/dnf')],
    // On newer systems, yum is another name of dnf.
    keeps: ({ call }) =>
      hasFlag(call, '--installroot', '-c', '--config')
        ? 'it is told to work elsewhere'
        : { folders: [locked('/var/cache/yum'), locked('/var/cache/dnf')], flag: '--setopt=keepcache=1' },
  }),
  system('zypper', 'zypper', ['zypper'], 'medium', {
    install: 'in install up update ref refresh dup rm ar addrepo',
    clean: 'clean cc',
    flags: '-r --repo --root -R --cache-dir -t --type',
    package: /\.rpm$/,
    caches: [mount('/var/cache/zypp')],
  }),
  {
    id: 'pacman',
    name: 'pacman',
    programs: ['pacman'],
    valueFlags: '--root -r --config --cachedir --ignore',
    cost: 'medium',
    commands: [
      { role: 'os-clean', calls: ['pacman'], test: ({ flags }) => flags.some(({ name }) => /^-S\w*c/.test(name)) },
      {
        role: 'os-install',
        calls: ['pacman'],
        test: ({ flags }) => flags.some(({ name }) => /^-(?:S|R|Q)/.test(name) || name === '--sync'),
      },
    ],
    caches: [mount('/var/cache/pacman/pkg')],
  },
];

export const windowsManager: PackageManager = {
  id: 'windows-pm',
  name: 'the package manager',
  programs: [
    'choco',
    'winget',
    'Install-Package',
    'Install-PackageProvider',
    'Install-Module',
    'Add-WindowsFeature',
    'Install-WindowsFeature',
    'Add-Package',
    'Enable-WindowsOptionalFeature',
  ],
  valueFlags:
    '--version --source -s --params --package-parameters --install-arguments -Name -MinimumVersion -RequiredVersion -Version',
  cost: 'heavy',
  commands: [
    {
      role: 'os-install',
      calls: ['choco install', 'choco upgrade', 'winget install'],
      test: (call) => !operandsOf(call).some(({ text, value }) => /\.config$|[\\/]/.test(value ?? text)),
    },
    { role: 'source-install', calls: ['choco install', 'choco upgrade'] },
    {
      role: 'os-install',
      calls: [
        'Install-Package',
        'Install-PackageProvider',
        'Install-Module',
        'Add-WindowsFeature',
        'Install-WindowsFeature',
        'Add-Package',
        'Enable-WindowsOptionalFeature',
      ],
    },
  ],
  caches: [],
};

interface SystemFacts {
  readonly install: string;
  readonly clean: string;
  readonly flags: string;
  /** Ends the name of a package file. */
  readonly package: RegExp;
  readonly caches: readonly CacheFact[];
  readonly keeps?: NonNullable<PackageManager['keeps']>;
}

/** Debian's images delete what apt has downloaded. */
export const keepArchives =
  'rm -f /etc/apt/apt.conf.d/docker-clean && ' +
  `echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep-cache`;

function locked(target: string): CacheFolder {
  return { target, sharing: 'locked' };
}

function mount(target: string): CacheFact {
  return { target, kind: 'download', sharing: 'locked' };
}

function system(id: string, name: string, programs: readonly string[], cost: Cost, facts: SystemFacts): PackageManager {
  const calls = (verbs: string): string[] =>
    programs.flatMap((program) => verbs.split(' ').map((verb) => `${program} ${verb}`));
  const commands: CommandForm[] = [
    {
      role: 'source-install',
      calls: calls(facts.install),
      test: (call) => namesFile(call, facts.package),
      needsSources: 'it installs a package file',
    },
    { role: 'os-install', calls: calls(facts.install), test: knowsOperands },
    { role: 'os-clean', calls: calls(facts.clean) },
  ];
  const { flags, caches, keeps } = facts;
  return { id, name, programs, valueFlags: flags, cost, commands, caches, ...(keeps ? { keeps } : {}) };
}

function namesFile(call: Call, pattern: RegExp): boolean {
  return operandsOf(call).some(({ text, value }) => pattern.test(value ?? text) && !/^https?:/.test(value ?? text));
}

/** A package that only a variable names could be a file. */
function knowsOperands(call: Call): boolean {
  return operandsOf(call).every(
    (operand: Argument) =>
      operand.value !== undefined ||
      /^[\w.+:-]+=?\$/.test(operand.text) ||
      /^[\w.+:=~-]*[*?][\w.+:=~*?-]*$/.test(operand.text),
  );
}
