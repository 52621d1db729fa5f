import type { Analysis } from '../analysis.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { editBetween } from '../text/edit.ts';
import { movedBy, type Range } from '../text/range.ts';
import { checkBuildArgument } from './checkOptions.ts';
import { rules } from './index.ts';
import type { LintSettings } from './lint.ts';
import { type ShownDiagnostic, shown } from './stageExcerpt.ts';
import { endsCleanly } from './stageParts.ts';

/** The findings of a text, and where an edit of it changes none of them. */
export interface Settled {
  readonly text: string;
  readonly found: readonly ShownDiagnostic[];
  /** Comments that nothing reads, in order. */
  readonly comments: readonly Range[];
  /** Empty lines behind the text belong to no instruction. */
  readonly open: boolean;
}

/** Comments that say what is not to be reported, or that could come to be a directive. */
const pragma = /#[^\n]*(?:hadolint|check|syntax|escape)/i;

/** A longer line is one that BuildKit may refuse. */
const longestComment = 2_000;

/** Prepares the findings of a text for edits that change none of them. */
export function settle(analysis: Analysis, found: readonly ShownDiagnostic[], settings: LintSettings): Settled {
  const { text, tree } = analysis;
  return {
    text,
    found: found.map(shown),
    comments: unreadComments(tree, readsDescriptions(analysis, settings)),
    open: endsCleanly(tree),
  };
}

const descriptionRules = rules.filter(({ experimental }) => experimental === true);

/** Whether what a comment says of a stage or an argument may be checked, as it is only when that is asked for. */
function readsDescriptions({ text, inputs }: Analysis, { levels }: LintSettings): boolean {
  const isSet = descriptionRules.some(({ id, aliases = [] }) =>
    [id, ...aliases].some((name) => Object.hasOwn(levels, name)),
  );
  return isSet || /experimental/i.test(text) || checkBuildArgument(inputs.buildArgs) !== undefined;
}

/**
 * Comments behind the first instruction, where no directive can be, that do not stand beside one that says what is not to be reported: an
 * empty comment would part the two. Where descriptions are read, those before FROM and ARG count as such.
 */
function unreadComments({ text, items, instructions }: SyntaxTree, describing: boolean): Range[] {
  const unread: Range[] = [];
  let waiting: Range[] = [];
  const settleWaiting = (): void => {
    const isPlain = waiting.every(
      ({ start, end }) => end - start <= longestComment && !pragma.test(text.slice(start, end)),
    );
    if (isPlain) unread.push(...waiting);
    waiting = [];
  };
  for (const item of items) {
    if (item.kind === 'comment') waiting.push(item.range);
    if (item.kind !== 'instruction') continue;
    const isDescribed = describing && /^(?:FROM|ARG)$/i.test(item.keyword.text);
    if (item === instructions[0] || isDescribed) waiting = [];
    else settleWaiting();
  }
  if (instructions.length > 0) settleWaiting();
  return unread;
}

/** The findings after an edit that changes none of them but for its place; undefined after any other. */
export function afterIdleEdit(before: Settled, text: string): Settled | undefined {
  const { range, newText } = editBetween(before.text, text);
  const delta = newText.length - (range.end - range.start);
  const move = (one: Range): Range => (one.start >= range.end ? movedBy(one, delta) : one);
  if (before.open && range.start === before.text.length && /^\n+$/.test(newText)) return { ...before, text };
  const comment = before.comments.find(({ start, end }) => start < range.start && range.end <= end);
  if (!comment || /[\r\n]/.test(newText)) return undefined;
  const grown = { start: comment.start, end: comment.end + delta };
  if (grown.end - grown.start > longestComment || pragma.test(text.slice(grown.start, grown.end))) return undefined;
  // What is said of a comment, or of what lies around it, is not followed.
  if (before.found.some((one) => one.range.start < range.end && one.range.end > comment.start)) return undefined;
  return {
    text,
    found: before.found.map((one) => ({ ...one, range: move(one.range) })),
    comments: before.comments.map((one) => (one === comment ? grown : move(one))),
    open: before.open,
  };
}
