import { parseImageReference } from '../dockerfile/imageReference.ts';
import { distributionOfTag } from './distributions.ts';
import { buildFor } from './imageFacts.ts';
import { officialReference } from './officialReference.ts';

/** Whether an image is one for Windows alone: an official image that is built for nothing else, or one that its name says so of. */
export function isWindowsImage(reference: string): boolean {
  const official = officialReference(reference);
  if (official) {
    const build = official.digest === undefined ? buildFor(official.image.name, official.tag) : undefined;
    if (build) return build.windows;
  }
  const parsed = parseImageReference(reference);
  if ('error' in parsed) return false;
  const { domain, path, tag = '' } = parsed;
  return (
    (domain === 'mcr.microsoft.com' && path.startsWith('windows/')) ||
    windowsDistributions.has(distributionOfTag(tag)?.name ?? '')
  );
}

const windowsDistributions: ReadonlySet<string> = new Set(['windows-servercore', 'windows-nanoserver']);
