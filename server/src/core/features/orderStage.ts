import { type Analysis, analyze } from '../analysis.ts';
import { expectedRebuildCost } from '../cache/expectedCost.ts';
import { type Diagnostic, type LintSettings, lint } from '../rules/lint.ts';
import type { Edit, Fix } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import type { ChangeNote, CodeAction, NotedEdit } from './codeActions.ts';

/** So many moves are made at most: each makes the file more like what it should be, so that there are few. */
const mostMoves = 20;

/** A difference in seconds below this is none. */
const noise = 1e-6;

/** A move that was made, with what it saves on average for each build, in seconds of the model. */
interface MadeMove {
  readonly fix: Fix;
  readonly seconds: number;
}

/**
 * One action that makes, one after the other, all moves in a stage that leave the image the same, until there is none left. Undefined
 * where there is nothing to move. A move that the model of costs takes for a loss is left out.
 */
export function orderStage(
  analysis: Analysis,
  found: readonly Diagnostic[],
  offset: number,
  settings?: LintSettings,
): CodeAction | undefined {
  const at = stageAt(analysis, offset);
  if (at === undefined) return undefined;
  const { moves, text } = makeMoves(analysis, found, at, settings);
  if (moves.length === 0) return undefined;
  const pieces = composed(analysis.text, moves);
  const edits = notedEdits(pieces, moves, areIndependent(analysis, found, at, moves, pieces));
  if (applyEdits(analysis.text, edits) !== text) return undefined;
  const name = analysis.dockerfile.stages[at]?.name;
  const stage = name === undefined ? 'this stage' : `the stage ${name}`;
  return { title: `Order the instructions of ${stage} for the cache`, kind: 'rewrite', edits, preferred: false };
}

/** The index of the stage that a place in the file belongs to. */
function stageAt({ dockerfile }: Analysis, offset: number): number | undefined {
  const at = dockerfile.stages.findLastIndex(({ from }) => from.syntax.range.start <= offset);
  return at === -1 ? undefined : at;
}

function makeMoves(
  analysis: Analysis,
  found: readonly Diagnostic[],
  stage: number,
  settings: LintSettings | undefined,
): { readonly moves: readonly MadeMove[]; readonly text: string } {
  const moves: MadeMove[] = [];
  const seen = new Set([analysis.text]);
  let current = analysis;
  let diagnostics = found;
  let cost: number | undefined;
  while (moves.length < mostMoves) {
    let next: { readonly after: Analysis; readonly fix: Fix; readonly cost: number } | undefined;
    for (const fix of movesIn(current, diagnostics, stage)) {
      cost ??= costOf(current);
      const text = applyEdits(current.text, fix.edits);
      if (seen.has(text)) continue;
      const after = analyze(text, analysis.world, analysis.inputs);
      const costAfter = costOf(after);
      if (costAfter > cost + noise || (next && costAfter >= next.cost - noise)) continue;
      next = { after, fix, cost: costAfter };
    }
    if (!next) break;
    moves.push({ fix: next.fix, seconds: (cost ?? next.cost) - next.cost });
    seen.add(next.after.text);
    current = next.after;
    ({ cost } = next);
    diagnostics = lint(current, settings);
  }
  return { moves, text: current.text };
}

/** The fixes that only move instructions of a stage and are proven to leave the image the same. */
function movesIn(analysis: Analysis, found: readonly Diagnostic[], stage: number): Fix[] {
  return found
    .filter(({ range }) => stageAt(analysis, range.start) === stage)
    .flatMap(({ fixes }) => fixes.find(({ safety, kind }) => safety === 'safe' && kind !== undefined) ?? []);
}

function costOf({ plan, text, world }: Analysis): number {
  return expectedRebuildCost(plan, { text, world }).seconds;
}

/** A part of the text: as it was, or written by moves, which may have taken something away in its place. */
type Piece =
  | { readonly kind: 'kept'; readonly start: number; readonly end: number }
  | { readonly kind: 'written'; readonly text: string; readonly move: number };

interface Composed {
  readonly length: number;
  readonly pieces: readonly Piece[];
  /** What was taken away, in the text as it was, and by which move. */
  readonly removed: readonly { readonly start: number; readonly end: number; readonly move: number }[];
}

