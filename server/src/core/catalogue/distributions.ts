/** What is true of every image that stands on a distribution, unless the image says otherwise. */
export interface Distribution {
  readonly title: string;
  /** The command that installs packages; `none` where there is none. Absent where it depends on the image. */
  readonly packages?: string;
  /** What runs the shell form: what `/bin/sh` is, or `cmd`. */
  readonly sh?: string;
  /** Whether Bash is installed; absent where images differ. */
  readonly bash?: boolean;
}

const distributions: Readonly<Record<string, Distribution>> = {
  alpine: { title: 'Alpine Linux', packages: 'apk', sh: 'busybox ash' },
  debian: { title: 'Debian', packages: 'apt', sh: 'dash', bash: true },
  ubuntu: { title: 'Ubuntu', packages: 'apt', sh: 'dash', bash: true },
  almalinux: { title: 'AlmaLinux', sh: 'bash', bash: true },
  amazonlinux: { title: 'Amazon Linux', sh: 'bash', bash: true },
  busybox: { title: 'BusyBox', packages: 'none', sh: 'busybox ash', bash: false },
  fedora: { title: 'Fedora', sh: 'bash', bash: true },
  oraclelinux: { title: 'Oracle Linux', sh: 'bash', bash: true },
  'rhel-ubi': { title: 'Red Hat UBI', sh: 'bash', bash: true },
  rockylinux: { title: 'Rocky Linux', sh: 'bash', bash: true },
  'windows-servercore': { title: 'Windows Server Core', packages: 'none', sh: 'cmd', bash: false },
  'windows-nanoserver': { title: 'Windows Nano Server', packages: 'none', sh: 'cmd', bash: false },
};

export function distribution(name: string): Distribution | undefined {
  return Object.hasOwn(distributions, name) ? distributions[name] : undefined;
}

/** Names of releases by distribution. */
const releases = {
  debian: 'wheezy jessie stretch buster bullseye bookworm trixie forky sid',
  ubuntu:
    'trusty xenial bionic disco eoan focal hirsute impish jammy kinetic lunar mantic noble oracular plucky questing resolute stonking',
};

/** The distribution that a tag of an official image names: `3.9-slim-buster` says Debian. */
export function distributionOfTag(tag: string): string | undefined {
  for (const part of tag.split('-')) {
    if (/^alpine(?:[0-9]|$)/.test(part)) return 'alpine';
    if (part === 'windowsservercore') return 'windows-servercore';
    if (part === 'nanoserver') return 'windows-nanoserver';
    if (/^oraclelinux[0-9]*$/.test(part)) return 'oraclelinux';
    for (const [name, words] of Object.entries(releases)) if (words.split(' ').includes(part)) return name;
  }
  return undefined;
}
