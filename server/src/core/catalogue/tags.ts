import { buildsOf, endOfTag, type ImageBuild } from './catalogue.ts';

/** A tag of an official image that is built today. */
export interface ImageTag {
  readonly tag: string;
  /** What it stands for: one build, or one for each operating system. Linux comes first. */
  readonly builds: readonly ImageBuild[];
  /** The one tag of its build to offer before the others: as short as it can be and still say which release line it is. */
  readonly preferred: boolean;
  /** Not meant for use yet: a release candidate, a nightly build. */
  readonly prerelease: boolean;
}

/** The state of a tag, as far as the catalogue can tell. A tag that is not built any more can still be pulled. */
export type TagState =
  | { readonly kind: 'current'; readonly tag: ImageTag }
  /** It, or what `what` names of it, has not been built since `day`, as `2025-05-28`. */
  | { readonly kind: 'ended'; readonly what: string; readonly day: string }
  /** A version before the one that `current` stands for today. */
  | { readonly kind: 'superseded'; readonly current: ImageTag }
  | { readonly kind: 'unknown' };

/** The tags of an official image, best first: those of one release line together, newest line first; those that name a day last. */
export function tagsOf(name: string): readonly ImageTag[] {
  let tags = sorted.get(name);
  if (!tags) {
    tags = sortTags(buildsOf(name));
    sorted.set(name, tags);
  }
  return tags;
}

/** Sorting is done once: the catalogue does not change. */
const sorted = new Map<string, readonly ImageTag[]>();

export function tagState(name: string, tag: string): TagState {
  const tags = tagsOf(name);
  const current = tags.find((candidate) => candidate.tag === tag);
  if (current) return { kind: 'current', tag: current };
  const ends = namesIn(tag).flatMap((what) => {
    const day = endOfTag(name, what);
    return day === undefined ? [] : [{ what: what.replace(/^-/, ''), day }];
  });
  const first = ends.reduce<(typeof ends)[number] | undefined>((a, b) => (a && a.day <= b.day ? a : b), undefined);
  if (first) return { kind: 'ended', what: first.what, day: `20${first.day.replace(/^(..)(..)(..)$/, '$1-$2-$3')}` };
  const newer = shorterVersions(tag).flatMap((short) => tags.filter((candidate) => candidate.tag === short));
  return newer[0] ? { kind: 'superseded', current: newer[0] } : { kind: 'unknown' };
}

/**
 * What of a tag may have ended: itself, its version in less and less detail, or a part that no tag has any more. A part that was
 * once a tag of its own proves nothing: `jre` ended long before `8-jre` did.
 */
function namesIn(tag: string): string[] {
  const [version = '', ...parts] = tag.split('-');
  return [tag, version, ...truncations(version), ...parts.map((part) => `-${part}`)];
}

/** The tag with its version in less detail: `3.12.3-slim` may be `3.12-slim` or `3-slim` today. */
function shorterVersions(tag: string): string[] {
  const match = /^(v?[0-9]+(?:\.[0-9]+)*)(.*)$/.exec(tag);
  return match ? truncations(match[1] ?? '').map((version) => version + (match[2] ?? '')) : [];
}

function truncations(version: string): string[] {
  const parts = version.split('.');
  return parts.slice(1).map((_, cut) => parts.slice(0, parts.length - 1 - cut).join('.'));
}

interface Sorting {
  readonly build: ImageBuild;
  readonly version: readonly number[];
  readonly preferred: string;
  readonly latest: boolean;
  readonly prerelease: boolean;
}

function sortTags(builds: readonly ImageBuild[]): ImageTag[] {
  const sortings = sortBuilds(builds);
  const found = new Map<string, Sorting[]>();
  for (const sorting of sortings) {
    for (const tag of [...sorting.build.tags, ...sorting.build.shared]) {
      const list = found.get(tag);
      if (list) list.push(sorting);
      else found.set(tag, [sorting]);
    }
  }
  const tags = [...found].map(([tag, list]) => {
    const [first] = list;
    const builds = list.map(({ build }) => build);
    return { tag, builds, preferred: first?.preferred === tag, prerelease: first?.prerelease === true };
  });
  // Sorting keeps the order of equals: tags stay in the order of their builds.
  return tags.sort(
    (a, b) => Number(b.preferred) - Number(a.preferred) || Number(namesDay(a.tag)) - Number(namesDay(b.tag)),
  );
}

