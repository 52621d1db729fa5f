/** One of BuildKit's own build checks. */
export interface CheckFact {
  readonly id: string;
  /** The last part of the address of its page; InvalidBaseImagePlatform has none. */
  readonly slug?: string;
  /** BuildKit's fixed description. */
  readonly description: string;
  /**
   * When BuildKit runs it: `parse` and `stages` look at the whole file, `from` at each FROM, `dispatch` at the instructions of the
   * stages that are built.
   */
  readonly phase: 'parse' | 'stages' | 'from' | 'dispatch';
  /** A comment `# check=skip=…` before the instruction silences it there. */
  readonly localSkip: boolean;
  /** Only run when the `check` directive asks for it. */
  readonly experimental?: boolean;
}

function check(
  id: string,
  slug: string,
  phase: CheckFact['phase'],
  localSkip: boolean,
  description: string,
): CheckFact {
  return { id, slug, phase, localSkip, description };
}

/** BuildKit's checks, in the order of its own list. */
export const checkFacts: readonly CheckFact[] = [
  check('StageNameCasing', 'stage-name-casing', 'parse', true, 'Stage names should be lowercase'),
  check(
    'FromAsCasing',
    'from-as-casing',
    'parse',
    true,
    "The 'as' keyword should match the case of the 'from' keyword",
  ),
  check(
    'NoEmptyContinuation',
    'no-empty-continuation',
    'parse',
    false,
    'Empty continuation lines will become errors in a future release',
  ),
  check(
    'ConsistentInstructionCasing',
    'consistent-instruction-casing',
    'stages',
    false,
    'All commands within the Dockerfile should use the same casing (either upper or lower)',
  ),
  check('DuplicateStageName', 'duplicate-stage-name', 'stages', false, 'Stage names should be unique'),
  check(
    'ReservedStageName',
    'reserved-stage-name',
    'stages',
    false,
    'Reserved words should not be used as stage names',
  ),
  check(
    'JSONArgsRecommended',
    'json-args-recommended',
    'dispatch',
    true,
    'JSON arguments recommended for ENTRYPOINT/CMD to prevent unintended behavior related to OS signals',
  ),
  check(
    'MaintainerDeprecated',
    'maintainer-deprecated',
    'parse',
    true,
    'The MAINTAINER instruction is deprecated, use a label instead to define an image author',
  ),
  check('UndefinedArgInFrom', 'undefined-arg-in-from', 'from', true, 'FROM command must use declared ARGs'),
  check(
    'WorkdirRelativePath',
    'workdir-relative-path',
    'dispatch',
    true,
    'Relative workdir without an absolute workdir declared within the build can have unexpected results if the base image changes',
  ),
  check('UndefinedVar', 'undefined-var', 'dispatch', true, 'Variables should be defined before their use'),
  check(
    'MultipleInstructionsDisallowed',
    'multiple-instructions-disallowed',
    'dispatch',
    true,
    'Multiple instructions of the same type should not be used in the same stage',
  ),
  check(
    'LegacyKeyValueFormat',
    'legacy-key-value-format',
    'dispatch',
    true,
    'Legacy key/value format with whitespace separator should not be used',
  ),
  {
    id: 'InvalidBaseImagePlatform',
    phase: 'dispatch',
    localSkip: false,
    description: 'Base image platform does not match expected target platform',
  },
  check(
    'RedundantTargetPlatform',
    'redundant-target-platform',
    'from',
    true,
    'Setting platform to predefined $TARGETPLATFORM in FROM is redundant as this is the default behavior',
  ),
  check(
    'SecretsUsedInArgOrEnv',
    'secrets-used-in-arg-or-env',
    'dispatch',
    true,
    'Sensitive data should not be used in the ARG or ENV commands',
  ),
  check(
    'InvalidDefaultArgInFrom',
    'invalid-default-arg-in-from',
    'from',
    false,
    'Default value for global ARG results in an empty or invalid base image name',
  ),
  check(
    'FromPlatformFlagConstDisallowed',
    'from-platform-flag-const-disallowed',
    'from',
    true,
    'FROM --platform flag should not use a constant value',
  ),
  check(
    'CopyIgnoredFile',
    'copy-ignored-file',
    'dispatch',
    true,
    'Attempting to Copy file that is excluded by .dockerignore',
  ),
  {
    id: 'InvalidDefinitionDescription',
    slug: 'invalid-definition-description',
    phase: 'parse',
    localSkip: true,
    experimental: true,
    description:
      'Comment for build stage or argument should follow the format: `# <arg/stage name> <description>`. If this is not intended to be a description comment, add an empty line or comment between the instruction and the comment.',
  },
  check(
    'ExposeProtoCasing',
    'expose-proto-casing',
    'dispatch',
    true,
    'Protocol in EXPOSE instruction should be lowercase',
  ),
  check(
    'ExposeInvalidFormat',
    'expose-invalid-format',
    'dispatch',
    true,
    'IP address and host-port mapping should not be used in EXPOSE instruction. This will become an error in a future release',
  ),
];

/** The check of that id; ids are case-sensitive, as BuildKit compares them. */
export function checkFact(id: string): CheckFact | undefined {
  return checkFacts.find((fact) => fact.id === id);
}

/** The page about a check in Docker's documentation. */
export function checkPage({ slug }: CheckFact): string | undefined {
  return slug === undefined ? undefined : `https://docs.docker.com/reference/build-checks/${slug}/`;
}
