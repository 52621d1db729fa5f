import type { PlannedStage } from '../../build/plan.ts';
import type { Classified } from '../../packages/index.ts';
import { holdsPath, pathsBelow } from '../../text/sortedPaths.ts';
import type { BuildContext, World } from '../../world.ts';
import { commonPlace, isBelow } from '../areas.ts';
import type { RunCommand } from '../runModel.ts';
import { type StageStep, stageSteps } from '../stageSteps.ts';
import { commandInputs } from './commandInputs.ts';
import { type ImageView, viewBefore } from './imageView.ts';
import { installsFor } from './sources.ts';
import type { ReorderRequest } from './types.ts';

/** An installation that runs before files which it would read are copied. */
export interface MissingInputs {
  readonly step: StageStep;
  readonly command: RunCommand;
  readonly classified: Classified;
  /** The COPY that brings the manifest. */
  readonly source: StageStep;
  /** In the build context, in the order in which a COPY names them; folders end with a slash. */
  readonly files: readonly string[];
  /** Among them the lock files. */
  readonly locks: readonly string[];
  /** A COPY behind the installation brings one of them. */
  readonly comesLater: boolean;
}

/** Installations of a stage for which the build context has more inputs than are copied before. */
export function missingInputs({ plan, tree, world }: ReorderRequest, stage: PlannedStage): MissingInputs[] {
  const context = world.context();
  if (context.state !== 'known' || context.value.truncated) return [];
  const steps = stageSteps(plan, stage, tree.text, world);
  return steps.flatMap((step, index) => {
    if (step.stage !== stage || step.planned.onbuild || step.effect.kind !== 'run') return [];
    if (mountsFiles(step)) return [];
    for (const command of step.effect.run.commands) {
      const { classified } = command;
      if (classified?.form.role !== 'install' && classified?.form.role !== 'prefetch') continue;
      const found = missingFor(steps, index, command, classified, context.value, world);
      if (found) return [found];
    }
    return [];
  });
}

function missingFor(
  steps: readonly StageStep[],
  index: number,
  command: RunCommand,
  classified: Classified,
  context: BuildContext,
  world: World,
): MissingInputs | undefined {
  const view = viewBefore(steps, index);
  const { places, pending, folder, manager, project } = commandInputs(command, classified, view, context, world);
  const [manifest] = places;
  const seen = manifest === undefined ? undefined : view.at(manifest);
  const step = steps[index];
  if (pending || !seen || !step || !isDirectlyIn(seen.image, folder)) return undefined;
  const home = seen.context.slice(
    0,
    seen.context.length - (seen.image.length - folder.length) + (folder === '/' ? 0 : 1),
  );
  const all = commandInputs(command, classified, contextView(context, folder, home, seen.step), context, world);
  if (all.pending) return undefined;
  const below = (place: string) => place.slice(folder === '/' ? 1 : folder.length + 1);
  const locks = manager.project?.lock?.files ?? [];
  const again = steps.slice(0, index).some((other) => installsFor(manager.id, other));
  const missing = all.places.filter(
    (place) =>
      !isThere(view, place) &&
      isBelow(place, folder) &&
      !mayBeWritten(steps.slice(0, index), place) &&
      !manager.project?.isSpare?.(below(place), classified.call, project) &&
      // An earlier installation has written one.
      !(again && locks.includes(below(place))),
  );
  if (missing.length === 0) return undefined;
  const toContext = (place: string) => home + below(place);
  const files = missing.map(toContext);
  return {
    step,
    command,
    classified,
    source: seen.step,
    files,
    comesLater: steps
      .slice(index + 1)
      .some(
        ({ effect }) => effect.kind === 'copy' && effect.delivery.files?.some((file) => files.includes(file.context)),
      ),
    locks: files.filter((path) => locks.includes(path.slice(home.length))),
  };
}

function isDirectlyIn(path: string, folder: string): boolean {
  return path.slice(0, Math.max(1, path.lastIndexOf('/'))) === folder;
}

function isThere(view: ImageView, place: string): boolean {
  return place.endsWith('/') ? view.below(place.slice(0, -1)).length > 0 : view.at(place) !== undefined;
}

/** Something else than a COPY from the context may bring a file. */
function mayBeWritten(steps: readonly StageStep[], place: string): boolean {
  const path = place.replace(/\/$/, '');
  return steps.some(({ effect }) => {
    if (effect.kind === 'copy')
      return (
        effect.delivery.files === undefined && commonPlace(effect.delivery.writes, { kind: 'tree', path }) !== undefined
      );
    if (effect.kind !== 'run') return false;
    return effect.run.unknown !== undefined;
  });
}

/** The image as it would be with all of a folder of the context in a folder of it. */
function contextView({ files }: BuildContext, folder: string, home: string, step: StageStep): ImageView {
  const base = folder === '/' ? '/' : `${folder}/`;
  const inContext = (path: string) => (path.startsWith(base) ? home + path.slice(base.length) : undefined);
  return {
    at(path) {
      const context = inContext(path);
      return context !== undefined && holdsPath(files, context)
        ? { image: path, context, step, stale: false }
        : undefined;
    },
    below(path) {
      const context = path === folder ? home.replace(/\/$/, '') : inContext(path);
      return context === undefined ? [] : pathsBelow(files, context).map((file) => base + file.slice(home.length));
    },
  };
}

function mountsFiles({ planned }: StageStep): boolean {
  const definition = planned.operation?.definition;
  return definition?.kind === 'run' && definition.mounts.some(({ type }) => type === 'bind');
}
