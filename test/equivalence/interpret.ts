import { analyze } from '../../server/src/core/analysis.ts';
import type { CopyDefinition, Operation } from '../../server/src/core/build/operations.ts';
import type { PlannedInstruction, PlannedStage } from '../../server/src/core/build/plan.ts';
import type { World } from '../../server/src/core/world.ts';
import {
  digest,
  type Entry,
  emptyFileSystem,
  type FileSystem,
  folder,
  snapshot,
  withFile,
  withFolder,
} from './fileSystem.ts';
import { idle, type ReadSet, readSets, toolVariable } from './readSets.ts';

/** What building a Dockerfile gives in the model. */
export interface ModelImage {
  readonly files: FileSystem;
  readonly config: unknown;
  /** What each RUN that is no mere installation was given, by its text. */
  readonly inputs: ReadonlyMap<string, string>;
}

export interface ModelContext {
  readonly files: Readonly<Record<string, string>>;
  /** Those that the ignore file leaves. */
  readonly listed: readonly string[];
}

/**
 * Builds the last stage of a Dockerfile on a model file system. A command of `readSets` writes what depends on the files that it reads
 * there; any other RUN may change every file depending on all of them, on the environment, the folder and the user.
 */
export function interpret(text: string, world: World, context: ModelContext): ModelImage {
  const { plan } = analyze(text, world);
  const built: FileSystem[] = [];
  const inputs = new Map<string, string>();
  for (const stage of plan.stages) built.push(buildStage(stage, built, context, inputs));
  return { files: built.at(-1) ?? emptyFileSystem, config: plan.image?.config, inputs };
}

function buildStage(
  stage: PlannedStage,
  built: readonly FileSystem[],
  context: ModelContext,
  inputs: Map<string, string>,
): FileSystem {
  const { base } = stage;
  let files: FileSystem =
    base.kind === 'stage'
      ? (built[base.stage] ?? emptyFileSystem)
      : withFile(emptyFileSystem, '/base', file(digest('base', base), 'root'));
  for (const planned of stage.instructions) files = step(planned, files, built, context, inputs);
  return files;
}

function step(
  planned: PlannedInstruction,
  files: FileSystem,
  built: readonly FileSystem[],
  context: ModelContext,
  inputs: Map<string, string>,
): FileSystem {
  const { instruction, before } = planned;
  switch (instruction.keyword) {
    case 'WORKDIR': {
      const path = instruction.value && (planned.expanded.get(instruction.value.range) ?? instruction.value.text);
      return path === undefined
        ? files
        : withFolder(files, absolute(before.workingDirectory, path), folder(before.user || 'root', '755'));
    }
    case 'COPY':
    case 'ADD':
      return copy(planned, files, built, context);
    case 'RUN': {
      const environment = before.environment.list().map(({ name, value }) => `${name}=${value}`);
      const shell = instruction.exec ? [] : (before.shell ?? []);
      const scene: Scene = {
        environment,
        user: before.user,
        shell,
        key: instruction.syntax.flags
          .filter(({ text }) => !text.startsWith('--mount=type=bind,'))
          .map(({ text }) => text)
          .join(' '),
      };
      const shown = boundFiles(planned, context);
      const result = run(
        instruction.exec ? instruction.syntax.args.map(({ text }) => text).join(' ') : scriptOf(planned),
        before.workingDirectory,
        scene,
        [...shown].reduce((seen, [path, entry]) => withFile(seen, path, entry), files),
        inputs,
      );
      // What was there before is there again.
      return new Map(
        [...result].flatMap(([path, entry]): [string, Entry][] => {
          if (!shown.has(path)) return [[path, entry]];
          const before = files.get(path);
          return before ? [[path, before]] : [];
        }),
      );
    }
    default:
      return files;
  }
}

/** The single files of the build context that a RUN has mounted. */
function boundFiles({ operation, before }: PlannedInstruction, context: ModelContext): ReadonlyMap<string, Entry> {
  const shown = new Map<string, Entry>();
  if (operation?.definition.kind !== 'run') return shown;
  for (const { type, target, source, input } of operation.definition.mounts) {
    const from = input === undefined ? undefined : operation.inputs[input];
    const path = source.slice(1);
    if (type !== 'bind' || from?.definition.kind !== 'context') continue;
    if (!context.listed.includes(path)) throw new Error(`"${path}" is not in the build context`);
    shown.set(absolute(before.workingDirectory, target), contextEntry(source, context));
  }
  return shown;
}

