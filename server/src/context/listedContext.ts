import { type BuildContext, type Known, known, unavailable } from '../core/world.ts';
import type { FileAccess } from './fileAccess.ts';
import { fileSizes, type KnownSizes, noSizes } from './fileSizes.ts';
import { ignoreRules, noIgnoreRules } from './ignoreRules.ts';
import { filesOf, type Listing, list, listAgain } from './listing.ts';
import { joinUri, pathBelow } from './uri.ts';

/** What is known of a build context at one moment. Immutable: a change makes another. */
export interface ContextFacts {
  readonly context: Known<BuildContext>;
  /** Texts of files that were asked for, by path. */
  readonly texts: ReadonlyMap<string, Known<string>>;
  /** Sizes of files that were asked for, by path. */
  readonly sizes: KnownSizes;
}

/** Before anything was asked for. */
export const nothingYet: ContextFacts = { context: { state: 'pending' }, texts: new Map(), sizes: noSizes };

export interface FileEvent {
  readonly uri: string;
  readonly type: 'created' | 'changed' | 'deleted';
}

/** One build context under one ignore file: listed when asked for, kept true by file events. */
export interface ListedContext {
  /** What is known now. Nothing is fetched. */
  facts(): ContextFacts;
  /** Lists where that was not done yet, and reads those of the files that are listed, and the sizes of others. */
  fetch(files: Iterable<string>, sized: Iterable<string>): Promise<void>;
  filesChanged(events: readonly FileEvent[]): void;
  /** Lists everything again; what is known stays until then. */
  listAll(): Promise<void>;
  /** Nothing is done any more when files change. */
  dispose(): void;
}

export interface ListedContextOptions {
  readonly access: FileAccess;
  readonly root: string;
  /** How it was found, in words for the user. */
  readonly source: string;
  /** Nothing says that the context is here. */
  readonly guessed?: boolean;
  readonly ignore: { readonly name: string; readonly text: string } | undefined;
  /** No more files than this are listed. */
  readonly limit: number;
  /** Facts that were given out have been replaced. */
  readonly onChange: () => void;
}

/** Larger files are not read. */
const largestFile = 1024 * 1024;

/** Milliseconds that file events are collected for. */
const eventPause = 100;

export function listedContext(options: ListedContextOptions): ListedContext {
  const { access, root, source, guessed = false, ignore, limit, onChange } = options;
  const parsed = ignore ? ignoreRules(ignore.text) : noIgnoreRules;
  const rules = 'error' in parsed ? noIgnoreRules : parsed;
  const scope = { access, root, rules, limit };
  const sizes = fileSizes(access, root, () => replace({ sizes: sizes.known() }));
  const reading = new Map<string, Promise<void>>();
  /** Folders in which something came or went since they were listed. */
  const dirty = new Set<string>();
  let facts = nothingYet;
  let listing: Listing | undefined;
  let listed: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let took = 0;

  function replace(next: Partial<ContextFacts>): void {
    facts = { ...facts, ...next };
    onChange();
  }

  /** One listing after the other, so that an older one never replaces a newer. */
  function enqueue(make: () => Promise<Listing | undefined>): Promise<void> {
    const run = async () => {
      const began = performance.now();
      const next = await make();
      took = performance.now() - began;
      if (next && next === listing) return;
      listing = next;
      replace({
        context: next ? known(contextFrom(next)) : unavailable('The folder of the build context cannot be listed.'),
      });
    };
    listed = (listed ?? Promise.resolve()).then(run);
    return listed;
  }

  function contextFrom(from: Listing): BuildContext {
    const { files, links, emptyFolders } = filesOf(from);
    const truncated = from.limited || from.unreadable;
    return {
      source,
      files,
      links,
      emptyFolders,
      guessed,
      ...(ignore ? { ignore } : {}),
      truncated,
      ...(from.limited ? { limit } : {}),
    };
  }

  function read(file: string): Promise<void> {
    const asked = access.read(joinUri(root, file), largestFile).then((text) => {
      // A file event since then has made this text an old one.
      if (reading.get(file) !== asked) return;
      reading.delete(file);
      const fact = text === undefined ? unavailable<string>('The file cannot be read, or is too large.') : known(text);
      replace({ texts: new Map(facts.texts).set(file, fact) });
    });
    reading.set(file, asked);
    return asked;
  }

  /** What is below a path that came, went or changed is not known any more. */
  function forget(path: string): void {
    const concerned = (file: string) => file === path || file.startsWith(`${path}/`);
    for (const file of reading.keys()) if (concerned(file)) reading.delete(file);
    const kept = [...facts.texts].filter(([file]) => !concerned(file));
    if (kept.length < facts.texts.size) replace({ texts: new Map(kept) });
  }

  function sizeChanged(path: string, type: FileEvent['type']): void {
    if (type === 'changed') sizes.changed(path);
    else {
      sizes.forget(path);
      if (sizes.known() !== facts.sizes) facts = { ...facts, sizes: sizes.known() };
    }
  }

  /** Lists again a little later; what takes long is done less often. */
  function listSoon(): void {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        const folders = [...dirty];
        dirty.clear();
        void enqueue(() => (listing ? listAgain(listing, folders, scope) : list(scope)));
      },
      Math.max(eventPause, took * 5),
    );
  }

  if ('error' in parsed) {
    facts = { ...facts, context: unavailable(`${ignore?.name ?? ''} cannot be read: ${parsed.error}`) };
    listed = Promise.resolve();
  }
  return {
    facts: () => facts,
    async fetch(files, sized) {
      await (listed ?? enqueue(() => list(scope)));
      const { context, texts } = facts;
      if (context.state !== 'known') return;
      const wanted = [...files].filter((file) => !texts.has(file));
      await Promise.all([...wanted.map((file) => reading.get(file) ?? read(file)), sizes.fetch(sized)]);
    },
    filesChanged(events) {
      if (!listed || 'error' in parsed) return;
      for (const { uri, type } of events) {
        const path = pathBelow(root, uri);
        if (path === undefined || path === '' || rules.prunes(path)) continue;
        forget(path);
        sizeChanged(path, type);
        if (type === 'changed') continue;
        dirty.add(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
        listSoon();
      }
    },
    listAll: () => ('error' in parsed ? Promise.resolve() : enqueue(() => list(scope))),
    dispose() {
      clearTimeout(timer);
      sizes.dispose();
    },
  };
}
