import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Image, manifestDigest, readImage } from './image.ts';
import { findTools, type Tools } from './tools.ts';

/** A build context: path to text, or to a file with a mode, or to the target of a link, or to a copy of what lies on this machine. */
export type ContextFiles = Readonly<Record<string, string | ContextFile>>;
export type ContextFile =
  | { readonly content: string | Uint8Array; readonly mode: number }
  | { readonly link: string }
  /** Links are followed. `without` are the names of files and folders that are left out. */
  | { readonly from: string; readonly without?: readonly string[] };

export interface BuildRequest {
  readonly dockerfile: string;
  readonly files: ContextFiles;
  readonly ignore?: string | undefined;
  readonly target?: string | undefined;
  readonly buildArgs?: Readonly<Record<string, string>> | undefined;
  /** Base images by familiar name: OCI layout folder and the digest of the manifest in it. */
  readonly images?: ReadonlyMap<string, BaseImage> | undefined;
  /** False when only the steps matter: nothing is exported. */
  readonly wantImage?: boolean;
}

export interface BaseImage {
  readonly layout: string;
  readonly digest: string;
}

export interface BuildResult {
  readonly image?: Image;
  /** Labels of the steps that ran, and whether they came from the cache. */
  readonly steps: readonly { readonly label: string; readonly cached: boolean }[];
  /** What went wrong. */
  readonly error?: string;
  readonly log: string;
}

/** A BuildKit of our own with an empty cache, which ends with this process. */
export interface Engine {
  readonly tools: Tools;
  build(request: BuildRequest): Promise<BuildResult>;
  /** Builds and leaves the image as an OCI layout in a new folder. */
  export(request: BuildRequest): Promise<BaseImage>;
  prune(): Promise<void>;
  /** Empties all cache mounts. */
  pruneMounts(): Promise<void>;
}

/** Starts BuildKit in a folder of its own; gives the reason in words where it cannot be started. */
export async function startEngine(): Promise<Engine | { readonly missing: string }> {
  const tools = findTools();
  if ('missing' in tools) return tools;
  const folder = mkdtempSync(join(tmpdir(), 'layerwise-builds-'));
  const address = `unix://${folder}/s.sock`;
  const daemon = spawn(
    'sh',
    [
      // In a namespace of processes and mounts of its own, so that what it started ends with it.
      ...[
        '-c',
        guard,
        'guard',
        folder,
        'unshare',
        '--pid',
        '--fork',
        '--kill-child',
        '--mount-proc',
        tools.buildkitd,
        '--root',
        `${folder}/root`,
        '--addr',
        address,
      ],
      ...['--oci-worker-snapshotter=auto', '--oci-worker-net=host'],
    ],
    { stdio: ['pipe', 'ignore', 'pipe'], detached: true, env: { ...process.env, TMPDIR: folder } },
  );
  let log = '';
  daemon.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-4000);
  });
  // None of this keeps the process from ending, and its end stops the daemon.
  daemon.unref();
  for (const stream of [daemon.stdin, daemon.stderr]) if (stream instanceof Socket) stream.unref();
  const control = (...args: string[]) => run(tools.buildctl, ['--addr', address, ...args]);
  if (!(await answers(daemon, control))) {
    daemon.stdin.destroy();
    return { missing: `buildkitd does not start: ${log.trim().split('\n').at(-1)}` };
  }
  let count = 0;
  const start = async (request: BuildRequest) => {
    const work = join(folder, `build-${count++}`);
    writeContext(work, request);
    const layout = join(work, 'layout');
    const exporting = request.wantImage ?? true;
    const output = `type=oci,tar=false,compression=uncompressed,force-compression=true,dest=${layout}`;
    const { code, output: text } = await control(
      'build',
      '--progress=plain',
      '--frontend=dockerfile.v0',
      `--local=context=${work}/context`,
      `--local=dockerfile=${work}/dockerfile`,
      ...(request.target ? [`--opt=target=${request.target}`] : []),
      ...Object.entries(request.buildArgs ?? {}).map(([name, value]) => `--opt=build-arg:${name}=${value}`),
      ...[...(request.images ?? [])].flatMap(([name, image], at) => [
        `--oci-layout=base${at}=${image.layout}`,
        `--opt=context:${name}=oci-layout://base${at}@${image.digest}`,
      ]),
      ...(exporting ? [`--output=${output}`] : []),
    );
    const failed = code === 0 ? {} : { error: errorOf(text) };
    return { work, layout, result: { steps: stepsOf(text), log: text, ...failed } };
  };
  return {
    tools,
    async build(request) {
      const { work, layout, result } = await start(request);
      const image = result.error === undefined && (request.wantImage ?? true) ? await readImage(layout) : undefined;
      rmSync(work, { recursive: true, force: true });
      return image ? { ...result, image } : result;
    },
    async export(request) {
      const { layout, result } = await start(request);
      if (result.error !== undefined) throw new Error(`a base image cannot be built: ${result.error}\n${result.log}`);
      return { layout, digest: manifestDigest(layout) };
    },
    async prune() {
      await control('prune', '--all');
    },
    async pruneMounts() {
      await control('prune', '--all', '--filter=type==exec.cachemount');
    },
  };
}

