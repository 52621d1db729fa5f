import { quote } from '../text/goFormat.ts';
import { lowerCase } from '../text/letterCase.ts';

/** A platform as images name it. */
export interface PlatformName {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
  readonly osVersion?: string;
  readonly osFeatures?: readonly string[];
}

export type ParsedPlatform = { readonly platform: PlatformName } | { readonly error: string };

/**
 * Reads a platform such as `linux/arm64` as BuildKit does for `--platform` (containerd/platforms Parse): an operating system or an
 * architecture may stand alone, and then the builder's own other half is meant.
 */
export function parsePlatform(text: string, builder: PlatformName): ParsedPlatform {
  if (text.includes('*')) return refuse(`${quote(text)}: wildcards not yet supported`);
  const [first = '', ...others] = text.split('/');
  const system = osPattern.exec(first);
  if (!system) {
    const rule = quote(osPattern.source);
    return refuse(
      `${quote(first)} is an invalid OS component of ${quote(text)}: OSAndVersion specifier component must match ${rule}`,
    );
  }
  const options = readOptions(text, system[2] ?? '', system[3] ?? '');
  if ('error' in options) return options;
  // BuildKit reads no more than three parts one by one: what follows is one part, which a slash makes invalid.
  const parts = others.length > 3 ? [...others.slice(0, 2), others.slice(2).join('/')] : others;
  const wrong = parts.find((part) => !partPattern.test(part));
  if (wrong !== undefined) {
    const rule = quote(partPattern.source);
    return refuse(
      `${quote(wrong)} is an invalid component of ${quote(text)}: platform specifier component must match ${rule}`,
    );
  }
  const os = normalizeOs(system[1] ?? '');
  const [architecture, variant] = parts;
  if (architecture === undefined) return parseSingle(text, first, { os, ...options }, builder);
  if (parts.length > 2) return refuse(`${quote(text)}: cannot parse platform specifier`);
  const normal = normalizeArchitecture(architecture, variant ?? '');
  return { platform: { os, ...options, ...(variant === undefined ? shortened(normal) : spelledOut(normal)) } };
}

/** A platform with the names that containerd prefers: `arm64` for `aarch64`, and a variant only where it says something. */
export function normalizePlatform(platform: PlatformName): PlatformName {
  const { variant, ...others } = platform;
  const processor = normalizeArchitecture(platform.architecture, variant ?? '');
  return { ...others, os: normalizeOs(platform.os), ...processor };
}

/** A platform as BuildKit prints it: `linux/arm/v7`, with the version of the operating system in parentheses where there is one. */
export function formatPlatform({ os, architecture, variant, osVersion, osFeatures = [] }: PlatformName): string {
  const features = [...new Set(osFeatures)].filter((feature) => feature !== '').sort();
  const options = [encodeOption(osVersion ?? ''), ...features.map((feature) => `+${encodeOption(feature)}`)].join('');
  return [options === '' ? os : `${os}(${options})`, architecture, variant].filter((part) => part).join('/');
}

const osPattern = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.%-]*)((?:\+[A-Za-z0-9_.%-]+)*)\))?$/;
const partPattern = /^[A-Za-z0-9_.-]+$/;

function refuse(problem: string): { readonly error: string } {
  return { error: `${problem}: invalid argument` };
}

type Options = Pick<PlatformName, 'osVersion' | 'osFeatures'>;

function readOptions(text: string, version: string, features: string): Options | { readonly error: string } {
  const decoded = decodeOption(version);
  if ('error' in decoded)
    return { error: `${quote(text)} has an invalid OS version ${quote(version)}: ${decoded.error}` };
  const osFeatures: string[] = [];
  for (const feature of features.split('+').slice(1)) {
    const read = decodeOption(feature);
    if ('error' in read) {
      return { error: `${quote(text)} has invalid OS features: invalid os feature ${quote(feature)}: ${read.error}` };
    }
    if (read.value !== '') osFeatures.push(read.value);
  }
  return {
    ...(decoded.value === '' ? {} : { osVersion: decoded.value }),
    ...(osFeatures.length === 0 ? {} : { osFeatures }),
  };
}

/** Percent escapes of one option. Bytes that are no UTF-8 come out as they went in, which no known version has. */
function decodeOption(text: string): { readonly value: string } | { readonly error: string } {
  const broken = /%(?![0-9A-Fa-f]{2})/.exec(text);
  if (broken) return { error: `invalid URL escape ${quote(text.slice(broken.index, broken.index + 3))}` };
  try {
    return { value: decodeURIComponent(text) };
  } catch {
    return { value: text };
  }
}

function encodeOption(text: string): string {
  return text.replace(/[%+()/]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function parseSingle(
  text: string,
  word: string,
  system: { readonly os: string } & Options,
  builder: PlatformName,
): ParsedPlatform {
  if (knownSystems.has(system.os)) {
    const { architecture, variant } = builder;
    const own = architecture === 'arm' && variant !== undefined && variant !== 'v7' ? { variant } : {};
    return { platform: { ...system, architecture, ...own } };
  }
  const normal = shortened(normalizeArchitecture(word, ''));
  if (!knownArchitectures.has(normal.architecture))
    return refuse(`${quote(text)}: unknown operating system or architecture`);
  const { os: _, ...options } = system;
  return { platform: { os: builder.os, ...options, ...normal } };
}

interface Processor {
  readonly architecture: string;
  readonly variant?: string;
}

function normalizeOs(os: string): string {
  const lower = lowerCase(os);
  return lower === 'macos' ? 'darwin' : lower;
}

const architectureNames: ReadonlyMap<string, Processor> = new Map([
  ['i386', { architecture: '386' }],
  ['x86_64', { architecture: 'amd64' }],
  ['x86-64', { architecture: 'amd64' }],
  ['aarch64', { architecture: 'arm64' }],
  ['armhf', { architecture: 'arm', variant: 'v7' }],
  ['armel', { architecture: 'arm', variant: 'v6' }],
]);

/** Other spellings of variants, behind their architecture; an empty one says nothing. */
const variantNames: ReadonlyMap<string, string> = new Map([
  ['amd64/v1', ''],
  ['arm64/8', ''],
  ['arm64/v8', ''],
  ['arm64/v8.0', ''],
  ['arm64/9', 'v9'],
  ['arm64/9.0', 'v9'],
  ['arm64/v9.0', 'v9'],
  ['arm/', 'v7'],
  ['arm/5', 'v5'],
  ['arm/6', 'v6'],
  ['arm/7', 'v7'],
  ['arm/8', 'v8'],
]);

function normalizeArchitecture(name: string, givenVariant: string): Processor {
  const lower = lowerCase(name);
  const alias = architectureNames.get(lower);
  const architecture = alias?.architecture ?? lower;
  if (alias?.variant !== undefined) return alias;
  if (lower === 'i386') return { architecture };
  const variant = lowerCase(givenVariant);
  const normal = variantNames.get(`${architecture}/${variant}`) ?? variant;
  return normal === '' ? { architecture } : { architecture, variant: normal };
}

/** `linux/arm` means version 7 without saying so. */
function shortened(processor: Processor): Processor {
  return processor.architecture === 'arm' && processor.variant === 'v7' ? { architecture: 'arm' } : processor;
}

/** Of three parts the last is a variant always. */
function spelledOut(processor: Processor): Processor {
  return processor.architecture === 'arm64' && processor.variant === undefined
    ? { ...processor, variant: 'v8' }
    : processor;
}

const knownSystems: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos'.split(
    ' ',
  ),
);

const knownArchitectures: ReadonlySet<string> = new Set(
  '386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm'.split(
    ' ',
  ),
);
