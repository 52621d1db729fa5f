import type { Analysis } from '../analysis.ts';
import type { Range } from '../text/range.ts';

/** Lines that can be folded: from the line of the range's start, which stays visible, to that of its end. */
export interface Fold {
  readonly range: Range;
  readonly kind: 'stage' | 'instruction' | 'heredoc' | 'comment';
}

/** Stages, instructions and here-documents of several lines, and blocks of comment lines; no two begin on the same line and end on the same. */
export function foldingRanges({ tree, dockerfile }: Analysis): Fold[] {
  const { lines } = tree;
  const seen = new Set<string>();
  const folds: Fold[] = [];
  const add = (range: Range, kind: Fold['kind']): void => {
    const [first, last] = [lines.lineAt(range.start), lines.lineAt(range.end)];
    if (last <= first || seen.has(`${first} ${last}`)) return;
    seen.add(`${first} ${last}`);
    folds.push({ range, kind });
  };
  for (const { range } of dockerfile.stages) add(range, 'stage');
  for (const { range, heredocs } of tree.instructions) {
    add(range, 'instruction');
    for (const { contentRange, terminatorRange } of heredocs) {
      // The line above the body is the instruction's last one, or the end of the here-document before.
      add({ start: Math.max(contentRange.start - 1, range.start), end: terminatorRange.end }, 'heredoc');
    }
  }
  for (const range of commentBlocks(tree)) add(range, 'comment');
  return folds.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

/** Comments and directives on lines that follow each other. */
function commentBlocks({ items, lines }: Analysis['tree']): Range[] {
  const blocks: Range[] = [];
  for (const { kind, range } of items) {
    if (kind !== 'comment' && kind !== 'directive') continue;
    const last = blocks.at(-1);
    if (last && lines.lineAt(last.end) + 1 === lines.lineAt(range.start))
      blocks[blocks.length - 1] = { start: last.start, end: range.end };
    else blocks.push(range);
  }
  return blocks;
}
