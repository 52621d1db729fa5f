import type { Analysis } from '../analysis.ts';
import { variableModifiers } from '../language/variables.ts';
import { expandWord } from '../syntax/expansion.ts';
import { codeSpan } from '../text/markdown.ts';
import { type FoundReference, referenceAt } from './foundReferences.ts';
import type { Hover } from './hover.ts';
import type { Place } from './place.ts';
import { absenceText, lookUp, originText, type VariableScope } from './variableScope.ts';

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