/**
 * Ends the daemon and takes its folder away when the pipe to this process closes, however this process ends. Arguments: the folder, then
 * the command of the daemon.
 */
const guard = `
trap '' INT TERM HUP
exec 3<&0
folder=$1
shift
"$@" 3<&- &
daemon=$!
{ cat <&3 >/dev/null; kill -9 "$daemon"; } 2>/dev/null &
wait "$daemon" 2>/dev/null
kill -9 $! 2>/dev/null
rm -rf "$folder"
`;

async function answers(daemon: ChildProcess, control: (...args: string[]) => Promise<{ code: number }>) {
  for (let tries = 0; tries < 100 && daemon.exitCode === null; tries++) {
    if ((await control('debug', 'workers')).code === 0) return true;
    await wait(100);
  }
  return false;
}

/** A build that takes longer, in milliseconds, waits for something that will not come. */
const longest = 120_000;

function run(program: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: longest });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((done) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      // A machine that is short of processes has some again soon.
      if (error.code === 'EAGAIN') void wait(1000).then(() => done(run(program, args)));
      else done({ code: 1, output: String(error) });
    });
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** All files get the same time, so that only content and mode tell contexts apart. */
function writeContext(work: string, { dockerfile, files, ignore }: BuildRequest): void {
  mkdirSync(join(work, 'dockerfile'), { recursive: true });
  mkdirSync(join(work, 'context'), { recursive: true });
  writeFileSync(join(work, 'dockerfile', 'Dockerfile'), dockerfile);
  const entries = Object.entries(files);
  if (!Object.hasOwn(files, 'Dockerfile')) entries.push(['Dockerfile', dockerfile]);
  if (ignore !== undefined) entries.push(['.dockerignore', ignore]);
  for (const [path, file] of entries) {
    const full = join(work, 'context', path);
    mkdirSync(dirname(full), { recursive: true });
    if (path.endsWith('/')) mkdirSync(full, { recursive: true });
    else if (typeof file === 'string') writeFileSync(full, file);
    else if ('link' in file) symlinkSync(file.link, full);
    else if ('from' in file) copyFrom(file.from, full, file.without ?? []);
    else writeFileSync(full, file.content, { mode: file.mode });
  }
}

function copyFrom(from: string, to: string, without: readonly string[]): void {
  const isWanted = (path: string) => path === from || (existsSync(path) && !without.includes(basename(path)));
  cpSync(from, to, { recursive: true, dereference: true, force: true, filter: isWanted });
}

function stepsOf(log: string): { label: string; cached: boolean }[] {
  const labels = new Map<string, string>();
  const cached = new Set<string>();
  for (const [, number = '', text = ''] of log.matchAll(/^#(\d+) (.*)$/gm)) {
    if (text === 'CACHED') cached.add(number);
    else if (/^\[[^\]]+\] /.test(text) && !text.startsWith('[internal]') && !labels.has(number))
      labels.set(number, text);
  }
  return [...labels].map(([number, label]) => ({ label, cached: cached.has(number) }));
}

function errorOf(log: string): string {
  return /^error: (.*)$/m.exec(log)?.[1] ?? log.trim().split('\n').at(-1) ?? 'the build failed';
}
