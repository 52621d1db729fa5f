import type { Availability } from './availability.ts';
import type { ValueFact } from './flagDocs.ts';

export type MountType = 'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh';

export interface MountTypeFact {
  readonly type: MountType;
  readonly summary: string;
  readonly documentation: string;
  readonly example: string;
  readonly anchor: string;
}

/** An option of `RUN --mount`. Aliases mean the same as the first name. */
export interface MountOptionFact extends Availability {
  readonly names: readonly [string, ...string[]];
  /** The types that take the option. */
  readonly types: readonly MountType[];
  /** `bare`: a boolean that may stand without a value. */
  readonly value: 'text' | 'bare';
  readonly documentation: string;
  readonly placeholder?: string;
  readonly values?: readonly ValueFact[];
  /** What holds without the option, in words; by type where it differs. */
  readonly fallback?: string;
}

/** The types of `RUN --mount`. */
export const mountTypes: readonly MountTypeFact[] = [
  {
    type: 'bind',
    summary: 'Files of the build context, a stage or an image',
    documentation:
      'Shows files of the build context, a stage or an image to the command without copying them into a layer. This is the default type. What the command writes there, where `rw` allows it, is thrown away.',
    example: 'RUN --mount=type=bind,source=package.json,target=package.json npm ci',
    anchor: 'run---mounttypebind',
  },
  {
    type: 'cache',
    summary: 'A directory that is kept between builds',
    documentation:
      'A directory that outlives the build, for what compilers and package managers cache. It is no part of the layer, and the command must work with an empty one too: caches can be cleared at any time.',
    example: 'RUN --mount=type=cache,target=/root/.cache/go-build go build ./...',
    anchor: 'run---mounttypecache',
  },
  {
    type: 'tmpfs',
    summary: 'A temporary file system in memory',
    documentation: 'An empty file system in memory, gone when the command ends.',
    example: 'RUN --mount=type=tmpfs,target=/tmp,size=256m make test',
    anchor: 'run---mounttypetmpfs',
  },
  {
    type: 'secret',
    summary: 'A secret, as a file or an environment variable',
    documentation:
      'A secret that is passed with `docker build --secret` and leaves no trace in the image. A changed secret does not make the step run again.',
    example: 'RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci',
    anchor: 'run---mounttypesecret',
  },
  {
    type: 'ssh',
    summary: 'Access to SSH keys through an agent',
    documentation:
      'The socket of an SSH agent that is passed with `docker build --ssh`, so that the command can use keys without seeing them.',
    example: 'RUN --mount=type=ssh git clone git@example.com:team/project.git',
    anchor: 'run---mounttypessh',
  },
];

const everyType: readonly MountType[] = mountTypes.map(({ type }) => type);
const owners: readonly MountType[] = ['cache', 'secret', 'ssh'];
const booleans: readonly ValueFact[] = [
  { value: 'true', documentation: '' },
  { value: 'false', documentation: '' },
];

