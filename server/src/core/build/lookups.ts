import { type InstructionSyntax, sourceRange, type Word } from '../syntax/tree.ts';
import { variableReferences } from '../syntax/variables.ts';
import type { Range } from '../text/range.ts';
import { nearest } from '../text/suggestion.ts';
import type { Lookup } from './plan.ts';

/** A text of an instruction that is expanded. Without `logical`, it stands in one piece at its range, or its places are not known. */
export type ExpandedText = Pick<Word, 'text' | 'range'> & { readonly logical?: Range };

/** What a lookup needs to know to tell more of itself. */
export interface LookupPlace {
  readonly syntax: InstructionSyntax;
  readonly escape: string;
  readonly word: ExpandedText;
  /** The text is a here-document's, in which quotes mean nothing. */
  readonly body?: boolean;
  /** The lookup is told of here instead, for text that does not stand in the document. */
  readonly shown?: Range;
  /** Names that may have been meant. */
  readonly candidates: () => Iterable<string>;
}

/** A name that a text looked up in vain. Where it stands and what was meant is found out when somebody wants to know. */
export class FailedLookup implements Lookup {
  readonly name: string;
  readonly part: number;
  private readonly place: LookupPlace;

  constructor(name: string, part: number, place: LookupPlace) {
    this.name = name;
    this.part = part;
    this.place = place;
  }

  get range(): Range {
    return this.place.shown ?? referenceRange(this.name, this.place);
  }

  get suggestion(): string | undefined {
    return nearest(this.name, this.place.candidates());
  }
}

/** Where a text names a variable first, or the whole text where that cannot be told. */
function referenceRange(name: string, { syntax, escape, word, body }: LookupPlace): Range {
  const { text, range, logical } = word;
  const references = variableReferences(text, body ? '\\' : escape, { singleQuotes: !body });
  const reference = references.find((found) => found.name === name);
  if (!reference) return range;
  const within = (start: number) => ({ start: start + reference.range.start, end: start + reference.range.end });
  if (logical && logical.end - logical.start === text.length) return sourceRange(syntax.logical, within(logical.start));
  return range.end - range.start === text.length ? within(range.start) : range;
}
