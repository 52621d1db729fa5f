import type { RunInstruction } from '../dockerfile/model.ts';
import { evaluateMount, type Mount } from '../dockerfile/mounts.ts';
import { compareBytes } from '../text/byteOrder.ts';
import { quote } from '../text/goFormat.ts';
import { cleanPath, withoutTrailingSlashes } from '../text/path.ts';
import type { Range } from '../text/range.ts';
import type { Dispatch, Refusal, StageDraft } from './draft.ts';
import { expandIn } from './expand.ts';
import { type Operation, operation, type RunMount } from './operations.ts';
import { joinPath } from './paths.ts';

/** A mount of RUN and the operation whose result it shows; absent for an empty file system. */
export interface PlacedMount {
  readonly mount: RunMount;
  readonly source: Operation | undefined;
}

/**
 * Reads the mounts of RUN, or gives what BuildKit has against one. All are expanded before any of them gets its place. Those that show
 * files are sorted by their targets.
 */
export function readMounts(dispatch: Dispatch, instruction: RunInstruction): readonly PlacedMount[] | Refusal {
  if (instruction.mounts.length === 0) return noMounts;
  const mounts: Mount[] = [];
  for (const syntax of instruction.mounts) {
    const result = evaluateMount(syntax, ({ value = '', range }) => {
      return expandIn(dispatch, { text: value, range: valueRange(value, range) });
    });
    if ('error' in result) return { message: result.error, range: result.range };
    mounts.push(result.mount);
  }
  return placeMounts(dispatch, instruction, mounts);
}

const noMounts: readonly PlacedMount[] = [];

/** The value is the end of its field, where the field is as it is written. */
function valueRange(value: string, field: Range): Range {
  return { start: Math.max(field.start, field.end - value.length), end: field.end };
}

/** Variables that a secret gives, whose values labels hide. */
export function maskedNames(mounts: readonly PlacedMount[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { mount } of mounts) if (mount.type === 'secret' && mount.env !== undefined) names.add(mount.env);
  return names;
}

function placeMounts(
  dispatch: Dispatch,
  instruction: RunInstruction,
  mounts: readonly Mount[],
): readonly PlacedMount[] | Refusal {
  const bound: PlacedMount[] = [];
  const handed: PlacedMount[] = [];
  for (const [at, mount] of mounts.entries()) {
    const placed = placeMount(dispatch, mount, dispatch.command.sources[at]);
    if (typeof placed === 'string') {
      const flag = instruction.mounts[at]?.flag;
      return { message: placed, range: flag?.valueRange ?? flag?.range ?? instruction.syntax.range };
    }
    const list = mount.type === 'secret' || mount.type === 'ssh' ? handed : bound;
    list.push({ ...placed, mount: { ...placed.mount, written: at } });
  }
  return [...bound.sort((a, b) => compareBytes(a.mount.target, b.mount.target)), ...handed];
}

function placeMount(dispatch: Dispatch, mount: Mount, from: StageDraft | undefined): PlacedMount | string {
  const { planning, before } = dispatch;
  const { type } = mount;
  // A cache starts empty unless something else is said, or a stage is named so.
  const name = mount.from || (type === 'cache' ? 'scratch' : '');
  if (name !== '' && from && !from.dispatched) {
    return `cannot mount from stage ${quote(name)} to ${quote(mount.target)}, stage needs to be defined before current command`;
  }
  if (type === 'secret') return { source: undefined, mount: secretMount(mount) };
  if (type === 'ssh') {
    if (mount.source !== '') return 'ssh does not support source';
    return { source: undefined, mount: { ...plainMount(mount), id: mount.id || 'default' } };
  }
  const relative = !cleanPath(mount.target).startsWith('/');
  const target = relative ? joinPath('/', before.workingDirectory, mount.target) : mount.target;
  if (target === '/') return `invalid mount target ${quote(target)}`;
  const given = name === '' ? planning.context : from?.operation;
  const source = type === 'tmpfs' ? undefined : given;
  const path = joinPath('/', mount.source);
  const placed: RunMount = {
    ...plainMount(mount),
    target,
    source: path,
    id: type === 'cache' && mount.id === '' ? cleanPath(mount.target) : mount.id,
  };
  const owned = mount.uid !== undefined || mount.gid !== undefined || mount.mode !== undefined;
  if (path !== '/' || !owned) return { source, mount: placed };
  return { source: cacheDirectory(mount, source), mount: { ...placed, source: '/cache' } };
}

function plainMount({ from: _, ...mount }: Mount): RunMount {
  return mount;
}

function secretMount(mount: Mount): RunMount {
  const id = mount.source || mount.id || baseName(mount.target);
  const file = mount.target || (mount.env === undefined ? `/run/secrets/${baseName(id)}` : '');
  return { ...plainMount(mount), id, source: '/', target: file };
}

function baseName(path: string): string {
  return withoutTrailingSlashes(path).split('/').at(-1) || '/';
}

/** Gives the directory of a cache an owner and a mode. */
function cacheDirectory({ uid = 0, gid = 0, mode = 0o755 }: Mount, source: Operation | undefined): Operation {
  return operation(
    [source],
    () => '[internal] setting cache mount permissions',
    () => ({ kind: 'cache-directory', mode, uid, gid }),
  );
}