/** The options of `RUN --mount`, in the order in which they are best written: `type` must stand before `required` and `size`. */
export const mountOptions: readonly MountOptionFact[] = [
  {
    names: ['type'],
    types: everyType,
    value: 'text',
    documentation: 'What is mounted.',
    placeholder: 'TYPE',
    values: mountTypes.map(({ type, summary }) => ({ value: type, documentation: `${summary}.` })),
    fallback: '`bind`',
  },
  {
    names: ['id'],
    types: ['cache', 'secret', 'ssh'],
    value: 'text',
    documentation:
      'Which cache, secret or agent: the name that builds share or that `docker build --secret` and `--ssh` give.',
    placeholder: 'NAME',
    fallback: 'for a cache its target, for a secret the base name of its target, for SSH `default`',
  },
  {
    names: ['target', 'dst', 'destination'],
    types: everyType,
    value: 'text',
    documentation: 'Where it is mounted. A relative path starts at `WORKDIR`.',
    placeholder: 'PATH',
    fallback:
      'for a secret `/run/secrets/` and its id, for SSH a socket in `/run/buildkit`; bind, cache and tmpfs need one',
  },
  {
    names: ['source', 'src'],
    types: ['bind', 'cache', 'secret'],
    value: 'text',
    documentation: 'The path inside `from` that is mounted; for a secret, its id.',
    placeholder: 'PATH',
    fallback: 'the root of `from`',
  },
  {
    names: ['from'],
    types: ['bind', 'cache'],
    value: 'text',
    documentation:
      'The stage, image or named context whose files are mounted; for a cache, what it holds at first. A stage is named, never numbered, and variables are not expanded.',
    placeholder: 'STAGE|IMAGE|CONTEXT',
    fallback: 'for bind the build context, for a cache an empty directory',
  },
  {
    names: ['sharing'],
    types: ['cache'],
    value: 'text',
    documentation: 'What happens when several builds use the cache at the same time.',
    placeholder: 'shared|private|locked',
    values: [
      { value: 'shared', documentation: 'All use it at once.' },
      { value: 'private', documentation: 'Each further one gets a cache of its own.' },
      { value: 'locked', documentation: 'Each waits for the one before, as package managers such as apt need it.' },
    ],
    fallback: '`shared`',
  },
  {
    names: ['readonly', 'ro'],
    types: everyType,
    value: 'bare',
    documentation: 'The command cannot write there.',
    values: booleans,
    fallback: 'read-only for bind, secret and ssh; writable for cache and tmpfs',
  },
  {
    names: ['readwrite', 'rw'],
    types: everyType,
    value: 'bare',
    documentation: 'The command can write there. For bind, what it writes is thrown away.',
    values: booleans,
    fallback: 'read-only for bind, secret and ssh; writable for cache and tmpfs',
  },
  {
    names: ['required'],
    types: ['secret', 'ssh'],
    value: 'bare',
    documentation: 'The build fails when the secret or the agent is not passed. Must stand behind `type`.',
    values: booleans,
    fallback: '`false`',
  },
  {
    names: ['env'],
    types: ['secret'],
    value: 'text',
    documentation:
      'The environment variable that holds the secret while the command runs. Without a `target` there is then no file.',
    placeholder: 'NAME',
    since: '1.10',
  },
  {
    names: ['size'],
    types: ['tmpfs'],
    value: 'text',
    documentation: 'The most that the file system may hold. Must stand behind `type`.',
    placeholder: 'SIZE',
    values: [
      { value: '64m', documentation: '64 MiB' },
      { value: '1g', documentation: '1 GiB' },
    ],
    fallback: 'no limit of its own',
  },
  {
    names: ['mode'],
    types: owners,
    value: 'text',
    documentation: 'The permissions of the file, directory or socket, in octal.',
    placeholder: 'MODE',
    values: [
      { value: '0400', documentation: 'Readable by the owner only.' },
      { value: '0600', documentation: 'For the owner only.' },
      { value: '0755', documentation: 'Readable by all, writable by the owner; for directories.' },
    ],
    fallback: '`0755` for a cache, `0400` for a secret, `0600` for SSH',
  },
  {
    names: ['uid'],
    types: owners,
    value: 'text',
    documentation: 'The number of the user who owns it.',
    placeholder: 'NUMBER',
    fallback: '`0`',
  },
  {
    names: ['gid'],
    types: owners,
    value: 'text',
    documentation: 'The number of the group that owns it.',
    placeholder: 'NUMBER',
    fallback: '`0`',
  },
];

/** The names of all options in BuildKit's own order: of two that are equally close to a misspelled one, it suggests the first. */
export const mountKeys: readonly string[] = [
  'type',
  'from',
  'source',
  'target',
  'readonly',
  'id',
  'sharing',
  'required',
  'size',
  'mode',
  'uid',
  'gid',
  'src',
  'dst',
  'destination',
  'ro',
  'rw',
  'readwrite',
  'env',
];

/** The fact of a mount type, in any casing. */
export function mountType(name: string): MountTypeFact | undefined {
  const lower = name.toLowerCase();
  return mountTypes.find(({ type }) => type === lower);
}

/** The fact of a mount option by any of its names, in any casing. */
export function mountOption(name: string): MountOptionFact | undefined {
  const lower = name.toLowerCase();
  return mountOptions.find(({ names }) => names.includes(lower));
}
