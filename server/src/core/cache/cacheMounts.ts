import type { MountSyntax } from '../dockerfile/model.ts';
import type { CacheFact, PackageManager } from '../packages/manager.ts';
import { resolveFrom } from './commandEffects.ts';
import type { StageStep } from './stageSteps.ts';

/** A cache mount of a RUN whose options are all written out. */
export interface CacheMount {
  readonly syntax: MountSyntax;
  /** Absolute. */
  readonly target: string;
  /** As written: `target=.npm` says `.npm`. */
  readonly written: string;
  readonly sharing: 'shared' | 'private' | 'locked';
  readonly readOnly: boolean;
  readonly uid?: string;
  readonly mode?: string;
}

/** The cache mounts of a RUN; those with variables in their options are left out. */
export function cacheMounts({ effect, directory }: StageStep): readonly CacheMount[] {
  if (effect.kind !== 'run') return [];
  return effect.instruction.mounts.flatMap((syntax): CacheMount[] => {
    if (valueOf(syntax, 'type') !== 'cache' || syntax.fields.some(({ text }) => text.includes('$'))) return [];
    const written = valueOf(syntax, 'target', 'dst', 'destination');
    const sharing = valueOf(syntax, 'sharing') ?? 'shared';
    if (written === undefined || written === '' || !isSharing(sharing)) return [];
    const uid = valueOf(syntax, 'uid');
    const mode = valueOf(syntax, 'mode');
    return [
      {
        syntax,
        written,
        target: resolveFrom(directory)(written),
        sharing,
        readOnly: syntax.fields.some(({ key, value = 'true' }) => /^(?:ro|readonly)$/.test(key) && value === 'true'),
        ...(uid === undefined ? {} : { uid }),
        ...(mode === undefined ? {} : { mode }),
      },
    ];
  });
}

function isSharing(value: string): value is CacheMount['sharing'] {
  return value === 'shared' || value === 'private' || value === 'locked';
}

function valueOf({ fields }: MountSyntax, ...keys: readonly string[]): string | undefined {
  return fields.findLast(({ key }) => keys.includes(key))?.value;
}

/**
 * Whether a mount is for a folder that a manager caches in: that folder or one in it, one above it that is no home, or the same folder of
 * another user.
 */
export function isMountFor({ target }: CacheFact, mounted: string): boolean {
  const below = target.replace(/^\/root\//, '');
  return (
    mounted === target ||
    mounted.startsWith(`${target}/`) ||
    (below !== target && mounted.endsWith(`/${below}`)) ||
    (target.startsWith(`${mounted}/`) && mounted !== '/root')
  );
}

/** The mounts in which a manager finds its downloads, with what is known of the folder. */
export function downloadMounts(
  step: StageStep,
  { caches }: PackageManager,
): readonly { readonly mount: CacheMount; readonly fact: CacheFact }[] {
  return cacheMounts(step).flatMap((mount) => {
    const fact = caches.find(
      (candidate) =>
        candidate.kind === 'download' &&
        (isMountFor(candidate, mount.target) || mount.target.startsWith(`${candidate.target}/`)),
    );
    return fact ? [{ mount, fact }] : [];
  });
}
