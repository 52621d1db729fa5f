import type { FileAccess } from './fileAccess.ts';
import { type ContextFacts, type FileEvent, type ListedContext, listedContext, nothingYet } from './listedContext.ts';
import { joinUri, nameOf, parentOf, pathBelow } from './uri.ts';

/** Where the build context of a Dockerfile is. */
export interface ContextPlace {
  /** The folder that is its root. */
  readonly root: string;
  /** The Dockerfile, which may have an ignore file of its own; absent for a named context, whose own ignore file alone counts. */
  readonly dockerfile?: string;
  /** How it was found, in words for the user: `the folder of the Dockerfile`. */
  readonly source: string;
  /** Nothing says that the context is here. */
  readonly guessed?: boolean;
  /** No more files than this are listed. */
  readonly limit: number;
}

/** The build contexts of the open documents. */
export interface Contexts {
  /** What is known now. Nothing is fetched. */
  facts(place: ContextPlace): ContextFacts;
  /** Fetches the listing where it is missing, and the texts and sizes of some of its files. */
  fetch(place: ContextPlace, files: Iterable<string>, sized?: Iterable<string>): Promise<void>;
  filesChanged(events: readonly FileEvent[]): void;
  /** Looks at a context anew, for editors that tell of no file events. */
  refresh(place: ContextPlace): void;
  /** Forgets all contexts but these. */
  retain(places: readonly ContextPlace[]): void;
}

/** A Dockerfile's place and the context that it has there: Dockerfiles in one folder share it unless they have ignore files of their own. */
interface Entry {
  readonly place: ContextPlace;
  /** Absent until its ignore file was looked for. */
  context: ListedContext | undefined;
  finding: Promise<ListedContext>;
}

interface IgnoreFile {
  readonly uri: string;
  readonly name: string;
  readonly text: string;
}

/** A larger file is none that a person wrote. */
const largestIgnoreFile = 256 * 1024;

/** `onChange` is called when facts that were given out have been replaced. */
export function contexts(access: FileAccess, onChange: () => void): Contexts {
  const entries = new Map<string, Entry>();
  const shared = new Map<string, ListedContext>();

  async function find(place: ContextPlace): Promise<ListedContext> {
    const ignore = await findIgnoreFile(access, place);
    const { root, source, guessed = false, limit } = place;
    const key = JSON.stringify([root, source, guessed, limit, ignore?.uri, ignore?.text]);
    const existing = shared.get(key);
    if (existing) return existing;
    const named = ignore && { name: ignore.name, text: ignore.text };
    const made = listedContext({ access, root, source, guessed, limit, onChange, ignore: named });
    shared.set(key, made);
    return made;
  }

  function entryOf(place: ContextPlace): Entry {
    const existing = entries.get(keyOf(place));
    if (existing) return existing;
    const entry: Entry = { place, context: undefined, finding: find(place) };
    entries.set(keyOf(place), entry);
    void settle(entry, entry.finding);
    return entry;
  }

  /** Takes over what was found, unless it was looked for again meanwhile. */
  async function settle(entry: Entry, finding: Promise<ListedContext>): Promise<ListedContext> {
    const context = await finding;
    if (entry.finding === finding) entry.context = context;
    return context;
  }

  /** What was known stays until the context under the new ignore file is listed. */
  async function findAgain(entry: Entry): Promise<void> {
    const before = entry.context;
    entry.finding = find(entry.place);
    const { finding } = entry;
    const context = await finding;
    if (context !== before) await context.fetch([], []);
    await settle(entry, finding);
    sweep();
    if (context !== before) onChange();
  }

  /** Drops contexts that no Dockerfile has any more. */
  function sweep(): void {
    const used = new Set([...entries.values()].map(({ context }) => context));
    if ([...entries.values()].some(({ context }) => !context)) return;
    for (const [key, context] of shared) {
      if (used.has(context)) continue;
      context.dispose();
      shared.delete(key);
    }
  }

  return {
    facts: (place) => entries.get(keyOf(place))?.context?.facts() ?? nothingYet,
    async fetch(place, files, sized = []) {
      const entry = entryOf(place);
      const context = entry.context ?? (await settle(entry, entry.finding));
      await context.fetch(files, sized);
    },
    filesChanged(events) {
      for (const context of shared.values()) context.filesChanged(events);
      for (const entry of entries.values()) {
        const candidates = ignoreFilesOf(entry.place);
        if (events.some(({ uri }) => candidates.some((file) => pathBelow(file, uri) === ''))) void findAgain(entry);
      }
    },
    refresh(place) {
      const entry = entries.get(keyOf(place));
      if (!entry) return;
      void findAgain(entry).then(() => entry.context?.listAll());
    },
    retain(places) {
      const keys = new Set(places.map(keyOf));
      for (const key of entries.keys()) if (!keys.has(key)) entries.delete(key);
      sweep();
    },
  };
}

/** BuildKit takes the Dockerfile's own ignore file instead of the one at the context's root. */
function ignoreFilesOf({ root, dockerfile }: ContextPlace): string[] {
  if (dockerfile === undefined) return [joinUri(root, '.dockerignore')];
  const folder = parentOf(dockerfile);
  const name = nameOf(dockerfile);
  const own = folder === undefined ? [] : [joinUri(folder, `${name}.dockerignore`)];
  return [...own, joinUri(root, '.dockerignore')];
}

async function findIgnoreFile(access: FileAccess, place: ContextPlace): Promise<IgnoreFile | undefined> {
  for (const uri of ignoreFilesOf(place)) {
    const text = await access.read(uri, largestIgnoreFile);
    if (text !== undefined) return { uri, name: nameOf(uri), text };
  }
  return undefined;
}

const keys = new WeakMap<ContextPlace, string>();

function keyOf(place: ContextPlace): string {
  const known = keys.get(place);
  if (known !== undefined) return known;
  const { root, dockerfile, source, guessed = false, limit } = place;
  const key = JSON.stringify([root, dockerfile, source, guessed, limit]);
  keys.set(place, key);
  return key;
}
