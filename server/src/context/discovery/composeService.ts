import type { ContextLocation, Evaluated } from './build.ts';
import { type Data, type DataMap, isList, isMap, scalarText } from './data.ts';
import { interpolate, type Variables } from './interpolation.ts';
import { resolvePath } from './paths.ts';

/** What one or several Compose files say of a service, as far as building it is concerned. */
export interface ServiceDraft {
  readonly build?: BuildDraft;
  readonly platform?: Evaluated;
}

export interface BuildDraft {
  readonly context?: ContextLocation;
  readonly dockerfile?: Evaluated;
  /** The Dockerfile's text stands in the Compose file. */
  readonly inline: boolean;
  readonly target?: Evaluated;
  readonly args: ReadonlyMap<string, Evaluated>;
  readonly contexts: ReadonlyMap<string, ContextLocation>;
  readonly platforms: readonly Evaluated[];
  readonly file: string;
  readonly line: number;
  /** Members that `!reset` drops or `!override` puts in place of earlier ones. */
  readonly replaced: ReadonlySet<string>;
}

/** Where a service is defined and what its text may refer to. */
export interface ServiceScope {
  readonly file: string;
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly variables: Variables;
}

/** Reads one service of one file; `extends` is the caller's. */
export function readService(service: DataMap, scope: ServiceScope): ServiceDraft {
  const entry = service.get('build');
  const platform = textOf(service.get('platform')?.value, scope);
  const draft = platform === undefined ? {} : { platform };
  if (!entry || entry.tag === 'reset') return draft;
  const build = readBuild(entry.value, entry.line, scope);
  if (!build) return draft;
  return { ...draft, build: entry.tag === 'override' ? { ...build, replaced: new Set(['build']) } : build };
}

function readBuild(data: Data, line: number, scope: ServiceScope): BuildDraft | undefined {
  const empty = {
    inline: false,
    args: new Map(),
    contexts: new Map(),
    platforms: [],
    file: scope.file,
    line,
    replaced: new Set<string>(),
  };
  const short = textOf(data, scope);
  if (short) return { ...empty, context: contextLocation(short, scope.folder) };
  if (!isMap(data)) return undefined;
  const get = (name: string): Data | undefined => (data.get(name)?.tag === 'reset' ? undefined : data.get(name)?.value);
  const context = textOf(get('context'), scope);
  const dockerfile = textOf(get('dockerfile'), scope);
  const target = textOf(get('target'), scope);
  return {
    ...empty,
    ...(context === undefined ? {} : { context: contextLocation(context, scope.folder) }),
    ...(dockerfile === undefined ? {} : { dockerfile }),
    ...(target === undefined ? {} : { target }),
    inline: get('dockerfile_inline') !== undefined,
    args: readArgs(get('args'), scope),
    contexts: readContexts(get('additional_contexts'), scope),
    platforms: (isList(get('platforms')) ? (get('platforms') as readonly Data[]) : [])
      .map((item) => textOf(item, scope))
      .filter((item) => item !== undefined),
    replaced: new Set([...data].filter(([, { tag }]) => tag !== undefined).map(([name]) => name)),
  };
}

/** A later file's service on top of an earlier one's. */
export function mergeServices(base: ServiceDraft, over: ServiceDraft): ServiceDraft {
  const build = over.build && base.build ? mergeBuilds(base.build, over.build) : (over.build ?? base.build);
  const platform = over.platform ?? base.platform;
  return { ...(build ? { build } : {}), ...(platform ? { platform } : {}) };
}

function mergeBuilds(base: BuildDraft, over: BuildDraft): BuildDraft {
  if (over.replaced.has('build')) return over;
  const kept = <T>(name: string, value: T, none: T): T => (over.replaced.has(name) ? none : value);
  const context = over.context ?? kept('context', base.context, undefined);
  const dockerfile = over.dockerfile ?? kept('dockerfile', base.dockerfile, undefined);
  const target = over.target ?? kept('target', base.target, undefined);
  return {
    ...(context === undefined ? {} : { context }),
    ...(dockerfile === undefined ? {} : { dockerfile }),
    ...(target === undefined ? {} : { target }),
    inline: over.inline || kept('dockerfile_inline', base.inline, false),
    args: new Map([...kept('args', base.args, new Map<string, Evaluated>()), ...over.args]),
    contexts: new Map([
      ...kept('additional_contexts', base.contexts, new Map<string, ContextLocation>()),
      ...over.contexts,
    ]),
    platforms: [...kept('platforms', base.platforms, []), ...over.platforms],
    file: over.file,
    line: over.line,
    replaced: new Set(),
  };
}

function readArgs(data: Data | undefined, scope: ServiceScope): Map<string, Evaluated> {
  const args = new Map<string, Evaluated>();
  const fromEnvironment = (name: string): Evaluated => {
    const value = scope.variables.get(name);
    return value === undefined ? { unknown: `the variable ${name} is not set in any file` } : { value };
  };
  if (isMap(data)) {
    for (const [name, { value }] of data) args.set(name, textOf(value, scope) ?? fromEnvironment(name));
  }
  for (const item of isList(data) ? data : []) {
    const text = scalarText(item);
    if (text === undefined) continue;
    const equals = text.indexOf('=');
    const name = equals === -1 ? text : text.slice(0, equals);
    args.set(name, equals === -1 ? fromEnvironment(name) : interpolate(text.slice(equals + 1), scope.variables));
  }
  return args;
}

function readContexts(data: Data | undefined, scope: ServiceScope): Map<string, ContextLocation> {
  const contexts = new Map<string, ContextLocation>();
  const add = (name: string, text: Evaluated): void => {
    contexts.set(name, contextLocation(text, scope.folder));
  };
  if (isMap(data))
    for (const [name, { value }] of data) add(name, textOf(value, scope) ?? { unknown: 'it has no value' });
  for (const item of isList(data) ? data : []) {
    const [name = '', value] = split(scalarText(item) ?? '', '=');
    if (value !== undefined) add(name, interpolate(value, scope.variables));
  }
  return contexts;
}

function split(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function textOf(data: Data | undefined, scope: ServiceScope): Evaluated | undefined {
  const text = scalarText(data);
  return text === undefined ? undefined : interpolate(text, scope.variables);
}

/** What a context's text means: a folder, or something that begins with a scheme. */
export function contextLocation(text: Evaluated, folder: string): ContextLocation {
  if ('unknown' in text) return { kind: 'unknown', why: text.unknown };
  const { value } = text;
  // A drive letter is no scheme.
  const elsewhere =
    /^[a-z][a-z0-9+.-]+:/i.test(value) || /^[\w.-]+@[\w.-]+:/.test(value) || value.startsWith('github.com/');
  return elsewhere ? { kind: 'elsewhere', text: value } : { kind: 'folder', path: resolvePath(folder, value || '.') };
}
