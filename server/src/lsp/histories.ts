import { type ChangeHistory, type Known, known, unavailable } from '../core/world.ts';

/** Reads the latest commits that touched a folder; undefined where there is no history to read. */
export type ReadHistory = (folder: string) => Promise<ChangeHistory | undefined>;

/** How often files change, by the root of their build context. */
export interface Histories {
  known(root: string): Known<ChangeHistory>;
  /** Reads the history where that was not done lately. Nothing waits for it. */
  refresh(root: string): void;
}

/** Milliseconds for which a history is taken to be the latest. */
const freshness = 60_000;

const pending: Known<ChangeHistory> = { state: 'pending' };
const none: Known<ChangeHistory> = unavailable('There is no history to be read here.');

/** `onChange` is called when what is known of a history has changed, on which the worth of a fix may depend. */
export function histories(
  read: ReadHistory | undefined,
  onChange: () => void,
  now: () => number = () => performance.now(),
): Histories {
  const found = new Map<string, Known<ChangeHistory>>();
  const asked = new Map<string, number>();
  return {
    known: (root) => found.get(root) ?? (read ? pending : none),
    refresh(root) {
      const last = asked.get(root);
      if (!read || (last !== undefined && now() - last < freshness)) return;
      asked.set(root, now());
      const settle = (now: Known<ChangeHistory>): void => {
        const before = found.get(root);
        // A history that is read anew is the same one until there is a new commit.
        if (
          before?.state === now.state &&
          (now.state !== 'known' || (before.state === 'known' && before.value === now.value))
        )
          return;
        found.set(root, now);
        // To have none is no different from not knowing yet.
        if (now.state === 'known' || before?.state === 'known') onChange();
      };
      read(root).then(
        (history) => settle(history ? known(history) : unavailable('The folder has no history.')),
        () => settle(unavailable('The history could not be read.')),
      );
    },
  };
}
