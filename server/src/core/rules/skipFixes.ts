import type { Analysis } from '../analysis.ts';
import { hasFeature } from '../dockerfile/frontend.ts';
import type { Instruction } from '../dockerfile/model.ts';
import { directiveFact } from '../language/directives.ts';
import { lookupDirective, readDirective } from '../syntax/directives.ts';
import type { Edit, Fix } from '../text/edit.ts';
import { type Range, textOf } from '../text/range.ts';
import { checkBuildArgument, readCheckOptions } from './checkOptions.ts';
import { isHadolintPragma } from './hadolintIgnores.ts';
import { rules } from './index.ts';
import { lineEndOf } from './lineEdits.ts';
import type { Diagnostic } from './lint.ts';
import type { Rule } from './rule.ts';

/** The fixes that silence a finding where it is: before its instruction, and for the whole file. */
export function skipFixes(analysis: Analysis, { rule: id, instruction }: Diagnostic): Fix[] {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return [];
  const here = instruction && skipBefore(analysis, rule, instruction);
  const everywhere = skipInFile(analysis, rule);
  return [
    ...(here ? [fix(`Skip ${rule.id} for this instruction`, here)] : []),
    ...(everywhere ? [fix(`Skip ${rule.id} in this file`, everywhere)] : []),
  ];
}

function fix(title: string, edit: Edit): Fix {
  return { title, safety: 'safe', edits: [edit] };
}

/**
 * A comment before the instruction, or more in the one that stands there. Behind nothing but directives such a comment would be a
 * directive itself.
 */
function skipBefore({ text, tree }: Analysis, rule: Rule, instruction: Instruction): Edit | undefined {
  if (!rule.localSkip || rule.experimental) return undefined;
  const { lines, directives } = tree;
  const { comments, startLine } = instruction.syntax;
  for (const { range, text: words } of comments) {
    if (readDirective(words, 0, words.length, '')?.name !== 'check') continue;
    const found = readDirective(text, range.start, range.end);
    return found && extended(text, tokenRange(text, found.valueRange), rule);
  }
  if (startLine <= directives.length + 1 || lines.startOf(startLine) <= directivesEnd(text)) return undefined;
  const last = comments.at(-1);
  // A comment of hadolint's has to stay right above the instruction.
  const pragma = last && lines.lineAt(last.range.start) === startLine - 1 && isHadolintPragma(textOf(text, last.range));
  return lineAt(text, lines.startOf(pragma ? startLine - 1 : startLine), rule);
}

/**
 * More in the `check` directive, or a new one behind the other directives: a second one would break the file. A frontend that does not
 * know the directive has no use for it.
 */
function skipInFile({ text, tree, plan, frontend }: Analysis, rule: Rule): Edit | undefined {
  if (checkBuildArgument(plan.inputs.buildArgs) !== undefined) return undefined;
  const found = lookupDirective(text, 'check');
  if (found) return extended(text, tokenRange(text, found.valueRange), rule);
  if (rule.experimental || tree.directives.some(({ name }) => name === 'check')) return undefined;
  const fact = directiveFact('check');
  if (fact && hasFeature(frontend, fact) === false) return undefined;
  return lineAt(text, directivesEnd(text), rule);
}

function lineAt(text: string, offset: number, { id }: Rule): Edit {
  const range = { start: offset, end: offset };
  const broken = offset > 0 && text[offset - 1] !== '\n' && text[offset - 1] !== '\ufeff';
  const line = `# check=skip=${id}`;
  return { range, newText: broken ? `${lineEndOf(text)}${line}` : `${line}${lineEndOf(text)}` };
}

/** BuildKit reads the options up to the first space. */
function tokenRange(text: string, { start, end }: Range): Range {
  const space = text.indexOf(' ', start);
  return { start, end: space === -1 || space > end ? end : space };
}

/** The options with the rule among those that are skipped, or no longer among the experimental ones that are asked for. */
function extended(text: string, range: Range, { id, experimental }: Rule): Edit | undefined {
  const token = textOf(text, range);
  if ('problem' in readCheckOptions(token)) return undefined;
  const parts = token.split(';');
  const keyOf = (part: string) => (part.split('=', 1)[0] ?? '').trim();
  if (experimental) return withoutName(parts, keyOf, range, id);
  const at = parts.findLastIndex((part) => keyOf(part) === 'skip');
  const skip = parts[at];
  if (skip === undefined) {
    const start = { start: range.start, end: range.start };
    return parts.length < 3 ? { range: start, newText: `skip=${id};` } : undefined;
  }
  const end = range.start + parts.slice(0, at + 1).join(';').length;
  return { range: { start: end, end }, newText: /=\s*$/.test(skip) ? id : `,${id}` };
}

function withoutName(
  parts: readonly string[],
  keyOf: (part: string) => string,
  range: Range,
  id: string,
): Edit | undefined {
  let left = parts.flatMap((part) => {
    if (keyOf(part) !== 'experimental') return [part];
    const names = part.slice(part.indexOf('=') + 1).split(',');
    const others = names.filter((name) => name.trim() !== id);
    if (others.length === names.length) return [part];
    return others.length > 0 ? [`experimental=${others.join(',')}`] : [];
  });
  if (left.join(';') === parts.join(';')) return undefined;
  // A directive needs a value.
  if (left.length === 0) left = ['error=false'];
  return { range, newText: left.join(';') };
}

/** Where the next directive would stand for BuildKit's own lookup of `check`: behind the directives in the first column. */
function directivesEnd(text: string): number {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (text.startsWith('#!', start)) start = nextLine(text, start);
  const seen = new Set<string>();
  while (start < text.length) {
    const next = nextLine(text, start);
    const end = text.slice(start, next).replace(/\r?\n$/, '').length + start;
    const directive = readDirective(text, start, end);
    if (!directive || seen.has(directive.name)) break;
    seen.add(directive.name);
    start = next;
  }
  return start;
}

function nextLine(text: string, start: number): number {
  const lineFeed = text.indexOf('\n', start);
  return lineFeed === -1 ? text.length : lineFeed + 1;
}
