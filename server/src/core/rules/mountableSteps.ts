import type { Analysis } from '../analysis.ts';
import type { PlannedStage } from '../build/plan.ts';
import { copiedCaches } from '../cache/copiedFolders.ts';
import { allowsCacheMounts } from '../cache/downloadCache.ts';
import { lateDependencies } from '../cache/reorder/lateInstalls.ts';
import { type StageStep, stageSteps } from '../cache/stageSteps.ts';

/** What of the whole file decides whether a rule may advise a cache mount, and where. */
export function cacheMountFacts({ plan, world, frontend, dockerfile }: Analysis): string {
  return `${allowsCacheMounts(world.builder, frontend, dockerfile)}\n${copiedCaches(plan)}`;
}

/** A step of a stage that a cache mount may be advised for. */
export interface MountableStep {
  readonly stage: PlannedStage;
  readonly step: StageStep;
  /** The steps before it. */
  earlier(): readonly StageStep[];
}

/** The RUNs that a cache mount may be advised for: in a file that builds, where nothing about their order has to be put right first. */
export function* mountableSteps({ plan, tree, world, frontend, dockerfile }: Analysis): Generator<MountableStep> {
  if (plan.errors.length > 0 || !allowsCacheMounts(world.builder, frontend, dockerfile)) return;
  for (const stage of plan.stages) {
    if (stage.platform.os === 'windows') continue;
    const late = lateDependencies({ plan, tree, world }, stage).filter(({ outcome }) => outcome.state === 'fix');
    const steps = stageSteps(plan, stage, tree.text, world);
    for (const [at, step] of steps.entries()) {
      if (step.stage !== stage || step.effect.kind !== 'run' || late.some((install) => install.step === step)) continue;
      yield { stage, step, earlier: () => steps.slice(0, at) };
    }
  }
}
