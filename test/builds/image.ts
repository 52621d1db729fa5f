import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';

/** A finished image: what its containers would see. */
export interface Image {
  /** The `config` member of the image configuration. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Every path of the file system, without a leading slash. Times are left out. */
  readonly files: ReadonlyMap<string, FileEntry>;
}

export interface FileEntry {
  readonly type: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly link: string;
  /** SHA-256 of the content; of nothing for what has none. */
  readonly digest: string;
  readonly size: number;
}

interface Descriptor {
  readonly digest: string;
  readonly mediaType: string;
}

/** Reads the one image of an OCI layout folder, its layers applied in order. */
export async function readImage(layout: string): Promise<Image> {
  const blob = (digest: string) => join(layout, 'blobs', ...digest.split(':'));
  const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
  const index = json<{ manifests: readonly Descriptor[] }>(join(layout, 'index.json'));
  const [first] = index.manifests;
  if (!first) throw new Error(`no image in ${layout}`);
  const manifest = json<{ config: Descriptor; layers: readonly Descriptor[] }>(blob(first.digest));
  const { config } = json<{ config?: Record<string, unknown> }>(blob(manifest.config.digest));
  const files = new Map<string, FileEntry>();
  for (const { digest, mediaType } of manifest.layers) await applyLayer(files, blob(digest), mediaType);
  return { config: config ?? {}, files };
}

/** The digest of the manifest in an OCI layout folder. */
export function manifestDigest(layout: string): string {
  const index = JSON.parse(readFileSync(join(layout, 'index.json'), 'utf8')) as { manifests: readonly Descriptor[] };
  return index.manifests[0]?.digest ?? '';
}

/** Applies a layer: whiteouts take away what the layers below hold, before anything of the layer itself is added. */
async function applyLayer(files: Map<string, FileEntry>, path: string, mediaType: string): Promise<void> {
  const added = new Map<string, FileEntry>();
  const hardLinks: { name: string; target: string }[] = [];
  const unpack = extract();
  unpack.on('entry', (header, stream, next) => {
    const name = header.name.replace(/^\.?\/+/, '').replace(/\/+$/, '');
    const hash = createHash('sha256');
    stream.on('data', (chunk) => hash.update(chunk as Buffer));
    stream.on('end', () => {
      if (name !== '') addEntry(name, hash.digest('hex'));
      next();
    });
    stream.resume();
    const addEntry = (to: string, digest: string): void => {
      const base = to.slice(to.lastIndexOf('/') + 1);
      const folder = to.slice(0, to.length - base.length);
      if (base === '.wh..wh..opq') removeBelow(files, folder);
      else if (base.startsWith('.wh.')) removeTree(files, folder + base.slice('.wh.'.length));
      else if (header.type === 'link')
        hardLinks.push({ name: to, target: (header.linkname ?? '').replace(/^\.?\/+/, '') });
      else added.set(to, entryOf(header, digest));
    };
  });
  const input = createReadStream(path);
  await (mediaType.endsWith('gzip') ? pipeline(input, createGunzip(), unpack) : pipeline(input, unpack));
  for (const [name, entry] of added) {
    if (entry.type !== 'directory') removeTree(files, name);
    files.set(name, entry);
  }
  for (const { name, target } of hardLinks) {
    const entry = files.get(target);
    if (entry) files.set(name, entry);
  }
}

interface Header {
  readonly type?: string | null | undefined;
  readonly mode?: number | undefined;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  readonly linkname?: string | null | undefined;
  readonly size?: number | undefined;
}

function entryOf({ type, mode, uid, gid, linkname, size }: Header, digest: string): FileEntry {
  return {
    type: type ?? 'file',
    mode: (mode ?? 0) & 0o7777,
    uid: uid ?? 0,
    gid: gid ?? 0,
    link: linkname ?? '',
    digest,
    size: size ?? 0,
  };
}

function removeTree(files: Map<string, FileEntry>, path: string): void {
  if (files.delete(path)) removeBelow(files, `${path}/`);
}

function removeBelow(files: Map<string, FileEntry>, prefix: string): void {
  for (const path of [...files.keys()]) if (path.startsWith(prefix)) files.delete(path);
}
