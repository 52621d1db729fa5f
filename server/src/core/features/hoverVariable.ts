import type { Analysis } from '../analysis.ts';
import { variableModifiers } from '../language/variables.ts';
import { expandWord } from '../syntax/expansion.ts';
import { type InstructionSyntax, sourceRange } from '../syntax/tree.ts';
import { type VariableReference, variableReferences } from '../syntax/variables.ts';
import { codeSpan } from '../text/markdown.ts';
import type { Range } from '../text/range.ts';
import type { Hover } from './hover.ts';
import { covers, logicalOffset, type Place } from './place.ts';
import { absenceText, lookUp, originText, scopeOf, type VariableScope } from './variableScope.ts';

/** The variable whose reference stands at the offset: its value, where that comes from, and what the modifier makes of it. */
export function hoverVariable(analysis: Analysis, place: Place, offset: number): Hover | undefined {
  const found = referenceAt(analysis, place, offset);
  if (!found) return undefined;
  const { reference, scope, range } = found;
  const variable = lookUp(analysis, place, scope, reference.name, offset);
  const absence = variable ? undefined : absenceText(analysis, place, scope, reference.name);
  if (!variable && absence === undefined) return undefined;
  const lines = [
    variable ? `${codeSpan(reference.name)} is ${valueText(variable.value)}.` : codeSpan(reference.name),
    variable ? originText(analysis, variable) : (absence ?? ''),
  ];
  if (reference.modifier !== undefined) lines.push(modifierText(analysis, place, scope, found, offset));
  return { range, markdown: lines.filter((line) => line !== '').join('\n\n') };
}

/** A reference to a variable in the document. */
export interface FoundReference {
  readonly reference: VariableReference;
  readonly scope: VariableScope;
  /** Of the whole reference, in the document. */
  readonly range: Range;
  /** As written, without line continuations. */
  readonly text: string;
}

/** The innermost reference at an offset, in a text that is expanded. */
export function referenceAt(analysis: Analysis, place: Place, offset: number): FoundReference | undefined {
  const area = areaAt(analysis, place, offset);
  if (!area) return undefined;
  const { text, at, scope, escape, quotes, place: toDocument } = area;
  const references = variableReferences(text, escape, { singleQuotes: quotes });
  const touching = references.filter(({ range }) => covers(range, at));
  const reference = touching.reduce<VariableReference | undefined>(
    (best, next) => (best && best.range.end - best.range.start <= next.range.end - next.range.start ? best : next),
    undefined,
  );
  if (!reference) return undefined;
  const { range } = reference;
  return { reference, scope, range: toDocument(range), text: text.slice(range.start, range.end) };
}

/** A stretch of text that is expanded as one, with the way back to the document. */
interface Area {
  readonly text: string;
  /** Where the cursor is in it. */
  readonly at: number;
  readonly scope: VariableScope;
  readonly escape: '\\' | '`';
  /** Single quotes keep variables from being expanded. */
  readonly quotes: boolean;
  place(range: Range): Range;
}

function areaAt(analysis: Analysis, place: Place, offset: number): Area | undefined {
  const { syntax } = place;
  const heredoc = syntax.heredocs.find(({ contentRange }) => covers(contentRange, offset));
  if (heredoc) {
    const { content, contentRange, expand } = heredoc;
    const scope = place.keyword === 'RUN' ? 'build' : expand ? scopeOf(place) : undefined;
    if (!scope) return undefined;
    const { start } = contentRange;
    const shift = (range: Range) => ({ start: range.start + start, end: range.end + start });
    return { text: content, at: offset - start, scope, escape: '\\', quotes: false, place: shift };
  }
  const flag = syntax.flags.find(({ range }) => covers(range, offset));
  const scope = scopeOf(place, flag?.name);
  const at = logicalOffset(syntax.logical, offset);
  if (!scope || at === undefined) return undefined;
  const range = flag ? logicalRange(syntax, flag.range) : wordRange(place, scope, at);
  if (!covers(range, at)) return undefined;
  const { start } = range;
  return {
    text: syntax.logical.text.slice(start, range.end),
    at: at - start,
    scope,
    escape: analysis.tree.escape,
    quotes: true,
    place: (inner) => sourceRange(syntax.logical, { start: start + inner.start, end: start + inner.end }),
  };
}

/** The word that is expanded on its own; for a shell, the whole command. */
function wordRange({ syntax }: Place, scope: VariableScope, at: number): Range {
  const whole = syntax.rest.logical;
  if (scope === 'build' || scope === 'container') return whole;
  return syntax.args.find(({ logical }) => covers(logical, at))?.logical ?? whole;
}

function logicalRange({ logical }: InstructionSyntax, range: Range): Range {
  return { start: logicalOffset(logical, range.start) ?? 0, end: logicalOffset(logical, range.end) ?? 0 };
}

function valueText(value: string): string {
  return value === '' ? 'empty' : codeSpan(value);
}

/** What the modifier of a reference does, and the result where it can be known. */
function modifierText(
  analysis: Analysis,
  place: Place,
  scope: VariableScope,
  found: FoundReference,
  offset: number,
): string {
  const fact = variableModifiers.find(({ operator }) => operator === found.reference.modifier);
  if (!fact) return '';
  const known = place.stage === undefined || place.stage.baseKnown || scope === 'global';
  const lookup = (name: string) => lookUp(analysis, place, scope, name, offset)?.value;
  const result = expandWord(found.text, lookup, { escape: analysis.tree.escape });
  if (result.error !== undefined || (!known && result.unset.length > 0)) return fact.documentation;
  return `${fact.documentation} Here: ${valueText(result.value)}.`;
}
