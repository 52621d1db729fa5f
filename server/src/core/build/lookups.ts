import { type InstructionSyntax, sourceRange, type Word } from '../syntax/tree.ts';
import { variableReferences } from '../syntax/variables.ts';
import type { Range } from '../text/range.ts';
import { nearest } from '../text/suggestion.ts';
import type { Lookup } from './plan.ts';

/** A text of an instruction that is expanded. Without `logical`, it stands in one piece at its range, or its places are not known. */
export type ExpandedText = Pick<Word, 'text' | 'range'> & { readonly logical?: Range };

/** What of a lookup is worked out only when somebody wants to know. */
export interface LookupPlace {
  readonly syntax: InstructionSyntax;
  readonly escape: string;
  /** The text is a here-document's, in which quotes mean nothing. */
  readonly body?: boolean;
  /** The lookup is told of here instead, for text that does not stand in the document. */
  readonly shown?: Range;
}

/** A lookup in vain of a name in a text. Where it stands and what was meant is found out on demand. */
export function failedLookup(
  name: string,
  part: number,
  word: ExpandedText,
  place: LookupPlace,
  candidates: () => Iterable<string>,
): Lookup {
  let range: Range | undefined;
  let suggestion: { readonly name: string | undefined } | undefined;
  return {
    name,
    part,
    get range() {
      range ??= place.shown ?? referenceRange(word, name, place);
      return range;
    },
    get suggestion() {
      suggestion ??= { name: nearest(name, candidates()) };
      return suggestion.name;
    },
  };
}

/** Where a text names a variable first, or the whole text where that cannot be told. */
function referenceRange(word: ExpandedText, name: string, { syntax, escape, body }: LookupPlace): Range {
  const { text, range, logical } = word;
  const references = variableReferences(text, body ? '\\' : escape, { singleQuotes: !body });
  const reference = references.find((found) => found.name === name);
  if (!reference) return range;
  const within = (start: number) => ({ start: start + reference.range.start, end: start + reference.range.end });
  if (logical && logical.end - logical.start === text.length) return sourceRange(syntax.logical, within(logical.start));
  return range.end - range.start === text.length ? within(range.start) : range;
}
