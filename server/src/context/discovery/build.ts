/** A value that a file gives, or the reason why it cannot be told from the files alone. */
export type Evaluated = { readonly value: string } | { readonly unknown: string };

/** Where a build takes files from: a folder of the workspace, something that is not there, or somewhere unknown. */
export type ContextLocation =
  | { readonly kind: 'folder'; readonly path: string }
  /** A URL, an image or the result of another build, as written. */
  | { readonly kind: 'elsewhere'; readonly text: string }
  | { readonly kind: 'unknown'; readonly why: string };

export type BuildKind = 'compose' | 'bake' | 'devcontainer' | 'folder';

/** One way in which the files of a workspace build a Dockerfile. Paths are relative to the workspace's root, whose own path is empty. */
export interface Build {
  /** What the file calls it: a Compose service, a Bake target. */
  readonly name: string;
  readonly context: ContextLocation;
  /** Absent when it cannot be told. */
  readonly dockerfile: string | undefined;
  readonly target?: Evaluated;
  readonly args: ReadonlyMap<string, Evaluated>;
  readonly platforms: readonly Evaluated[];
  /** Named contexts. */
  readonly contexts: ReadonlyMap<string, ContextLocation>;
  readonly source: BuildSource;
}

/** The place that says so. */
export interface BuildSource {
  readonly kind: BuildKind;
  /** For the user: `service "web" in compose.yaml`. */
  readonly words: string;
  /** Absent when no file says so. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
}

/** The files of a workspace, as far as they have been read. */
export interface Files {
  /** The text of a file; absent when there is none, or it has not been read. */
  text(path: string): string | undefined;
}

export function valueOf(evaluated: Evaluated | undefined): string | undefined {
  return evaluated && 'value' in evaluated ? evaluated.value : undefined;
}
