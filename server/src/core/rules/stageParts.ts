import type { Analysis } from '../analysis.ts';
import { attached } from '../text/attached.ts';
import { movedBy, type Range, textOf } from '../text/range.ts';

/** A Dockerfile cut into stages, and which of them have to do with each other. */
export interface StageParts {
  /** Directives and global arguments. */
  readonly head: Range;
  /** Each stage with the comments before it; together with the head they cover the text. */
  readonly stages: readonly StagePart[];
  /** Names that FROM gives to stages, in small letters. */
  readonly names: ReadonlySet<string>;
  /** The groups of the stage that is built and of the last one, which are what they are by their place among all. */
  readonly chosen: readonly number[];
}

export interface StagePart extends Range {
  /** From FROM to the end of its instruction. */
  readonly from: Range;
  /** How many line ends it has. */
  readonly lineEnds: number;
  /** The same for stages that build on each other or take files from each other, however remotely. */
  readonly group: number;
}

/** Cuts a Dockerfile at the ends of instructions before a FROM. */
export function partsOf(analysis: Analysis): StageParts {
  const known = remembered.get(analysis) ?? cut(analysis);
  remembered.set(analysis, known);
  return known;
}

const remembered = attached<Analysis, StageParts>();

function cut({ tree, dockerfile, plan }: Analysis): StageParts {
  const { lines, text, instructions, directives } = tree;
  const behind = (line: number | undefined): number => (line === undefined ? 0 : lines.startOf(line + 1));
  const group = groupsOf(plan.stages.length, links(plan));
  const { stages } = dockerfile;
  const starts: number[] = [];
  let at = 0;
  for (const { from } of stages) {
    while (instructions[at] !== undefined && instructions[at] !== from.syntax) at++;
    starts.push(at === 0 ? behind(directives.at(-1)?.line) : behind(instructions[at - 1]?.endLine));
  }
  return {
    head: { start: 0, end: starts[0] ?? text.length },
    stages: stages.map(({ from }, index): StagePart => {
      const range = { start: starts[index] ?? 0, end: starts[index + 1] ?? text.length };
      return { ...range, from: from.syntax.range, lineEnds: lineEndsIn(text, range), group: group[index] ?? index };
    }),
    names: new Set(stages.flatMap(({ name }) => name ?? [])),
    chosen: [plan.target, stages.length - 1].flatMap((stage) => (stage === undefined ? [] : (group[stage] ?? []))),
  };
}

/** How many line ends stand in a range. */
export function lineEndsIn(text: string, { start, end }: Range): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Where a piece of a text that was put together comes from. */
export interface Piece {
  readonly at: number;
  readonly source: Range;
}

/** A text of the head and some stages; `instead` says what stands in the place of each other stage. */
export function cutOut(
  text: string,
  head: Range,
  stages: readonly StagePart[],
  isKept: (part: StagePart, index: number) => boolean,
  instead: (part: StagePart) => string,
): { readonly text: string; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [{ at: 0, source: head }];
  let made = textOf(text, head);
  for (const [index, part] of stages.entries()) {
    if (isKept(part, index)) {
      pieces.push({ at: made.length, source: part });
      made += textOf(text, part);
    } else made += instead(part);
  }
  return { text: made, pieces };
}

/** Pairs of stages of which one needs the other. */
function links({ stages }: Analysis['plan']): [number, number][] {
  return stages.flatMap(({ base, dependencies }, index) => {
    const needed = dependencies.flatMap(({ stage }) => stage ?? []);
    return [...(base.kind === 'stage' ? [base.stage] : []), ...needed].map((other): [number, number] => [index, other]);
  });
}

/** For each of `count` things the least one that it hangs together with. */
function groupsOf(count: number, pairs: readonly (readonly [number, number])[]): number[] {
  const parents = Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== undefined && parents[root] !== root) root = parents[root] ?? root;
    for (let at = index; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  for (const [a, b] of pairs) {
    const [one, other] = [rootOf(a), rootOf(b)];
    parents[Math.max(one, other)] = Math.min(one, other);
  }
  return parents.map((_, index) => rootOf(index));
}

/** The stage that an edit lies in; undefined when it touches a FROM, or what may be a directive. */
export function editedPart({ stages }: StageParts, { start, end }: Range): StagePart | undefined {
  return stages.find(
    (part, index) =>
      part.start <= start && end <= part.end && (start > part.from.end || (index > 0 && end < part.from.start)),
  );
}

/** Whether a range begins in one of some stages or before all of them. */
export function isConcerned({ head, stages }: StageParts, groups: ReadonlySet<number>, { start }: Range): boolean {
  if (start < head.end) return true;
  let low = 0;
  let high = stages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stages[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  // The end of the text belongs to the last stage.
  const part = stages[Math.min(low, stages.length - 1)];
  return part !== undefined && groups.has(part.group);
}

/** The parts after an edit of one of them that leaves its FROM as it is. */
export function movedParts(parts: StageParts, edited: StagePart, edit: Range, text: string): StageParts {
  const { end } = parts.stages.at(-1) ?? parts.head;
  const delta = text.length - end;
  const moved = (part: StagePart): StagePart => {
    const from = edit.end <= part.from.start ? movedBy(part.from, delta) : part.from;
    if (part === edited) {
      const range = { start: part.start, end: part.end + delta };
      return { ...part, ...range, from, lineEnds: lineEndsIn(text, range) };
    }
    return part.start < edited.start ? part : { ...part, ...movedBy(part, delta), from };
  };
  return { ...parts, stages: parts.stages.map(moved) };
}

/** Whether the last instruction takes nothing along of what may follow it. */
export function endsCleanly({ text, escape, instructions }: Analysis['tree']): boolean {
  const last = instructions.at(-1);
  if (!last) return false;
  const unterminated = last.heredocs.some(({ terminatorRange }) => terminatorRange.start === terminatorRange.end);
  return !unterminated && !text.slice(0, last.range.end).trimEnd().endsWith(escape);
}
