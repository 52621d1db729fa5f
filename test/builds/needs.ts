import { type Analysis, analyze, defaultInputs } from '../../server/src/core/analysis.ts';
import { splitSources } from '../../server/src/core/build/copySources.ts';
import type { CopyDefinition, Definition } from '../../server/src/core/build/operations.ts';
import type { BuildPlan, PlannedInstruction, PlannedStage } from '../../server/src/core/build/plan.ts';
import { resolveFrom } from '../../server/src/core/cache/commandEffects.ts';
import { stageSteps } from '../../server/src/core/cache/stageSteps.ts';
import { parseImageReference } from '../../server/src/core/dockerfile/imageReference.ts';
import { cleanPath } from '../../server/src/core/text/path.ts';
import { catalogueWorld } from './catalogueWorld.ts';
import { commandNeeds, type Kind } from './commandNeeds.ts';

/** What building a Dockerfile takes beside it, as far as its own text tells. */
export interface Needs {
  /** Values of build arguments without which no base image has a name, or nothing is copied. */
  readonly buildArgs: Readonly<Record<string, string>>;
  /** Base images by familiar name, without `:latest`. */
  readonly images: ReadonlyMap<string, ImageNeeds>;
  /** Paths of the build context that commands name. */
  readonly context: ReadonlyMap<string, Kind>;
}

export interface ImageNeeds {
  /** What is there before the first instruction: what is taken from the image itself, and what commands name in the folders of a system. */
  readonly present: ReadonlyMap<string, Kind>;
  /** Programs that commands call, by name or path. */
  readonly programs: ReadonlySet<string>;
  /** What later stages or commands take from what was built, cloned or unpacked. */
  readonly made: ReadonlyMap<string, Kind>;
  /** Names of users and groups that are there. */
  readonly users: ReadonlySet<string>;
}

export function needsOf(dockerfile: string): Needs {
  const buildArgs = missingArguments(dockerfile);
  const analysis = analyze(dockerfile, catalogueWorld, { ...defaultInputs, buildArgs });
  const { plan } = analysis;
  const images = new Map<string, MutableNeeds>();
  const users = usersIn(dockerfile);
  const context = new Map<string, Kind>();
  for (const stage of plan.stages) {
    const own = imageNeeds(images, users, rootImage(plan, stage));
    readCommands(analysis, stage, own, context);
    for (const { instruction, stage: from, image } of stage.dependencies) {
      const source = from === undefined ? undefined : plan.stages[from];
      const needs = imageNeeds(images, users, source ? rootImage(plan, source) : image);
      const planned = stage.instructions.find((candidate) => candidate.instruction === instruction);
      for (const path of planned ? takenPaths(planned) : []) {
        if (source && runsAnything(plan, source) && !isOfSystem(path)) needs.made.set(path, kindOf(path));
        else needs.present.set(path, kindOf(path) === 'program' && !isCalled(path) ? 'folder' : kindOf(path));
      }
    }
  }
  return { buildArgs, images, context };
}

/** The name by which a named context stands for an image. */
export function contextName(reference: string): string {
  const read = parseImageReference(reference);
  return ('error' in read ? reference : read.familiar).replace(/:latest$/, '');
}

interface MutableNeeds {
  readonly present: Map<string, Kind>;
  readonly programs: Set<string>;
  readonly made: Map<string, Kind>;
  readonly users: ReadonlySet<string>;
}

/** Those of an empty base go nowhere. */
function imageNeeds(
  images: Map<string, MutableNeeds>,
  users: ReadonlySet<string>,
  reference: string | undefined,
): MutableNeeds {
  const needs = { present: new Map<string, Kind>(), programs: new Set<string>(), made: new Map<string, Kind>(), users };
  if (reference === undefined) return needs;
  const name = contextName(reference);
  const found = images.get(name) ?? needs;
  images.set(name, found);
  return found;
}

function rootImage(plan: BuildPlan, stage: PlannedStage): string | undefined {
  let root = stage;
  for (let steps = 0; root.base.kind === 'stage' && steps < plan.stages.length; steps++) {
    const parent = plan.stages[root.base.stage];
    if (!parent) return undefined;
    root = parent;
  }
  return root.base.kind === 'image' ? root.base.familiar : undefined;
}

