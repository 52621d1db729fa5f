import type { Keyword } from './instructions.ts';

/** A value that a flag or option takes, with what it means. */
export interface ValueFact {
  readonly value: string;
  readonly documentation: string;
}

/** What a flag does, for people. */
export interface FlagDoc {
  readonly documentation: string;
  /** The value in the notation of manuals; absent for a boolean flag. */
  readonly placeholder?: string;
  /** The values there are, or useful ones where others are possible. */
  readonly values?: readonly ValueFact[];
  /** In words, where leaving the flag out means something particular. */
  readonly fallback?: string;
  readonly anchor: string;
}

const platforms: readonly ValueFact[] = [
  {
    value: '$BUILDPLATFORM',
    documentation: 'The platform of the builder: nothing is emulated, as cross-compilation wants it.',
  },
  { value: '$TARGETPLATFORM', documentation: 'The platform that the build is for. This is the default anyway.' },
  { value: 'linux/amd64', documentation: 'Linux on 64-bit x86.' },
  { value: 'linux/arm64', documentation: 'Linux on 64-bit ARM.' },
  { value: 'linux/arm/v7', documentation: 'Linux on 32-bit ARM, version 7.' },
  { value: 'linux/386', documentation: 'Linux on 32-bit x86.' },
  { value: 'linux/ppc64le', documentation: 'Linux on 64-bit PowerPC, little-endian.' },
  { value: 'linux/riscv64', documentation: 'Linux on 64-bit RISC-V.' },
  { value: 'linux/s390x', documentation: 'Linux on IBM Z.' },
  { value: 'windows/amd64', documentation: 'Windows on 64-bit x86.' },
];

const chown = (anchor: string): FlagDoc => ({
  documentation:
    'The owner of the files in the image, by names or numbers. Names are looked up in the image. Without a group, a name takes the primary group of the user, a number the group of the same number.',
  placeholder: 'USER[:GROUP]',
  values: [
    { value: 'root:root', documentation: 'The superuser.' },
    {
      value: '1000:1000',
      documentation: 'The first ordinary user on most systems; numbers need no entry in the image.',
    },
  ],
  fallback: 'Files of the build context belong to `0:0`; `COPY --from` keeps their owner.',
  anchor,
});

const chmod = (anchor: string): FlagDoc => ({
  documentation:
    'The permissions of the files in the image: octal, or, since version 1.14, symbolic such as `u=rwX,go=rX`.',
  placeholder: 'MODE',
  values: [
    { value: '644', documentation: 'Readable by all, writable by the owner.' },
    { value: '755', documentation: 'Readable and executable by all, writable by the owner.' },
    { value: '600', documentation: 'For the owner only.' },
    { value: '+x', documentation: 'Adds the right to execute; needs version 1.14.' },
    {
      value: 'u=rwX,go=rX',
      documentation: 'Directories 755; files 644, or 755 where they were executable; needs version 1.14.',
    },
  ],
  fallback: 'Files keep their permissions.',
  anchor,
});

const link = (anchor: string): FlagDoc => ({
  documentation:
    'Makes the files a layer of their own that does not depend on the layers below: it stays valid when the base image changes. A link at the destination is not followed then. Together with `--chmod` it has no such effect.',
  anchor,
});

const exclude = (anchor: string): FlagDoc => ({
  documentation:
    'Leaves out the files that the pattern matches, relative to the copied source, in the notation of ignore files. Can be repeated. Variables are not expanded.',
  placeholder: 'PATTERN',
  anchor,
});