function scriptOf({ instruction }: PlannedInstruction): string {
  const [body] = instruction.syntax.heredocs;
  return body ? body.content : instruction.syntax.rest.text;
}

function absolute(directory: string, path: string): string {
  const kept: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${directory}/${path}`).split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return `/${kept.join('/')}`;
}

function file(token: string, owner: string): Entry {
  return { kind: 'file', token, owner, mode: '644' };
}

function copy(
  planned: PlannedInstruction,
  files: FileSystem,
  built: readonly FileSystem[],
  context: ModelContext,
): FileSystem {
  const definition = copyDefinition(planned.operation);
  const { instruction } = planned;
  if (!definition || (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD')) return files;
  // A name is looked up in the image as it is at that moment.
  const named = definition.owner !== '' && !/^[\d:]+$/.test(definition.owner);
  const owner =
    definition.owner === ''
      ? 'root'
      : named
        ? digest(definition.owner, files.get('/etc/passwd')?.token)
        : definition.owner;
  const target = absolute('/', definition.destination);
  const found = definition.sources.flatMap((source) =>
    sourceFiles(source, instruction.from?.value, built, planned, context),
  );
  const [only] = found;
  const toFolder =
    /\/\.?$/.test(definition.destination) ||
    definition.sources.length > 1 ||
    found.length !== 1 ||
    only?.name === undefined ||
    files.get(target)?.kind === 'folder';
  let result = withFolder(files, toFolder ? target : absolute(target, '..'), folder(owner, definition.mode || '755'));
  for (const { path, name, entry } of found) {
    const at = !toFolder ? target : absolute(target, name ?? path);
    // A folder below the destination gets the owner and mode of the copied one, also where it is there already.
    for (
      let parent = absolute(at, '..');
      parent.length > target.length && parent !== '/';
      parent = absolute(parent, '..')
    ) {
      result = new Map(withFolder(result, parent, folder(owner, 'context'))).set(parent, folder(owner, 'context'));
    }
    result = withFile(result, at, { ...entry, owner, mode: definition.mode || entry.mode });
  }
  return result;
}

function copyDefinition(operation: Operation | undefined): CopyDefinition | undefined {
  const copied = operation?.definition.kind === 'merge' ? operation.inputs[1] : operation;
  return copied?.definition.kind === 'copy' ? copied.definition : undefined;
}

interface Found {
  /** Below the source. */
  readonly path: string;
  /** For a source that is a file: its name. */
  readonly name?: string;
  readonly entry: Entry;
}

function sourceFiles(
  source: CopyDefinition['sources'][number],
  from: string | undefined,
  built: readonly FileSystem[],
  planned: PlannedInstruction,
  context: ModelContext,
): Found[] {
  const origin = from === undefined ? undefined : stageFiles(from, built, planned);
  const paths =
    from === undefined
      ? context.listed.map((path) => `/${path}`)
      : [...(origin ?? new Map())].filter(([, { kind }]) => kind === 'file').map(([path]) => path as string);
  const entryOf = (path: string): Entry => origin?.get(path) ?? contextEntry(path, context);
  if (from !== undefined && !origin)
    return [
      {
        path: '',
        name: source.path.slice(source.path.lastIndexOf('/') + 1),
        entry: file(digest('image', from, source.path), 'root'),
      },
    ];
  const pattern =
    source.include === undefined ? source.path : `${source.path === '/' ? '' : source.path}/${source.include}`;
  const expression = new RegExp(
    `^${pattern
      .replace(/[.+^$(){}|\\]/g, '\\$&')
      .replace(/\*\*\//g, '(?:.*/)?')
      .replace(/\*/g, '[^/]*')
      .replace(/\?/g, '[^/]')}(?:/(.*))?$`,
  );
  return paths.flatMap((path): Found[] => {
    if (pattern === '/') return [{ path: path.slice(1), entry: entryOf(path) }];
    const match = expression.exec(path);
    if (!match) return [];
    if (source.include !== undefined)
      return [{ path: path.slice(source.path.length === 1 ? 1 : source.path.length + 1), entry: entryOf(path) }];
    return match[1] === undefined
      ? [{ path: '', name: path.slice(path.lastIndexOf('/') + 1), entry: entryOf(path) }]
      : [{ path: match[1], entry: entryOf(path) }];
  });
}

/** A file of the build context by its path from a leading slash. */
function contextEntry(path: string, { files }: ModelContext): Entry {
  return {
    kind: 'file',
    token: digest('context', path),
    owner: 'root',
    mode: 'context',
    text: files[path.slice(1)] ?? '',
  };
}

function stageFiles(
  from: string,
  built: readonly FileSystem[],
  { instruction }: PlannedInstruction,
): FileSystem | undefined {
  const index = stageNames.get(instruction)?.indexOf(from.toLowerCase()) ?? -1;
  return /^\d+$/.test(from) ? built[Number(from)] : index < 0 ? undefined : built[index];
}

/** Names of the stages of the file that an instruction is in. */
const stageNames = new WeakMap<object, readonly string[]>();

/** Notes the names of stages, for COPY --from. */
export function noteStages(stages: readonly PlannedStage[]): void {
  const names = stages.map(({ stage }) => stage.name ?? '');
  for (const { instructions } of stages) for (const { instruction } of instructions) stageNames.set(instruction, names);
}

interface Scene {
  readonly environment: readonly string[];
  readonly user: string;
  readonly shell: readonly string[];
  /** Flags of the RUN. */
  readonly key: string;
}

/** Runs commands that are joined by `&&` or line ends one by one; anything else is one command that may do all. */
function run(
  script: string,
  directory: string,
  scene: Scene,
  files: FileSystem,
  inputs: Map<string, string>,
): FileSystem {
  const plain = !/[|;`]|\$\(|<<|\bexport\b|\bsource\b/.test(script);
  const commands = plain
    ? script.split(/&&|\n/).map((command) => command.trim().replace(/\s+/g, ' '))
    : [script.replace(/\s+/g, ' ')];
  let folderNow = directory;
  let result = files;
  for (const written of commands) {
    const command = written.replace(/^(?:[A-Za-z_]\w*=\S*\s+)+/, '');
    const moved = /^cd (\S+)$/.exec(command)?.[1];
    if (moved !== undefined) folderNow = absolute(folderNow, moved);
    else if (command !== '' && !idle.test(command))
      result = runCommand(command, written, folderNow, scene, result, inputs);
  }
  return result;
}

function runCommand(
  command: string,
  written: string,
  directory: string,
  scene: Scene,
  files: FileSystem,
  inputs: Map<string, string>,
): FileSystem {
  const known = knownCommand(command);
  const programs = programsOf(command, directory, scene, files);
  if (!known) return anything(written, directory, scene, files, inputs);
  const read = readBy(known, command, directory, files);
  const environment = scene.environment.filter(
    (variable) => toolVariable.test(variable.split('=')[0] ?? '') || uses(command, variable),
  );
  const token = digest(
    known.writes,
    environment,
    scene.shell,
    scene.user,
    directory,
    read,
    programs,
    known.thenBuilds ? '' : command,
  );
  let result = files;
  for (const path of known.writes) {
    const at = path.startsWith('cache/') ? `/cache/${path.slice(6)}` : absolute(directory, path);
    result = withFile(
      withFolder(result, absolute(at, '..'), folder(scene.user || 'root', '755')),
      at,
      file(token, scene.user || 'root'),
    );
  }
  for (const lock of known.locks ?? []) {
    const at = absolute(directory, lock);
    if (!matches(result.get(at)?.text, result.get(absolute(directory, 'package.json'))?.text))
      result = withFile(result, at, file(digest(token, lock), scene.user || 'root'));
  }
  return known.thenBuilds ? anything(written, directory, scene, result, inputs) : result;
}

/** What is known of a command, with what its groups matched in place. */
function knownCommand(command: string): ReadSet | undefined {
  const known = readSets.find(({ command: expression }) => expression.test(command));
  const match = known?.command.exec(command);
  const filled = (path: string) => path.replace('$1', match?.[1] ?? '');
  return known && { ...known, reads: known.reads.map(filled), writes: known.writes.map(filled) };
}

function uses(command: string, variable: string): boolean {
  return new RegExp(`\\b${variable.split('=')[0]}\\b`).test(command);
}

/** A lock file that repeats the versions which the manifest asks for stays as it is. */
function matches(lock: string | undefined, manifest: string | undefined): boolean {
  const wanted = Object.entries(
    (JSON.parse(manifest ?? '{}') as { dependencies?: Record<string, string> }).dependencies ?? {},
  );
  return (
    lock !== undefined &&
    wanted.every(([name, version]) => lock.includes(`${name}@${version}`) || lock.includes(`"${name}":"${version}"`))
  );
}

/** The program may be a file that the command finds by its path, or in the folders of PATH. */
function programsOf(command: string, directory: string, { environment }: Scene, files: FileSystem): string {
  const name = command.split(' ')[0] ?? '';
  const path =
    environment
      .find((variable) => variable.startsWith('PATH='))
      ?.slice(5)
      .split(':') ?? [];
  const places = name.includes('/')
    ? [absolute(directory, name)]
    : path.map((place) => absolute('/', `${place}/${name}`));
  return digest(places.map((place) => files.get(place)?.token));
}

/** What a known command reads: its manifests, what the words of it name, and all there is where a manifest asks for it. */
function readBy(known: ReadSet, command: string, directory: string, files: FileSystem): string {
  const patterns = [...known.reads, ...wordsThatArePaths(command)].map((pattern) => expressionOf(pattern, directory));
  const installed = known.writes.map((path) =>
    path.startsWith('cache/') ? `/cache/${path.slice(6)}` : absolute(directory, path),
  );
  const entries = [...files].filter(
    ([path, { kind }]) =>
      kind === 'file' && !installed.includes(path) && patterns.some((pattern) => pattern.test(path)),
  );
  const all = known.everythingIf !== undefined && entries.some(([, { text }]) => known.everythingIf?.test(text ?? ''));
  const read = all ? [...files].filter(([path]) => !path.startsWith('/cache/') && !installed.includes(path)) : entries;
  return digest(read.sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, { token }]) => [path, token]));
}

