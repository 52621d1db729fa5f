import type { Availability } from './availability.ts';

/**
 * A variable that BuildKit knows without a declaration:
 * - `platform`: set in the global scope; a stage must declare it to see it;
 * - `proxy`: reaches RUN when passed as a build argument, without a declaration and without touching the cache;
 * - `builder`: a build argument that steers the builder.
 */
export interface PredefinedVariable extends Availability {
  readonly name: string;
  readonly kind: 'platform' | 'proxy' | 'builder';
  readonly documentation: string;
  readonly anchor: string;
}

const platformAnchor = 'automatic-platform-args-in-the-global-scope';
const builderAnchor = 'buildkit-built-in-build-args';

function platform(name: string, documentation: string): PredefinedVariable {
  return { name, kind: 'platform', documentation, anchor: platformAnchor };
}

function builder(name: string, documentation: string): PredefinedVariable {
  return { name, kind: 'builder', documentation, anchor: builderAnchor };
}

function proxy(name: string, documentation: string): PredefinedVariable[] {
  return [name, name.toLowerCase()].map((spelling) => {
    return { name: spelling, kind: 'proxy', documentation, anchor: 'predefined-args' };
  });
}

/** The predefined variables; those of the platform in BuildKit's order. */
export const predefinedVariables: readonly PredefinedVariable[] = [
  platform('BUILDPLATFORM', 'The platform of the builder, such as `linux/amd64`.'),
  platform('BUILDOS', 'The operating system of the builder, such as `linux`.'),
  platform('BUILDOSVERSION', 'The version of the operating system of the builder; mostly empty on Linux.'),
  platform('BUILDARCH', 'The architecture of the builder, such as `amd64`.'),
  platform('BUILDVARIANT', 'The variant of the architecture of the builder, such as `v7`; empty where there is none.'),
  platform('TARGETPLATFORM', 'The platform that the build is for, such as `linux/arm64`.'),
  platform('TARGETOS', 'The operating system that the build is for, such as `linux`.'),
  platform('TARGETOSVERSION', 'The version of the operating system that the build is for; mostly empty on Linux.'),
  platform('TARGETARCH', 'The architecture that the build is for, such as `arm64`.'),
  platform(
    'TARGETVARIANT',
    'The variant of the architecture that the build is for, such as `v7`; empty where there is none.',
  ),
  { ...platform('TARGETSTAGE', 'The name of the stage that is built; `default` where it has none.'), since: '1.11' },
  ...proxy(
    'HTTP_PROXY',
    'The proxy for HTTP. Passed as a build argument, it reaches `RUN` without a declaration, and leaves no trace in history and cache.',
  ),
  ...proxy(
    'HTTPS_PROXY',
    'The proxy for HTTPS. Passed as a build argument, it reaches `RUN` without a declaration, and leaves no trace in history and cache.',
  ),
  ...proxy(
    'FTP_PROXY',
    'The proxy for FTP. Passed as a build argument, it reaches `RUN` without a declaration, and leaves no trace in history and cache.',
  ),
  ...proxy(
    'NO_PROXY',
    'The hosts that are reached without a proxy. Passed as a build argument, it reaches `RUN` without a declaration, and leaves no trace in history and cache.',
  ),
  ...proxy(
    'ALL_PROXY',
    'The proxy for every protocol. Passed as a build argument, it reaches `RUN` without a declaration, and leaves no trace in history and cache.',
  ),
  builder('BUILDKIT_BUILD_NAME', 'The name under which the build is listed.'),
  builder('BUILDKIT_CACHE_MOUNT_NS', 'A prefix for the ids of cache mounts, to keep the caches of projects apart.'),
  builder('BUILDKIT_CONTEXT_KEEP_GIT_DIR', 'Keeps the directory `.git` when the build context is a Git repository.'),
  builder('BUILDKIT_DOCKERFILE_CHECK', 'Options for the build checks; replaces the `check` directive.'),
  builder('BUILDKIT_INLINE_CACHE', 'Writes what the cache needs into the image itself.'),
  builder('BUILDKIT_MULTI_PLATFORM', 'Makes the output the same in form for one platform as for several.'),
  builder('BUILDKIT_SANDBOX_HOSTNAME', 'The host name that `RUN` sees; `buildkitsandbox` by default.'),
  builder('BUILDKIT_SBOM_SCAN_CONTEXT', 'Whether the build context is scanned for the bill of materials.'),
  builder('BUILDKIT_SBOM_SCAN_STAGE', 'Whether the stage is scanned for the bill of materials.'),
  builder('BUILDKIT_SYNTAX', 'The frontend image; replaces the `syntax` directive.'),
  {
    ...builder(
      'SOURCE_DATE_EPOCH',
      'The time that image and layers are dated with, in seconds since 1970, for reproducible builds.',
    ),
    since: '1.5',
  },
];

/** The predefined variable of that name; names are case-sensitive. */
export function predefinedVariable(name: string): PredefinedVariable | undefined {
  return predefinedVariables.find((variable) => variable.name === name);
}

/** What stands between the name and the word in `${name…word}`. `NAME` and `WORD` in the texts stand for what the file says. */
export interface ModifierFact extends Availability {
  readonly operator: string;
  readonly documentation: string;
}

export const variableModifiers: readonly ModifierFact[] = [
  { operator: ':-', documentation: 'The word behind `:-` serves where the variable is unset or empty.' },
  { operator: '-', since: '1.6', documentation: 'The word behind `-` serves where the variable is unset.' },
  { operator: ':+', documentation: 'The word behind `:+` where the variable is set and not empty; else nothing.' },
  { operator: '+', since: '1.6', documentation: 'The word behind `+` where the variable is set; else nothing.' },
  {
    operator: ':?',
    documentation: 'The build fails with the message behind `:?` where the variable is unset or empty.',
  },
  {
    operator: '?',
    since: '1.6',
    documentation: 'The build fails with the message behind `?` where the variable is unset.',
  },
  {
    operator: '#',
    since: '1.7',
    documentation: 'The shortest part that the pattern behind `#` matches is taken off the front.',
  },
  {
    operator: '##',
    since: '1.7',
    documentation: 'The longest part that the pattern behind `##` matches is taken off the front.',
  },
  {
    operator: '%',
    since: '1.7',
    documentation: 'The shortest part that the pattern behind `%` matches is taken off the end.',
  },
  {
    operator: '%%',
    since: '1.7',
    documentation: 'The longest part that the pattern behind `%%` matches is taken off the end.',
  },
  {
    operator: '/',
    since: '1.7',
    documentation: 'The first match of the pattern is replaced by what stands behind the second `/`.',
  },
  {
    operator: '//',
    since: '1.7',
    documentation: 'Every match of the pattern is replaced by what stands behind the last `/`.',
  },
];