function sortBuilds(builds: readonly ImageBuild[]): Sorting[] {
  const versions = builds.map((build) => ({ build, ...splitVersion(build) }));
  const length = lineLength(versions.filter(({ build }) => !isPrerelease(build)));
  const sortings = versions.map(({ build, version }): Sorting => {
    const all = [...build.tags, ...build.shared];
    const latest = all.includes('latest') && !build.windows;
    return { build, version, preferred: preferredTag(all, length), latest, prerelease: isPrerelease(build) };
  });
  return sortings.sort(compare);
}

function compare(a: Sorting, b: Sorting): number {
  return (
    Number(b.latest) - Number(a.latest) ||
    Number(a.prerelease) - Number(b.prerelease) ||
    Number(a.build.windows) - Number(b.build.windows) ||
    compareVersions(b.version, a.version) ||
    variantRank(a.preferred) - variantRank(b.preferred) ||
    a.preferred.length - b.preferred.length ||
    (a.preferred < b.preferred ? -1 : a.preferred > b.preferred ? 1 : 0)
  );
}

function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The longest version among the names of a build, and what follows it in the main tag. Days are no versions. */
function splitVersion({ tags, shared }: ImageBuild): { version: number[]; variant: string } {
  let version: number[] = [];
  for (const tag of [...tags, ...shared]) {
    const numbers = versionOf(tag);
    if (numbers.length > version.length) version = numbers;
  }
  return { version, variant: (tags[0] ?? '').replace(/^v?[0-9][^-]*-?/, '') };
}

function versionOf(tag: string): number[] {
  const match = /^v?([0-9]+(?:\.[0-9]+)*)/.exec(tag);
  const numbers = (match?.[1] ?? '').split('.').filter((part) => part !== '');
  return numbers.some((part) => part.length >= 8) ? [] : numbers.map(Number);
}

/**
 * How many numbers of a version name a release line: one where the lines differ in their first number, as those of Node.js do, two
 * where several lines share it.
 */
function lineLength(builds: readonly { readonly version: readonly number[]; readonly variant: string }[]): 1 | 2 {
  const majors = new Set(builds.flatMap(({ version }) => version.slice(0, 1)));
  const lines = new Set(builds.map(({ version, variant }) => `${version[0]} ${variant}`));
  return majors.size < 2 || lines.size < builds.filter(({ version }) => version.length > 0).length ? 2 : 1;
}

/** Whether a tag names the day of a build, as `20260805` and `noble-20260810` do: nobody chooses one who does not know it. */
function namesDay(tag: string): boolean {
  return /(?:^|[-.])20[0-9]{6}(?:[-.]|$)/.test(tag);
}

function preferredTag(names: readonly string[], length: number): string {
  const lasting = names.filter((tag) => !namesDay(tag));
  const all = lasting.length > 0 ? lasting : names;
  const [main = ''] = all;
  if (versionOf(main).length === 0 && main !== 'latest') return main;
  const shortest = (candidates: readonly string[]) =>
    candidates.reduce<string | undefined>((a, b) => (a === undefined || b.length < a.length ? b : a), undefined);
  const exact = all.filter((tag) => versionOf(tag).length === length);
  return shortest(exact) ?? shortest(all.filter((tag) => versionOf(tag).length > length)) ?? main;
}

const prereleaseWords =
  /(?:^|[-.0-9])(?:rc|beta|alpha|ea|edge|tip|nightly|dev|preview|kitten|devel|canary|testing|unstable|experimental|sid|rawhide|backports|buggy|milestone|snapshot)(?:[-.0-9]|$)/i;

function isPrerelease({ tags, shared }: ImageBuild): boolean {
  return !shared.includes('latest') && !tags.includes('latest') && tags.some((tag) => prereleaseWords.test(tag));
}

/** Plain tags first, then smaller ones, then those that name what they stand on. */
function variantRank(tag: string): number {
  const variant = tag.replace(/^v?[0-9][^-]*-?/, '');
  if (variant === '') return 0;
  if (variant === 'slim') return 1;
  if (variant === 'alpine') return 2;
  if (/alpine[0-9]/.test(variant)) return 5;
  return variant.includes('-') ? 4 : 3;
}
