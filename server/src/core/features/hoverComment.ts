import type { Analysis } from '../analysis.ts';
import { checkFact, checkPage } from '../language/checks.ts';
import { checkOptions, directiveFact } from '../language/directives.ts';
import { reference } from '../language/links.ts';
import { rules } from '../rules/index.ts';
import { readDirective } from '../syntax/directives.ts';
import type { TriviaSyntax } from '../syntax/tree.ts';
import { codeSpan, escapeMarkdown } from '../text/markdown.ts';
import type { Range } from '../text/range.ts';
import { codeBlock } from './codeBlock.ts';
import type { Hover } from './hover.ts';
import { covers } from './place.ts';

/** A directive, or a `# check=` comment before an instruction: its name, its options, the checks it names. */
export function hoverComment(analysis: Analysis, offset: number): Hover | undefined {
  const item = analysis.tree.items.find(({ range }) => covers(range, offset));
  if (!item || item.kind === 'instruction') return undefined;
  const directive = item.kind === 'directive' ? item : localCheck(analysis.text, item);
  if (!directive) return undefined;
  if (directive.name === 'check' && covers(directive.valueRange, offset)) {
    return hoverCheckValue(analysis.text, directive.valueRange, offset);
  }
  const fact = directiveFact(directive.name);
  if (!fact) return undefined;
  const since = fact.since === undefined ? '' : ` (Dockerfile ${fact.since} and later)`;
  const markdown = [
    `**# ${fact.name}=**${since} — parser directive`,
    fact.documentation,
    codeBlock(fact.example, 'dockerfile'),
    `[Reference](${reference(fact.anchor)})`,
  ].join('\n\n');
  return { range: item.range, markdown };
}

/** The directive that a comment before an instruction holds; BuildKit knows `check` there. */
export function localCheck(text: string, { kind, range }: TriviaSyntax) {
  if (kind !== 'comment') return undefined;
  const found = readDirective(text, range.start, range.end);
  return found?.name === 'check' ? found : undefined;
}

function hoverCheckValue(text: string, valueRange: Range, offset: number): Hover | undefined {
  const word = wordAround(text, valueRange, offset);
  if (!covers(word, offset)) return undefined;
  const name = text.slice(word.start, word.end);
  const option = checkOptions.find(({ value }) => value === name);
  if (option) return { range: word, markdown: `${codeSpan(name)}: ${option.documentation}` };
  const fact = checkFact(name);
  if (fact) {
    const page = checkPage(fact);
    const experimental = fact.experimental ? '\n\nExperimental: it runs only when `experimental=` names it.' : '';
    const link = page === undefined ? '' : `\n\n[About this check](${page})`;
    return {
      range: word,
      markdown: `**${fact.id}** — ${escapeMarkdown(fact.description.replace(/\.$/, ''))}.${experimental}${link}`,
    };
  }
  const rule = rules.find(({ id }) => id === name);
  return rule && { range: word, markdown: `**${rule.id}** — ${escapeMarkdown(rule.summary)}` };
}

/** The word between the separators of the options, without the blanks around it. */
function wordAround(text: string, bounds: Range, offset: number): Range {
  let start = offset;
  while (start > bounds.start && !isSeparator(text[start - 1])) start--;
  let end = offset;
  while (end < bounds.end && !isSeparator(text[end])) end++;
  return { start, end };
}

function isSeparator(character: string | undefined): boolean {
  return character === ',' || character === ';' || character === '=' || character === ' ' || character === '\t';
}
