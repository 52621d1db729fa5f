import type { ImageConfig, Platform } from './build/plan.ts';
import type { ShellScript } from './shell/script.ts';

/** A fact from outside the text: known, being fetched, or not to be had, with the reason in words. */
export type Known<T> =
  | { readonly state: 'known'; readonly value: T }
  | { readonly state: 'pending' }
  | { readonly state: 'unavailable'; readonly why: string };

/** What is known right now of everything outside the Dockerfile. A world does not change: an analysis sees one moment. */
export interface World {
  /** Config of a base image, for a familiar or full reference such as `node:20`. */
  image(reference: string): Known<ImageFacts>;
  /** The build context's files under its ignore file. */
  context(): Known<BuildContext>;
  /** The files of a named context of the build, under its own ignore file; a world may know of none. */
  namedContext?(name: string): Known<BuildContext>;
  /** How many bytes some files of the build context, or of a named one, hold together; a world may not know of such things at all. */
  size?(files: readonly string[], context: string | undefined): Known<number>;
  /** The text of a file of the build context, by its path from the context's root. */
  read(path: string): Known<string>;
  /** How often the files of the build context change; a world may not know of such things at all. */
  changes?(): Known<ChangeHistory>;
  /** What builds the file; absent when not known, which is taken for BuildKit. */
  readonly builder?: Builder;
  /** The POSIX shell syntax of a RUN body; `why` says where it cannot be parsed. Offsets are those of the text given. */
  parseShell(text: string): Known<ShellScript>;
}

/** Builders whose caches differ: to all but BuildKit, every instruction is a step that later ones depend on. */
export type Builder = 'buildkit' | 'legacy' | 'buildah' | 'kaniko';

export interface ImageFacts {
  readonly config: ImageConfig;
  readonly author?: string;
  /** The platform that the config names; absent when it is the one asked for. */
  readonly platform?: Platform;
  /** False when only some members of the config are known (embedded facts), true when it was read from the image. */
  readonly complete: boolean;
}

/** An immutable listing of the build context. It keeps its identity until a file changes. */
export interface BuildContext {
  /** Where the context was found, in words for the user: `the folder of the Dockerfile`. */
  readonly source: string;
  /** Paths of all files and links from the root, with `/`, sorted; those that the ignore file leaves out are not listed. */
  readonly files: readonly string[];
  /** Paths among `files` that are symbolic links. */
  readonly links: ReadonlySet<string>;
  /** The text of the ignore file in force and its name; absent when there is none. */
  readonly ignore?: { readonly name: string; readonly text: string };
  /** Folders that are sent and hold nothing that is listed, not even below; absent where that is not known. */
  readonly emptyFolders?: ReadonlySet<string>;
  /** Nothing says that the context is here: it was guessed from where the Dockerfile is. */
  readonly guessed?: boolean;
  /** The listing was cut at the limit: what is not listed is unknown. */
  readonly truncated: boolean;
  /** So many files are listed at most, and there are more; absent where there are not, or the listing was cut for another reason. */
  readonly limit?: number;
}

/** The latest commits that touched the build context. */
export interface ChangeHistory {
  /** The newest first: the paths that each commit touched, from the context's root. */
  readonly commits: readonly (readonly string[])[];
}

/** The files of the build context, or of a named one. */
export function contextOf(world: World, name: string | undefined): Known<BuildContext> {
  if (name === undefined) return world.context();
  return world.namedContext?.(name) ?? unavailable(`The files of the context ${name} are not known.`);
}

/** A world in which nothing is known: the text alone. */
export const emptyWorld: World = {
  image: () => unavailable('No image is known here.'),
  context: () => unavailable('No build context is known here.'),
  read: () => unavailable('No file is known here.'),
  parseShell: () => unavailable('No shell parser is at hand here.'),
};

export function known<T>(value: T): Known<T> {
  return { state: 'known', value };
}

export function unavailable<T>(why: string): Known<T> {
  return { state: 'unavailable', why };
}
