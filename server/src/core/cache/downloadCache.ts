import type { BuildPlan, PlannedInstruction, PlannedStage } from '../build/plan.ts';
import { type Frontend, hasFeature } from '../dockerfile/frontend.ts';
import type { Dockerfile } from '../dockerfile/model.ts';
import { instructionFact } from '../language/instructions.ts';
import { hasFlag } from '../packages/call.ts';
import type { Classified } from '../packages/index.ts';
import type { CacheFact } from '../packages/manager.ts';
import type { Builder, World } from '../world.ts';
import { isForProject, isInstallation } from './reorder/sources.ts';
import type { RunCommand } from './runModel.ts';
import type { StageStep } from './stageSteps.ts';

/** An installation whose downloads nothing keeps from one build to the next. */
export interface LostDownloads {
  readonly step: StageStep;
  readonly command: RunCommand;
  readonly classified: Classified;
  /** The flag or command that throws them away, where there is one. */
  readonly discarded?: string;
}

/** Whether RUN may have mounts: what builds the file has them, or the file relies on a frontend that does. */
export function allowsCacheMounts(
  builder: Builder | undefined,
  frontend: Frontend,
  { instructions }: Dockerfile,
): boolean {
  const availability = instructionFact('RUN')?.flags.find(({ name }) => name === 'mount');
  if (frontend.kind === 'custom' || (availability && hasFeature(frontend, availability) === false)) return false;
  if (builder !== undefined) return builder === 'buildkit' || builder === 'buildah';
  if (frontend.kind !== 'builtin') return true;
  return instructions.some(({ keyword, syntax }) => keyword === 'RUN' && syntax.flags.some(isMount));
}

function isMount({ name }: { readonly name: string }): boolean {
  return name === 'mount';
}

/** Flags with which a manager keeps no downloads. */
export const discardingFlags: Readonly<Record<string, readonly string[]>> = {
  pip: ['--no-cache-dir'],
  uv: ['--no-cache', '--no-cache-dir', '-n'],
};

/** Flags that say where the downloads go, or that there are none. */
const elsewhere = [
  ...['--cache', '--cache-dir', '--cache-folder', '--store-dir', '--offline', '--no-index', '--find-links', '-f'],
  ...['--target', '--root', '--cachedir', '--download-only', '-h', '--help', '--version', '--dry-run'],
];

/** The first installation of a RUN whose downloads are lost when it runs again. A RUN with any cache mount is taken to know its own mind. */
export function lostDownloads(step: StageStep): LostDownloads | undefined {
  const { effect, planned } = step;
  if (effect.kind !== 'run' || planned.onbuild || effect.run.pending) return undefined;
  if (planned.instruction.syntax.flags.some(isMount)) return undefined;
  for (const command of effect.run.commands) {
    const { classified } = command;
    if (!classified || classified.manager.caches.length === 0 || hasFlag(classified.call, ...elsewhere)) continue;
    const discarded = discardIn(effect.run.commands, command, classified);
    if (!counts(classified, discarded)) continue;
    return { step, command, classified, ...(discarded === undefined ? {} : { discarded }) };
  }
  return undefined;
}

/** Managers that read nothing of a project run again too seldom to be spoken of, unless they throw away what would help. */
function counts(classified: Classified, discarded: string | undefined): boolean {
  const { manager, form } = classified;
  if (manager.id === 'apt') return form.role === 'os-install' && discarded !== undefined && namesInstall(classified);
  if (!isInstallation(classified) || form.role === 'build' || form.role === 'chef-cook') return false;
  // What lies in the sources is not downloaded, which is not looked into here.
  if (manager.project?.idle) return false;
  return isForProject(classified) || discarded !== undefined;
}

function namesInstall({ call }: Classified): boolean {
  return call.operands[0]?.value === 'install';
}

function discardIn(
  commands: readonly RunCommand[],
  command: RunCommand,
  { manager, call }: Classified,
): string | undefined {
  const flags = discardingFlags[cacheOwner(command)] ?? [];
  const flag = call.flags.find(({ name, value }) => value === undefined && flags.includes(name));
  if (flag) return flag.name;
  const after = commands.slice(commands.indexOf(command) + 1);
  return after.find((other) => isCleanUp(other, manager.caches) === 'all')?.text;
}

/** Whose cache a command uses: `uv pip install` has that of uv. */
export function cacheOwner({ classified, invocation }: RunCommand): string {
  const isUv = classified?.manager.id === 'pip' && /(?:^|\/)uv$/.test(invocation?.program ?? '');
  return isUv ? 'uv' : (classified?.manager.id ?? '');
}

/**
 * Whether a command empties a cache: `all` of what it does, `some` of it, or `unclear` where it may do harm to what is mounted there.
 */
export function isCleanUp(
  { classified, invocation, text }: RunCommand,
  caches: readonly CacheFact[],
): 'all' | 'some' | 'unclear' | undefined {
  const targets = caches.map(({ target }) => target);
  if (classified?.form.role === 'os-clean' && classified.manager.caches === caches) return 'all';
  if (classified?.form.role === 'clean' && classified.manager.caches === caches)
    return classified.call.operands.some(({ value }) => value === 'cache') ? 'all' : undefined;
  if (invocation?.program !== 'rm')
    return targets.some((target) => text.includes(target)) || /\bdocker-clean\b/.test(text) ? 'unclear' : undefined;
  const paths = invocation.args.map((word) => word.value ?? word.text).filter((path) => !path.startsWith('-'));
  const hits = paths.map((path) => place(path, targets));
  if (hits.includes('above')) return 'unclear';
  if (!hits.includes('within')) return undefined;
  return hits.every((hit) => hit === 'within') ? 'all' : 'some';
}

/** Where a path that is removed lies, seen from the folders of a cache. */
function place(path: string, targets: readonly string[]): 'within' | 'above' | 'other' {
  const full = path.replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/|$)/, '/root').replace(/\/\**$/, '');
  if (targets.some((target) => full === target || full.startsWith(`${target}/`))) return 'within';
  if (/[$*?]/.test(full)) return 'above';
  return targets.some((target) => target.startsWith(`${full}/`)) ? 'above' : 'other';
}

/** The user that a RUN has, where the home is known: the superuser, or `node` of the official image of that name. */
export interface KnownUser {
  readonly home: string;
  /** Options of a mount that this user may write to. */
  readonly options: string;
}

export function knownUser(
  { before }: PlannedInstruction,
  stage: PlannedStage,
  plan: BuildPlan,
  world: World,
): KnownUser | undefined {
  if (before.environment.get('HOME') !== undefined) return undefined;
  const user = before.user.replace(/:(?:root|0)$/, '');
  if (user === 'root' || user === '0') return { home: '/root', options: '' };
  let root = stage;
  for (let steps = 0; root.base.kind === 'stage' && steps < plan.stages.length; steps++) {
    const parent = plan.stages[root.base.stage];
    if (!parent) return undefined;
    root = parent;
  }
  // Who an unknown base image runs as is not known.
  if (root.base.kind !== 'image' || world.image(root.base.reference).state !== 'known') return undefined;
  if (user === '') return { home: '/root', options: '' };
  const isNode = /^(?:docker\.io\/library\/|library\/)?node(?::|$)/.test(root.base.reference);
  return isNode && /^(?:node|1000)(?::(?:node|1000))?$/.test(before.user)
    ? { home: '/home/node', options: ',uid=1000,gid=1000' }
    : undefined;
}