const docs: Readonly<Partial<Record<Keyword, Readonly<Record<string, FlagDoc>>>>> = {
  ADD: {
    chown: chown('add---chown'),
    chmod: chmod('add---chmod'),
    link: link('add---link'),
    'keep-git-dir': {
      documentation: 'Keeps the directory `.git` of a Git repository that is added.',
      anchor: 'add---keep-git-dir',
    },
    checksum: {
      documentation:
        'The digest that a download must have, or the commit that a Git reference must lead to; the build fails when it differs. Only with a single remote source.',
      placeholder: 'ALGORITHM:HASH',
      values: [{ value: 'sha256:', documentation: 'A SHA-256 digest, 64 hexadecimal digits.' }],
      anchor: 'add---checksum',
    },
    unpack: {
      documentation: 'Whether a tar archive, compressed or not, is unpacked at the destination.',
      fallback: 'Archives of the build context are unpacked, downloads are not.',
      anchor: 'add---unpack',
    },
    exclude: exclude('add---exclude'),
  },
  COPY: {
    from: {
      documentation:
        'Copies from an earlier stage, by name or number, from another image, or from a named context, instead of the build context. Variables are not expanded.',
      placeholder: 'STAGE|IMAGE|CONTEXT',
      anchor: 'copy---from',
    },
    chown: chown('copy---chown'),
    chmod: chmod('copy---chmod'),
    link: link('copy---link'),
    parents: {
      documentation:
        'Keeps the parent directories of the sources below the destination. In a source, `/./` marks where the kept part begins, and `**` matches directories of any depth.',
      anchor: 'copy---parents',
    },
    exclude: exclude('copy---exclude'),
  },
  FROM: {
    platform: {
      documentation: 'The platform of the base image, where it exists for several. Global build arguments can be used.',
      placeholder: 'OS/ARCHITECTURE[/VARIANT]',
      values: platforms,
      fallback: 'The platform that the build is for.',
      anchor: 'from',
    },
  },
  HEALTHCHECK: {
    interval: {
      documentation: 'The time between two tests, and before the first one.',
      placeholder: 'DURATION',
      values: durations(['30s', '1m', '5m']),
      fallback: '`30s`',
      anchor: 'healthcheck',
    },
    timeout: {
      documentation: 'A test that takes longer has failed.',
      placeholder: 'DURATION',
      values: durations(['3s', '10s', '30s']),
      fallback: '`30s`',
      anchor: 'healthcheck',
    },
    'start-period': {
      documentation: 'The time that the container has to start: failed tests do not count yet.',
      placeholder: 'DURATION',
      values: durations(['10s', '30s', '1m']),
      fallback: '`0s`',
      anchor: 'healthcheck',
    },
    'start-interval': {
      documentation: 'The time between two tests while the container starts. Needs Docker Engine 25.0.',
      placeholder: 'DURATION',
      values: durations(['1s', '5s']),
      fallback: '`5s`',
      anchor: 'healthcheck',
    },
    retries: {
      documentation: 'So many failed tests in a row make the container unhealthy.',
      placeholder: 'NUMBER',
      values: [
        { value: '3', documentation: 'The default.' },
        { value: '5', documentation: '' },
      ],
      fallback: '`3`',
      anchor: 'healthcheck',
    },
  },
  RUN: {
    mount: {
      documentation:
        'Makes files, a cache, a secret or a socket available while the command runs, without adding them to the layer. Can be repeated.',
      placeholder: '[type=TYPE][,OPTION=VALUE]…',
      anchor: 'run---mount',
    },
    network: {
      documentation: 'The network that the command sees.',
      placeholder: 'default|none|host',
      values: [
        { value: 'default', documentation: 'The default network of the builder.' },
        { value: 'none', documentation: 'No network but the loopback interface.' },
        { value: 'host', documentation: 'The network of the host. Needs the entitlement `network.host`.' },
      ],
      fallback: '`default`',
      anchor: 'run---network',
    },
    security: {
      documentation: 'Whether the command runs in the sandbox.',
      placeholder: 'sandbox|insecure',
      values: [
        { value: 'sandbox', documentation: 'The sandbox of the builder.' },
        {
          value: 'insecure',
          documentation: 'No sandbox, like a privileged container. Needs the entitlement `security.insecure`.',
        },
      ],
      fallback: '`sandbox`',
      anchor: 'run---security',
    },
    device: {
      documentation:
        'Makes a device available, by its name in the Container Device Interface. Before version 1.27 only in the labs channel. Can be repeated.',
      placeholder: 'NAME[,required]',
      anchor: 'run---device',
    },
  },
};

/** The documentation of a flag, its name without the dashes; undefined for a flag that the instruction does not have. */
export function flagDoc(keyword: Keyword, name: string): FlagDoc | undefined {
  const ofKeyword = docs[keyword];
  return ofKeyword && Object.hasOwn(ofKeyword, name) ? ofKeyword[name] : undefined;
}

function durations(values: readonly string[]): ValueFact[] {
  return values.map((value) => ({ value, documentation: '' }));
}
