import type { Analysis } from '../analysis.ts';
import { completeArguments } from './completeArguments.ts';
import { completeComment } from './completeComment.ts';
import { completeFlagNames, completeFlagValue } from './completeFlags.ts';
import { completeKeywords } from './completeKeywords.ts';
import { completeVariables } from './completeVariables.ts';
import type { Completion } from './completionItem.ts';
import { type CompletionRequest, requestAt } from './completionRequest.ts';
import { covers, inInnerComment, type Place, placeAt } from './place.ts';

export interface CompletionList {
  readonly items: readonly Completion[];
  /** More is to be had once more is typed: the editor asks again instead of filtering what it has. */
  readonly incomplete: boolean;
}

/** Nothing to offer. */
const nothing: CompletionList = { items: [], incomplete: false };

/** What can be written at an offset. Nothing in comments, in here-documents and in the commands of a shell, their variables aside. */
export function completion(analysis: Analysis, offset: number): CompletionList {
  const place = placeAt(analysis, offset);
  if (!place) {
    const comment = completeComment(analysis, offset);
    return comment ? complete(comment) : complete(completeKeywords(analysis, offset, undefined));
  }
  if (inInnerComment(analysis, place, offset)) return nothing;
  if (inHeredoc(place, offset)) return complete(completeVariables(analysis, place, offset) ?? []);
  const request = requestAt(analysis, place, offset);
  if (!request) return nothing;
  if (request.area === 'keyword') return complete(completeKeywords(analysis, offset, request));
  const variables = completeVariables(analysis, place, offset, request);
  return variables ? complete(variables) : completeWord(request);
}

function completeWord(request: CompletionRequest): CompletionList {
  const { area, word } = request;
  if (area === 'flags') {
    if (word.includes('=')) return completeFlagValue(request);
    if (word.startsWith('-')) return complete(completeFlagNames(request));
  }
  const { items, incomplete } = completeArguments(request);
  return { items: area === 'flags' ? [...items, ...completeFlagNames(request)] : items, incomplete };
}

function complete(items: readonly Completion[]): CompletionList {
  return { items, incomplete: false };
}

function inHeredoc({ instruction }: Place, offset: number): boolean {
  return instruction.syntax.heredocs.some(
    ({ contentRange, terminatorRange }) =>
      covers(contentRange, offset) || terminatorRange.start === offset || contentRange.end === offset,
  );
}
