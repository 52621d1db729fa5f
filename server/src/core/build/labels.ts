import type { Instruction } from '../dockerfile/model.ts';
import { type ExpansionOptions, expandWord } from '../syntax/expansion.ts';
import type { InstructionSyntax } from '../syntax/tree.ts';
import { upperCase } from '../text/letterCase.ts';
import { trimSpace } from '../text/whitespace.ts';
import type { Dispatch, StageDraft } from './draft.ts';
import { once } from './once.ts';
import type { Environment } from './plan.ts';

/** The place of a step among those that its stage counts. */
export interface StepPlace {
  /** Empty when the whole build has one stage only. */
  readonly stage: string;
  readonly number: number;
  readonly total: number;
  readonly onbuild: boolean;
}

/** Counts one more step of a stage. */
export function nextStep(draft: StageDraft, onbuild: boolean): StepPlace {
  return { stage: draft.label, number: ++draft.step, total: draft.stepTotal, onbuild };
}

/** `[stage 2/5] RUN …` (dockerfile2llb prefixCommand). A stage that counts no steps gives its labels no prefix. */
export function stepLabel({ stage, number, total, onbuild }: StepPlace, text: string): string {
  if (total === 0) return text;
  const name = stage === '' ? '' : `${stage} `;
  const count = String(total);
  return `[${name}${String(number).padStart(count.length)}/${count}] ${onbuild ? 'ONBUILD ' : ''}${text}`;
}

export interface LabelText {
  /** Quotes and unset variables stay as they are, as for RUN. */
  readonly verbatim: boolean;
  /** What is shown behind the instruction. */
  readonly suffix?: string;
  /** Variables whose value is a secret. */
  readonly masked?: ReadonlySet<string>;
}

/** The joined text of an instruction as its label shows it: variables expanded, what stands before the first space in capitals. */
export function labelText(
  { logical }: InstructionSyntax,
  environment: Environment,
  { escape }: ExpansionOptions,
  { verbatim, suffix = '', masked }: LabelText,
): string {
  const text = trimSpace(logical.text) + suffix;
  const lookup = (name: string) => (masked?.has(name) ? '****' : environment.get(name)?.value);
  const expanded = expandWord(text, lookup, { escape, keepQuotes: verbatim, keepUnset: verbatim });
  const shown = expanded.error === undefined ? expanded.value : text;
  const space = shown.indexOf(' ');
  return space === -1 ? upperCase(shown) : upperCase(shown.slice(0, space)) + shown.slice(space);
}

/** What the label of COPY, ADD and WORKDIR says, worked out when it is asked for. */
export function instructionText({ before, planning }: Dispatch, { syntax }: Instruction): () => string {
  const { environment } = before;
  const { words } = planning;
  return once(() => labelText(syntax, environment, words, { verbatim: false }));
}
