import type { PlannedStage } from '../../build/plan.ts';
import type { Instruction } from '../../dockerfile/model.ts';
import { variableReferences } from '../../syntax/variables.ts';
import type { Builder } from '../../world.ts';
import { type StageStep, stageSteps } from '../stageSteps.ts';
import { type Block, type EarlyInstruction, earlyVariables, moveDownFix, namesUsed, ownSteps } from './moveDown.ts';
import { lineOf } from './planner.ts';
import type { ReorderRequest } from './types.ts';

/**
 * Names of build arguments whose value is another in most builds: commits, dates, numbers of builds, the version of what is built. The
 * version of a tool, by its name, is chosen and stays.
 */
const volatileName =
  /^(?:.*_)?(?:(?:GIT_?)?(?:SHA\d*|COMMIT(?:_?(?:SHA|HASH|ID|REF|DATE|TIME))?|REVISION|REV|REF|BRANCH|DESCRIBE)|(?:BUILD_?)?(?:DATE|DATETIME|TIME|TIMESTAMP|STAMP)|BUILD_?(?:ID|NUM\w*|NO))(?:_(?:SHORT|LONG|FULL))?$/i;
const ownVersion = /^(?:(?:APP|APPLICATION|BUILD|RELEASE|IMAGE|PACKAGE|PROJECT|SERVICE|PRODUCT|CI)_?)?VERSION$/i;

/** Whether a build argument's value surely changes often: by its name, when neither the stage nor the file gives a default. */
export function isVolatileArg(name: string): boolean {
  const plain = name.replace(/([a-z])([A-Z])/g, '$1_$2');
  return volatileName.test(plain) || ownVersion.test(plain);
}

/** Build arguments that make expensive steps run again which do not use them. */
export function earlyArgs(
  request: ReorderRequest,
  stage: PlannedStage,
  counts: (name: string) => boolean,
): EarlyInstruction[] {
  const steps = ownSteps(stageSteps(request.plan, stage, request.tree.text, request.world), stage);
  return steps.flatMap((step) => {
    const { instruction } = step.planned;
    if (instruction.keyword !== 'ARG' || instruction.invalid) return [];
    const names = instruction.declarations.map(({ name }) => name);
    const open = instruction.declarations.every(
      (declaration) => declaration.default === undefined && counts(declaration.name),
    );
    if (
      !open ||
      names.length === 0 ||
      names.some((name) => request.plan.globals.get(name)?.origin.kind === 'global-arg')
    )
      return [];
    const early = earlyVariables(request.tree, steps, withVariables(step, names, steps, request.tree.escape));
    return early ? [early] : [];
  });
}

/** The declaration with the ENV instructions that only hand its value on: they move along. */
function withVariables(step: StageStep, names: readonly string[], steps: readonly StageStep[], escape: string): Block {
  const following = steps.slice(steps.indexOf(step) + 1);
  const handsOn = following.find(({ planned }) => {
    const { instruction } = planned;
    return (
      instruction.keyword === 'ENV' &&
      instruction.pairs.every(({ value }) =>
        variableReferences(value.text, escape).some(({ name }) => names.includes(name)),
      )
    );
  });
  if (handsOn?.planned.instruction.keyword !== 'ENV') return { steps: [step], names };
  const between = following.slice(0, following.indexOf(handsOn));
  if (between.some(({ effect }) => effect.kind === 'run')) return { steps: [step], names };
  const set = handsOn.planned.instruction.pairs.map(({ name }) => name.text);
  return { steps: [step, handsOn], names: [...new Set([...names, ...set])] };
}

/** Variables of the environment that make expensive steps run again which do not use them, by the names given. */
export function earlyEnvs(
  request: ReorderRequest,
  stage: PlannedStage,
  counts: (name: string) => boolean,
): EarlyInstruction[] {
  const steps = ownSteps(stageSteps(request.plan, stage, request.tree.text, request.world), stage);
  return steps.flatMap((step) => {
    const { instruction } = step.planned;
    if (instruction.keyword !== 'ENV' || instruction.invalid) return [];
    const names = instruction.pairs.map(({ name }) => name.text);
    if (names.length === 0 || !names.every(counts)) return [];
    const early = earlyVariables(request.tree, steps, { steps: [step], names });
    return early ? [early] : [];
  });
}

/** A metadata instruction above steps that make layers, for a builder to which each instruction is a step. */
export interface EarlyMetadata {
  readonly step: StageStep;
  /** The first step below that runs again. */
  readonly below: StageStep;
  readonly fix: ReturnType<typeof moveDownFix> | undefined;
  readonly reason?: string;
}

/** Whether every instruction is a step of its own to a builder. */
export function countsMetadata(builder: Builder | undefined): boolean {
  return builder === 'legacy' || builder === 'buildah' || builder === 'kaniko';
}

/** Metadata that could stand below everything that makes a layer. `group` says which instructions keep their order among themselves. */
export function earlyMetadata(
  request: ReorderRequest,
  stage: PlannedStage,
  counts: (instruction: Instruction) => boolean,
): EarlyMetadata | undefined {
  if (!countsMetadata(request.world.builder)) return undefined;
  const steps = ownSteps(stageSteps(request.plan, stage, request.tree.text, request.world), stage);
  const lastLayer = steps.findLastIndex(({ effect }) => effect.kind === 'run' || effect.kind === 'copy');
  const early = steps.filter((step, at) => at < lastLayer && counts(step.planned.instruction));
  const [first] = early;
  const below =
    first && steps.slice(steps.indexOf(first)).find(({ effect }) => effect.kind === 'run' || effect.kind === 'copy');
  if (!first || !below) return undefined;
  const reason = whyStuck(steps, early);
  if (reason !== undefined) return { step: first, below, fix: undefined, reason };
  return { step: first, below, fix: moveDownFix(request.tree, steps, early, undefined) };
}

/** A variable that an instruction uses and that changes below, or a label of the same name there. */
function whyStuck(steps: readonly StageStep[], moved: readonly StageStep[]): string | undefined {
  for (const step of moved) {
    const used = namesUsed(step.planned.instruction);
    const labels = labelsOf(step.planned.instruction);
    for (const other of steps.slice(steps.indexOf(step) + 1)) {
      const { instruction } = other.planned;
      const set =
        instruction.keyword === 'ENV'
          ? instruction.pairs.map(({ name }) => name.text)
          : instruction.keyword === 'ARG'
            ? instruction.declarations.map(({ name }) => name)
            : [];
      const changed = set.find((name) => used.includes(name));
      if (changed !== undefined) return `line ${lineOf(other)} sets "${changed}", which line ${lineOf(step)} uses`;
      if (moved.includes(other)) continue;
      const again = labelsOf(instruction).find((name) => labels.includes(name));
      if (again !== undefined) return `line ${lineOf(other)} sets "${again}" again`;
      if (instruction.keyword === 'unknown' || instruction.keyword === 'ONBUILD')
        return `line ${lineOf(other)} depends on its place`;
      if (instruction.keyword === 'SHELL' && /^(?:CMD|ENTRYPOINT|HEALTHCHECK)$/.test(step.planned.instruction.keyword))
        return `line ${lineOf(other)} changes the shell`;
      if (/^(?:CMD|ENTRYPOINT)$/.test(instruction.keyword) && instruction.keyword === step.planned.instruction.keyword)
        return `line ${lineOf(other)} replaces it`;
    }
  }
  return undefined;
}

function labelsOf(instruction: Instruction): string[] {
  return instruction.keyword === 'LABEL' ? instruction.pairs.map(({ name }) => name.text) : [];
}