function wordsThatArePaths(command: string): string[] {
  return command
    .split(' ')
    .slice(1)
    .flatMap((word) => {
      const path = word.startsWith('-') ? word.slice(word.indexOf('=') + 1) : word;
      return path.startsWith('-') || path.includes('://') || path === '.' || path === './...'
        ? []
        : [path, `${path}/**`];
    });
}

function expressionOf(pattern: string, directory: string): RegExp {
  const whole = pattern.startsWith('/')
    ? pattern
    : pattern.startsWith('../')
      ? absolute(directory, '..') + pattern.slice(2)
      : `${directory === '/' ? '' : directory}/${pattern}`;
  const source = whole
    .replace(/[.+^$(){}|\\[\]]/g, '\\$&')
    .replace(/\*\*\//g, '(?:.*/)?')
    .replace(/\*\*/g, '.*')
    .replace(/(?<!\.)\*/g, '[^/]*');
  return new RegExp(`^${source}$`);
}

/** A command of which nothing is known: all files may be others afterwards, and what depends on what cannot be told apart. */
function anything(
  command: string,
  directory: string,
  scene: Scene,
  files: FileSystem,
  inputs: Map<string, string>,
): FileSystem {
  const proper = [...files].filter(([path]) => !path.startsWith('/cache'));
  const given = digest(command, directory, scene, snapshot(proper.sort(([a], [b]) => (a < b ? -1 : 1))));
  inputs.set(`${inputs.size} ${command}`, given);
  const result = new Map(
    [...files].map(([path, entry]): [string, Entry] => [
      path,
      entry.kind === 'folder' || path.startsWith('/cache') ? entry : { ...entry, token: digest(given, path) },
    ]),
  );
  return withFile(result, '/written', file(given, 'root'));
}

/** What tells two images of the model apart, in words; caches of packages are no part of the image proper. */
export function modelDifferences(a: ModelImage, b: ModelImage): string[] {
  const found: string[] = [];
  const proper = (files: FileSystem) => new Map([...files].filter(([path]) => !path.startsWith('/cache')));
  const [left, right] = [proper(a.files), proper(b.files)];
  for (const path of [...new Set([...left.keys(), ...right.keys()])].sort()) {
    const [before, after] = [left.get(path), right.get(path)].map(
      (entry) => entry && `${entry.kind} ${entry.token} ${entry.owner} ${entry.mode}`,
    );
    if (before !== after) found.push(`${path}: ${before} before, ${after} after`);
  }
  if (JSON.stringify(a.config) !== JSON.stringify(b.config)) found.push('the configs differ');
  const [before, after] = [[...a.inputs.values()], [...b.inputs.values()]];
  if (JSON.stringify(before) !== JSON.stringify(after)) found.push('a command is given other inputs');
  return found;
}
