import type { BuildPlan, PlannedStage } from '../../build/plan.ts';
import type { Classified } from '../../packages/index.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Fix } from '../../text/edit.ts';
import type { World } from '../../world.ts';
import type { RunCommand } from '../runModel.ts';
import type { StageStep } from '../stageSteps.ts';

/** What must hold for a fix. Tests leave one out to see that its absence is noticed. */
export type Precondition =
  | 'host-folders'
  | 'inputs'
  | 'lock-file'
  | 'named-files'
  | 'overlap'
  | 'commuting-copy'
  | 'commuting-run'
  | 'commuting-variable'
  | 'owner'
  | 'shell-state'
  | 'system-folders';

export interface ReorderRequest {
  readonly plan: BuildPlan;
  readonly tree: SyntaxTree;
  readonly world: World;
  /** For tests only: a precondition that is not looked at. */
  readonly without?: Precondition;
}

/** An installation that runs again when sources change, and what can be done. */
export interface LateInstall {
  readonly stage: PlannedStage;
  readonly step: StageStep;
  readonly command: RunCommand;
  readonly classified: Classified;
  /** The steps that bring the sources. */
  readonly sources: readonly StageStep[];
  /** A cache mount keeps what is downloaded. */
  readonly mounted: boolean;
  readonly outcome: Outcome;
}

export type Outcome =
  | {
      readonly state: 'fix';
      readonly fix: Fix;
      /** Where builds have mounts, another fix that comes to the same. */
      readonly withMounts?: Fix;
      /** Files that are copied before the installation. */
      readonly manifests: readonly string[];
      /** The steps that no longer run again when sources change. */
      readonly spared: ReadonlySet<StageStep>;
      /** What the user should know of the result. */
      readonly note?: string;
    }
  /** `unknown`: what other commands do is not known, of the same RUN or of a step before. */
  | { readonly state: 'refused'; readonly reason: string; readonly unknown: 'no' | 'here' | 'before' }
  | { readonly state: 'pending' };
