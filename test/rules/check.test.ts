import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, defaultInputs } from '../../server/src/core/analysis.ts';
import type { BuildInputs } from '../../server/src/core/build/plan.ts';
import { check } from '../../server/src/core/rules/check.ts';
import { emptyWorld, known, type World } from '../../server/src/core/world.ts';

/** What `docker build --check` says, a line each: the rule, its first line, and the error last. */
function checked(
  text: string,
  { world = emptyWorld, ...inputs }: Partial<BuildInputs> & { world?: World } = {},
): string[] {
  const { findings, error } = check(analyze(text, world, { ...defaultInputs, ...inputs }));
  const lines = findings.map(({ rule, lines: [first] }) => `${rule} ${first?.[0]}`);
  return error ? [...lines, `error ${error.lines.map(([line]) => line).join(',')}: ${error.message}`] : lines;
}

const cases: readonly {
  readonly title: string;
  readonly text: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly target?: string;
  readonly says: readonly string[];
}[] = [
  {
    title: 'findings come phase by phase, and in a phase by line',
    text: 'FROM scratch AS Context\nrun a\nRUN b \\\n\n  c\nENV a b\nFROM --platform=linux/amd64 scratch as x\nMAINTAINER me\n',
    says: [
      'NoEmptyContinuation 5',
      'StageNameCasing 1',
      'FromAsCasing 7',
      'MaintainerDeprecated 8',
      'ReservedStageName 1',
      'ConsistentInstructionCasing 2',
      'FromPlatformFlagConstDisallowed 7',
      'LegacyKeyValueFormat 6',
    ],
  },
  {
    title: 'nothing is found behind an error',
    text: 'FROM scratch as A\nMAINTAINER me\nCOYP a b\nMAINTAINER you\n',
    says: [
      'StageNameCasing 1',
      'FromAsCasing 1',
      'MaintainerDeprecated 2',
      'error 3: dockerfile parse error on line 3: unknown instruction: COYP (did you mean COPY?)',
    ],
  },
  {
    title: 'an error in an instruction ends the check in the middle of it',
    text: 'FROM scratch\nARG key=1 b="$c token=2\nARG token\n',
    says: [
      'SecretsUsedInArgOrEnv 2',
      'UndefinedVar 2',
      'error 2: failed to process "\\"$c token=2": unexpected end of statement while looking for matching double-quote',
    ],
  },
  {
    title: 'EXPOSE is read in the order of its bytes',
    text: 'FROM scratch\nEXPOSE x:y 80/TCP 1:2/UDP\n',
    says: [
      'ExposeProtoCasing 2',
      'ExposeInvalidFormat 2',
      'ExposeProtoCasing 2',
      'ExposeInvalidFormat 2',
      'error 2: invalid containerPort: y',
    ],
  },
  {
    title: 'a finding of several instructions is told of the earlier one',
    text: 'FROM scratch\nCMD ["a"]\nCMD ["b"]\nCMD ["c"]\n',
    says: ['MultipleInstructionsDisallowed 2', 'MultipleInstructionsDisallowed 3'],
  },
  {
    title: 'stages that the target does not need are checked',
    text: 'FROM scratch AS a\nENV a b\nFROM scratch\n',
    says: ['LegacyKeyValueFormat 2'],
  },
  {
    title:
      'with a target, instructions of stages that it does not need are not carried out; the rest of the file is still read',
    text: 'FROM scratch AS A\nENV a b\nARG token\nMAINTAINER me\nEXPOSE x:y\nFROM scratch AS b\nENV c d\n',
    target: 'b',
    says: ['StageNameCasing 1', 'MaintainerDeprecated 4', 'LegacyKeyValueFormat 7'],
  },
  {
    title: 'a target needs the stages that it takes files from',
    text: 'FROM scratch AS a\nENV a b\nFROM scratch AS b\nCOPY --from=a / /\nFROM scratch\nENV c d\n',
    target: 'b',
    says: ['LegacyKeyValueFormat 2'],
  },
  {
    title: 'without a target, an error in any stage ends the check',
    text: 'FROM scratch AS a\nENV a b\nEXPOSE x:y\nFROM scratch AS b\nENV c d\n',
    says: ['LegacyKeyValueFormat 2', 'ExposeInvalidFormat 3', 'error 3: invalid containerPort: y'],
  },
  {
    title: 'a target that is not there',
    text: 'FROM scratch AS a\nENV a b\n',
    target: 'c',
    says: ['error : target stage "c" could not be found (did you mean a?)'],
  },
  {
    title: 'triggers of an earlier stage are told of the FROM that runs them',
    text: 'FROM scratch AS a\nONBUILD ENV a b\nFROM a\nRUN c\n',
    says: ['LegacyKeyValueFormat 3'],
  },
  {
    title: 'all checks skipped',
    text: '# check=skip=all\nFROM scratch as a\n',
    says: [],
  },
  {
    title: 'names are cut at the first space and are case-sensitive',
    text: '# check=skip=StageNameCasing,fromascasing, FromAsCasing\nFROM scratch as A\n',
    says: ['FromAsCasing 2'],
  },
  {
    title: 'a finding fails the build where it is asked for',
    text: '# check=error=true\nFROM scratch as A\nrun a\n',
    says: [
      'StageNameCasing 2',
      'FromAsCasing 2',
      'ConsistentInstructionCasing 3',
      'error : lint violation found for rules: StageNameCasing, FromAsCasing, ConsistentInstructionCasing',
    ],
  },
  {
    title: 'what is skipped fails nothing',
    text: '# check=skip=FromAsCasing;error=true\nFROM scratch as a\n',
    says: [],
  },
  {
    title: 'options that cannot be read',
    text: '# check=skip=A;error=maybe\nFROM scratch as a\n',
    says: [
      'error : failed to parse check options: failed to parse check option "error=maybe": strconv.ParseBool: parsing "maybe": invalid syntax',
    ],
  },
  {
    title: 'an unknown option',
    text: '# check=warn=A\nFROM scratch\n',
    says: ['error : failed to parse check options: invalid check option "warn"'],
  },
  {
    title: 'an option without a value',
    text: '# check=skip\nFROM scratch\n',
    says: ['error : failed to parse check options: invalid check option "skip"'],
  },
  {
    title: 'a fourth option belongs to the third',
    text: '# check=skip=A;experimental=B;error=true;skip=C\nFROM scratch\n',
    says: [
      'error : failed to parse check options: failed to parse check option "error=true;skip=C": strconv.ParseBool: parsing "true;skip=C": invalid syntax',
    ],
  },
  {
    title: 'the build argument takes the place of the directive',
    text: '# check=skip=all\nFROM scratch as a\n',
    buildArgs: { BUILDKIT_DOCKERFILE_CHECK: 'error=1' },
    says: ['FromAsCasing 2', 'error : lint violation found for rules: FromAsCasing'],
  },
  {
    title: 'an empty build argument takes the place of the directive as well',
    text: '# check=skip=all\nFROM scratch as a\n',
    buildArgs: { BUILDKIT_DOCKERFILE_CHECK: '' },
    says: ['FromAsCasing 2'],
  },
  {
    title: 'a comment before an instruction skips for that one, blank lines or not',
    text: 'FROM scratch\n# check=skip=LegacyKeyValueFormat because\n\nENV a b\nENV c d\n',
    says: ['LegacyKeyValueFormat 5'],
  },
  {
    title: 'an empty comment takes the comments above it away',
    text: 'FROM scratch\n# check=skip=LegacyKeyValueFormat\n#\nENV a b\n',
    says: ['LegacyKeyValueFormat 4'],
  },
  {
    title: 'an indented comment skips nothing',
    text: 'FROM scratch\n  # check=skip=LegacyKeyValueFormat\n  ENV a b\n',
    says: ['LegacyKeyValueFormat 3'],
  },
  {
    title: 'a comment that cannot be read skips nothing, and neither do those behind it',
    text: 'FROM scratch\n# check=skip\n# check=skip=LegacyKeyValueFormat\nENV a b\n',
    says: ['LegacyKeyValueFormat 4'],
  },
  {
    title: 'some checks know no comments',
    text: 'FROM scratch\n# check=skip=all\nrun a\n# check=skip=NoEmptyContinuation\nRUN \\\n\nb\n',
    says: ['NoEmptyContinuation 7', 'ConsistentInstructionCasing 3'],
  },
  {
    title: 'the first line of a file is for the whole file',
    text: '# check=skip=LegacyKeyValueFormat\nFROM scratch\nENV a b\n',
    says: [],
  },
  {
    title: 'a first line that is a shebang is passed over',
    text: '#!/usr/bin/env docker\n# check=skip=LegacyKeyValueFormat\nFROM scratch\nENV a b\n',
    says: [],
  },
  {
    title: 'experimental checks run when they are asked for, and are not skipped',
    text: '# check=experimental=all;skip=all\n\n# text\nFROM scratch as a\n',
    says: ['InvalidDefinitionDescription 4'],
  },
  {
    title: 'a comment can ask for an experimental check',
    text: 'FROM scratch\n# check=experimental=InvalidDefinitionDescription\n# text\nARG a\n# text\nARG b\n',
    says: ['InvalidDefinitionDescription 4'],
  },
  {
    title: 'a base name that cannot be expanded ends the check of default names',
    text: 'ARG A\nFROM $A as a\nFROM ${\n',
    says: ['FromAsCasing 2', 'InvalidDefaultArgInFrom 2', 'error 2: base name ($A) should not be blank'],
  },
];

