import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { imageFacts } from '../server/src/core/catalogue/imageFacts.ts';
import { ignoreMatcher, readIgnoreFile } from '../server/src/core/dockerfile/ignoreFile.ts';
import { emptyWorld, known, unavailable, type World } from '../server/src/core/world.ts';
import { parseShell } from '../server/src/shell/unbash.ts';
import { plainFiles } from '../test/builds/plainFiles.ts';

export const contextsPath = '../shared/corpus/contexts.jsonl.gz';

/** Path, size, mode, commits in all, commits of the last year. */
export type ContextFile = readonly [path: string, size: number, mode: string, commits: number, commitsOfYear: number];

export interface Repository {
  readonly repo: string;
  readonly commits_no_merges: number;
  readonly commits_no_merges_last365d: number;
  readonly dockerfiles: readonly ContextDockerfile[];
  readonly dockerignores: readonly { readonly path: string; readonly content: string }[];
  readonly listing: readonly ContextFile[];
}

export interface ContextDockerfile {
  readonly path: string;
  readonly content: string;
  /** The folder that is taken for its build context. */
  readonly context_guess: string;
}

/** A history holds no more commits than this. */
const mostCommits = 500;

/** Fewer commits in a year are too few: then those of all years count. */
const fewestCommits = 30;

export function realContexts(): readonly Repository[] {
  const lines = gunzipSync(readFileSync(contextsPath)).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Repository);
}

/** What is known where a Dockerfile lies in its context. Contents are plain; `onPlain` is told of each that was read. */
export function worldIn(repository: Repository, dockerfile: ContextDockerfile, onPlain: (path: string) => void): World {
  const root = dockerfile.context_guess.replace(/^\.\/?|\/$/g, '');
  const prefix = root === '' ? '' : `${root}/`;
  const own = repository.listing.filter(([path]) => path.startsWith(prefix));
  const ignore =
    repository.dockerignores.find(({ path }) => path === `${dockerfile.path}.dockerignore`) ??
    repository.dockerignores.find(({ path }) => path === `${prefix}.dockerignore`);
  const read = ignore && readIgnoreFile(ignore.content);
  const leftOut = read && 'patterns' in read ? ignoreMatcher(read.patterns) : () => false;
  const listed = own
    .map(([path, size, mode, ...rest]): ContextFile => [path.slice(prefix.length), size, mode, ...rest])
    .filter(([path, , mode]) => mode !== '160000' && !leftOut(path));
  const context = {
    source: 'the data',
    files: listed.map(([path]) => path).sort(),
    links: new Set(listed.filter(([, , mode]) => mode === '120000').map(([path]) => path)),
    ...(ignore ? { ignore: { name: '.dockerignore', text: ignore.content } } : {}),
    guessed: true,
    truncated: false,
  };
  const names = new Set(context.files);
  const history = known({ commits: commitsOf(repository, listed) });
  return {
    ...emptyWorld,
    parseShell,
    image(reference) {
      const facts = imageFacts(reference);
      return facts ? known(facts) : emptyWorld.image(reference);
    },
    context: () => known(context),
    changes: () => history,
    read(path) {
      if (!names.has(path)) return unavailable('The file is not there.');
      onPlain(prefix + path);
      const content = plainFiles([path])[path];
      return typeof content === 'string' ? known(content) : unavailable('The file is not text.');
    },
  };
}

/** Commits that touch each file as often as it was touched, at places that are drawn by its name. */
function commitsOf(repository: Repository, files: readonly ContextFile[]): string[][] {
  const year = repository.commits_no_merges_last365d;
  const [total, column] = year >= fewestCommits ? [year, 4 as const] : [repository.commits_no_merges, 3 as const];
  const length = Math.min(total, mostCommits);
  const commits = Array.from({ length }, (): string[] => []);
  for (const file of files) {
    const random = generator(file[0]);
    const share = (file[column] * length) / total;
    const times = Math.floor(share) + (random() < share % 1 ? 1 : 0);
    for (let at = 0; at < times; at++) commits[Math.floor(random() * length)]?.push(file[0]);
  }
  return commits.filter((touched) => touched.length > 0);
}

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32, seeded by FNV-1a). */
export function generator(name: string): () => number {
  let state = 2166136261;
  for (let at = 0; at < name.length; at++) state = Math.imul(state ^ name.charCodeAt(at), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
