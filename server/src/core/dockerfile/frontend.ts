import type { Availability } from '../language/availability.ts';
import { lookupDirective } from '../syntax/directives.ts';
import type { Range } from '../text/range.ts';
import { parseImageReference } from './imageReference.ts';

/**
 * What reads a Dockerfile and turns it into a build:
 * - `builtin`: the frontend inside the builder, where nothing else is asked for;
 * - `stable`, `labs`: an image of Docker's, of either channel;
 * - `upstream`: an image of Docker's, built from the newest sources;
 * - `custom`: any other image. It may read the file in its own way, or another language altogether.
 */
export interface Frontend {
  readonly kind: 'builtin' | 'stable' | 'labs' | 'upstream' | 'custom';
  /** The image as the file names it; absent for the built-in frontend. */
  readonly image?: string;
  /** Where the image stands in the file; absent where something else names it. */
  readonly range?: Range;
  /** Absent where it cannot be known, as that of the built-in frontend. */
  readonly version?: FrontendVersion;
}

/** Without `minor` the newest one of all is meant, without `patch` the newest of that minor version. */
export interface FrontendVersion {
  readonly major: number;
  readonly minor?: number;
  readonly patch?: number;
}

/** The frontend that a file asks for with `# syntax=`. */
export function frontendOf(text: string): Frontend {
  const directive = lookupDirective(text, 'syntax');
  if (!directive) return { kind: 'builtin' };
  const { token, valueRange } = directive;
  const end = Math.min(valueRange.end, valueRange.start + token.length);
  return { ...frontendImage(token), range: { start: valueRange.start, end } };
}

/** The frontend in an image. A registry that mirrors Docker's images keeps their names, which is how they are recognised there. */
export function frontendImage(image: string): Frontend {
  const reference = parseImageReference(image);
  const name =
    'error' in reference ? undefined : /(?:^|\/)docker\/(dockerfile(?:-upstream)?)$/.exec(reference.path)?.[1];
  if ('error' in reference || name === undefined) return { kind: 'custom', image };
  // A tag beside a digest says what the digest was when it was written.
  const { kind, version } = readTag(reference.tag ?? (reference.digest === undefined ? 'latest' : ''));
  const upstream = name === 'dockerfile-upstream' && kind === 'stable';
  return { kind: upstream ? 'upstream' : kind, image, ...(version ? { version } : {}) };
}

/**
 * Whether a frontend has a part of the language; undefined where that cannot be known. The newest version of a channel has
 * everything that its channel ever had.
 */
export function hasFeature({ kind, version }: Frontend, { since, labsSince }: Availability): boolean | undefined {
  if (kind === 'custom') return undefined;
  const needed = kind === 'labs' ? (labsSince ?? since) : since;
  if (needed === undefined) return labsSince === undefined;
  if (!version) return undefined;
  const [major = 0, minor = 0] = needed.split('.').map(Number);
  if (version.major !== major) return version.major > major;
  return version.minor === undefined || version.minor >= minor;
}

/** A version as it stands in a tag: `1.4`. */
export function formatVersion({ major, minor, patch }: FrontendVersion): string {
  return [major, minor, patch].filter((part) => part !== undefined).join('.');
}

const newest: FrontendVersion = { major: 1 };

/** Tags without a number. What `experimental` stands for has changed over the years. */
const movingTags: ReadonlyMap<string, Pick<Frontend, 'kind' | 'version'>> = new Map([
  ['latest', { kind: 'stable', version: newest }],
  ['master', { kind: 'stable', version: newest }],
  ['labs', { kind: 'labs', version: newest }],
  ['master-labs', { kind: 'labs', version: newest }],
  ['experimental', { kind: 'labs' }],
]);

function readTag(tag: string): Pick<Frontend, 'kind' | 'version'> {
  const match = /^([0-9]{1,4})(?:\.([0-9]{1,4})(?:\.([0-9]{1,4}))?)?(?:-rc[0-9]+)?(-labs|-experimental)?$/.exec(tag);
  if (!match) return movingTags.get(tag) ?? { kind: 'stable' };
  const [, major, minor, patch, channel] = match;
  const version = {
    major: Number(major),
    ...(minor === undefined ? {} : { minor: Number(minor) }),
    ...(patch === undefined ? {} : { patch: Number(patch) }),
  };
  return { kind: channel === undefined ? 'stable' : 'labs', version };
}
