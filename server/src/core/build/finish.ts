import type { Stage } from '../dockerfile/model.ts';
import { expandWord } from '../syntax/expansion.ts';
import { finishConfig } from './config.ts';
import type { Planning, StageDraft } from './draft.ts';
import { once } from './once.ts';
import { stepsOf } from './operations.ts';
import type { BuildPlan, HistoryEntry, PlannedImage, PlannedStage, StageBase, StageDependency } from './plan.ts';

/** The plan as others see it. What is long to say is worked out when it is asked for. */
export function finishPlan(planning: Planning, target: StageDraft | undefined): BuildPlan {
  const images = new Map<StageDraft, () => PlannedImage>();
  const defaults = defaultImages(planning);
  const stages = planning.drafts.flatMap((draft): PlannedStage[] => {
    if (!draft.stage) return [];
    const image = once(() => imageOf(draft));
    images.set(draft, image);
    return [finishStage(draft, draft.stage, image, defaults[draft.stage.index])];
  });
  const steps = once(() => stepsOf(target?.operation));
  const index = target?.stage?.index;
  return {
    inputs: planning.inputs,
    ...(index === undefined ? {} : { target: index }),
    stages,
    globals: planning.globals.environment,
    get steps() {
      return steps();
    },
    ...(target?.operation ? { operation: target.operation } : {}),
    get image() {
      return target && images.get(target)?.();
    },
    errors: planning.errors,
  };
}

function finishStage(
  draft: StageDraft,
  stage: Stage,
  image: () => PlannedImage,
  defaultImage: string | undefined,
): PlannedStage {
  const { fromImage, fromPlatform, platform, reachable, baseKnown, planned } = draft;
  const dependencies = once(() => dependenciesOf(draft));
  return {
    stage,
    base: baseOf(draft),
    ...(fromImage ? { fromImage } : {}),
    ...(fromPlatform ? { fromPlatform } : {}),
    ...(defaultImage === undefined ? {} : { defaultImage }),
    platform,
    reachable,
    get dependencies() {
      return dependencies();
    },
    baseKnown,
    instructions: planned,
    get image() {
      return image();
    },
  };
}

function baseOf({ base, baseName, reference }: StageDraft): StageBase {
  if (base?.stage) return { kind: 'stage', stage: base.stage.index };
  if (baseName === 'scratch') return { kind: 'scratch' };
  return reference ? { kind: 'image', reference: reference.full, familiar: reference.familiar } : { kind: 'unknown' };
}

function dependenciesOf({ dependents }: StageDraft): StageDependency[] {
  return dependents.flatMap(({ instruction, sources }) =>
    sources.flatMap(({ stage, reference, baseName }): StageDependency[] => {
      if (stage) return [{ instruction, stage: stage.index }];
      const image = reference?.full ?? baseName;
      return image === undefined || image === 'scratch' ? [] : [{ instruction, image }];
    }),
  );
}

/** The history of a stage is that of the stages that it continues and its own. */
function imageOf(draft: StageDraft): PlannedImage {
  const chain: StageDraft[] = [];
  for (let link: StageDraft | undefined = draft; link; link = link.base) chain.unshift(link);
  const history = chain.flatMap(({ planned }) =>
    planned.flatMap(({ history: createdBy, effect }): HistoryEntry[] => {
      return createdBy === undefined ? [] : [{ createdBy, empty: effect !== 'layer' }];
    }),
  );
  const { author } = draft;
  return { config: finishConfig(draft.config), ...(author === undefined ? {} : { author }), history };
}

/** The image names of all stages without any build arguments, up to the first that cannot be expanded: there BuildKit stops looking. */
function defaultImages({ dockerfile, globals: { defaults }, words }: Planning): readonly string[] {
  const names: string[] = [];
  if (!defaults) return names;
  for (const { from } of dockerfile.stages) {
    const { value, error } = expandWord(from.image?.text ?? '', (name) => defaults.get(name)?.value, words);
    if (error !== undefined) break;
    names.push(value);
  }
  return names;
}
