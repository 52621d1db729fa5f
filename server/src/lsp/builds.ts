import type { ContextPlace } from '../context/contexts.ts';
import { type Build, type ContextLocation, type Evaluated, valueOf } from '../context/discovery/build.ts';
import type { BuildFinder, BuildQuery, Builds } from '../context/discovery/buildFinder.ts';
import { buildKey, chosenBuild } from '../context/discovery/discover.ts';
import { joinUri } from '../context/uri.ts';
import type { BuildInputs, NamedContext } from '../core/build/plan.ts';
import { parsePlatform } from '../core/dockerfile/platform.ts';
import type { BuildChoice } from '../protocol.ts';

/** The builds that use the open documents, and which of them the user has chosen. */
export interface DocumentBuilds {
  /** The build that a document is analysed for; undefined until its builds were looked for. */
  chosen(uri: string, root: string): Build | undefined;
  /** All builds of a document, for a choice. */
  choices(uri: string, root: string): BuildChoice[];
  /** Looks for the builds where something has changed; undefined when they are known. */
  refresh(query: BuildQuery): Promise<void> | undefined;
  /** Chooses a build by its key; without one, the first. */
  choose(uri: string, key: string | undefined): void;
  forget(uri: string): void;
}

/** `onChange` is called when a document is to be analysed for another build than before. */
export function documentBuilds(finder: BuildFinder, onChange: (uri: string) => void): DocumentBuilds {
  const chosen = new Map<string, string>();
  const known = (uri: string, root: string) => finder.known({ dockerfile: uri, root, sources: [] })?.builds;
  return {
    chosen(uri, root) {
      const builds = known(uri, root);
      return builds && chosenBuild(builds, chosen.get(uri));
    },
    choices(uri, root) {
      const builds = known(uri, root) ?? [];
      const [first] = builds;
      const current = first && chosenBuild([first, ...builds.slice(1)], chosen.get(uri));
      return builds.map((build) => choiceOf(build, build === current));
    },
    refresh(query) {
      const last = finder.known(query);
      if (last?.current) return undefined;
      return finder.find(query).then((builds) => {
        if (!last || !sameBuilds(last.builds, builds)) onChange(query.dockerfile);
      });
    },
    choose(uri, key) {
      if (key === undefined) chosen.delete(uri);
      else chosen.set(uri, key);
      onChange(uri);
    },
    forget(uri) {
      chosen.delete(uri);
      finder.forget(uri);
    },
  };
}

function sameBuilds(a: Builds, b: Builds): boolean {
  const plain = (builds: Builds) =>
    JSON.stringify(builds.map((build) => ({ ...build, args: [...build.args], contexts: [...build.contexts] })));
  return plain(a) === plain(b);
}

/** Where a build takes its context from, or why that cannot be read. */
export function placeOfBuild(
  own: ContextPlace,
  root: string,
  { context, source }: Build,
): ContextPlace | { readonly why: string } {
  switch (context.kind) {
    case 'folder':
      if (isOutside(context)) return { why: 'The build context lies outside of the workspace.' };
      return {
        ...own,
        root: folderOf(root, context),
        source: source.words,
        guessed: source.kind === 'folder',
      };
    case 'elsewhere':
      return { why: `The build context is ${context.text}, as ${source.words} says.` };
    case 'unknown':
      return { why: `The build context of ${source.words} is not known: ${context.why}.` };
  }
}

/** Where a build takes each of its named contexts from, or why that cannot be read. Images are not among them. */
export function placesOfContexts(
  { limit }: ContextPlace,
  root: string,
  { contexts, source }: Build,
): ReadonlyMap<string, ContextPlace | { readonly why: string }> {
  const files = [...contexts].filter(([, location]) => namedContext(location).kind === 'files');
  const place = (name: string, location: ContextLocation): ContextPlace | { readonly why: string } => {
    if (location.kind === 'folder')
      return isOutside(location)
        ? { why: `The context ${name} lies outside of the workspace.` }
        : { root: folderOf(root, location), source: source.words, limit };
    const why = location.kind === 'unknown' ? location.why : `it is ${location.text}`;
    return { why: `The files of the context ${name} are not known: ${why}.` };
  };
  return new Map(files.map(([name, location]) => [name, place(name, location)]));
}

function isOutside({ path }: { readonly path: string }): boolean {
  return path.startsWith('/') || path.startsWith('..');
}

function folderOf(root: string, { path }: { readonly path: string }): string {
  return path === '' ? root : joinUri(root, path);
}

/** What a build is asked for. What cannot be told from the files is left out. */
export function inputsOfBuild({ args, target, platforms, contexts }: Build, usual: BuildInputs): BuildInputs {
  const stage = valueOf(target);
  const platform = valueOf(platforms[0]);
  const parsed = platform === undefined ? undefined : parsePlatform(platform, usual.buildPlatform);
  const given = [...args].flatMap(([name, value]): [string, string][] =>
    'value' in value ? [[name, value.value]] : [],
  );
  return {
    ...usual,
    ...(stage === undefined ? {} : { target: stage }),
    ...(parsed && 'platform' in parsed ? { targetPlatform: parsed.platform } : {}),
    buildArgs: { ...usual.buildArgs, ...Object.fromEntries(given) },
    ...(contexts.size === 0
      ? {}
      : { contexts: Object.fromEntries([...contexts].map(([name, one]) => [name, namedContext(one)])) }),
  };
}

function namedContext(location: ContextLocation): NamedContext {
  const image = location.kind === 'elsewhere' ? /^docker-image:\/\/(.+)$/.exec(location.text)?.[1] : undefined;
  return image === undefined ? { kind: 'files' } : { kind: 'image', reference: image };
}

function choiceOf(build: Build, current: boolean): BuildChoice {
  const { name, source, context, target, args, platforms } = build;
  const details = [
    `context ${locationText(context)}`,
    ...(target ? [`target ${evaluatedText(target)}`] : []),
    ...[...args].map(([arg, value]) => `${arg}=${evaluatedText(value)}`),
    ...platforms.map(evaluatedText),
  ];
  return {
    key: buildKey(build),
    label: source.kind === 'folder' ? 'No build file' : name,
    description: source.words,
    detail: details.join(', '),
    current,
  };
}

function evaluatedText(value: Evaluated): string {
  return 'value' in value ? value.value : '?';
}

function locationText(location: ContextLocation): string {
  if (location.kind === 'folder') return location.path === '' ? 'the workspace folder' : location.path;
  return location.kind === 'elsewhere' ? location.text : 'unknown';
}
