import type { ContextFacts } from '../context/listedContext.ts';
import type { ShellScript } from '../core/shell/script.ts';
import { holdsPath } from '../core/text/sortedPaths.ts';
import { type Builder, type Known, known, unavailable, type World } from '../core/world.ts';

/** What an analysis asked of one context and was not given, because it has to be fetched first. */
export interface Asked {
  readonly listing: boolean;
  /** Files whose texts are wanted. */
  readonly files: ReadonlySet<string>;
  /** Files whose sizes are wanted. */
  readonly sizes: ReadonlySet<string>;
}

/** By the name of the context, undefined being that of the build. */
export type AllAsked = ReadonlyMap<string | undefined, Asked>;

/** A world at one moment, and what was asked of it. */
export interface NotedWorld {
  readonly world: World;
  /** What was asked for and is still to be fetched; undefined where nothing is. */
  missing(): AllAsked | undefined;
}

/** The shell syntax of each RUN that was asked for, by its text. */
export type ShellCache = Map<string, Known<ShellScript>>;

/** What is known of a context, or why nothing can be. */
export type KnownContext = { readonly facts: ContextFacts } | { readonly why: string };

export interface WorldParts {
  readonly context: KnownContext;
  /** The named contexts of the build. */
  readonly named: ReadonlyMap<string, KnownContext>;
  readonly image: World['image'];
  readonly builder: Builder | undefined;
  readonly changes: NonNullable<World['changes']>;
  readonly parseShell: World['parseShell'];
  /** Filled here; what a text was parsed to before is taken from the older one. */
  readonly shells: ShellCache;
  readonly olderShells: ShellCache;
  /** Called when a build context is asked about: what is said may depend on it. */
  readonly onContext: () => void;
}

/** The sizes of more files than this are not asked for. */
const mostSized = 20_000;

/** A frozen world: what was known when it was made, whatever is learned later. */
export function notedWorld(parts: WorldParts): NotedWorld {
  const { named, image, builder, changes, parseShell, shells, olderShells, onContext } = parts;
  const asked = new Map<string | undefined, { listing: boolean; files: Set<string>; sizes: Set<string> }>();

  function note(name: string | undefined) {
    const noted = asked.get(name) ?? { listing: false, files: new Set(), sizes: new Set() };
    asked.set(name, noted);
    return noted;
  }

  function find(name: string | undefined): KnownContext {
    onContext();
    if (name === undefined) return parts.context;
    return named.get(name) ?? { why: `The build has no context ${name}.` };
  }

  function listed(name: string | undefined): ContextFacts['context'] {
    const found = find(name);
    if ('why' in found) return unavailable(found.why);
    const { context } = found.facts;
    if (context.state === 'pending') note(name).listing = true;
    return context;
  }

  return {
    world: {
      image,
      ...(builder ? { builder } : {}),
      changes,
      context: () => listed(undefined),
      namedContext: listed,
      size(paths, name) {
        const found = find(name);
        if ('why' in found) return unavailable(found.why);
        if (paths.length > mostSized) return unavailable('There are too many files to look at the size of each.');
        const { sizes } = found.facts;
        const lacking = paths.filter((path) => !sizes.has(path));
        for (const path of lacking) note(name).sizes.add(path);
        if (lacking.length > 0) return { state: 'pending' };
        let total = 0;
        for (const path of paths) {
          const size = sizes.get(path);
          if (size === undefined) return unavailable('The size of a file is not known.');
          total += size;
        }
        return known(total);
      },
      read(path) {
        const listing = listed(undefined);
        const text = 'facts' in parts.context ? parts.context.facts.texts.get(path) : undefined;
        if (text) return text;
        if (listing.state === 'unavailable') return listing;
        if (listing.state === 'known' && !holdsPath(listing.value.files, path) && !listing.value.truncated)
          return unavailable('The build context has no such file.');
        note(undefined).files.add(path);
        return { state: 'pending' };
      },
      parseShell(text) {
        const found = shells.get(text) ?? olderShells.get(text) ?? parseShell(text);
        shells.set(text, found);
        return found;
      },
    },
    missing: () => (asked.size > 0 ? asked : undefined),
  };
}
