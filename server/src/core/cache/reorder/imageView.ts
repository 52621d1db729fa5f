import type { ProjectFiles } from '../../packages/project.ts';
import { type BuildContext, unavailable, type World } from '../../world.ts';
import { isBelow } from '../areas.ts';
import { resolveFrom } from '../commandEffects.ts';
import type { DeliveredFile } from '../delivery.ts';
import type { StageStep } from '../stageSteps.ts';

/** The files of the build context as they stand in the image before a step: who brought each, and from where. */
export interface ImageView {
  at(path: string): SeenFile | undefined;
  /** Places of all files below a folder, sorted. */
  below(folder: string): readonly string[];
}

export interface SeenFile extends DeliveredFile {
  readonly step: StageStep;
  /** A RUN may have changed it since. */
  readonly stale: boolean;
}

/** What the steps before `end` left, those in `without` apart; of two that bring one file, the later counts. */
export function viewBefore(steps: readonly StageStep[], end: number, without: readonly StageStep[] = []): ImageView {
  const layers: { readonly step: StageStep; readonly files: readonly DeliveredFile[]; readonly stale: boolean }[] = [];
  let stale = false;
  for (let index = end - 1; index >= 0; index--) {
    const step = steps[index];
    if (!step || without.includes(step)) continue;
    const { effect } = step;
    if (effect.kind === 'run' && effect.run.unknown !== undefined) stale = true;
    if (effect.kind === 'copy' && effect.delivery.files) layers.push({ step, files: effect.delivery.files, stale });
  }
  return {
    at(path) {
      for (const layer of layers) {
        const found = fileAt(layer.files, path);
        if (found) return { ...found, step: layer.step, stale: layer.stale };
      }
      return undefined;
    },
    below(folder) {
      const found = layers.map(({ files }) => placesBelow(files, folder)).filter((places) => places.length > 0);
      const [only = []] = found;
      return found.length < 2 ? only : [...new Set(found.flat())].sort();
    },
  };
}

/** Of files sorted by their place, the one at a place. */
export function fileAt(files: readonly DeliveredFile[], path: string): DeliveredFile | undefined {
  const found = files[firstFrom(files, path)];
  return found?.image === path ? found : undefined;
}

/** Of files sorted by their place, those below a folder. */
export function filesBelow(files: readonly DeliveredFile[], folder: string): readonly DeliveredFile[] {
  if (folder === '/') return files.filter(({ image }) => image.startsWith('/'));
  const start = firstFrom(files, `${folder}/`);
  return files.slice(start, firstFrom(files, `${folder}0`));
}

const placesKnown = new WeakMap<readonly DeliveredFile[], Map<string, readonly string[]>>();

function placesBelow(files: readonly DeliveredFile[], folder: string): readonly string[] {
  const known = placesKnown.get(files) ?? new Map<string, readonly string[]>();
  placesKnown.set(files, known);
  const places = known.get(folder) ?? filesBelow(files, folder).map(({ image }) => image);
  known.set(folder, places);
  return places;
}

const relativeKnown = new WeakMap<readonly string[], Map<string, readonly string[]>>();

/** Places below a folder, relative to it. */
function relativeTo(places: readonly string[], folder: string, relative: (path: string) => string): readonly string[] {
  const known = relativeKnown.get(places) ?? new Map<string, readonly string[]>();
  relativeKnown.set(places, known);
  const paths = known.get(folder) ?? places.map(relative);
  known.set(folder, paths);
  return paths;
}

function firstFrom(files: readonly DeliveredFile[], path: string): number {
  let low = 0;
  let high = files.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((files[middle]?.image ?? '') < path) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The files as a command sees them that runs in a folder of the image. */
export function projectFiles(view: ImageView, folder: string, context: BuildContext, world: World): ProjectFiles {
  const resolve = resolveFrom(folder);
  const relative = (path: string) =>
    isBelow(path, folder) ? path.slice(folder === '/' ? 1 : folder.length + 1) : path;
  let files: readonly string[] | undefined;
  return {
    get files() {
      files ??= relativeTo(view.below(folder), folder, relative);
      return files;
    },
    has: (path) => view.at(resolve(path)) !== undefined,
    below: (path) => view.below(resolve(path)).map(relative),
    read(path) {
      const seen = view.at(resolve(path));
      if (!seen) return unavailable('The file does not come from the build context.');
      if (seen.stale) return unavailable('A command may have changed the file.');
      return world.read(seen.context);
    },
    isLink: (path) => context.links.has(view.at(resolve(path))?.context ?? ''),
    from: (path) => projectFiles(view, resolve(path), context, world),
  };
}
