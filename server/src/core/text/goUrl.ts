import { isIpAddress } from './ipAddress.ts';

/** A URL taken apart as Go's net/url does it. Path and fragment are decoded. */
export interface GoUrl {
  /** In small letters. */
  readonly scheme: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

/** Takes a text that starts with `scheme://` apart; undefined where Go refuses it. */
export function parseUrl(text: string): GoUrl | undefined {
  const [beforeFragment, rawFragment] = cut(text, '#');
  if (/[\0-\x1f\x7f]/.test(beforeFragment)) return undefined;
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(beforeFragment);
  if (!match) return undefined;
  const scheme = (match[1] ?? '').toLowerCase();
  const [address, query] = cut(beforeFragment.slice(match[0].length), '?');
  const slash = address.indexOf('/');
  const authority = slash === -1 ? address : address.slice(0, slash);
  if (!isAuthority(scheme, authority)) return undefined;
  const path = unescape(slash === -1 ? '' : address.slice(slash));
  const fragment = unescape(rawFragment);
  return path === undefined || fragment === undefined ? undefined : { scheme, path, query, fragment };
}

/** The values of a query by their names; pairs that are malformed are left out, and `wellFormed` says whether there were any. */
export function parseQuery(query: string): {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly wellFormed: boolean;
} {
  const values = new Map<string, string[]>();
  let wellFormed = true;
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const [rawName, rawValue] = cut(pair.replaceAll('+', ' '), '=');
    const name = unescape(rawName);
    const value = unescape(rawValue);
    if (pair.includes(';') || name === undefined || value === undefined) {
      wellFormed = false;
      continue;
    }
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  return { values, wellFormed };
}

/** The parts before and after the first occurrence of a character. */
function cut(text: string, character: string): readonly [string, string] {
  const at = text.indexOf(character);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Percent escapes decoded; undefined where one is malformed. Bytes that are no UTF-8 stay escaped. */
function unescape(text: string): string | undefined {
  if (!text.includes('%')) return text;
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isAuthority(scheme: string, authority: string): boolean {
  const at = authority.lastIndexOf('@');
  if (!isHost(scheme, authority.slice(at + 1))) return false;
  const user = at === -1 ? '' : authority.slice(0, at);
  return /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) && unescape(user) !== undefined;
}

const port = /^(?::[0-9]*)?$/;
const hostCharacters = /^(?:[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]|[^\0-\x7f]|%25|%[89A-Fa-f][0-9A-Fa-f])*$/;

function isHost(scheme: string, host: string): boolean {
  const open = host.lastIndexOf('[');
  if (open > 0) return false;
  if (open === 0) {
    const close = host.lastIndexOf(']');
    if (close === -1 || !port.test(host.slice(close + 1))) return false;
    const [address, zone] = cut(host.slice(1, close), '%');
    return address.includes(':') && isIpAddress(address) && (zone === '' || /^25[A-Za-z0-9\-_.~%]+$/.test(zone));
  }
  // A second colon is a fault in web addresses only; elsewhere the last one announces the port.
  const web = scheme === 'http' || scheme === 'https';
  const colon = web ? host.indexOf(':') : host.lastIndexOf(':');
  return (colon === -1 || port.test(host.slice(colon))) && hostCharacters.test(host);
}
