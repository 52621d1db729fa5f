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

const debianReleases = 'wheezy jessie stretch buster bullseye bookworm trixie forky sid';
const ubuntuReleases =
  'trusty xenial bionic disco eoan focal hirsute impish jammy kinetic lunar mantic noble oracular plucky questing resolute stonking';

/** The distribution of a release by the release's name. */
const releases: ReadonlyMap<string, string> = new Map([
  ...debianReleases.split(' ').map((name) => [name, 'debian'] as const),
  ...ubuntuReleases.split(' ').map((name) => [name, 'ubuntu'] as const),
]);

/** The distribution that a tag of an official image names, and its release: `3.9-slim-buster` says Debian buster. */
export function distributionOfTag(tag: string): { readonly name: string; readonly release?: string } | undefined {
  for (const part of tag.split('-')) {
    const alpine = /^alpine([0-9.]*)$/.exec(part);
    if (alpine) return alpine[1] ? { name: 'alpine', release: alpine[1] } : { name: 'alpine' };
    if (part === 'windowsservercore') return { name: 'windows-servercore' };
    if (part === 'nanoserver') return { name: 'windows-nanoserver' };
    const oracle = /^oraclelinux([0-9]*)$/.exec(part);
    if (oracle) return oracle[1] ? { name: 'oraclelinux', release: oracle[1] } : { name: 'oraclelinux' };
    const name = releases.get(part);
    if (name !== undefined) return { name, release: part };
  }
  return undefined;
}
