import type { Instruction } from '../dockerfile/model.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/** Which codes the comments of hadolint's kind silence, and where. */
export interface HadolintIgnores {
  has(code: string, instruction: Instruction): boolean;
}

const pragma = /^#[ \t]*hadolint[ \t]+(?:(global|stage)[ \t]+)?ignore[ \t]*=([DLSC0-9, \t]+)(?:#.*)?$/;

/** Whether a comment is one that hadolint reads for the next line. */
export function isHadolintPragma(comment: string): boolean {
  return /^#[ \t]*hadolint[ \t]+ignore[ \t]*=/.test(comment);
}

/** Whether a comment may silence a code in the whole file, wherever it stands. */
export function silencesWholeFile(text: string): boolean {
  return /#[ \t]*hadolint[ \t]+global/.test(text);
}

/**
 * Reads `# hadolint ignore=CODE,…`, which holds for the instruction on the next line, `stage ignore`, which holds up to the next FROM,
 * and `global ignore`, which holds for the whole file.
 */
export function hadolintIgnores(tree: SyntaxTree): HadolintIgnores {
  const { text, items, lines } = tree;
  if (!text.includes('hadolint')) return { has: () => false };
  const everywhere = new Set<string>();
  const byLine = new Map<number, ReadonlySet<string>>();
  const byStage: { readonly line: number; readonly codes: ReadonlySet<string> }[] = [];
  for (const { kind, range } of items) {
    if (kind !== 'comment') continue;
    const match = pragma.exec(text.slice(range.start, range.end));
    if (!match) continue;
    const codes = new Set((match[2] ?? '').split(',').map((code) => code.trim()));
    const line = lines.lineAt(range.start);
    if (match[1] === 'global') for (const code of codes) everywhere.add(code);
    else if (match[1] === 'stage') byStage.push({ line, codes });
    else byLine.set(line + 1, codes);
  }
  const spans = stageSpans(tree, byStage);
  return {
    has(code, { syntax: { startLine } }) {
      if (everywhere.has(code) || byLine.get(startLine)?.has(code)) return true;
      const span = lastFrom(spans, startLine);
      return span !== undefined && startLine < span.end && span.codes.has(code);
    },
  };
}

/** Lines in which codes are silenced: the first included, the last excluded. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly codes: ReadonlySet<string>;
}

/** From the comment to the next FROM; a later comment ends it as well, which looking for the last one sees to. */
function stageSpans(
  { instructions }: SyntaxTree,
  comments: readonly { readonly line: number; readonly codes: ReadonlySet<string> }[],
): Span[] {
  if (comments.length === 0) return [];
  const starts = instructions
    .filter(({ keyword }) => keyword.text.toUpperCase() === 'FROM')
    .map(({ startLine }) => startLine);
  let next = 0;
  return comments.map(({ line, codes }) => {
    while (next < starts.length && (starts[next] ?? 0) <= line) next++;
    return { start: line + 1, end: starts[next] ?? Number.POSITIVE_INFINITY, codes };
  });
}

/** The last span that starts at a line or above it. */
function lastFrom(spans: readonly Span[], line: number): Span | undefined {
  let low = -1;
  let high = spans.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= line) low = middle;
    else high = middle;
  }
  return spans[low];
}
