import type { PackageManager } from '../../packages/manager.ts';
import { isBelow } from '../areas.ts';
import { resolveFrom } from '../commandEffects.ts';
import type { DeliveredFile } from '../delivery.ts';
import { filesBelow } from './imageView.ts';
import type { Planner } from './planner.ts';

/**
 * A file that the sources bring to a place where an installation writes: copied later, it would be laid over what was installed.
 * `inputs` are files that the installation reads there.
 */
export function hostFile(
  planner: Planner,
  manager: PackageManager,
  folder: string,
  inputs: ReadonlySet<string>,
): string | undefined {
  for (const pattern of manager.project?.writes ?? []) {
    for (const { effect } of planner.sources) {
      if (effect.kind !== 'copy') continue;
      const found = filesIn(effect.delivery.files ?? [], pattern, folder).find(({ image }) => !inputs.has(image));
      if (found) return found.context;
    }
  }
  return undefined;
}

const known = new WeakMap<readonly DeliveredFile[], Map<string, readonly DeliveredFile[]>>();

/** The files that lie where a pattern says: mostly none, of many. */
function filesIn(files: readonly DeliveredFile[], pattern: string, folder: string): readonly DeliveredFile[] {
  const found = known.get(files) ?? new Map<string, readonly DeliveredFile[]>();
  known.set(files, found);
  const key = `${folder}\n${pattern}`;
  const inside = found.get(key) ?? filesBelow(files, folder).filter(({ image }) => liesIn(image, pattern, folder));
  found.set(key, inside);
  return inside;
}

/** Whether a place lies where `pattern` says, or is a file of that name. */
function liesIn(place: string, pattern: string, folder: string): boolean {
  const name = pattern.replace(/\/$/, '');
  if (name.startsWith('**/')) return `${place}/`.includes(`/${name.slice(3)}/`);
  const target = resolveFrom(folder)(name);
  return place === target || isBelow(place, target);
}

/** The folder of the build context that holds what is in the way: `packages/a/node_modules` for a file in it. */
export function folderInTheWay(file: string, manager: PackageManager): string {
  const names = (manager.project?.writes ?? []).map((pattern) => pattern.replace(/^\*\*\/|\/$/g, ''));
  const name = names.find((candidate) => `/${file}/`.includes(`/${candidate}/`));
  return name === undefined ? file : file.slice(0, `/${file}/`.indexOf(`/${name}/`) + name.length);
}
