import type { Environment, Variable } from './plan.ts';

/**
 * The environment of a stage as it grows. Snapshots are cheap: the log only ever appends, and a snapshot reads it up to its own
 * length, so that a file of many instructions costs no copy for each.
 */
export interface VariableLog {
  /** Sets a variable; its position becomes the last, as in BuildKit's list. */
  set(variable: Variable): void;
  snapshot(): Environment;
}

interface Entry {
  readonly position: number;
  readonly variable: Variable;
}

/** A log that starts with the variables given, in their order. */
export function variableLog(initial: readonly Variable[] = []): VariableLog {
  const entries = new Map<string, Entry[]>();
  let length = 0;
  const set = (variable: Variable): void => {
    const entry = { position: length++, variable };
    const known = entries.get(variable.name);
    if (known) known.push(entry);
    else entries.set(variable.name, [entry]);
  };
  for (const variable of initial) set(variable);
  return { set, snapshot: () => snapshotOf(entries, length) };
}

function snapshotOf(entries: ReadonlyMap<string, readonly Entry[]>, length: number): Environment {
  let listed: readonly Variable[] | undefined;
  return {
    get: (name) => lastBefore(entries.get(name), length)?.variable,
    list() {
      listed ??= [...entries.values()]
        .map((history) => lastBefore(history, length))
        .filter((entry) => entry !== undefined)
        .sort((a, b) => a.position - b.position)
        .map(({ variable }) => variable);
      return listed;
    },
  };
}

function lastBefore(history: readonly Entry[] | undefined, length: number): Entry | undefined {
  if (!history) return undefined;
  let low = -1;
  let high = history.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((history[middle]?.position ?? 0) < length) low = middle;
    else high = middle;
  }
  return history[low];
}
