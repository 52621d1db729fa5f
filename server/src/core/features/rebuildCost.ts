import type { Analysis } from '../analysis.ts';
import { type ExpectedReason, type ExpectedStep, expectedRebuildCost } from '../cache/expectedCost.ts';
import type { MeasuredTimes } from '../cache/measuredTimes.ts';
import { lineOf } from '../cache/steps.ts';
import { codeSpan, escapeMarkdown } from '../text/markdown.ts';

/** So many reasons are named of each step. */
const namedReasons = 2;

/** Likelier things than this are worth naming. */
const worthNaming = 0.005;

/** A page on what rebuilding costs: each step with how likely it runs again, how long it takes, and what is taken for granted. Markdown. */
export function rebuildCost(analysis: Analysis, measured?: MeasuredTimes): string {
  const { text, plan, world } = analysis;
  const { steps, seconds, longestChain, assumptions } = expectedRebuildCost(plan, {
    text,
    world,
    ...(measured ? { measured } : {}),
  });
  if (steps.length === 0) return 'This Dockerfile has no step that a build could run again.\n';
  const exact = steps.every(({ cost }) => cost.measured);
  return [
    '# What rebuilding costs',
    `On average, building again after a change takes **${duration(seconds)}**${exact ? '' : ', by guesses that are named below'}. ` +
      `Steps that do not wait for each other run side by side: the longest chain takes ${duration(longestChain)}.`,
    'This is no promise for a clean build, which runs every step.',
    ['| step | runs again | takes | on average |', '| --- | ---: | --- | ---: |', ...steps.map(row)].join('\n'),
    '## What may change',
    steps.map(reasonsOf).join('\n'),
    '## What is taken for granted',
    assumptions.map((one) => `- ${escapeMarkdown(one)}`).join('\n'),
    '',
  ].join('\n\n');
}

function row(step: ExpectedStep): string {
  const { cost, likelihood } = step;
  const how = cost.measured ? ', measured' : cost.what === undefined ? '' : ` (${escapeMarkdown(cost.what)})`;
  const cells = [
    nameOf(step),
    percent(likelihood),
    `${duration(cost.seconds)}${how}`,
    duration(cost.seconds * likelihood),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function nameOf(step: ExpectedStep): string {
  return `${lineOf(step)}: ${codeSpan(shortened(step.planned.instruction.syntax.logical.text))}`;
}

function reasonsOf(step: ExpectedStep): string {
  const { likelihood, reasons } = step;
  const named = reasons.filter(({ likelihood: { value } }) => value > worthNaming).slice(0, namedReasons);
  const below = likelihood > ownLikelihood(reasons) + worthNaming ? ['what it builds on'] : [];
  return `- Line ${lineOf(step)}: ${[...named.map(reasonText), ...below].join('; ')}.`;
}

/** How likely something of its own makes the step run again. */
function ownLikelihood(reasons: readonly ExpectedReason[]): number {
  return 1 - reasons.reduce((stays, { likelihood: { value } }) => stays * (1 - value), 1);
}

function reasonText({ what, likelihood }: ExpectedReason): string {
  const { basis } = likelihood;
  const known = basis.kind === 'history' ? `${basis.changed} of ${basis.commits} commits` : `${basis.what}, guessed`;
  return `${escapeMarkdown(what)}: ${percent(likelihood.value)} (${escapeMarkdown(known)})`;
}

/** A bar would end the cell, also in a code span. */
function cell(markdown: string): string {
  return markdown.replaceAll('\\|', '|').replaceAll('|', '\\|');
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function percent(value: number): string {
  return `${Math.round(100 * value)} %`;
}

/** Guesses deserve no decimals. */
function duration(seconds: number): string {
  if (seconds < 1) return 'under 1 s';
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
