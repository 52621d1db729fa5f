import type { PlannedStage } from '../build/plan.ts';
import { officialReference } from '../catalogue/officialReference.ts';
import { tagsOf } from '../catalogue/tags.ts';
import { type PlatformName, parsePlatform } from '../dockerfile/platform.ts';

/** What the base image of a stage is built for. */
export interface BasePlatforms {
  /** The image as FROM names it. */
  readonly image: string;
  /** As `--platform` writes them. */
  readonly platforms: readonly string[];
}

/** Undefined where it is not known. */
export function basePlatforms(stage: PlannedStage | undefined): BasePlatforms | undefined {
  if (stage?.base.kind !== 'image') return undefined;
  const image = stage.base.familiar;
  const official = officialReference(image);
  if (!official || official.digest !== undefined) return undefined;
  if (official.platform !== undefined) return { image, platforms: [official.platform] };
  const tag = tagsOf(official.image.name).find(({ tag: name }) => name === official.tag);
  if (!tag) return undefined;
  return { image, platforms: [...new Set(tag.builds.flatMap(({ platforms }) => platforms))] };
}

/** Whether an image that is built for some platforms can be used for one; what is built for an older processor can. */
export function isBuiltFor({ platforms }: BasePlatforms, wanted: PlatformName): boolean {
  return platforms.some((name) => {
    const built = parsePlatform(name, wanted);
    return !('error' in built) && runs(wanted, built.platform);
  });
}

function runs(target: PlatformName, built: PlatformName): boolean {
  if (target.os !== built.os) return false;
  if (target.architecture === built.architecture) {
    return target.architecture !== 'arm' || armVersion(built) <= armVersion(target);
  }
  const older: Readonly<Record<string, string>> = { amd64: '386', arm64: 'arm' };
  return older[target.architecture] === built.architecture;
}

/** Version 7 is what is meant where none is named. */
function armVersion({ variant }: PlatformName): number {
  return Number(variant?.replace(/^v/, '') || 7);
}