/** Without a command in it, a stage holds what its image does. */
function runsAnything(plan: BuildPlan, stage: PlannedStage): boolean {
  const parent = stage.base.kind === 'stage' ? plan.stages[stage.base.stage] : undefined;
  return (
    stage.instructions.some(({ instruction }) => instruction.keyword === 'RUN') ||
    (parent !== undefined && parent.stage.index < stage.stage.index && runsAnything(plan, parent))
  );
}

/**
 * A value for each argument without one that names a base image, a user or what is copied. `base` may stand for a registry, a repository
 * and a tag alike.
 */
function missingArguments(dockerfile: string): Record<string, string> {
  const given = new Set([...dockerfile.matchAll(/^[ \t]*ARG[ \t]+(\w+)=/gim)].map(([, name]) => name));
  const bare = [...dockerfile.matchAll(/^[ \t]*ARG[ \t]+(\w+)[ \t]*$/gim)].flatMap(([, name = '']) => name);
  const used = (keywords: string, name: string) =>
    new RegExp(`^[ \\t]*(?:${keywords})\\b.*\\$\\{?${name}\\b`, 'im').test(dockerfile);
  const values: Record<string, string> = {};
  for (const name of bare) {
    if (given.has(name) || /^(TARGET|BUILD)(PLATFORM|OS|ARCH|VARIANT)$/.test(name)) continue;
    if (used('FROM', name)) values[name] = 'base';
    else if (used('COPY|ADD|WORKDIR', name)) values[name] = 'given';
    else if (used('USER', name)) values[name] = '1000';
  }
  return values;
}

