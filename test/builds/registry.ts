import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { crc32, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';

/** A registry on this machine for the clients of several package managers, with one package. */
export interface Registry {
  /** Without a slash at the end. */
  readonly url: string;
  /** What was asked for, in order. */
  readonly requests: readonly string[];
  close(): void;
}

/** What the package is called everywhere. It has one version, 1.0.0. */
export const packageName = 'layerwise-left';

/** The hash of the package's module in `go.sum`. */
export const goSum = { module: '', manifest: '' };

/** Serves the package to npm, pip, Go and Cargo; other paths are answered by `more`, such as from a folder. */
export async function startRegistry(
  more: (path: string) => Uint8Array | undefined = () => undefined,
): Promise<Registry> {
  const requests: string[] = [];
  const files = new Map<string, Uint8Array | string>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/\?.*/, ''));
    requests.push(path);
    const content = files.get(path) ?? more(path);
    response.statusCode = content === undefined ? 404 : 200;
    if (path.startsWith('/simple/')) response.setHeader('content-type', 'text/html');
    response.end(request.method === 'HEAD' ? undefined : content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // It must not keep the process from ending.
  server.unref();
  server.on('connection', (socket) => {
    if (socket instanceof Socket) socket.unref();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const [path, content] of [...(await npmFiles(url)), ...pipFiles(), ...goFiles(), ...(await cargoFiles(url))])
    files.set(path, content);
  return { url, requests, close: () => server.close() };
}

type Files = readonly (readonly [string, Uint8Array | string])[];

async function npmFiles(url: string): Promise<Files> {
  const manifest = { name: packageName, version: '1.0.0', main: 'index.js' };
  const tarball = await archive({
    'package/package.json': JSON.stringify(manifest),
    'package/index.js': 'module.exports = 1;\n',
  });
  const path = `/npm/${packageName}/-/${packageName}-1.0.0.tgz`;
  const dist = { tarball: url + path, integrity: `sha512-${hash('sha512', tarball, 'base64')}` };
  const packument = {
    name: packageName,
    'dist-tags': { latest: '1.0.0' },
    versions: { '1.0.0': { ...manifest, dist } },
  };
  return [
    [`/npm/${packageName}`, JSON.stringify(packument)],
    [path, tarball],
  ];
}

function pipFiles(): Files {
  const name = packageName.replace('-', '_');
  const info = `${name}-1.0.0.dist-info`;
  const contents = {
    [`${name}/__init__.py`]: 'left = 1\n',
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${packageName}\nVersion: 1.0.0\n`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: layerwise\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  };
  const lines = Object.entries(contents).map(([path, text]) => {
    const digest = hash('sha256', Buffer.from(text), 'base64url');
    return `${path},sha256=${digest},${Buffer.byteLength(text)}\n`;
  });
  const wheel = zip({ ...contents, [`${info}/RECORD`]: `${lines.join('')}${info}/RECORD,,\n` });
  const file = `${name}-1.0.0-py3-none-any.whl`;
  const link = `<a href="/wheels/${file}#sha256=${hash('sha256', wheel, 'hex')}">${file}</a>`;
  return [
    [`/simple/${packageName}/`, `<!DOCTYPE html><html><body>${link}</body></html>`],
    [`/wheels/${file}`, wheel],
  ];
}

/** The name of the module. */
export const goModule = `example.com/${packageName}`;

function goFiles(): Files {
  const base = `/go/${goModule}/@v`;
  const manifest = `module ${goModule}\n\ngo 1.20\n`;
  const prefix = `${goModule}@v1.0.0`;
  const contents = { [`${prefix}/go.mod`]: manifest, [`${prefix}/left.go`]: 'package left\n\nconst Left = 1\n' };
  goSum.module = goHash(contents);
  goSum.manifest = goHash({ 'go.mod': manifest });
  return [
    [`${base}/list`, 'v1.0.0\n'],
    [`${base}/v1.0.0.info`, JSON.stringify({ Version: 'v1.0.0', Time: '2020-01-01T00:00:00Z' })],
    [`${base}/v1.0.0.mod`, manifest],
    [`${base}/v1.0.0.zip`, zip(contents)],
  ];
}

/** As Go's `dirhash.Hash1`. */
function goHash(contents: Readonly<Record<string, string>>): string {
  const lines = Object.entries(contents)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => `${hash('sha256', Buffer.from(text), 'hex')}  ${path}\n`);
  return `h1:${hash('sha256', Buffer.from(lines.join('')), 'base64')}`;
}

async function cargoFiles(url: string): Promise<Files> {
  const folder = `${packageName}-1.0.0`;
  const crate = await archive({
    [`${folder}/Cargo.toml`]: `[package]\nname = "${packageName}"\nversion = "1.0.0"\nedition = "2021"\n`,
    [`${folder}/src/main.rs`]: 'fn main() {}\n',
    [`${folder}/Cargo.lock`]: `version = 3\n\n[[package]]\nname = "${packageName}"\nversion = "1.0.0"\n`,
  });
  const entry = {
    name: packageName,
    vers: '1.0.0',
    deps: [],
    cksum: hash('sha256', crate, 'hex'),
    features: {},
    yanked: false,
  };
  return [
    ['/cargo/config.json', JSON.stringify({ dl: `${url}/crates/{crate}-{version}.crate` })],
    [`/cargo/${packageName.slice(0, 2)}/${packageName.slice(2, 4)}/${packageName}`, `${JSON.stringify(entry)}\n`],
    [`/crates/${folder}.crate`, crate],
  ];
}

function hash(kind: string, content: Uint8Array, encoding: 'hex' | 'base64' | 'base64url'): string {
  return createHash(kind).update(content).digest(encoding);
}

async function archive(contents: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const tar = pack();
  for (const [name, text] of Object.entries(contents)) tar.entry({ name, mtime: new Date(1e12) }, text);
  tar.finalize();
  return gzipSync(await buffer(tar));
}

/** A zip archive whose files are stored as they are, all from the first day of 1980. */
function zip(contents: Readonly<Record<string, string>>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(contents)) {
    const [name, body] = [Buffer.from(path), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((1 << 5) | 1, 8);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(body.length, 18);
    common.writeUInt16LE(name.length, 22);
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((0o100644 << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, tail, name]));
    bodies.push(header);
    offset += header.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}
