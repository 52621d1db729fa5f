import { utf8Length } from '../text/utf8.ts';

/** Hash algorithms with the number of hexadecimal digits of their digests. */
export type DigestAlgorithms = ReadonlyMap<string, number>;

/** Those that BuildKit knows. */
export const digestAlgorithms: DigestAlgorithms = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

/** What is wrong with a content digest such as `sha256:…`, in go-digest's words; undefined where it is right. */
export function digestProblem(digest: string, algorithms: DigestAlgorithms = digestAlgorithms): string | undefined {
  const colon = digest.indexOf(':');
  if (colon <= 0 || colon + 1 === digest.length) return badFormat;
  const length = algorithms.get(digest.slice(0, colon));
  if (length === undefined) return digestPattern.test(digest) ? 'unsupported digest algorithm' : badFormat;
  const hash = digest.slice(colon + 1);
  if (utf8Length(hash) !== length) return 'invalid checksum digest length';
  return /^[0-9a-f]+$/.test(hash) ? undefined : badFormat;
}

const badFormat = 'invalid checksum digest format';

const digestPattern = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
