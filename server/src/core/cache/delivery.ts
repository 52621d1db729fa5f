import type { CopyDefinition, CopySource } from '../build/operations.ts';
import type { PlannedInstruction } from '../build/plan.ts';
import { ignoreMatcher } from '../dockerfile/ignoreFile.ts';
import type { CopyInstruction } from '../dockerfile/model.ts';
import { cleanPath } from '../text/path.ts';
import { holdsPath, pathsBelow } from '../text/sortedPaths.ts';
import type { BuildContext, Known } from '../world.ts';
import { type Area, filesArea, systemFolders } from './areas.ts';
import { resolveFrom } from './commandEffects.ts';
import { hasWildcards, matchElement } from './wildcard.ts';

/** What a COPY or ADD brings into the image. */
export interface Delivery {
  /** Files from the build context, sorted by their place in the image; absent when they are not known. */
  readonly files?: readonly DeliveredFile[];
  /** Why they are not known. */
  readonly unknown?: string;
  /** All that it writes. */
  readonly writes: Area;
  /** Nothing but files of the build context: no stage, image, download or here-document. */
  readonly fromContext: boolean;
  /** The folder that the destination is or lies in. */
  readonly folder: string;
  /** Each source is the name of one file, as written: no folder and no pattern. */
  readonly named: boolean;
  /** Each source selects files alone, by its name or a pattern: no folder. */
  readonly single: boolean;
  /** A source is the root of the build context. */
  readonly whole: boolean;
}

export interface DeliveredFile {
  /** Absolute in the image. */
  readonly image: string;
  /** From the root of the build context. */
  readonly context: string;
}

/** The operation of a COPY or ADD; below the merge that `--link` makes. */
export function copyDefinition({ operation }: PlannedInstruction): CopyDefinition | undefined {
  const copy = operation?.definition.kind === 'merge' ? operation.inputs[1] : operation;
  return copy?.definition.kind === 'copy' ? copy.definition : undefined;
}

/** `directory` is the working directory, `folders` are places that are known to be folders already. */
export function deliver(
  planned: PlannedInstruction,
  copy: CopyInstruction,
  directory: string,
  folders: ReadonlySet<string>,
  context: Known<BuildContext>,
): Delivery {
  const definition = copyDefinition(planned);
  const written = copy.destination && (planned.expanded.get(copy.destination.range) ?? copy.destination.text);
  if (!definition || written === undefined) {
    return {
      unknown: 'it cannot be read',
      writes: { kind: 'everything' },
      fromContext: false,
      folder: '/',
      named: false,
      single: false,
      whole: false,
    };
  }
  const { sources } = definition;
  const target = imagePath(directory, written);
  const fromContext =
    copy.from === undefined && copy.syntax.heredocs.length === 0 && sources.every((source) => source.files);
  const base = {
    fromContext,
    folder: target,
    named: false,
    single: false,
    whole: sources.some(({ path }) => path === '/'),
  };
  const tree: Area = { kind: 'tree', path: target };
  if (!fromContext) return { ...base, unknown: 'its files do not come from the build context', writes: tree };
  if (context.state !== 'known' || context.value.truncated) {
    return { ...base, unknown: 'the files of the build context are not known', writes: tree };
  }
  const memory = memoryOf(context.value);
  const found = memory.found(definition);
  if ('missing' in found) return { ...base, unknown: `"${found.missing}" is not in the build context`, writes: tree };
  if (
    copy.keyword === 'ADD' &&
    sources.some(({ unpack }) => unpack) &&
    found.singles.some((path) => archive.test(path))
  ) {
    return { ...base, unknown: 'it may unpack an archive', writes: tree };
  }
  const wild = sources.some(({ path }) => hasWildcards(path));
  const single = found.files.length > 0 && found.files.length === found.singles.length;
  const named = single && !wild;
  const isFolder =
    /(?:^|\/)\.{0,2}$/.test(written) ||
    sources.length > 1 ||
    !named ||
    target === directory ||
    folders.has(target) ||
    target === '/';
  if (!isFolder && systemFolders.has(target.slice(1).split('/')[0] ?? '') && target.split('/').length <= 3) {
    // A file to such a place may land in a folder that the base image has.
    return { ...base, unknown: 'whether its destination is a folder is not known', writes: tree, named, single };
  }
  const { files, writes } = memory.placed(definition, found.files, target, isFolder);
  return { ...base, folder: isFolder ? target : cleanPath(`${target}/..`), files, writes, named, single };
}

