import { bakeBuilds, isBakeName } from './bake.ts';
import type { Build, Files } from './build.ts';
import { composeBuilds, isComposeName } from './compose.ts';
import { devcontainerBuilds, isDevcontainerPath } from './devcontainer.ts';
import type { ReadHcl } from './hclSyntax.ts';
import { guessedBuild } from './nearestFolder.ts';
import { folderOf, foldersUpwards, nameOf } from './paths.ts';

export interface DiscoveryInput {
  /** Path of the Dockerfile from the workspace's root. */
  readonly dockerfile: string;
  /** Local paths that its COPY, ADD and bind mounts name, without wildcards and variables. */
  readonly sources: readonly string[];
  /** Paths of the workspace's files among which builds are looked for, as `isBuildFile` picks them. */
  readonly buildFiles: readonly string[];
  readonly files: Files;
  /** Absent while no file needs it, or where it cannot run. */
  readonly readHcl?: ReadHcl;
  /** A file or folder is at the path. */
  exists(path: string): boolean;
}

/** Whether a file may say how something is built, going by its path. */
export function isBuildFile(path: string): boolean {
  const name = nameOf(path);
  return isComposeName(name) || isBakeName(name) || isDevcontainerPath(path);
}

/**
 * The builds that use a Dockerfile: those of Compose files, of Bake files, of development containers, and last what its sources
 * suggest, which is never missing. The first one is taken as long as the user has chosen no other.
 */
export function discoverBuilds(input: DiscoveryInput): [Build, ...Build[]] {
  const { dockerfile, files, readHcl, exists } = input;
  const paths = nearestFirst(input.buildFiles, dockerfile);
  const found = [
    ...composeBuilds(paths, files),
    ...bakeBuilds(paths, files, readHcl, exists),
    ...devcontainerBuilds(paths, files),
  ].filter((build) => build.dockerfile !== undefined && sameFile(build.dockerfile, dockerfile));
  const guess = guessedBuild(dockerfile, input.sources, input);
  const [first, ...rest] = withoutTwins(found);
  return first ? [first, ...rest, guess] : [guess];
}

/** A service that several files lead to is one build. */
function withoutTwins(builds: readonly Build[]): Build[] {
  const place = ({ name, source, args, target, context }: Build) =>
    JSON.stringify([name, source.kind, source.file, source.line, [...args], target, context]);
  const seen = new Set<string>();
  return builds.filter((build) => !seen.has(place(build)) && seen.add(place(build)));
}

/** What names a build among those of a Dockerfile, to find the user's choice again. */
export function buildKey({ name, source }: Build): string {
  return JSON.stringify([source.kind, source.file ?? '', name]);
}

/** The chosen build, or the first one. */
export function chosenBuild(builds: readonly [Build, ...Build[]], choice: string | undefined): Build {
  return builds.find((build) => buildKey(build) === choice) ?? builds[0];
}

/** BuildKit takes `dockerfile` where there is no `Dockerfile`. */
function sameFile(named: string, dockerfile: string): boolean {
  if (named === dockerfile) return true;
  return (
    nameOf(named) === 'Dockerfile' && nameOf(dockerfile) === 'dockerfile' && folderOf(named) === folderOf(dockerfile)
  );
}

/** Files nearer to the Dockerfile first: those in its folder, then in the folders above, then all others. */
function nearestFirst(paths: readonly string[], dockerfile: string): string[] {
  const folders = foldersUpwards(folderOf(dockerfile));
  const distance = (path: string): number => {
    const at = folders.indexOf(folderOf(path));
    return at === -1 ? folders.length : at;
  };
  return [...paths].sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : a > b ? 1 : 0));
}
