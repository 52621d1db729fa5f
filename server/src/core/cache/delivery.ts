import type { CopyDefinition, CopySource } from '../build/operations.ts';
import type { PlannedInstruction } from '../build/plan.ts';
import { ignoreMatcher } from '../dockerfile/ignoreFile.ts';
import type { CopyInstruction } from '../dockerfile/model.ts';
import { cleanPath } from '../text/path.ts';
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
      whole: false,
    };
  }
  const { sources, excludes } = definition;
  const target = resolveFrom(directory)(written.replaceAll('\\\\', '/'));
  const fromContext =
    copy.from === undefined && copy.syntax.heredocs.length === 0 && sources.every((source) => source.files);
  const base = { fromContext, folder: target, named: false, whole: sources.some(({ path }) => path === '/') };
  const tree: Area = { kind: 'tree', path: target };
  if (!fromContext) return { ...base, unknown: 'its files do not come from the build context', writes: tree };
  if (context.state !== 'known' || context.value.truncated) {
    return { ...base, unknown: 'the files of the build context are not known', writes: tree };
  }
  const found: { readonly below: string; readonly context: string; readonly single: boolean }[] = [];
  const excluded = excludes.length > 0 ? ignoreMatcher(excludes) : undefined;
  for (const source of sources) {
    const files = sourceFiles(source, context.value, excluded);
    if (!files) return { ...base, unknown: `"${source.path.slice(1)}" is not in the build context`, writes: tree };
    found.push(...files);
  }
  const unpacked =
    copy.keyword === 'ADD' &&
    sources.some(({ unpack }) => unpack) &&
    found.some(({ single, context: path }) => single && archive.test(path));
  if (unpacked) return { ...base, unknown: 'it may unpack an archive', writes: tree };
  const isFolder =
    /(?:^|\/)\.{0,2}$/.test(written) ||
    sources.length > 1 ||
    found.some(({ single }) => !single) ||
    sources.some(({ path }) => hasWildcards(path)) ||
    target === directory ||
    folders.has(target) ||
    target === '/';
  if (!isFolder && systemFolders.has(target.slice(1).split('/')[0] ?? '') && target.split('/').length <= 3) {
    // A file to such a place may land in a folder that the base image has.
    const [only] = found;
    return {
      ...base,
      unknown: 'whether its destination is a folder is not known',
      writes: tree,
      named: only?.single ?? false,
    };
  }
  const resolve = resolveFrom(target);
  const files = found
    .map(({ below, context: path }): DeliveredFile => ({ image: isFolder ? resolve(below) : target, context: path }))
    .sort((a, b) => (a.image < b.image ? -1 : a.image > b.image ? 1 : 0));
  const folder = isFolder ? target : cleanPath(`${target}/..`);
  const named =
    found.length > 0 && found.every(({ single }) => single) && !sources.some(({ path }) => hasWildcards(path));
  return { ...base, folder, files, writes: filesArea(files.map(({ image }) => image)), named };
}

const archive = /\.(?:tar|tar\.\w+|tgz|tbz2?|txz|tzst|gz|bz2|xz)$/;

/** The files of the context that a source selects, each with its place below the destination. Undefined when there are none where one is named. */
function sourceFiles(
  { path, include, required }: CopySource,
  { files }: BuildContext,
  excluded: ((path: string) => boolean) | undefined,
): { readonly below: string; readonly context: string; readonly single: boolean }[] | undefined {
  const root = path.slice(1);
  if (include !== undefined) {
    const matches = ignoreMatcher([include]);
    const wanted = below(files, root).filter(
      (file) => matches(keyBelow(file, root)) && !excluded?.(keyBelow(file, root)),
    );
    if (required !== undefined && wanted.length === 0) return undefined;
    return wanted.map((file) => ({ below: keyBelow(file, root), context: file, single: false }));
  }
  if (!hasWildcards(root)) {
    if (root !== '' && files.includes(root)) return [{ below: baseName(root), context: root, single: true }];
    const inside = below(files, root);
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

function below(files: readonly string[], folder: string): readonly string[] {
  return folder === '' ? files : files.filter((file) => file.startsWith(folder) && file[folder.length] === '/');
}

function keyBelow(file: string, folder: string): string {
  return folder === '' ? file : file.slice(folder.length + 1);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