/** A place in the image as an instruction writes it, relative to the working directory unless absolute. */
export function imagePath(directory: string, written: string): string {
  const windows = /^[A-Za-z]:[\\/]/.test(written);
  return resolveFrom(directory)(windows ? `/${written.slice(3).replaceAll('\\', '/')}` : written);
}

type Found =
  | { readonly files: readonly FoundFile[]; readonly singles: readonly string[] }
  | { readonly missing: string };

interface Placed {
  readonly files: readonly DeliveredFile[];
  readonly writes: Area;
}

/** What a COPY brings depends on its words and the listing alone, and the listing keeps its identity until a file changes. */
interface Memory {
  found(definition: CopyDefinition): Found;
  placed(definition: CopyDefinition, files: readonly FoundFile[], target: string, isFolder: boolean): Placed;
}

const memories = new WeakMap<BuildContext, Memory>();

function memoryOf(context: BuildContext): Memory {
  const known = memories.get(context);
  if (known) return known;
  const found = new Map<string, Found>();
  const placed = new Map<string, Placed>();
  const memory: Memory = {
    found: ({ sources, excludes }) => remember(found, [sources, excludes], () => findFiles(context, sources, excludes)),
    placed: ({ sources, excludes }, files, target, isFolder) =>
      remember(placed, [sources, excludes, target, isFolder], () => placeFiles(files, target, isFolder)),
  };
  memories.set(context, memory);
  return memory;
}

function remember<T>(known: Map<string, T>, parts: readonly unknown[], compute: () => T): T {
  const key = JSON.stringify(parts);
  const value = known.get(key) ?? compute();
  known.set(key, value);
  return value;
}

function findFiles(context: BuildContext, sources: readonly CopySource[], excludes: readonly string[]): Found {
  const excluded = excludes.length > 0 ? ignoreMatcher(excludes) : undefined;
  const files: FoundFile[] = [];
  for (const source of sources) {
    const selected = sourceFiles(source, context, excluded);
    if (!selected) return { missing: source.path.slice(1) };
    for (const file of selected) files.push(file);
  }
  return { files, singles: files.flatMap(({ single, context: path }) => (single ? [path] : [])) };
}

function placeFiles(found: readonly FoundFile[], target: string, isFolder: boolean): Placed {
  const base = target === '/' ? '' : target;
  const files = found
    .map(({ below, context }): DeliveredFile => ({ image: isFolder ? `${base}/${below}` : target, context }))
    .sort((a, b) => (a.image < b.image ? -1 : a.image > b.image ? 1 : 0));
  return { files, writes: filesArea(files.map(({ image }) => image)) };
}

interface FoundFile {
  readonly below: string;
  readonly context: string;
  /** It is named as a file, and not part of a folder. */
  readonly single: boolean;
}

const archive = /\.(?:tar|tar\.\w+|tgz|tbz2?|txz|tzst|gz|bz2|xz)$/;

/** The files of the context that a source selects, each with its place below the destination. Undefined when there are none where one is named. */
function sourceFiles(
  { path, include, required }: CopySource,
  { files }: BuildContext,
  excluded: ((path: string) => boolean) | undefined,
): FoundFile[] | undefined {
  const root = path.slice(1);
  if (include !== undefined) {
    const matches = ignoreMatcher([include]);
    const wanted = pathsBelow(files, root).filter(
      (file) => matches(keyBelow(file, root)) && !excluded?.(keyBelow(file, root)),
    );
    if (required !== undefined && wanted.length === 0) return undefined;
    return wanted.map((file) => ({ below: keyBelow(file, root), context: file, single: false }));
  }
  if (!hasWildcards(root)) {
    if (root !== '' && holdsPath(files, root)) return [{ below: baseName(root), context: root, single: true }];
    const inside = pathsBelow(files, root);
    if (inside.length === 0 && root !== '') return undefined;
    return inside
      .map((file) => ({ below: keyBelow(file, root), context: file, single: false }))
      .filter((file) => !excluded?.(file.below));
  }
  const patterns = root.split('/');
  return files.flatMap((file) => {
    const names = file.split('/');
    if (
      names.length < patterns.length ||
      !patterns.every((pattern, at) => matchElement(pattern, names[at] ?? '') === true)
    )
      return [];
    const single = names.length === patterns.length;
    const rest = names.slice(single ? patterns.length - 1 : patterns.length).join('/');
    return excluded?.(rest) ? [] : [{ below: rest, context: file, single }];
  });
}

function keyBelow(file: string, folder: string): string {
  return folder === '' ? file : file.slice(folder.length + 1);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