/** The users and groups that files are given to or that commands run as, unless the file makes them. */
function usersIn(dockerfile: string): ReadonlySet<string> {
  const named = [
    ...dockerfile.matchAll(/\bchown\s+(?:-\S+\s+)*["']?([a-z_][\w.-]*)?:?([a-z_][\w.-]*)?(?=["'\s])/g),
    ...dockerfile.matchAll(/--chown=([a-z_][\w.-]*)?:?([a-z_][\w.-]*)?\s/g),
    ...dockerfile.matchAll(/^[ \t]*USER[ \t]+["']?([a-z_][\w.-]*)?:?([a-z_][\w.-]*)?["']?[ \t]*$/gim),
  ].flatMap(([, user, group]) => [user ?? '', group ?? '']);
  const isMade = (name: string) =>
    new RegExp(`\\b(user|group)add\\b[^&;|]*\\b${name}\\b|\\badd(user|group)\\b[^&;|]*\\b${name}\\b`).test(dockerfile);
  return new Set(named.filter((name) => name !== '' && !isMade(name)));
}

/** Rooted paths that an instruction takes from another stage or image, patterns replaced. */
function takenPaths(planned: PlannedInstruction): string[] {
  const { instruction } = planned;
  const paths: string[] = [];
  if (instruction.keyword === 'COPY') {
    for (const word of splitSources(instruction).paths) paths.push(planned.expanded.get(word.range) ?? word.text);
  } else if (instruction.keyword === 'RUN') {
    const definition = planned.operation?.definition;
    if (definition?.kind === 'run') paths.push(...definition.mounts.map(({ source }) => source));
  }
  return paths.map((path) => cleanPath(`/${path.replace(/[*?[\]]+/g, 'x')}`)).filter((path) => isPlainPath(path));
}

/** Neither the root, nor something with variables or other characters that may mean more. */
function isPlainPath(path: string): boolean {
  return /^\/[^$*?[\]{}"'`\\]+$/.test(path);
}

/** What an image or its packages bring rather than a build. */
function isOfSystem(path: string): boolean {
  return /^\/(bin|sbin|etc|lib|lib64|usr\/(bin|sbin|lib|lib64|libexec|include|share|java))(\/|$)/.test(path);
}

/** Where the build context was copied to, the latest last. */
interface Copied {
  readonly to: string;
  readonly from: string;
}

function readCommands(
  { plan, text }: Analysis,
  stage: PlannedStage,
  image: MutableNeeds,
  context: Map<string, Kind>,
): void {
  const copied: Copied[] = [];
  const known = new Set<string>();
  for (const step of stageSteps(plan, stage, text, catalogueWorld)) {
    const copy = copyOf(step.planned);
    for (const { path, input } of copy?.definition.sources ?? []) {
      const { destination = '/' } = copy?.definition ?? {};
      if (copy?.isContext(input)) copied.push(...places(path, destination));
      else known.add(cleanPath(destination)).add(cleanPath(`${destination}/${baseOf(path)}`));
    }
    if (step.effect.kind === 'workdir' && step.effect.path !== undefined) known.add(step.effect.path);
    if (step.effect.kind !== 'run') continue;
    for (const command of step.effect.run.commands) {
      const { programs, reads, writes } = commandNeeds(command);
      for (const program of programs) {
        if (!program.includes('/') || isOfSystem(program)) image.programs.add(program);
      }
      if (command.directory === undefined) continue;
      // An image of which nothing is known is made without a working directory.
      const resolve = resolveFrom(command.directory.replace(/^\?/, '/'));
      for (const { path, kind } of reads) {
        const full = resolve(path);
        if (!isPlainPath(full) || known.has(full)) continue;
        const place = copied.findLast(({ to }) => full === to || full.startsWith(to === '/' ? to : `${to}/`));
        if (isOfSystem(full)) image.present.set(full, kind);
        else if (!place || isProduct(full)) image.made.set(full, kind);
        else if (full !== place.to)
          context.set(cleanPath(`/${place.from}/${full.slice(place.to.length)}`).slice(1), kind);
      }
      for (const path of writes) {
        const full = resolve(path);
        known.add(full);
        const folder = full.slice(0, full.lastIndexOf('/'));
        if (isPlainPath(full) && isOfSystem(folder)) image.present.set(folder, 'folder');
      }
    }
  }
}

/** What lies in a folder that a build makes, unless it is a script that is written by hand. */
function isProduct(path: string): boolean {
  return (
    !/\.(sh|bash|py|pl|rb)$/.test(path) &&
    /\/(target|build|dist|out|output|publish|release|node_modules|\.next|_build|wwwroot)\//.test(path)
  );
}

function copyOf({ operation }: PlannedInstruction) {
  const made = operation?.definition.kind === 'merge' ? operation.inputs[1] : operation;
  const definition: Definition | undefined = made?.definition;
  if (!made || definition?.kind !== 'copy') return undefined;
  const isContext = (input: number | undefined): boolean => {
    const from = input === undefined ? undefined : made.inputs[input]?.definition;
    return from?.kind === 'context' && from.name === undefined;
  };
  return { definition: definition satisfies CopyDefinition, isContext };
}

/** A source may be a folder, whose content goes to the destination, or a file, which may get another name there. */
function places(path: string, destination: string): Copied[] {
  const to = cleanPath(destination);
  if (/[*?[]/.test(path)) return [{ to, from: path.slice(0, path.search(/[^/]*[*?[]/)) || '/' }];
  const isNamed = destination.endsWith('/') && /\.\w+$/.test(path);
  if (isNamed) return [{ to: cleanPath(`${destination}${baseOf(path)}`), from: path }];
  return [{ to, from: path }];
}

/** Of what is copied, only the name tells. */
function kindOf(path: string): Kind {
  const name = baseOf(path);
  if (folderNames.test(name)) return 'folder';
  if (/.\.[a-z]\w*$/i.test(name)) return 'file';
  return 'program';
}

/** Programs lie in folders of their own, or at the root of an image that holds nothing else. */
function isCalled(path: string): boolean {
  return /^\/[^/]+$|\/s?bin\//.test(path);
}

const folderNames =
  /^\.?(dist|build|out|output|public|static|lib\d*|node_modules|site-packages|www|html|wwwroot|publish|target|venv|env|packages|assets|src|vendor|conf|config|etc|templates|migrations|data|install|include|share|resources|licenses|cache|certs|ssl|local|pkg|usr|opt|root|home|var|bin|sbin|modules|extensions|bundle|standalone|next|output|deps|cargo|swift|jre|jdk|java|python[\d.]*|node|release)$/;

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
