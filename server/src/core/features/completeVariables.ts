import type { Analysis } from '../analysis.ts';
import type { Variable } from '../build/plan.ts';
import { codeSpan } from '../text/markdown.ts';
import type { Completion } from './completionItem.ts';
import { type CompletionRequest, type Draft, groups, listed } from './completionRequest.ts';
import type { Place } from './place.ts';
import { originLabel, originText, scopeOf, type VariableScope, variablesIn } from './variableScope.ts';

/**
 * The variables behind `$` or `${` at the cursor; undefined where no variable is being written. `request` is absent in a
 * here-document.
 */
export function completeVariables(
  analysis: Analysis,
  place: Place,
  offset: number,
  request?: CompletionRequest,
): Completion[] | undefined {
  const { text, tree } = analysis;
  const { escape } = tree;
  const line = text.slice(tree.lines.startOf(tree.lines.lineAt(offset)), offset);
  const match = /\$(\{?)([A-Za-z_][A-Za-z0-9_]*|)$/.exec(line);
  if (!match) return undefined;
  if (line[match.index - 1] === escape && line[match.index - 2] !== escape) return [];
  const scope = request ? scopeAt(request) : heredocScope(place, offset);
  if (!scope) return [];
  const [, brace = '', name = ''] = match;
  let end = offset;
  while (/[A-Za-z0-9_]/.test(text[end] ?? '')) end++;
  const close = brace !== '' && !/[}:\-+?#%/]/.test(text[end] ?? '') ? '}' : '';
  const drafts = [...variablesIn(analysis, place, scope)]
    .reverse()
    .map((variable) => variableDraft(analysis, variable, close));
  const declared = scope === 'stage' || scope === 'build' ? withoutValue(place) : [];
  const unset = declared.map((label): Draft => {
    return { label, kind: 'variable', insertText: label + close, detail: 'ARG without a value', filterText: label };
  });
  return listed(groups.values, { start: offset - name.length, end }, [...drafts, ...unset]);
}

function scopeAt({ place, area, word, trigger }: CompletionRequest): VariableScope | undefined {
  if (trigger) return undefined;
  if (area !== 'flags' || !word.startsWith('--')) return scopeOf(place);
  const equals = word.indexOf('=');
  if (equals === -1) return undefined;
  // The stage or image of a mount is taken as written.
  const field = word.slice(Math.max(equals, word.lastIndexOf(',')));
  return /^[=,]from=/i.test(field) ? undefined : scopeOf(place, word.slice(2, equals));
}

function heredocScope(place: Place, offset: number): VariableScope | undefined {
  const heredoc = place.instruction.syntax.heredocs.find(
    ({ contentRange }) => contentRange.start <= offset && offset <= contentRange.end,
  );
  if (!heredoc || place.trigger || place.keyword === 'ONBUILD') return undefined;
  return place.keyword === 'RUN' ? 'build' : heredoc.expand ? scopeOf(place) : undefined;
}

function variableDraft(analysis: Analysis, variable: Variable, close: string): Draft {
  const { name, value } = variable;
  const shown = value === '' ? 'empty' : value.replace(/\s+/g, ' ').slice(0, 80);
  return {
    label: name,
    kind: 'variable',
    insertText: name + close,
    detail: `${shown} (${originLabel(analysis, variable)})`,
    documentation: `${value === '' ? 'Empty.' : codeSpan(value)}\n\n${originText(analysis, variable)}`,
    filterText: name,
  };
}

/** Build arguments that the stage declares and that have no value. */
function withoutValue({ planned }: Place): string[] {
  if (!planned) return [];
  const { declaredArgs, environment } = planned.before;
  return [...declaredArgs.keys()].filter((name) => environment.get(name) === undefined);
}
