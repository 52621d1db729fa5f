import type { Classified } from '../../packages/index.ts';
import { resolveFrom } from '../commandEffects.ts';
import type { RunCommand } from '../runModel.ts';
import type { CommandInputs } from './commandInputs.ts';
import { viewBefore } from './imageView.ts';
import type { Planner } from './planner.ts';

/**
 * What may happen to a lock file: an installation that is not frozen rewrites one that is out of date, and the COPY of the sources behind it
 * would put the old one back.
 */
export function lockProblem(
  planner: Planner,
  { manager, project, folder }: CommandInputs,
  classified: Classified,
  command: RunCommand,
  later: readonly RunCommand[],
): { readonly refusal?: string; readonly doubt?: string } {
  const lock = manager.project?.lock;
  if (!lock || isFrozen(classified, command)) return {};
  const view = viewBefore(planner.steps, planner.steps.length);
  const file = lock.files.find((name) => {
    const place = resolveFrom(folder)(name);
    return (
      view.at(place) !== undefined &&
      planner.sources.some(
        ({ effect }) => effect.kind === 'copy' && effect.delivery.files?.some(({ image }) => image === place),
      )
    );
  });
  if (file === undefined) return {};
  const frozen = later.find(
    (other) =>
      other.classified?.manager.id === manager.id &&
      !other.classified.form.ignoresLock &&
      isFrozen(other.classified, other),
  );
  if (frozen) {
    return {
      refusal: `"${command.text}" may rewrite "${file}", copying the sources later would put the old one back, and "${frozen.text}" relies on it`,
    };
  }
  const covers = lock.covers?.(project);
  if (covers === false)
    return {
      refusal: `"${file}" does not match the manifest, so the installation rewrites it, and copying the sources later would put the old one back`,
    };
  return covers ? {} : { doubt: file };
}

export function isFrozen({ form, call }: Classified, { environment }: RunCommand): boolean {
  return typeof form.frozen === 'function' ? form.frozen(call, environment) : form.frozen === true;
}
