import type { FileAccess } from './fileAccess.ts';
import { joinUri } from './uri.ts';

/** Bytes by path; undefined for a file whose size cannot be had. */
export type KnownSizes = ReadonlyMap<string, number | undefined>;

/** Before any was asked for. */
export const noSizes: KnownSizes = new Map();

/** The sizes of those files of a folder that somebody wants to see, kept true by file events. */
export interface FileSizes {
  known(): KnownSizes;
  /** Asks for what is not known yet. */
  fetch(paths: Iterable<string>): Promise<void>;
  /** A file has another content: its size is looked up again where it was shown, and stays until then. */
  changed(path: string): void;
  /** What is at a path, or below, is not there any more, or something else. */
  forget(path: string): void;
  dispose(): void;
}

/** Milliseconds that changes are collected for. */
const pause = 100;

/** `onChange` is called when sizes that were given out have been replaced. */
export function fileSizes(access: FileAccess, root: string, onChange: () => void): FileSizes {
  let sizes = noSizes;
  const asked = new Map<string, Promise<void>>();
  const stale = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function ask(paths: readonly string[]): Promise<void> {
    const asking = access.sizes(paths.map((path) => joinUri(root, path))).then((found) => {
      const next = new Map(sizes);
      let different = false;
      for (const [at, path] of paths.entries()) {
        // A file event since then has made this size an old one.
        if (asked.get(path) !== asking) continue;
        asked.delete(path);
        const size = found[at];
        different ||= !next.has(path) || next.get(path) !== size;
        next.set(path, size);
      }
      if (!different) return;
      sizes = next;
      onChange();
    });
    for (const path of paths) asked.set(path, asking);
    return asking;
  }

  return {
    known: () => sizes,
    async fetch(paths) {
      const wanted = [...paths].filter((path) => !sizes.has(path));
      const fresh = wanted.filter((path) => !asked.has(path));
      const running = new Set(wanted.flatMap((path) => asked.get(path) ?? []));
      if (fresh.length > 0) running.add(ask(fresh));
      await Promise.all(running);
    },
    changed(path) {
      if (!sizes.has(path) && !asked.has(path)) return;
      stale.add(path);
      timer ??= setTimeout(() => {
        timer = undefined;
        const paths = [...stale];
        stale.clear();
        void ask(paths);
      }, pause);
    },
    forget(path) {
      const concerned = (file: string) => file === path || file.startsWith(`${path}/`);
      for (const file of asked.keys()) if (concerned(file)) asked.delete(file);
      for (const file of stale) if (concerned(file)) stale.delete(file);
      const kept = [...sizes].filter(([file]) => !concerned(file));
      // What has gone leaves the listing as well, which is told then.
      if (kept.length < sizes.size) sizes = new Map(kept);
    },
    dispose: () => clearTimeout(timer),
  };
}
