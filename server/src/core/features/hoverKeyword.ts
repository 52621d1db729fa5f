import type { Analysis } from '../analysis.ts';
import type { PlannedStage } from '../build/plan.ts';
import { innerWords, instructionDocs } from '../language/instructionDocs.ts';
import { instructionFact } from '../language/instructions.ts';
import { reference } from '../language/links.ts';
import type { InstructionSyntax, Word } from '../syntax/tree.ts';
import { codeSpan } from '../text/markdown.ts';
import { codeBlock } from './codeBlock.ts';
import type { Hover } from './hover.ts';
import { covers, type Place } from './place.ts';
import { describeBase, stageTitle } from './stageText.ts';

/** What an instruction does in the language, and what this one does in this file. */
export function hoverKeyword(analysis: Analysis, place: Place, syntax: InstructionSyntax): Hover | undefined {
  const fact = instructionFact(syntax.keyword.text);
  if (!fact) return undefined;
  const { summary, documentation, forms, anchor } = instructionDocs[fact.keyword];
  const parts = [
    `**${fact.keyword}** — ${summary}`,
    effectText(analysis, place, syntax),
    codeBlock(forms.join('\n'), 'dockerfile'),
    documentation,
    `[Reference](${reference(anchor)})`,
  ];
  return { range: syntax.keyword.range, markdown: parts.filter((part) => part !== '').join('\n\n') };
}

/** The words inside an instruction that have a meaning of their own: AS, and CMD or NONE of HEALTHCHECK. */
export function hoverInnerWord({ syntax, keyword }: Place, offset: number): Hover | undefined {
  const word = innerWord(syntax, keyword);
  if (!word || !covers(word.range, offset)) return undefined;
  const upper = word.text.toUpperCase();
  const entry = innerWords[`${keyword} ${upper}`];
  if (!entry) return undefined;
  return {
    range: word.range,
    markdown: `**${upper}** — ${entry.documentation}\n\n[Reference](${reference(entry.anchor)})`,
  };
}

function innerWord({ args }: InstructionSyntax, keyword: string): Word | undefined {
  if (keyword === 'FROM') return args[1]?.text.toUpperCase() === 'AS' ? args[1] : undefined;
  return keyword === 'HEALTHCHECK' ? args[0] : undefined;
}

/** What the instruction does in this build: the layer or change it makes, and its history; empty when there is nothing to say. */
function effectText(
  analysis: Analysis,
  { instruction, trigger, planned, stage }: Place,
  syntax: InstructionSyntax,
): string {
  if (trigger && syntax !== instruction.syntax)
    return 'Here it is a trigger: it runs in builds that use this image as their base.';
  if (instruction.keyword === 'FROM')
    return stage ? `${stageTitle(analysis, stage)} ${describeBase(analysis, stage)}` : '';
  if (!stage) return instruction.keyword === 'ARG' ? 'A global argument: `FROM` can use it. It makes no step.' : '';
  if (instruction.invalid) return 'It has an error: nothing is built from it.';
  if (!planned) return '';
  const unneeded = stage.reachable ? [] : ['The target does not need this stage: it is not built.'];
  return [...unneeded, `${effectSentence(planned.effect, planned.layer, stage)}`, historyText(planned.history)]
    .filter((part) => part !== '')
    .join(' ');
}

function effectSentence(
  effect: 'layer' | 'metadata' | 'none',
  layer: number | undefined,
  { stage }: PlannedStage,
): string {
  switch (effect) {
    case 'layer':
      return `Makes layer ${layer} of stage ${codeSpan(stage.displayName)}.`;
    case 'metadata':
      return 'Changes the configuration of the image; makes no layer.';
    case 'none':
      return 'Changes nothing in the image.';
  }
}

/** The longest history that is shown whole, in UTF-16 units. */
const longHistory = 600;

function historyText(history: string | undefined): string {
  if (history === undefined) return '';
  const shown = history.length > longHistory ? `${history.slice(0, longHistory)}…` : history;
  return `In the history:\n\n${codeBlock(shown, 'text')}`;
}
