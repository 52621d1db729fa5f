import type { Analysis } from '../analysis.ts';
import { type InstructionSyntax, sourceRange } from '../syntax/tree.ts';
import { type VariableReference, variableReferences } from '../syntax/variables.ts';
import type { Range } from '../text/range.ts';
import { covers, logicalOffset, type Place } from './place.ts';
import { scopeOf, type VariableScope } from './variableScope.ts';

/** A reference to a variable in the document. */
export interface FoundReference {
  readonly reference: VariableReference;
  readonly scope: VariableScope;
  /** Of the whole reference, in the document. */
  readonly range: Range;
  readonly nameRange: Range;
  /** As written, without line continuations. */
  readonly text: string;
}

/** The innermost reference at an offset. */
export function referenceAt(analysis: Analysis, place: Place, offset: number): FoundReference | undefined {
  return referencesIn(analysis, place)
    .filter(({ range }) => covers(range, offset))
    .reduce<FoundReference | undefined>((best, next) => (best && isShorter(best, next) ? best : next), undefined);
}

/** All references to variables in the texts of an instruction that are expanded, by BuildKit or by a shell. */
export function referencesIn(analysis: Analysis, place: Place): FoundReference[] {
  return areasOf(analysis, place).flatMap((area) => {
    const { text, scope, escape, quotes } = area;
    return variableReferences(text, escape, { singleQuotes: quotes }).map((reference): FoundReference => {
      const { range, nameRange } = reference;
      const written = text.slice(range.start, range.end);
      return { reference, scope, range: area.place(range), nameRange: area.place(nameRange), text: written };
    });
  });
}

function isShorter(a: FoundReference, b: FoundReference): boolean {
  return a.text.length < b.text.length;
}

/** A stretch of text that is expanded as one, with the way back to the document. */
interface Area {
  readonly text: string;
  readonly scope: VariableScope;
  readonly escape: '\\' | '`';
  /** Single quotes keep variables from being expanded. */
  readonly quotes: boolean;
  place(range: Range): Range;
}

function areasOf(analysis: Analysis, place: Place): Area[] {
  const { syntax, keyword } = place;
  const { escape } = analysis.tree;
  const areas: Area[] = [];
  const add = (range: Range, scope: VariableScope | undefined): void => {
    const text = syntax.logical.text.slice(range.start, range.end);
    if (!scope || !text.includes('$')) return;
    const back = (inner: Range): Range =>
      sourceRange(syntax.logical, { start: range.start + inner.start, end: range.start + inner.end });
    areas.push({ text, scope, escape, quotes: true, place: back });
  };
  for (const flag of syntax.flags) add(logicalRange(syntax, flag.range), scopeOf(place, flag.name));
  const scope = scopeOf(place);
  for (const range of argumentRanges(syntax, scope)) add(range, scope);
  for (const { content, contentRange, expand } of syntax.heredocs) {
    const bodyScope = keyword === 'RUN' ? 'build' : expand ? scope : undefined;
    if (!bodyScope || !content.includes('$')) continue;
    const { start } = contentRange;
    const shift = (inner: Range): Range => ({ start: start + inner.start, end: start + inner.end });
    areas.push({ text: content, scope: bodyScope, escape: '\\', quotes: false, place: shift });
  }
  return areas;
}

/** BuildKit expands each word on its own; a shell gets the whole command. */
function argumentRanges({ args, rest }: InstructionSyntax, scope: VariableScope | undefined): Range[] {
  if (args.length === 0 || scope === 'build' || scope === 'container') return [rest.logical];
  return args.map(({ logical }) => logical);
}

function logicalRange({ logical }: InstructionSyntax, range: Range): Range {
  return { start: logicalOffset(logical, range.start) ?? 0, end: logicalOffset(logical, range.end) ?? 0 };
}
