import { catalogueText } from './data.ts';

/** A Docker Official Image. */
export interface OfficialImage {
  /** As FROM names it: `node`. */
  readonly name: string;
  /** A base to build upon, or a service that is ready to run. */
  readonly kind: 'base' | 'service';
  /** What it is for, as an adjective or a noun: `language runtime`, `database`. */
  readonly role: string;
  /** At least one tag is built. */
  readonly pullable: boolean;
  /** A service that others often build upon. */
  readonly extended: boolean;
  /** It should not be used for anything new; the notice says why. */
  readonly deprecated: boolean;
  /** One line, without a full stop. */
  readonly description: string;
  readonly notice?: string;
  /** The distribution under tags that name none, where that has never changed. */
  readonly plainDistribution?: string;
}

/** One build of an official image, with all its names. */
export interface ImageBuild {
  /** The tags of this build alone, the main one first. */
  readonly tags: readonly string[];
  /** Tags that stand for several builds, one for each operating system. */
  readonly shared: readonly string[];
  /** As `--platform` writes them. */
  readonly platforms: readonly string[];
  readonly windows: boolean;
  /** Absent where they are not known. */
  readonly defaults?: ImageDefaults;
}

/** What a build of an image brings along. A member that is absent is empty, not unknown. */
export interface ImageDefaults {
  readonly distro: string;
  /** Absent where the distribution says it: see `distributions.ts`. */
  readonly packages?: string;
  readonly sh?: string;
  readonly bash?: boolean;
  /** Absent: the superuser. */
  readonly user?: string;
  readonly workdir?: string;
  readonly entrypoint?: readonly string[];
  readonly cmd?: readonly string[];
  /** What SHELL was set to. */
  readonly shell?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly stopSignal?: string;
  /** Accounts beside those of the distribution, with the number of the user where known: `node:1000`. */
  readonly users?: readonly string[];
  /** Packages that the image installs and keeps, of those worth knowing about. */
  readonly tools?: readonly string[];
  /** Variables whose value is known; there may be more. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A name that is no official image any more. */
export interface FormerImage {
  /** The day it was removed, as `2024-07-29`. */
  readonly removed: string;
  /** What took its place. */
  readonly instead?: string;
}

/** The day of the catalogue's facts, as `2026-08-21`. */
export function catalogueDate(): string {
  return index().date;
}

/** Base images first, then services; within each, those that Dockerfiles use most come first. */
export function officialImages(): readonly OfficialImage[] {
  return [...index().entries.values()].map(({ image }) => image);
}

export function officialImage(name: string): OfficialImage | undefined {
  return index().entries.get(name)?.image;
}

export function formerImage(name: string): FormerImage | undefined {
  return index().former.get(name);
}

/** The builds of an official image, as its maintainers list them. */
export function buildsOf(name: string): readonly ImageBuild[] {
  return contentOf(name)?.builds ?? [];
}

/** The day on which a tag, or with a leading `-` any tag with that part, left the list of tags that are built; as `250528`. */
export function endOfTag(name: string, tag: string): string | undefined {
  return contentOf(name)?.ended.get(tag);
}

interface Index {
  readonly date: string;
  readonly platforms: ReadonlyMap<string, string>;
  readonly sets: ReadonlyMap<string, readonly string[]>;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly former: ReadonlyMap<string, FormerImage>;
}

interface Entry {
  readonly image: OfficialImage;
  readonly lines: readonly string[];
  /** Read on first use. */
  content?: Content;
}

interface Content {
  readonly builds: readonly ImageBuild[];
  readonly ended: ReadonlyMap<string, string>;
}

/** The heads of all images, read on first use. */
let read: Index | undefined;

function index(): Index {
  read ??= readIndex(catalogueText);
  return read;
}

function readIndex(text: string): Index {
  const [head = '', ...stanzas] = text.split('\n=');
  const platforms = new Map<string, string>();
  const sets = new Map<string, readonly string[]>();
  const entries = new Map<string, Entry>();
  let date = '';
  for (const line of head.split('\n')) {
    const [word = '', ...rest] = line.split(' ');
    if (word === 'date') date = rest[0] ?? '';
    else if (word.startsWith('@')) sets.set(word.slice(1), rest);
    else if (word === 'platforms') {
      for (const pair of rest) {
        const [name = '', platform = ''] = pair.split('=');
        platforms.set(name, platform);
      }
    }
  }
  const former = new Map<string, FormerImage>();
  for (const stanza of stanzas) {
    const [first = '', ...all] = stanza.split('\n');
    const lines = all.filter((line) => line !== '' && !line.startsWith('-'));
    const image = readHead(first, lines);
    entries.set(image.name, { image, lines });
    for (const line of all) {
      if (!line.startsWith('-')) continue;
      const [name = '', removed = '', instead] = line.slice(1).split(' ');
      former.set(name, { removed, ...(instead === undefined ? {} : { instead }) });
    }
  }
  return { date, platforms, sets, entries, former };
}

/** The words for what an image is for, by those of the data. */
const roles: Readonly<Record<string, string>> = {
  empty: 'empty file system',
  os: 'operating system',
  runtime: 'programming language',
  'build-tool': 'build tool',
  'build-deps': 'build dependencies',
  shell: 'shell',
  robotics: 'robotics',
  database: 'database',
  app: 'application',
  'web-server': 'web server',
  cms: 'content management',
  queue: 'messaging',
  'db-admin': 'database administration',
  gateway: 'API gateway',
  monitoring: 'monitoring',
  data: 'data processing',
  logging: 'logging',
  ci: 'code quality',
  demo: 'demonstration',
  network: 'networking',
  registry: 'image registry',
};

function readHead(line: string, lines: readonly string[]): OfficialImage {
  const [name = '', what = '', role = '', description = '', notice] = line.split('|');
  const words = what.split(' ');
  const plain = words.find((word) => word.startsWith('plain='));
  return {
    name,
    kind: words[0] === 'base' ? 'base' : 'service',
    role: roles[role] ?? role,
    pullable: lines.some((other) => !/^[%!]/.test(other)),
    extended: words.includes('extended'),
    deprecated: words.includes('deprecated'),
    description,
    ...(notice === undefined ? {} : { notice }),
    ...(plain === undefined ? {} : { plainDistribution: plain.slice('plain='.length) }),
  };
}

function contentOf(name: string): Content | undefined {
  const entry = index().entries.get(name);
  if (entry) entry.content ??= readContent(entry.lines);
  return entry?.content;
}

function readContent(lines: readonly string[]): Content {
  const profiles: ImageDefaults[] = [];
  const builds: ImageBuild[] = [];
  const ended = new Map<string, string>();
  for (const line of lines) {
    if (line.startsWith('%')) profiles.push(JSON.parse(line.slice(1)));
    else if (line.startsWith('!')) {
      for (const [day = '', ...tags] of line.split('!').map((part) => part.trim().split(' '))) {
        for (const tag of tags) ended.set(tag, day);
      }
    } else builds.push(readBuild(line, profiles));
  }
  return { builds, ended };
}

function readBuild(line: string, profiles: readonly ImageDefaults[]): ImageBuild {
  const { platforms, sets } = index();
  const [names = '', place = ''] = line.split(' @');
  const [own = '', shared] = names.split(' & ');
  const [set = '', profile] = place.split(' %');
  const architectures = sets.get(set) ?? [];
  const defaults = profile === undefined ? undefined : profiles[Number.parseInt(profile, 36)];
  return {
    tags: unfold(own),
    shared: shared === undefined ? [] : unfold(shared),
    platforms: architectures.map((name) => platforms.get(name) ?? name),
    windows: architectures.some((name) => name.startsWith('windows')),
    ...(defaults ? { defaults } : {}),
  };
}

/** `1.2.3^2-x` is short for `1.2.3-x 1.2-x 1-x`. */
function unfold(text: string): string[] {
  return text.split(' ').flatMap((word) => {
    const match = /^(v?[0-9.]+)\^([0-9])(.*)$/.exec(word);
    if (!match) return [word];
    const [, version = '', times = '', suffix = ''] = match;
    const parts = version.split('.');
    return Array.from({ length: Number(times) + 1 }, (_, cut) => parts.slice(0, parts.length - cut).join('.') + suffix);
  });
}
