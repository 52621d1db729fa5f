import type { Analysis } from '../analysis.ts';
import { type InstructionFact, instructionFact } from '../language/instructions.ts';
import type { Range } from '../text/range.ts';
import { isWordSeparator } from '../text/whitespace.ts';
import type { Completion } from './completionItem.ts';
import { logicalOffset, type Place } from './place.ts';

/**
 * What stands before the cursor in an instruction, read anew from its text: the tree of an unfinished line is that of another
 * instruction than the one being written.
 */
export interface CompletionRequest {
  readonly analysis: Analysis;
  readonly place: Place;
  readonly offset: number;
  /** The cursor is in the keyword, among the flags (or where the first argument may begin), or among the arguments. */
  readonly area: 'keyword' | 'flags' | 'arguments';
  /** The instruction behind ONBUILD: nothing of this file is known of its surroundings. */
  readonly trigger: boolean;
  /** Absent while the keyword is written, and for one that does not exist. */
  readonly fact?: InstructionFact;
  /** As typed. */
  readonly keyword: string;
  /** The flag words before the cursor's word. */
  readonly flags: readonly string[];
  /** The arguments before the cursor's word, split at white space. */
  readonly words: readonly string[];
  /** The flag words behind the cursor's word. */
  readonly laterFlags: readonly string[];
  /** All arguments up to the cursor. */
  readonly rest: string;
  /** What of the cursor's word stands before the cursor. */
  readonly word: string;
}

/** Reads the instruction of a place up to the cursor. */
export function requestAt(analysis: Analysis, place: Place, offset: number): CompletionRequest | undefined {
  const { logical } = place.instruction.syntax;
  const at = logicalOffset(logical, offset);
  if (at === undefined) return undefined;
  let before = logical.text.slice(0, at).trimStart();
  let trigger = false;
  for (;;) {
    const behind = /^onbuild\s+/i.exec(before);
    if (!behind) break;
    before = before.slice(behind[0].length);
    trigger = true;
  }
  const all = wordsOf(before);
  const keyword = all.complete[0] ?? '';
  const base = { analysis, place, offset, trigger };
  if (keyword === '') {
    return {
      ...base,
      area: 'keyword',
      keyword: all.last,
      flags: [],
      laterFlags: [],
      words: [],
      rest: '',
      word: all.last,
    };
  }
  const behind = all.complete.slice(1);
  const flags = leadingFlags(behind);
  const laterFlags = leadingFlags(logical.text.slice(at).split(/\s+/).slice(1));
  const words = behind.slice(flags.length);
  const fact = instructionFact(keyword);
  return {
    ...base,
    area: words.length === 0 && (all.last === '' || all.last.startsWith('-')) ? 'flags' : 'arguments',
    ...(fact ? { fact } : {}),
    keyword,
    flags,
    laterFlags,
    words,
    rest: restOf(before, 1 + flags.length),
    word: all.last,
  };
}

/** The range that a completion of a text replaces: that text before the cursor, and what follows up to a character of `stops`. */
export function replacedRange(analysis: Analysis, offset: number, before: string, stops: string): Range {
  const { text, tree } = analysis;
  const lineStart = tree.lines.startOf(tree.lines.lineAt(offset));
  let end = offset;
  while (end < text.length && !isStop(text, end, stops)) end++;
  return { start: Math.max(lineStart, offset - before.length), end };
}

function isStop(text: string, at: number, stops: string): boolean {
  const character = text[at] ?? '';
  return character === '\n' || isWordSeparator(text.charCodeAt(at)) || stops.includes(character);
}

/** A completion before it has its place in the list. */
export type Draft = Omit<Completion, 'sortText' | 'range'> & { readonly range?: Range };

/** Gives completions the range they replace and, within their group, the order in which they are listed. */
export function listed(group: number, range: Range, drafts: readonly Draft[]): Completion[] {
  return drafts.map((draft, at) => ({ range, ...draft, sortText: `${group}${String(at).padStart(4, '0')}` }));
}

/** Groups of completions in the order in which they are shown. */
export const groups = { first: 0, values: 1, images: 5, flags: 8, last: 9 } as const;

function leadingFlags(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => !word.startsWith('--'));
  return end === -1 ? words : words.slice(0, end);
}

function wordsOf(text: string): { complete: string[]; last: string } {
  const all = text.split(/\s+/);
  return { complete: all.slice(0, -1), last: all.at(-1) ?? '' };
}

/** What follows the first words. */
function restOf(text: string, count: number): string {
  let at = 0;
  for (let skipped = 0; skipped < count; skipped++) {
    while (at < text.length && !isWordSeparator(text.charCodeAt(at))) at++;
    while (at < text.length && isWordSeparator(text.charCodeAt(at))) at++;
  }
  return text.slice(at);
}
