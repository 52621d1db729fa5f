import type { Analysis } from '../analysis.ts';
import { instructionDocs } from '../language/instructionDocs.ts';
import { instructionFact, type Keyword } from '../language/instructions.ts';
import { reference } from '../language/links.ts';
import { trimSpace } from '../text/whitespace.ts';
import { codeBlock } from './codeBlock.ts';
import { directiveDrafts } from './completeComment.ts';
import type { Completion } from './completionItem.ts';
import { type CompletionRequest, type Draft, groups, listed, replacedRange } from './completionRequest.ts';

/** The order in which instructions are offered: those that files use most come first. */
const order: readonly Keyword[] = [
  'FROM',
  'RUN',
  'COPY',
  'WORKDIR',
  'ENV',
  'ARG',
  'CMD',
  'ENTRYPOINT',
  'EXPOSE',
  'USER',
  'LABEL',
  'ADD',
  'HEALTHCHECK',
  'VOLUME',
  'SHELL',
  'STOPSIGNAL',
  'ONBUILD',
  'MAINTAINER',
];

/** Keywords behind which there is something to choose at once. */
const suggesting: ReadonlySet<Keyword> = new Set(['FROM', 'COPY', 'ADD', 'ARG', 'STOPSIGNAL', 'SHELL', 'ONBUILD']);

/** The instructions that may stand here; `request` is absent on a blank line. */
export function completeKeywords(
  analysis: Analysis,
  offset: number,
  request: CompletionRequest | undefined,
): Completion[] {
  const { text, tree, dockerfile } = analysis;
  const typed = request?.word ?? '';
  const line = tree.lines.lineAt(offset);
  const lineStart = tree.lines.startOf(line);
  const before = text.slice(lineStart, offset);
  const outside = request?.trigger !== true;
  // A keyword stands first on its line; a word after a continuation is an argument.
  if (outside && trimSpace(before) !== typed && before.charCodeAt(0) !== 0xfeff) return [];
  const firstFrom = dockerfile.stages[0]?.range.start;
  const inStage = firstFrom !== undefined && firstFrom < lineStart;
  const range = replacedRange(analysis, offset, typed, '');
  const followed = trimSpace(text.slice(range.end, tree.lines.endOf(line))) !== '';
  const lower = writesLower(analysis, offset);
  const keywords = order.filter((keyword) => {
    if (!outside) return keyword !== 'FROM' && keyword !== 'ONBUILD' && keyword !== 'MAINTAINER';
    return inStage || keyword === 'FROM' || keyword === 'ARG';
  });
  const items = listed(
    groups.values,
    range,
    keywords.map((keyword) => keywordDraft(keyword, lower, followed)),
  );
  const directives = request || trimSpace(before) !== '' ? [] : directiveDrafts(analysis, line);
  return [...items, ...listed(groups.last, range, directives)];
}

function keywordDraft(keyword: Keyword, lower: boolean, followed: boolean): Draft {
  const { summary, documentation, forms, anchor, snippet } = instructionDocs[keyword];
  const label = lower ? keyword.toLowerCase() : keyword;
  const usesSnippet = snippet !== undefined && !followed;
  return {
    label,
    kind: 'keyword',
    insertText: followed ? label : label + (snippet ?? ' '),
    ...(usesSnippet ? { isSnippet: true } : {}),
    ...(!followed && suggesting.has(keyword) ? { retrigger: true } : {}),
    detail: summary,
    documentation: [codeBlock(forms.join('\n'), 'dockerfile'), documentation, `[Reference](${reference(anchor)})`].join(
      '\n\n',
    ),
    filterText: keyword,
  };
}

/** Whether the file writes its instructions in lower case, the one at the cursor left aside. */
export function writesLower({ tree }: Analysis, offset: number): boolean {
  let lower = 0;
  let upper = 0;
  for (const { keyword } of tree.instructions) {
    if ((keyword.range.start <= offset && offset <= keyword.range.end) || !instructionFact(keyword.text)) continue;
    if (keyword.text === keyword.text.toLowerCase()) lower++;
    else if (keyword.text === keyword.text.toUpperCase()) upper++;
  }
  return lower > upper;
}
