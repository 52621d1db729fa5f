/** A half-open span of UTF-16 offsets into the text of one document: `start` included, `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies wholly inside `outer`; touching ends count as inside. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether a cursor at `offset` touches `range`, its end included. */
export function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether two ranges share a character, or one is an empty range inside the other. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The text that `range` covers. */
export function textOf(text: string, range: Range): string {
  return text.slice(range.start, range.end);
}

/** The same span, so many units further on. */
export function movedBy({ start, end }: Range, delta: number): Range {
  return { start: start + delta, end: end + delta };
}
