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
  const stageStarts =
    byStage.length > 0
      ? tree.instructions
          .filter(({ keyword }) => keyword.text.toUpperCase() === 'FROM')
          .map(({ startLine }) => startLine)
      : [];
  return {
    has(code, { syntax: { startLine } }) {
      if (everywhere.has(code) || byLine.get(startLine)?.has(code)) return true;
      const above = byStage.findLast(({ line }) => line < startLine);
      if (!above?.codes.has(code)) return false;
      return !stageStarts.some((start) => start > above.line && start <= startLine);
    },
  };
}
