import type { Range } from '../text/range.ts';

/**
 * What a completion names; the edge chooses the icon. `tag` is the tag or digest of an image, `value` one of the fixed values of a
 * flag, a directive or an argument.
 */
export type CompletionKind = 'keyword' | 'flag' | 'value' | 'variable' | 'stage' | 'image' | 'tag' | 'file';

/** One entry of a list of completions. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** The text that replaces `range`, or the snippet where `isSnippet` is set. */
  readonly insertText: string;
  /** `insertText` has places to fill in, in the snippet syntax of the Language Server Protocol. */
  readonly isSnippet?: boolean;
  /** One line on the entry, which editors show once it is selected. */
  readonly detail?: string;
  /** A few words that tell the entry from others, which editors show beside every label. */
  readonly description?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What the typed text is matched with where that is not the label. */
  readonly filterText?: string;
  /** The place in the list: entries are shown in the order of this text. */
  readonly sortText: string;
  /** The text that is replaced: on one line, around the cursor. */
  readonly range: Range;
  /** The entry leads to a further choice: the editor asks for completions again once it is accepted. */
  readonly retrigger?: boolean;
  /** The entry that the editor should select first. */
  readonly preselect?: boolean;
  /** The entry is still valid but should not be taken any more: the editor strikes it through. */
  readonly outdated?: boolean;
}
