import { formerReference, officialReference } from '../catalogue/officialReference.ts';
import { codeSpan } from '../text/markdown.ts';
import { describeReference } from './imageText.ts';

/**
 * What an image reference means on an operating system, in Markdown; undefined for images that are not official, of which nothing is
 * known here.
 */
export function hoverBaseImage(reference: string, os?: string): string | undefined {
  const official = officialReference(reference);
  if (official) return describeReference(official, os);
  const former = formerReference(reference);
  if (!former) return undefined;
  const instead = former.instead === undefined ? '' : ` Use ${codeSpan(former.instead)} instead.`;
  return `**${former.name}** was a Docker Official Image until ${former.removed}: it gets no updates any more.${instead}`;
}
