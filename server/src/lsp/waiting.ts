/** What a promise comes to, or undefined when that takes longer than so many milliseconds. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), milliseconds);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs something once the messages that have arrived were dealt with. */
export type Later = (run: () => void) => void;

/** Waits until the messages that have arrived were dealt with. */
export function turn(later: Later): Promise<void> {
  return new Promise((done) => later(done));
}

/** Lets what can wait wait until nobody wants anything for a while. */
export interface Quiet {
  /** Somebody wants something. */
  readonly disturb: () => void;
  readonly later: Later;
  /** Gives a function that says whether nobody has wanted anything since. */
  readonly calm: () => () => boolean;
}

/** `after` runs something when so many milliseconds are over. */
export function whenQuiet(
  later: Later,
  milliseconds: number,
  after: (run: () => void, milliseconds: number) => unknown = setTimeout,
): Quiet {
  let disturbances = 0;
  const calm = (): (() => boolean) => {
    const before = disturbances;
    return () => disturbances === before;
  };
  const wait = (run: () => void): void => {
    const isCalm = calm();
    after(() => (isCalm() ? later(run) : wait(run)), milliseconds);
  };
  return {
    disturb: () => {
      disturbances++;
    },
    later: wait,
    calm,
  };
}

/**
 * Gives a function that has `job` done once the messages at hand were dealt with, however often it is called until then. A job under way
 * comes to its end before the next.
 */
export function coalesced(later: Later, job: () => Promise<void>): () => void {
  let wanted = false;
  let busy = false;
  const run = async (): Promise<void> => {
    wanted = false;
    busy = true;
    try {
      await job();
    } finally {
      busy = false;
      if (wanted) later(() => void run());
    }
  };
  return () => {
    if (!wanted && !busy) later(() => void run());
    wanted = true;
  };
}
