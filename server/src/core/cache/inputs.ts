import type { CopyDefinition, CopySource, Operation, RunDefinition, RunMount } from '../build/operations.ts';
import { ignoreMatcher } from '../dockerfile/ignoreFile.ts';
import { withoutTrailingSlashes } from '../text/path.ts';
import { baseName, type PathMatcher, type Selector } from './selection.ts';
import { hasWildcards } from './wildcard.ts';

/** What decides whether a step is found in the cache: its own definition, and what it takes from the operations before it. */
export interface CacheInputs {
  /** The fields of the operation that are in its key, by name; equal texts are equal fields. */
  readonly fields: ReadonlyMap<string, string>;
  readonly inputs: readonly CacheInput[];
}

export interface CacheInput {
  readonly operation: Operation;
  /** What is taken of it, where content decides; without it the operation must be the very same. */
  readonly selectors?: readonly Selector[];
}

/** The cache key of an operation, taken apart (solver/llbsolver/ops: what CacheMap puts into a digest, and what it leaves out). */
export function cacheInputs(operation: Operation): CacheInputs {
  const { definition, inputs } = operation;
  switch (definition.kind) {
    case 'run':
      return runInputs(operation, definition);
    case 'copy':
      return copyInputs(operation, definition);
    case 'mkdir':
      return chained(operation, { path: definition.path, owner: ownerKey(definition.owner) });
    case 'inline': {
      const { name, mode, text } = definition;
      return { fields: fieldsOf({ kind: 'inline', name, mode, text }), inputs: [] };
    }
    case 'http': {
      const { fileName, checksum, url } = definition;
      // With a checksum, the address does not matter.
      return { fields: fieldsOf({ kind: 'http', fileName, checksum, url: checksum === '' ? url : '' }), inputs: [] };
    }
    case 'image':
    case 'git':
    case 'cache-directory':
    case 'context':
    case 'merge':
      return { fields: fieldsOf({ ...definition }), inputs: inputs.map((input) => ({ operation: input })) };
  }
}

function chained({ definition, inputs }: Operation, fields: Readonly<Record<string, unknown>>): CacheInputs {
  return {
    fields: fieldsOf({ kind: definition.kind, ...fields }),
    inputs: inputs.map((input) => ({ operation: input })),
  };
}

function runInputs({ inputs }: Operation, definition: RunDefinition): CacheInputs {
  const { args, environment, workingDirectory, user, network, security, platform, mounts, root } = definition;
  const fields = fieldsOf({
    kind: 'run',
    args,
    environment: environment.list().map(({ name, value }) => `${name}=${value}`),
    workingDirectory,
    user,
    network,
    security,
    platform,
    mounts: mounts.map(mountKey),
  });
  return {
    fields,
    inputs: inputs.map((operation, index) => {
      if (index === root) return { operation };
      const sources = mounts.filter((mount) => mount.input === index).map(({ source }) => source);
      return { operation, selectors: plainSelectors(sources) };
    }),
  };
}

/** A mount of everything selects the root, whatever else is mounted of the same input. */
function plainSelectors(sources: readonly string[]): Selector[] {
  if (sources.some((source) => source === '/')) return [{ path: '', wildcard: false }];
  return sorted(withoutNested(sources.map(plainSelector)));
}

/** A path as it is: patterns mean nothing to a mount. */
export function plainSelector(path: string): Selector {
  return { path: relative(path), wildcard: false };
}

/** The fields of a mount that are in the key. Its source path is not: what stands there counts. */
function mountKey(mount: RunMount): Readonly<Record<string, unknown>> {
  const { type, target, input, readOnly, id, size, required, env, mode, uid, gid } = mount;
  switch (type) {
    case 'cache':
      return { type, target, input, readOnly, ...cacheKey(mount), mode, uid, gid };
    case 'secret':
    case 'ssh':
      return { type, target, id, required, env, mode, uid, gid };
    case 'tmpfs':
      return { type, target, size, readOnly };
    default:
      return { type, target, input, readOnly };
  }
}

