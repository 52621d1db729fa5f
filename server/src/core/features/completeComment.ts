import type { Analysis } from '../analysis.ts';
import { checkFact } from '../language/checks.ts';
import { checkOptions, directiveFact, directiveFacts } from '../language/directives.ts';
import { reference } from '../language/links.ts';
import { rules } from '../rules/index.ts';
import { trimSpace } from '../text/whitespace.ts';
import { valueDraft } from './completeFlags.ts';
import type { Completion } from './completionItem.ts';
import { type Draft, groups, listed, replacedRange } from './completionRequest.ts';

/** What a comment line can hold that means something: directives at the top of the file, `check=` elsewhere. Undefined when the line is no comment. */
export function completeComment(analysis: Analysis, offset: number): Completion[] | undefined {
  const { text, tree } = analysis;
  const line = tree.lines.lineAt(offset);
  const bom = line === 1 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const before = text.slice(tree.lines.startOf(line) + bom, offset);
  const hash = /^[ \t]*#[ \t]*/.exec(before);
  if (!hash) return undefined;
  const content = before.slice(hash[0].length);
  const equals = content.indexOf('=');
  if (equals === -1) {
    // Plain words of a comment get no suggestions: only the beginning of a directive does.
    if (!directiveFacts.some(({ name }) => name.startsWith(content.toLowerCase()))) return [];
    const range = replacedRange(analysis, offset, before.trimStart(), '=');
    return listed(groups.values, range, isTop(analysis, line) ? directiveDrafts(analysis, line) : [localCheckDraft()]);
  }
  const name = trimSpace(content.slice(0, equals)).toLowerCase();
  const value = content.slice(equals + 1).trimStart();
  if (name === 'check') return completeCheck(analysis, offset, value, isTop(analysis, line));
  if (!isTop(analysis, line)) return [];
  const fact = directiveFact(name);
  return listed(groups.values, replacedRange(analysis, offset, value, ''), (fact?.values ?? []).map(valueDraft));
}

/** The directives that the file does not have yet, as whole lines; none where a line is too late for one. */
export function directiveDrafts(analysis: Analysis, line: number): Draft[] {
  if (!isTop(analysis, line)) return [];
  const given = new Set(
    analysis.tree.directives.filter((directive) => directive.line !== line).map(({ name }) => name),
  );
  return directiveFacts
    .filter(({ name }) => !given.has(name))
    .map(({ name, documentation, anchor }) => {
      const label = `# ${name}=`;
      return {
        label,
        kind: 'keyword',
        insertText: label,
        retrigger: true,
        documentation: `${documentation}\n\n[Reference](${reference(anchor)})`,
      };
    });
}

/** Whether a directive on the line would be read as one: only directives stand above it. */
function isTop({ tree }: Analysis, line: number): boolean {
  for (let above = 1; above < line; above++)
    if (!tree.directives.some((directive) => directive.line === above)) return false;
  return true;
}

function localCheckDraft(): Draft {
  const documentation = 'Skips checks for the instruction below.';
  return { label: '# check=skip=', kind: 'keyword', insertText: '# check=skip=', retrigger: true, documentation };
}

function completeCheck(analysis: Analysis, offset: number, value: string, global: boolean): Completion[] {
  const part = value.slice(value.lastIndexOf(';') + 1);
  const equals = part.indexOf('=');
  if (equals === -1) {
    const given = new Set(value.split(';').map((option) => option.split('=')[0]));
    const drafts = checkOptions
      .filter(({ value: option }) => !given.has(option) && (global || option !== 'error'))
      .map((option): Draft => ({ ...valueDraft(option), insertText: `${option.value}=`, retrigger: true }));
    return listed(groups.values, replacedRange(analysis, offset, part, '=;'), drafts);
  }
  const option = part.slice(0, equals);
  const names = part.slice(equals + 1).split(',');
  const typed = names.at(-1) ?? '';
  const range = replacedRange(analysis, offset, typed, ',;');
  if (option === 'error')
    return listed(groups.values, range, [valueDraft({ value: 'true', documentation: 'A finding fails the build.' })]);
  if (option !== 'skip' && option !== 'experimental') return [];
  const given = new Set(names.slice(0, -1));
  const drafts = rules
    .filter(
      ({ id, experimental, localSkip }) =>
        (experimental === true) === (option === 'experimental') && (global || localSkip) && !given.has(id),
    )
    .map(({ id, summary }): Draft => {
      return {
        label: id,
        kind: 'value',
        insertText: id,
        detail: checkFact(id) ? 'build check' : 'Layerwise',
        documentation: summary,
      };
    });
  const all = given.size === 0 ? [valueDraft({ value: 'all', documentation: 'Every check.' })] : [];
  return listed(groups.values, range, [...drafts, ...all]);
}
