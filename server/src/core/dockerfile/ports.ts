import { quote } from '../text/goFormat.ts';
import { isIpAddress, stripBrackets } from '../text/ipAddress.ts';
import { lowerCase } from '../text/letterCase.ts';

/** One port specification of EXPOSE, `[ip:][hostport:]port[-port][/protocol]`, taken apart. Parts that are not there are empty. */
export interface PortSpec {
  readonly ip: string;
  readonly hostPort: string;
  readonly port: string;
  /** As written; `tcp` where none is. */
  readonly protocol: string;
}

/** Takes an expanded port specification apart, or gives BuildKit's error (dockerfile2llb/convert_expose.go). */
export function readPortSpec(text: string): PortSpec | { readonly error: string } {
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  const hostPort = parts.at(-2) ?? '';
  const ip = parts.slice(0, -2).join(':');
  const slash = last.indexOf('/');
  const port = slash === -1 ? last : last.slice(0, slash);
  const protocol = slash === -1 ? '' : last.slice(slash + 1);
  if (port === '') return { error: `invalid port: ${quote(text)}: no port specified` };
  if (protocol === '') return { ip, hostPort, port, protocol: 'tcp' };
  if (protocols.has(lowerCase(protocol))) return { ip, hostPort, port, protocol };
  return { error: `invalid port: ${quote(text)}: invalid proto: ${protocol}` };
}

/** The ports that an expanded specification exposes, as `80/tcp`, or BuildKit's error. */
export function exposedPorts(text: string): { readonly ports: readonly string[] } | { readonly error: string } {
  const spec = readPortSpec(text);
  if ('error' in spec) return spec;
  const problem = addressProblem(spec.ip);
  if (problem !== undefined) return { error: problem };
  const ports = portRange(spec.port);
  if (!ports) return { error: `invalid containerPort: ${spec.port}` };
  const count = ports.last - ports.first;
  if (spec.hostPort !== '') {
    const host = portRange(spec.hostPort);
    if (!host) return { error: `invalid hostPort: ${spec.hostPort}` };
    // A range on the host goes with a single port, which is then published somewhere in it.
    if (count !== 0 && count !== host.last - host.first) {
      return { error: `invalid ranges specified for container and host Ports: ${spec.port} and ${spec.hostPort}` };
    }
  }
  const protocol = lowerCase(spec.protocol);
  return { ports: Array.from({ length: count + 1 }, (_, at) => `${ports.first + at}/${protocol}`) };
}

const protocols: ReadonlySet<string> = new Set(['tcp', 'udp', 'sctp']);

function addressProblem(ip: string): string | undefined {
  if (ip === '') return undefined;
  if (!ip.startsWith('[')) return isIpAddress(ip) ? undefined : `invalid IP address: ${ip}`;
  const stripped = stripBrackets(ip);
  if ('error' in stripped) return `invalid IP address ${ip}: ${stripped.error}`;
  return stripped.address === '' || isIpAddress(stripped.address)
    ? undefined
    : `invalid IP address: ${stripped.address}`;
}

function portRange(text: string): { readonly first: number; readonly last: number } | undefined {
  const dash = text.indexOf('-');
  const start = dash === -1 ? text : text.slice(0, dash);
  const end = dash === -1 ? start : text.slice(dash + 1);
  const first = portNumber(start);
  const last = end === start ? first : portNumber(end);
  return first === undefined || last === undefined || last < first ? undefined : { first, last };
}

function portNumber(text: string): number | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined;
  const port = Number(text);
  return port >= 0 && port <= 65_535 ? port : undefined;
}
