import type { ContextFacts } from '../context/listedContext.ts';
import type { ShellScript } from '../core/shell/script.ts';
import { type Builder, type Known, unavailable, type World } from '../core/world.ts';

/** What an analysis asked for and was not given, because it has to be fetched first. */
export interface Asked {
  readonly context: boolean;
  readonly files: ReadonlySet<string>;
}

/** A world at one moment, and what was asked of it. */
export interface NotedWorld {
  readonly world: World;
  /** Something that is still being fetched was asked for. */
  missing(): Asked | undefined;
}

/** The shell syntax of each RUN that was asked for, by its text. */
export type ShellCache = Map<string, Known<ShellScript>>;

export interface WorldParts {
  /** Undefined where no file beyond the document may or can be read; the reason is `why`. */
  readonly facts: ContextFacts | undefined;
  readonly why: string;
  readonly image: World['image'];
  readonly builder: Builder | undefined;
  readonly changes: NonNullable<World['changes']>;
  readonly parseShell: World['parseShell'];
  /** Filled here; what a text was parsed to before is taken from the older one. */
  readonly shells: ShellCache;
  readonly olderShells: ShellCache;
  /** Called when the build context is asked about: what is said may depend on it. */
  readonly onContext: () => void;
}

/** A frozen world: what was known when it was made, whatever is learned later. */
export function notedWorld({
  facts,
  why,
  image,
  builder,
  changes,
  parseShell,
  shells,
  olderShells,
  onContext,
}: WorldParts): NotedWorld {
  let context = false;
  const files = new Set<string>();

  function listed(): ContextFacts['context'] {
    onContext();
    if (!facts) return unavailable(why);
    if (facts.context.state === 'pending') context = true;
    return facts.context;
  }

  return {
    world: {
      image,
      ...(builder ? { builder } : {}),
      changes,
      context: listed,
      read(path) {
        const listing = listed();
        const text = facts?.texts.get(path);
        if (text) return text;
        if (listing.state === 'unavailable') return listing;
        if (listing.state === 'known' && !holds(listing.value.files, path) && !listing.value.truncated)
          return unavailable('The build context has no such file.');
        files.add(path);
        return { state: 'pending' };
      },
      parseShell(text) {
        const found = shells.get(text) ?? olderShells.get(text) ?? parseShell(text);
        shells.set(text, found);
        return found;
      },
    },
    missing: () => (context || files.size > 0 ? { context, files } : undefined),
  };
}

/** Whether a sorted list holds a text. */
function holds(sorted: readonly string[], text: string): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? '';
    if (found === text) return true;
    if (found < text) low = middle + 1;
    else high = middle;
  }
  return false;
}