for (const { title, text, says, ...inputs } of cases) {
  test(title, () => assert.deepEqual(checked(text, inputs), says));
}

const arm64 = { os: 'linux', architecture: 'arm64' };
const amd64World: World = {
  ...emptyWorld,
  image: () => known({ config: {}, platform: { os: 'linux', architecture: 'amd64' }, complete: true }),
};
const images = [
  'FROM a AS one',
  'FROM b AS two',
  'FROM scratch AS three',
  'COPY --from=c / /c',
  'RUN --mount=from=d,target=/d true',
  'COPY --from=two / /two',
  '',
].join('\n');

test('images of another platform are told of their FROM and COPY; for those of mounts BuildKit names no line', () => {
  assert.deepEqual(checked(images, { world: amd64World, targetPlatform: arm64 }), [
    'InvalidBaseImagePlatform undefined',
    'InvalidBaseImagePlatform 1',
    'InvalidBaseImagePlatform 2',
    'InvalidBaseImagePlatform 4',
  ]);
});

test('of images, a check of a target looks at those that it needs', () => {
  const inputs = { world: amd64World, targetPlatform: arm64 };
  assert.deepEqual(checked(images, { ...inputs, target: 'one' }), ['InvalidBaseImagePlatform 1']);
  assert.deepEqual(checked(images, { ...inputs, target: 'three' }), [
    'InvalidBaseImagePlatform undefined',
    'InvalidBaseImagePlatform 2',
    'InvalidBaseImagePlatform 4',
  ]);
});

test('BuildKit does not look at the platform of a context that takes the place of an image', () => {
  const contexts = { a: { kind: 'image', reference: 'other' } } as const;
  assert.deepEqual(checked('FROM a\n', { world: amd64World, targetPlatform: arm64, contexts }), []);
});