/** Only a cache that has the name and the sharing it would have by default counts with them. */
function cacheKey({ id, target, sharing }: RunMount): Readonly<Record<string, unknown>> {
  const shared = sharing === '' || sharing === 'shared';
  const ownName = id === target || id.slice(id.indexOf('/') + 1) === target;
  return shared && ownName ? { id: target, sharing: 'shared' } : {};
}

function copyInputs({ inputs }: Operation, definition: CopyDefinition): CacheInputs {
  const { base, sources, destination, owner, mode, excludes } = definition;
  const own = { kind: 'copy', base, destination, owner: ownerKey(owner), mode: modeKey(mode), excludes };
  const fields = new Map(fieldsOf({ ...own, sources: sources.map(copySourceKey) }));
  const matcher = excludes.length > 0 ? pathMatcher(excludes) : undefined;
  const taken = inputs.map((operation, index): CacheInput => {
    const selectors = sources.filter(({ input }) => input === index).map((source) => copySelector(source, matcher));
    if (index !== base) return { operation, selectors: sorted(withoutNested(selectors)) };
    // Taken from the very file system that is copied to: then the paths are in the key, not what stands there.
    if (selectors.length > 0) fields.set('paths', JSON.stringify(selectors.map(({ path }) => path).sort()));
    return { operation };
  });
  return { fields, inputs: taken };
}

/** Of a source's path only the last element is in the key. */
function copySourceKey({
  input,
  path,
  unpack,
  files,
  include,
  required,
}: CopySource): Readonly<Record<string, unknown>> {
  return { input, name: baseName(path) || '/', unpack, files, include, required };
}

/** What a source of COPY or ADD selects of the context, or of another tree. */
export function copySelector(
  { path, files, include, required }: CopySource,
  exclude: PathMatcher | undefined,
): Selector {
  const selected = relative(path);
  return {
    path: selected,
    wildcard: files && hasWildcards(selected),
    ...(include === undefined ? {} : { include: pathMatcher([include]) }),
    ...(exclude === undefined ? {} : { exclude }),
    ...(required === undefined ? {} : { required: relative(required) }),
  };
}

export function pathMatcher(patterns: readonly string[]): PathMatcher {
  return { patterns, matches: ignoreMatcher(patterns) };
}

/** A plain path below another plain one adds nothing to it. */
function withoutNested(selectors: readonly Selector[]): Selector[] {
  const plain = new Set(selectors.filter(isPlain).map(({ path }) => path));
  const seen = new Set<string>();
  return selectors.filter((selector) => {
    if (!isPlain(selector)) return true;
    if (seen.has(selector.path) || hasParentIn(plain, selector.path)) return false;
    seen.add(selector.path);
    return true;
  });
}

function isPlain({ wildcard, include, exclude }: Selector): boolean {
  return !wildcard && include === undefined && exclude === undefined;
}

function hasParentIn(paths: ReadonlySet<string>, path: string): boolean {
  if (path !== '' && paths.has('')) return true;
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
    if (paths.has(path.slice(0, at))) return true;
  return false;
}

function sorted(selectors: readonly Selector[]): Selector[] {
  return [...selectors].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function relative(path: string): string {
  return withoutTrailingSlashes(path.replace(/^\/+/, ''));
}

/** `root` is 0; a number is a number however it is written. */
function ownerKey(owner: string): readonly string[] {
  return owner === ''
    ? []
    : owner.split(':').map((id) => (id === 'root' ? '0' : /^\d+$/.test(id) ? String(Number(id)) : id));
}

function modeKey(mode: string): string {
  return /^[0-7]+$/.test(mode) ? String(Number.parseInt(mode, 8)) : mode;
}

function fieldsOf(fields: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(fields).map(([name, value]) => [name, JSON.stringify(value) ?? '']));
}