/** What all moves together make of a text. Kept parts stay in their order: a move takes text away and writes it elsewhere. */
function composed(text: string, moves: readonly MadeMove[]): Composed {
  let pieces: readonly Piece[] = [{ kind: 'kept', start: 0, end: text.length }];
  const removed: { readonly start: number; readonly end: number; readonly move: number }[] = [];
  for (const [move, { fix }] of moves.entries()) {
    // From the end, so that the offsets of earlier edits stay.
    for (const edit of [...fix.edits].reverse()) {
      const [before, rest] = split(pieces, edit.range.start);
      const [gone, after] = split(rest, edit.range.end - edit.range.start);
      for (const piece of gone) if (piece.kind === 'kept') removed.push({ start: piece.start, end: piece.end, move });
      pieces = [...before, ...(edit.newText === '' ? [] : [written(edit, move)]), ...after];
    }
  }
  return { length: text.length, pieces, removed };
}

function written({ newText }: Edit, move: number): Piece {
  return { kind: 'written', text: newText, move };
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'kept' ? piece.end - piece.start : piece.text.length;
}

function split(pieces: readonly Piece[], offset: number): [Piece[], Piece[]] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let left = offset;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    if (left >= length) before.push(piece);
    else if (left <= 0) after.push(piece);
    else if (piece.kind === 'kept') {
      before.push({ ...piece, end: piece.start + left });
      after.push({ ...piece, start: piece.start + left });
    } else {
      before.push({ ...piece, text: piece.text.slice(0, left) });
      after.push({ ...piece, text: piece.text.slice(left) });
    }
    left -= length;
  }
  return [before, after];
}

/** A place of the text where something changes, and the moves that have to do with it. */
interface Change extends Edit {
  readonly moves: ReadonlySet<number>;
}

function changesOf({ length, pieces, removed }: Composed): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let newText = '';
  let by = new Set<number>();
  const close = (end: number): void => {
    for (const { start, end: to, move } of removed) if (at <= start && to <= end) by.add(move);
    if (end > at || newText !== '') changes.push({ range: { start: at, end }, newText, moves: by });
    newText = '';
    by = new Set();
  };
  for (const piece of pieces) {
    if (piece.kind === 'kept') {
      close(piece.start);
      at = piece.end;
    } else {
      newText += piece.text;
      by.add(piece.move);
    }
  }
  close(length);
  return changes;
}

/** Whether each of two moves may be made without the other. More are one whole, since not every choice among them was looked at. */
function areIndependent(
  analysis: Analysis,
  found: readonly Diagnostic[],
  stage: number,
  moves: readonly MadeMove[],
  pieces: Composed,
): boolean {
  const [, second] = moves;
  if (!second || moves.length > 2 || changesOf(pieces).some(({ moves: by }) => by.size > 1)) return false;
  return movesIn(analysis, found, stage).some(
    ({ title, edits }) =>
      title === second.fix.title &&
      JSON.stringify(edits.map(({ range, newText }) => [range.start, range.end, newText])) ===
        JSON.stringify(
          changesOf(pieces)
            .filter(({ moves: by }) => by.has(1))
            .map(({ range, newText }) => [range.start, range.end, newText]),
        ),
  );
}

/** The edits with what is said of each: of every move on its own where it can be left out, else of all together. */
function notedEdits(pieces: Composed, moves: readonly MadeMove[], independent: boolean): NotedEdit[] {
  const all: ChangeNote = { label: labelOf(moves), description: moves.map(descriptionOf).join('; ') };
  const own = moves.map((move): ChangeNote => ({ label: move.fix.title, description: descriptionOf(move) }));
  return changesOf(pieces).map(({ range, newText, moves: by }) => {
    const [move] = by;
    return { range, newText, note: (independent && move !== undefined ? own[move] : undefined) ?? all };
  });
}

function labelOf(moves: readonly MadeMove[]): string {
  const [first] = moves;
  return moves.length === 1 && first ? first.fix.title : `${moves.length} moves that build on each other`;
}

/** What a move does, and what it saves as far as that can be modelled. */
function descriptionOf({ fix, seconds }: MadeMove): string {
  const rounded = seconds >= 10 ? String(Math.round(seconds)) : seconds.toFixed(1);
  const gain =
    Number(rounded) > 0
      ? `about ${rounded} s less for a build after a change, by a model`
      : 'no gain that the model sees';
  return `${fix.title}: ${gain}`;
}
