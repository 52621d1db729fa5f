import type { BuildContext } from '../../world.ts';
import type { StageStep } from '../stageSteps.ts';
import type { Precondition, ReorderRequest } from './types.ts';

/** What is fixed while a move is planned. */
export interface Planner {
  readonly request: ReorderRequest;
  readonly steps: readonly StageStep[];
  /** The COPYs and ADDs that are to move behind what follows. */
  readonly sources: readonly StageStep[];
  readonly context: BuildContext;
  /** A test asks for a precondition to be passed over. */
  skips(precondition: Precondition): boolean;
}

/** A file or folder that is copied before the sources are. */
export interface Manifest {
  /** Who brings it now. */
  readonly step: StageStep;
  /** In the image; a folder ends with a slash. */
  readonly place: string;
  /** In the build context, likewise. */
  readonly context: string;
}

export function lineOf({ planned }: StageStep): number {
  return planned.instruction.syntax.startLine;
}
