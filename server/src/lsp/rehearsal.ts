import { type Later, type Quiet, turn } from './waiting.ts';

/** A shorter text is analysed fast enough by code that has not run often. */
const shortest = 8_000;

/** Milliseconds that are spent on rehearsals, once and for all documents. */
const budget = 1_000;

/** So often is an edit of one document rehearsed, each time at another place. */
export const mostRounds = 40;

export interface RehearsalOptions<D> {
  readonly quiet: Quiet;
  readonly later: Later;
  /** Documents whose edits may be rehearsed. */
  readonly documents: () => readonly D[];
  readonly length: (document: D) => number;
  /** Does what an edit makes necessary, and forgets the result. */
  readonly rehearse: (document: D, round: number) => Promise<void>;
  /** In milliseconds. */
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

/**
 * Rehearses edits of long documents while nobody wants anything. The engine compiles code that has run often, on threads that compete
 * with the one that answers: without a rehearsal, the first edits of a long document take several times as long as all later ones. Gives a
 * function that is to be called with a document that was opened or changed.
 */
export function rehearsal<D extends object>(options: RehearsalOptions<D>): (changed: D) => void {
  const { quiet, later, documents, length, now } = options;
  const rounds = new WeakMap<D, number>();
  let left = budget;
  let waiting = false;

  function roundsOf(document: D): number {
    return rounds.get(document) ?? 0;
  }

  function isDue(document: D): boolean {
    return left > 0 && length(document) >= shortest && roundsOf(document) < mostRounds;
  }

  /** The document with the fewest rehearsals, the longest among those. */
  function next(): D | undefined {
    let best: D | undefined;
    for (const document of documents()) {
      if (!isDue(document)) continue;
      const fewer = best ? roundsOf(best) - roundsOf(document) : 1;
      if (!best || fewer > 0 || (fewer === 0 && length(document) > length(best))) best = document;
    }
    return best;
  }

  async function run(): Promise<void> {
    const isCalm = quiet.calm();
    for (let document = next(); document; document = next()) {
      await turn(later);
      if (!isCalm()) {
        start();
        return;
      }
      const round = roundsOf(document);
      rounds.set(document, round + 1);
      const began = now();
      await options.rehearse(document, round);
      left -= now() - began;
    }
  }

  function start(): void {
    if (waiting) return;
    waiting = true;
    quiet.later(() => {
      waiting = false;
      run().catch((error: unknown) => {
        left = 0;
        options.report(error);
      });
    });
  }

  return (changed) => {
    if (isDue(changed)) start();
  };
}

/** The text with a word more at the end of one of its lines: another line in each round, all over the text. */
export function editedText(text: string, round: number): string {
  const share = ((round * 7 + 3) % mostRounds) / mostRounds;
  const end = text.indexOf('\n', Math.floor(text.length * share));
  const at = end === -1 ? text.length : end;
  return `${text.slice(0, at)} rehearsed${text.slice(at)}`;
}
