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
        const found = layer.files[firstFrom(layer.files, path)];
        if (found?.image === path) return { ...found, step: layer.step, stale: layer.stale };
      }
      return undefined;
    },
    below(folder) {
      const found = layers.map(({ files }) => filesBelow(files, folder).map(({ image }) => image));
      const [only = []] = found;
      return found.length < 2 ? only : [...new Set(found.flat())].sort();
    },
  };
}

/** Of files sorted by their place, those below a folder. */
export function filesBelow(files: readonly DeliveredFile[], folder: string): readonly DeliveredFile[] {
  if (folder === '/') return files.filter(({ image }) => image.startsWith('/'));
  const start = firstFrom(files, `${folder}/`);
  return files.slice(start, firstFrom(files, `${folder}0`));
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
      files ??= view.below(folder).map(relative);
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
