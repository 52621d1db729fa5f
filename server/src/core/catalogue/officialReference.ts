import { parseImageReference } from '../dockerfile/imageReference.ts';
import { type FormerImage, formerImage, type OfficialImage, officialImage } from './catalogue.ts';

/** An image reference that means a Docker Official Image, or a copy of one. */
export interface OfficialReference {
  readonly image: OfficialImage;
  /** `latest` where the reference names none, which a digest makes meaningless. */
  readonly tag: string;
  /** Decides which image it is: the tag is then no more than a comment. */
  readonly digest?: string;
  /** Where the copy lies, when it is one: `public.ecr.aws/docker/library`. */
  readonly copy?: string;
  /** The one platform of a reference such as `arm64v8/node`. */
  readonly platform?: string;
}

/** Places that copy the official images as they are. */
export const copies: readonly string[] = ['public.ecr.aws/docker/library', 'mirror.gcr.io/library'];

/** Namespaces of Docker Hub that hold the builds for one platform each. */
const platforms: Readonly<Record<string, string>> = {
  amd64: 'linux/amd64',
  arm32v5: 'linux/arm/v5',
  arm32v6: 'linux/arm/v6',
  arm32v7: 'linux/arm/v7',
  arm64v8: 'linux/arm64/v8',
  i386: 'linux/386',
  mips64le: 'linux/mips64le',
  ppc64le: 'linux/ppc64le',
  riscv64: 'linux/riscv64',
  s390x: 'linux/s390x',
};

/** The official image that a reference means; undefined for any other. */
export function officialReference(reference: string): OfficialReference | undefined {
  const parsed = parse(reference);
  if (!parsed) return undefined;
  const { namespace, name, tag, digest, hub } = parsed;
  const copy = copies.includes(namespace) ? namespace : undefined;
  const platform = hub && Object.hasOwn(platforms, namespace) ? platforms[namespace] : undefined;
  const image = (hub && namespace === 'library') || copy || platform ? officialImage(name) : undefined;
  return (
    image && {
      image,
      tag: tag ?? 'latest',
      ...(digest === undefined ? {} : { digest }),
      ...(copy === undefined ? {} : { copy }),
      ...(platform === undefined ? {} : { platform }),
    }
  );
}

/** A reference to a name that was an official image once. */
export function formerReference(reference: string): (FormerImage & { readonly name: string }) | undefined {
  const parsed = parse(reference);
  const former = parsed?.hub && parsed.namespace === 'library' ? formerImage(parsed.name) : undefined;
  return parsed && former && { ...former, name: parsed.name };
}

function parse(reference: string) {
  const parsed = parseImageReference(reference);
  if ('error' in parsed) return undefined;
  const { domain, path, tag, digest } = parsed;
  const hub = domain === 'docker.io';
  const full = hub ? path : `${domain}/${path}`;
  const slash = full.lastIndexOf('/');
  return { namespace: full.slice(0, slash), name: full.slice(slash + 1), tag, digest, hub };
}
