import { lowerCase, upperCase } from './letterCase.ts';

/** A candidate this many edits away, or more, is not what was meant. */
const limit = 3;

/**
 * The candidate that may have been meant by a word: the one with the fewest edits, the first of several. None when a candidate is the
 * word itself, for then the word is not what is wrong (util/suggest).
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const letters = [...word];
  let best: string | undefined;
  let bestDistance = limit;
  for (const candidate of candidates) {
    if (candidate === word) return undefined;
    if (isFarInLength(candidate, letters.length, bestDistance)) continue;
    const distance = editDistance(letters, [...candidate], bestDistance);
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best === '' ? undefined : best;
}

/** Whether a candidate is so much longer or shorter that it needs no closer look. A letter takes one unit of a text, or two. */
function isFarInLength(candidate: string, letters: number, bound: number): boolean {
  const units = candidate.length;
  return units <= letters - bound || (units >= letters + bound && !/[\ud800-\udbff]/.test(candidate));
}

/** ` (did you mean X?)` as BuildKit appends it to a message, or nothing. */
export function suggest(word: string, candidates: Iterable<string>): string {
  return hint(nearest(word, candidates));
}

/** The same where BuildKit goes through candidates at random: of several equally close ones, the first by the alphabet. */
export function suggestFromSet(word: string, candidates: Iterable<string>): string {
  return suggest(word, [...candidates].sort());
}

/** The same, casing being of no importance: the suggestion is in capitals when the word is, else in small letters. */
export function suggestAnyCase(word: string, candidates: Iterable<string>): string {
  const lower = lowerCase(word);
  const match = nearest(lower, [...candidates].map(lowerCase).sort());
  const capitals = word !== lower && word === upperCase(word);
  return hint(match !== undefined && capitals ? upperCase(match) : match);
}

function hint(match: string | undefined): string {
  return match === undefined ? '' : ` (did you mean ${match}?)`;
}

/** Insertions, deletions and substitutions of code points between two words; `bound` or more where it is not less. */
function editDistance(a: readonly string[], b: readonly string[], bound: number): number {
  if (Math.abs(a.length - b.length) >= bound) return bound;
  let row = b.map((_, at) => at + 1);
  for (const [at, letter] of a.entries()) {
    const next: number[] = [];
    let left = at + 1;
    let diagonal = at;
    let least = left;
    for (const [column, other] of b.entries()) {
      const above = row[column] ?? 0;
      left = Math.min(left + 1, above + 1, diagonal + (letter === other ? 0 : 1));
      diagonal = above;
      least = Math.min(least, left);
      next.push(left);
    }
    if (least >= bound) return bound;
    row = next;
  }
  return row.at(-1) ?? a.length;
}
