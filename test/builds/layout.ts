import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import type { BaseImage, ContextFiles } from './engine.ts';

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

interface Manifest {
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
}

interface Config {
  readonly rootfs: { readonly diff_ids: readonly string[] };
  readonly history?: readonly object[];
}

/**
 * The image with one layer more, written beside it into the same OCI layout. Paths that end in a slash are folders, which belong to the
 * user whose number is their text.
 */
export async function withLayer({ layout, digest }: BaseImage, files: ContextFiles): Promise<BaseImage> {
  const read = <T>(blob: string): T => JSON.parse(readFileSync(blobPath(layout, blob), 'utf8')) as T;
  const manifest = read<Manifest>(digest);
  const config = read<Config>(manifest.config.digest);
  const layer = write(layout, await archive(files), 'application/vnd.oci.image.layer.v1.tar');
  const changed: Config = {
    ...config,
    rootfs: { ...config.rootfs, diff_ids: [...config.rootfs.diff_ids, layer.digest] },
    history: [...(config.history ?? []), { created_by: 'what the Dockerfile needs' }],
  };
  const json = (value: object) => Buffer.from(JSON.stringify(value));
  const described = write(layout, json(changed), manifest.config.mediaType);
  const whole: Manifest = { ...manifest, config: described, layers: [...manifest.layers, layer] };
  return { layout, digest: write(layout, json(whole), '').digest };
}

function blobPath(layout: string, digest: string): string {
  return join(layout, 'blobs', ...digest.split(':'));
}

function write(layout: string, content: Uint8Array, mediaType: string): Descriptor {
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  writeFileSync(blobPath(layout, digest), content);
  return { mediaType, digest, size: content.byteLength };
}

async function archive(files: ContextFiles): Promise<Uint8Array> {
  const tar = pack();
  const mtime = new Date(0);
  for (const [path, file] of Object.entries(files)) {
    if (path.endsWith('/')) {
      const id = Number(file);
      tar.entry({ name: path, type: 'directory', mode: 0o755, uid: id, gid: id, mtime });
    } else if (typeof file === 'string') tar.entry({ name: path, mode: 0o644, mtime }, file);
    else if ('link' in file) tar.entry({ name: path, type: 'symlink', linkname: file.link, mtime });
    else if ('content' in file) tar.entry({ name: path, mode: file.mode, mtime }, Buffer.from(file.content));
  }
  tar.finalize();
  return buffer(tar);
}
