import type { Stage } from '../dockerfile/model.ts';
import { expandWord } from '../syntax/expansion.ts';
import { finishConfig } from './config.ts';
import type { Planning, StageDraft } from './draft.ts';
import { type Operation, stepsOf } from './operations.ts';
import type {
  BuildInputs,
  BuildPlan,
  Environment,
  FromExpansion,
  HistoryEntry,
  PlanError,
  PlannedImage,
  PlannedInstruction,
  PlannedStage,
  Platform,
  StageBase,
  StageDependency,
} from './plan.ts';

/** The plan as others see it. What is long to say is worked out when it is asked for. */
export function finishPlan(planning: Planning, target: StageDraft | undefined): BuildPlan {
  return new FinishedPlan(planning, target);
}

/**
 * A class, and not an object with getters: the engine gives such an object a shape of its own that lives long and holds what the getters
 * hold, so that a dead plan would take room until the whole heap is searched.
 */
class FinishedPlan implements BuildPlan {
  readonly inputs: BuildInputs;
  declare readonly target?: number;
  readonly stages: readonly FinishedStage[];
  readonly globals: Environment;
  declare readonly operation?: Operation;
  readonly errors: readonly PlanError[];
  private labels: readonly string[] | undefined;

  constructor(planning: Planning, target: StageDraft | undefined) {
    const defaults = defaultImages(planning);
    const stages: FinishedStage[] = [];
    for (const draft of planning.drafts) {
      if (draft.stage) stages.push(new FinishedStage(draft, draft.stage, defaults[draft.stage.index]));
    }
    const index = target?.stage?.index;
    this.inputs = planning.inputs;
    if (index !== undefined) this.target = index;
    this.stages = stages;
    this.globals = planning.globals.environment;
    if (target?.operation) this.operation = target.operation;
    this.errors = planning.errors;
    this.labels = undefined;
  }

  get steps(): readonly string[] {
    this.labels ??= stepsOf(this.operation);
    return this.labels;
  }

  get image(): PlannedImage | undefined {
    return this.target === undefined ? undefined : this.stages[this.target]?.image;
  }
}

/** A class for the same reason. */
class FinishedStage implements PlannedStage {
  readonly stage: Stage;
  readonly base: StageBase;
  declare readonly fromImage?: FromExpansion;
  declare readonly fromPlatform?: FromExpansion;
  declare readonly defaultImage?: string;
  readonly platform: Platform;
  readonly reachable: boolean;
  readonly baseKnown: boolean;
  readonly instructions: readonly PlannedInstruction[];
  private readonly draft: StageDraft;
  private finished: PlannedImage | undefined;

  constructor(draft: StageDraft, stage: Stage, defaultImage: string | undefined) {
    const { fromImage, fromPlatform } = draft;
    this.stage = stage;
    this.base = baseOf(draft);
    if (fromImage) this.fromImage = fromImage;
    if (fromPlatform) this.fromPlatform = fromPlatform;
    if (defaultImage !== undefined) this.defaultImage = defaultImage;
    this.platform = draft.platform;
    this.reachable = draft.reachable;
    this.baseKnown = draft.baseKnown;
    this.instructions = draft.planned;
    this.draft = draft;
    this.finished = undefined;
  }

  get dependencies(): readonly StageDependency[] {
    return dependenciesOf(this.draft);
  }

  get image(): PlannedImage {
    this.finished ??= imageOf(this.draft);
    return this.finished;
  }
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
      if (image === undefined || image === 'scratch') return [];
      return [{ instruction, image, ...(baseName === undefined ? {} : { name: baseName }) }];
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
