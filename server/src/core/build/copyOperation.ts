import type { CopyInstruction } from '../dockerfile/model.ts';
import { cleanPath } from '../text/path.ts';
import type { CopyPlan, ReadSource } from './dispatchCopy.ts';
import type { Dispatch } from './draft.ts';
import { type StepPlace, stepLabel } from './labels.ts';
import { type CopySource, type Operation, operation } from './operations.ts';
import { joinPath, normalizePath } from './paths.ts';

/** Where COPY or ADD stands and puts its files. */
export interface CopyPlace {
  /** Absolute. */
  readonly target: string;
  readonly step: StepPlace;
  readonly label: () => string;
  /** What the label shows behind the place. */
  readonly text: () => string;
}

/** Adds the operations of COPY and ADD to a stage: downloads, here-documents, the copy, and with `--link` the merge of its layer. */
export function addCopyOperation(
  dispatch: Dispatch,
  instruction: CopyInstruction,
  plan: CopyPlan,
  place: CopyPlace,
): void {
  const { draft } = dispatch;
  const stage = draft.operation;
  // BuildKit silently leaves linking where a mode is given as well.
  const linked = instruction.link && plan.chmod === '';
  const base = linked ? undefined : stage;
  const files = filesOf(dispatch, instruction);
  const { label } = place;
  const paths = plan.paths.map((read) => pathSource(instruction, plan, read, { files, label, os: draft.platform.os }));
  const sources = [...paths, ...plan.inline.map(inlineSource)];
  const inputs = [base, ...sources.map(({ input }) => input).reverse()];
  const copy = operation(inputs, label, (present) => ({
    kind: 'copy',
    ...(base ? { base: present.indexOf(base) } : {}),
    sources: sources.map(({ input, ...source }): CopySource => {
      return input ? { ...source, input: present.indexOf(input) } : source;
    }),
    destination: destinationOf(place.target),
    owner: plan.chown,
    mode: plan.chmod,
    excludes: instruction.excludes,
  }));
  draft.operation = linked && stage ? mergeOperation(stage, copy, place) : copy;
}

function mergeOperation(stage: Operation, copy: Operation, { step, text }: CopyPlace): Operation {
  return operation(
    [stage, copy],
    () => stepLabel(step, `LINK ${text()}`),
    () => ({ kind: 'merge' }),
  );
}

/** Where plain paths are taken from; undefined for an empty file system. */
function filesOf({ planning, command }: Dispatch, { from }: CopyInstruction): Operation | undefined {
  return from?.value ? command.sources[0]?.operation : planning.context;
}

type Source = Omit<CopySource, 'input'> & { readonly input: Operation | undefined };

interface Origin {
  readonly files: Operation | undefined;
  readonly label: () => string;
  readonly os: string;
}

function pathSource(
  instruction: CopyInstruction,
  plan: CopyPlan,
  { text, source }: ReadSource,
  origin: Origin,
): Source {
  const { files, label, os } = origin;
  switch (source.kind) {
    case 'git': {
      const input = operation([], label, () => ({
        kind: 'git',
        remote: source.remote,
        ref: source.ref ?? '',
        subdir: source.subdir ?? '',
        checksum: source.checksum ?? plan.checksum,
        keepGitDir: source.keepGitDir ?? instruction.keepGitDir ?? false,
        submodules: source.submodules ?? true,
      }));
      return { input, path: '/', unpack: false, files: false };
    }
    case 'http': {
      const { fileName } = source;
      const input = operation([], label, () => ({ kind: 'http', url: text, fileName, checksum: plan.checksum }));
      return { input, path: joinPath('/', fileName), unpack: instruction.unpack ?? false, files: false };
    }
    case 'local': {
      const unpack = instruction.unpack ?? instruction.keyword === 'ADD';
      return instruction.parents
        ? { input: files, unpack, files: true, ...pivoted(text, os) }
        : { input: files, unpack, files: true, path: rooted(text, os) };
    }
  }
}

/** `--parents` takes what stands behind `/./`, or all of the path, along with its folders. */
function pivoted(text: string, os: string): Pick<CopySource, 'path' | 'include' | 'required'> {
  const pivot = text.indexOf('/./');
  const root = pivot === -1 ? '/' : text.slice(0, pivot);
  const pattern = rooted(pivot === -1 ? text : text.slice(pivot + '/./'.length), os);
  const path = rooted(root, os);
  const include = pattern.replace(/^\//, '');
  if (hasWildcard(root) || hasWildcard(pattern)) return { path, include };
  return { path, include, required: joinPath('/', root, pattern) };
}

/** A path from the root of what it is taken from. On Windows, a path that BuildKit refuses stays as it is. */
function rooted(path: string, os: string): string {
  const result = normalizePath('/', path, os, false);
  return 'path' in result ? cleanPath(result.path) : path;
}

function hasWildcard(path: string): boolean {
  return /^(?:[^*?[\\]|\\.)*[*?[]/s.test(path);
}

function inlineSource({ name, text }: CopyPlan['inline'][number]): Source {
  const input = operation(
    [],
    () => '[internal] preparing inline document',
    () => ({ kind: 'inline', name, mode: 0o644, text }),
  );
  return { input, path: joinPath('/', name), unpack: false, files: false };
}

/** Cleans all but a slash, or a slash and dot, at the end: they say that the destination is a folder. */
function destinationOf(target: string): string {
  const clean = cleanPath(target);
  if (target.endsWith('/')) return clean.endsWith('/') ? clean : `${clean}/`;
  if (target.endsWith('/.')) return clean === '/' ? '/.' : `${clean}/.`;
  return clean;
}
