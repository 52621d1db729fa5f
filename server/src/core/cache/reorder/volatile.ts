import type { BuildPlan, PlannedStage } from '../../build/plan.ts';
import type { Instruction } from '../../dockerfile/model.ts';
import { variableReferences } from '../../syntax/variables.ts';
import type { Builder } from '../../world.ts';
import { type StageStep, stageSteps } from '../stageSteps.ts';
import { type Block, type EarlyInstruction, earlyVariables, moveDownFix, namesUsed, ownSteps } from './moveDown.ts';
import { lineOf } from './planner.ts';
import type { ReorderRequest } from './types.ts';

/** Names of build arguments whose value is another in most builds: commits, branches, dates, numbers of builds. */
const volatileName =
  /^(?:.*_)?(?:(?:GIT_?)?(?:SHA|HASH|COMMIT(?:_?(?:SHA|HASH|ID|REF|DATE|TIME))?|REVISION|REV|REF|BRANCH|DESCRIBE)|(?:BUILD_?)?(?:DATE|DATETIME|TIME|TIMESTAMP|STAMP)|BUILD_?(?:ID|NUM\w*|NO)|(?:PIPELINE|RUN|JOB)_?(?:ID|NUMBER)|BRANCH_NAME|REF_NAME)(?:_(?:SHORT|LONG|FULL))?$/i;
const ownVersion = /^(?:(?:APP|APPLICATION|BUILD|RELEASE|IMAGE|PACKAGE|PROJECT|SERVICE|PRODUCT|CI)_?)?VERSION$/i;
/** `HASH` alone may be that of a file that is downloaded. */
const checksum = /^(?!(?:GIT|VCS|COMMIT|SOURCE|BUILD)_?).*HASH$/i;

/** A commit of something else that goes into the image: `TINI_COMMIT`. */
const ofOther =
  /^(?!(?:.*_)?(?:GIT|GITHUB|GITLAB|VCS|SCM|CI|SOURCE|SRC|BUILD|APP|APPLICATION|IMAGE|RELEASE|PROJECT|REPO|HEAD|CURRENT|LAST|SHORT|LONG|FULL|DOCKER|CODE|SERVICE|DRONE|CIRCLE|TRAVIS|BUILDKITE|BITBUCKET)_?(?:COMMIT|SHA|REVISION|REV|REF)$)\w+_(?:COMMIT|SHA|REVISION|REV|REF)$/i;

/**
 * How surely the value of a build argument without default changes, by its name: in most builds, as a commit or the version of what is
 * built does, or now and then, as the version
 * or the checksum of anything else.
 */
export function volatility(name: string): Volatility {
  if (judged.has(name)) return judged.get(name);
  if (judged.size >= mostJudged) judged.clear();
  const found = volatilityOf(name);
  judged.set(name, found);
  return found;
}

type Volatility = 'every build' | 'now and then' | undefined;

/** Every keystroke asks of the same names. */
const judged = new Map<string, Volatility>();
const mostJudged = 10_000;

function volatilityOf(name: string): Volatility {
  const plain = name.replace(/([a-z])([A-Z])/g, '$1_$2');
  if (ofOther.test(plain)) return 'now and then';
  if ((volatileName.test(plain) && !checksum.test(plain)) || ownVersion.test(plain)) return 'every build';
  return /(?:^|[^CN])VERSION$|SHA\d+$/i.test(plain) ? 'now and then' : undefined;
}

/** Instructions that do nothing but set variables of the names given, above expensive steps that do not use these. */
export function earlySettings(
  request: ReorderRequest,
  stage: PlannedStage,
  keyword: 'ARG' | 'ENV',
  counts: (name: string) => boolean,
): EarlyInstruction[] {
  const { plan, tree, world } = request;
  if (!stage.instructions.some(({ instruction }) => instruction.keyword === keyword)) return [];
  const steps = ownSteps(stageSteps(plan, stage, tree.text, world), stage);
  return steps.flatMap((step) => {
    const { instruction } = step.planned;
    if (instruction.keyword !== keyword || instruction.invalid) return [];
    const names = namesSet(instruction);
    if (names.length === 0 || !names.every(counts) || hasDefault(instruction, plan)) return [];
    if (keyword === 'ARG' && choosesBase(plan, stage, names)) return [];
    const block = keyword === 'ARG' ? withVariables(step, names, steps, tree.escape) : { steps: [step], names };
    const early = earlyVariables(tree, steps, block);
    return early ? [early] : [];
  });
}

/** Whether an ARG has a value when none is given: a default of its own, or one at the top of the file. */
function hasDefault(instruction: Instruction, { globals }: BuildPlan): boolean {
  if (instruction.keyword !== 'ARG') return false;
  return instruction.declarations.some(
    ({ name, default: value }) => value !== undefined || globals.get(name)?.origin.kind === 'global-arg',
  );
}

/** Whether another value means another base image, so that all of the stage runs again anyway. */
function choosesBase({ stages }: Pick<BuildPlan, 'stages'>, stage: PlannedStage, names: readonly string[]): boolean {
  const used = stage.stage.from.image ? variableReferences(stage.stage.from.image.text) : [];
  if (used.some(({ name }) => names.includes(name))) return true;
  const parent = stage.base.kind === 'stage' ? stages[stage.base.stage] : undefined;
  return parent !== undefined && parent !== stage && choosesBase({ stages }, parent, names);
}

/** Names of the variables that an instruction sets. */
function namesSet(instruction: Instruction): string[] {
  if (instruction.keyword === 'ENV') return instruction.pairs.map(({ name }) => name.text);
  return instruction.keyword === 'ARG' ? instruction.declarations.map(({ name }) => name) : [];
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
      const changed = namesSet(instruction).find((name) => used.includes(name));
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
