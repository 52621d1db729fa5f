import { lowerCase } from '../text/letterCase.ts';
import { type DigestAlgorithms, digestAlgorithms, digestProblem } from './digest.ts';

/** A reference to an image as the distribution project reads and normalises it. */
export interface ImageReference {
  /** `docker.io` where the text names none. Empty where what looks like a domain is none, as in `a_b.c/d`. */
  readonly domain: string;
  /** With `library/` for an official image of Docker Hub. */
  readonly path: string;
  readonly tag?: string;
  readonly digest?: string;
  /** As a user writes it: without the default domain and `library/`. */
  readonly familiar: string;
  /** With domain and path in full, and with `latest` where there is neither tag nor digest. */
  readonly canonical: string;
}

/** Reads an image reference, or says in the distribution project's words why it is none. */
export function parseImageReference(
  text: string,
  algorithms: DigestAlgorithms = digestAlgorithms,
): ImageReference | { readonly error: string } {
  if (/^[a-f0-9]{64}$/.test(text)) {
    return { error: `invalid repository name (${text}), cannot specify 64-byte hexadecimal strings` };
  }
  const { domain, remainder } = splitDomain(text);
  const colon = remainder.indexOf(':');
  const remote = colon === -1 ? remainder : remainder.slice(0, colon);
  if (lowerCase(remote) !== remote) {
    return { error: `${invalidFormat}: repository name (${remote}) must be lowercase` };
  }
  const full = `${domain}/${remainder}`;
  const parts = splitReference(full);
  if (!parts) {
    return { error: splitReference(lowerCase(full)) ? 'repository name must be lowercase' : invalidFormat };
  }
  if (parts.path.length > maximumPathLength) {
    return { error: `repository name must not be more than ${maximumPathLength} characters` };
  }
  const problem = parts.digest === undefined ? undefined : digestProblem(parts.digest, algorithms);
  if (problem !== undefined) return { error: problem };
  return normalised(parts);
}

const invalidFormat = 'invalid reference format';
const defaultDomain = 'docker.io';
const officialPrefix = 'library/';
const maximumPathLength = 255;

interface Parts {
  readonly domain: string;
  readonly path: string;
  readonly tag?: string;
  readonly digest?: string;
}

function normalised(parts: Parts): ImageReference {
  const { domain, path, tag, digest } = parts;
  const suffix = (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`);
  const name = domain === '' ? path : `${domain}/${path}`;
  const familiar = domain === defaultDomain ? familiarPath(path) : name;
  return { familiar: familiar + suffix, canonical: name + (suffix || ':latest'), ...parts };
}

function familiarPath(path: string): string {
  const short = path.startsWith(officialPrefix) ? path.slice(officialPrefix.length) : path;
  return short.includes('/') ? path : short;
}

/** What stands before the first slash is a domain where it has a dot, a colon or a capital, or is `localhost`. */
function splitDomain(text: string): { readonly domain: string; readonly remainder: string } {
  const slash = text.indexOf('/');
  const first = text.slice(0, Math.max(slash, 0));
  const isDomain = slash !== -1 && (/[.:]/.test(first) || first === 'localhost' || lowerCase(first) !== first);
  const domain = isDomain && first !== 'index.docker.io' ? first : defaultDomain;
  const remainder = isDomain ? text.slice(slash + 1) : text;
  const official = domain === defaultDomain && !remainder.includes('/');
  return { domain, remainder: official ? officialPrefix + remainder : remainder };
}

const tagPattern = /^\w[\w.-]{0,127}$/;
const digestPattern = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}$/;
const componentPattern = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const hostLabel = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/;

/** Takes `domain/path:tag@digest` apart; undefined where a part is malformed. */
function splitReference(full: string): Parts | undefined {
  const slash = full.indexOf('/');
  const first = full.slice(0, slash);
  const domain = isDomain(first) ? first : '';
  const rest = domain === '' ? full : full.slice(slash + 1);
  const nameEnd = rest.search(/[:@]/);
  const path = nameEnd === -1 ? rest : rest.slice(0, nameEnd);
  if (!path.split('/').every((component) => componentPattern.test(component))) return undefined;
  const suffix = nameEnd === -1 ? '' : rest.slice(nameEnd);
  const at = suffix.indexOf('@');
  const tag = suffix.startsWith(':') ? suffix.slice(1, at === -1 ? undefined : at) : undefined;
  const digest = at === -1 ? undefined : suffix.slice(at + 1);
  if (tag !== undefined && !tagPattern.test(tag)) return undefined;
  if (digest !== undefined && !digestPattern.test(digest)) return undefined;
  return { domain, path, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

/** A host name or an IPv6 address in brackets, with or without a port. */
function isDomain(text: string): boolean {
  const bracket = text.startsWith('[') ? text.indexOf(']') + 1 : 0;
  const hostEnd = bracket > 0 ? bracket : text.search(/:|$/);
  const host = text.slice(0, hostEnd);
  const named =
    bracket > 0 ? /^\[[a-fA-F0-9:]+\]$/.test(host) : host.split('.').every((label) => hostLabel.test(label));
  return named && /^(?::[0-9]+)?$/.test(text.slice(hostEnd));
}
