import type { CopyInstruction, Instruction } from '../../dockerfile/model.ts';
import { variableReferences } from '../../syntax/variables.ts';
import { commonPlace } from '../areas.ts';
import type { StageStep } from '../stageSteps.ts';
import { filesBelow } from './imageView.ts';
import { lineOf, type Planner } from './planner.ts';

/** Why the sources in `moving` cannot move behind an instruction that is no RUN; undefined when they can. */
export function passStep(planner: Planner, step: StageStep, moving: readonly StageStep[]): string | undefined {
  const { effect } = step;
  switch (effect.kind) {
    case 'copy':
      return planner.skips('commuting-copy') ? undefined : passCopy(step, moving);
    case 'workdir':
      return passWorkdir(moving);
    case 'other':
      return passOther(planner, effect.instruction, moving);
    default:
      return undefined;
  }
}

function passCopy(step: StageStep, moving: readonly StageStep[]): string | undefined {
  if (step.effect.kind !== 'copy') return undefined;
  const { delivery } = step.effect;
  for (const source of moving) {
    if (source.effect.kind !== 'copy') continue;
    const place = commonPlace(delivery.writes, source.effect.delivery.writes);
    if (place === undefined || (delivery.files && sameFiles(step, source))) continue;
    return `line ${lineOf(step)} and line ${lineOf(source)} both write "${place}", so that their order decides what the image holds`;
  }
  return undefined;
}

/** Whether all that two COPYs both bring is the same file with the same owner and mode. */
function sameFiles(a: StageStep, b: StageStep): boolean {
  if (
    a.effect.kind !== 'copy' ||
    b.effect.kind !== 'copy' ||
    !sameAttributes(a.effect.instruction, b.effect.instruction)
  )
    return false;
  const places = new Map(a.effect.delivery.files?.map(({ image, context }) => [image, context]));
  for (const { image, context } of b.effect.delivery.files ?? []) {
    const other = places.get(image);
    if (other !== undefined && other !== context) return false;
    if (other === undefined && filesBelow(a.effect.delivery.files ?? [], image).length > 0) return false;
  }
  return true;
}

export function sameAttributes(a: CopyInstruction, b: CopyInstruction): boolean {
  return a.chown?.value === b.chown?.value && a.chmod?.value === b.chmod?.value;
}

function passWorkdir(moving: readonly StageStep[]): string | undefined {
  const relative = moving.find((source) => isRelative(source) && source.directory.startsWith('?'));
  return (
    relative &&
    `line ${lineOf(relative)} copies to a place relative to the working directory of the base image, which is not known and changes in between`
  );
}

/** Whether the destination is relative to the working directory. */
export function isRelative({ effect }: StageStep): boolean {
  const written = effect.kind === 'copy' ? (effect.instruction.destination?.text ?? '') : '';
  return !/^(?:[/\\$"'`]|[A-Za-z]:[/\\])/.test(written);
}

function passOther(planner: Planner, instruction: Instruction, moving: readonly StageStep[]): string | undefined {
  switch (instruction.keyword) {
    case 'ENV':
      return passVariables(
        planner,
        instruction,
        instruction.pairs.map(({ name }) => name.text),
        moving,
      );
    case 'ARG':
      return passVariables(
        planner,
        instruction,
        instruction.declarations.map(({ name }) => name),
        moving,
      );
    case 'VOLUME': {
      const volumes = instruction.values.map(({ text }) => text);
      const hit = volumes.find((path) =>
        moving.some(
          ({ effect }) =>
            effect.kind === 'copy' &&
            (!path.startsWith('/') || commonPlace({ kind: 'tree', path }, effect.delivery.writes) !== undefined),
        ),
      );
      return hit === undefined
        ? undefined
        : `the volume "${hit}" is declared after the files below it are copied, and some builders drop what is copied to a volume later`;
    }
    case 'unknown':
    case 'FROM':
      return `line ${instruction.syntax.startLine} is not understood`;
    default:
      return undefined;
  }
}

function passVariables(
  planner: Planner,
  instruction: Instruction,
  names: readonly string[],
  moving: readonly StageStep[],
): string | undefined {
  if (planner.skips('commuting-variable')) return undefined;
  for (const source of moving) {
    const used = variablesOf(source).find((name) => names.includes(name));
    if (used !== undefined)
      return `line ${instruction.syntax.startLine} sets "${used}", which line ${lineOf(source)} uses`;
  }
  return undefined;
}

/** Names of the variables that an instruction uses anywhere in its text. */
export function variablesOf({ planned }: StageStep): string[] {
  return variableReferences(planned.instruction.syntax.logical.text).map(({ name }) => name);
}
