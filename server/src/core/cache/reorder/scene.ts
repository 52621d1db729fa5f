import type { RunModel } from '../runModel.ts';
import type { StageStep } from '../stageSteps.ts';
import type { ImageView } from './imageView.ts';
import type { Planner } from './planner.ts';

/** A RUN and the sources that are to move behind it. */
export interface Scene {
  readonly planner: Planner;
  readonly step: StageStep;
  readonly moving: readonly StageStep[];
  readonly view: ImageView;
  readonly run: RunModel;
}
