import type { ChangeHistory, Known } from '../world.ts';
import { isManifest } from './reorder/sources.ts';

/** How likely something is to have changed since the last build, and what that is taken from. */
export interface Likelihood {
  readonly value: number;
  readonly basis:
    | { readonly kind: 'history'; readonly changed: number; readonly commits: number }
    /** A guess by the kind of thing, in words: `a source folder`. */
    | { readonly kind: 'assumed'; readonly what: string };
}

/** Fewer commits than this tell nothing. */
const fewestCommits = 30;

/** Commits count less the older they are: half after so many. */
const halfLife = 200;

/** How likely the next commit is to touch one of the files. `selected` says whether a path of the context is one of them. */
export function changeLikelihood(
  paths: readonly string[],
  selected: (path: string) => boolean,
  history: Known<ChangeHistory> | undefined,
): Likelihood {
  if (history?.state === 'known' && history.value.commits.length >= fewestCommits) {
    return likelihoodByHistory(selected, history.value);
  }
  return assumedLikelihood(paths);
}

function likelihoodByHistory(selected: (path: string) => boolean, history: ChangeHistory): Likelihood {
  return likelihoodOfCommits(touchedCommits(selected, history));
}

/** Which commits, the newest first, touched a selected file. */
export function touchedCommits(selected: (path: string) => boolean, { commits }: ChangeHistory): boolean[] {
  return commits.map((files) => files.some(selected));
}

/** What a commit counts, by how many are newer: it is asked for many times at every keystroke. */
const weightsByAge: number[] = [];

/** How likely the next commit is one of its kind, by which of the last ones were. */
export function likelihoodOfCommits(touched: readonly boolean[]): Likelihood {
  let weights = 0;
  let total = 0;
  let changed = 0;
  for (let age = 0; age < touched.length; age++) {
    const weight = weightsByAge[age] ?? 0.5 ** (age / halfLife);
    weightsByAge[age] = weight;
    total += weight;
    if (!touched[age]) continue;
    weights += weight;
    changed++;
  }
  return { value: (weights + 0.5) / (total + 1), basis: { kind: 'history', changed, commits: touched.length } };
}

/** Kinds of files that change seldom, the first that fits counting. */
const kinds: readonly (readonly [pattern: RegExp, value: number, what: string])[] = [
  [/(^|\/)\.git(\/|$)/, 1, 'the history of git, which changes with every commit'],
  [
    /(^|\/)(\.npmrc|\.yarnrc(\.yml)?|global\.json|\.nvmrc|\.node-version|\.python-version|rust-toolchain(\.toml)?|\.tool-versions|\.ruby-version)$/,
    0.02,
    'configuration of tools',
  ],
  [/(^|\/)(requirements[\w.-]*\.txt|constraints\.txt)$/, 0.05, 'lists of requirements'],
  [
    /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|Cargo\.lock|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|Gemfile\.lock|composer\.lock|go\.sum|mix\.lock|pubspec\.lock|packages\.lock\.json|gradle\.lockfile)$/,
    0.1,
    'lock files',
  ],
  [
    /(^|\/)(package\.json|Cargo\.toml|pyproject\.toml|Pipfile|Gemfile|composer\.json|go\.mod|mix\.exs|pubspec\.yaml|setup\.(py|cfg)|[\w.-]+\.(cs|fs|vb)proj|[\w.-]+\.sln|build\.gradle(\.kts)?|settings\.gradle(\.kts)?)$/,
    0.1,
    'manifests',
  ],
  [/(^|\/)pom\.xml$/, 0.15, 'manifests of Maven'],
  [/\.(png|jpe?g|gif|svg|ico|woff2?|ttf|eot|mp[34]|webp|pdf)$/i, 0.2, 'static files'],
  [/(^|\/)(docs?|tests?|__tests__|spec)\/|\.(md|rst|adoc)$/i, 0.5, 'documentation and tests'],
];

/** Files that some package manager reads, by name. */
const otherManifests = [undefined, 0.1, 'manifests'] as const;

/** Without a history, what is copied tells roughly how often it changes: the liveliest kind of file decides. */
export function assumedLikelihood(paths: readonly string[]): Likelihood {
  let value = 0;
  let what = 'nothing that changes';
  const known = new Set<string>();
  for (const path of paths) {
    const kind = kinds.find(([pattern]) => pattern.test(path));
    const [, chance, words] = kind ?? (isManifest(path) ? otherManifests : [undefined, sourceChance(paths), 'sources']);
    known.add(words);
    if (chance <= value) continue;
    value = chance;
    what = words;
  }
  return { value, basis: { kind: 'assumed', what } };
}

/** More sources change more often: a single file not as often as a folder. */
function sourceChance({ length }: readonly string[]): number {
  if (length === 1) return 0.3;
  return length < 5 ? 0.6 : length < 200 ? 0.9 : 0.95;
}

const volatileNames =
  /(^|_)(SHA|COMMIT|DATE|TIME|TIMESTAMP|BUILD_NUMBER|BUILD_ID|REVISION|CACHEBUST|CACHE_BUST|VCS_REF)(_|$)/i;

/** How likely a build argument is to have another value than in the last build, going by its name. */
export function argumentLikelihood(name: string): Likelihood {
  const assumed = (value: number, what: string): Likelihood => ({ value, basis: { kind: 'assumed', what } });
  if (volatileNames.test(name)) return assumed(1, 'an argument that is new for every build');
  return /version/i.test(name) ? assumed(0.3, 'a version') : assumed(0.02, 'an argument');
}

/** How likely a base image is to be another one under the same name. */
export function imageLikelihood(reference: string): Likelihood {
  const pinned = reference.includes('@');
  const what = pinned ? 'an image pinned by its digest' : 'an image whose tag may move';
  return { value: pinned ? 0.01 : 0.1, basis: { kind: 'assumed', what } };
}

/** How likely one line of the Dockerfile is to have been edited. */
export const lineLikelihood: Likelihood = {
  value: 0.02,
  basis: { kind: 'assumed', what: 'one line of the Dockerfile' },
};
