import { type Frontend, hasFeature } from '../dockerfile/frontend.ts';
import type { Dockerfile } from '../dockerfile/model.ts';
import { instructionFact } from '../language/instructions.ts';
import { hasFlag, operandsOf } from '../packages/call.ts';
import type { Classified } from '../packages/index.ts';
import type { PackageManager } from '../packages/manager.ts';
import type { Builder } from '../world.ts';
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
  apk: ['--no-cache'],
  poetry: ['--no-cache'],
  composer: ['--no-cache'],
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
  if (form.role === 'os-install')
    return manager.keeps !== undefined && discarded !== undefined && namesInstall(classified);
  if (!isInstallation(classified) || form.role === 'chef-cook') return false;
  // What lies in the sources is not downloaded, which is not looked into here.
  if (manager.project?.idle && !(manager.keeps && form.role === 'install')) return false;
  if (form.role === 'build') return manager.keeps !== undefined;
  return isForProject(classified) || discarded !== undefined;
}

function namesInstall({ call, manager }: Classified): boolean {
  const verb = call.operands[0]?.value;
  // Where packages are small, a few of them are there in no time.
  if (manager.cost === 'light' && operandsOf(call).length < manyPackages) return false;
  // These two keep packages or not depending on their version, which leaves nothing to be advised.
  return (verb === 'install' || verb === 'add') && call.program !== 'microdnf' && call.program !== 'tdnf';
}

const manyPackages = 5;

function discardIn(
  commands: readonly RunCommand[],
  command: RunCommand,
  { manager, call }: Classified,
): string | undefined {
  const flags = discardingFlags[cacheOwner(command)] ?? [];
  const flag = call.flags.find(({ name, value }) => value === undefined && flags.includes(name));
  if (flag) return flag.name;
  const after = commands.slice(commands.indexOf(command) + 1);
  const emptied: Emptied = { manager, targets: manager.caches.map(({ target }) => target), home: '/root' };
  return after.find((other) => /^(?:all|some)$/.test(isCleanUp(other, emptied) ?? ''))?.text;
}

/** Whose cache a command uses: `uv pip install` has that of uv. */
export function cacheOwner({ classified, invocation }: RunCommand): string {
  const isUv = classified?.manager.id === 'pip' && /(?:^|\/)uv$/.test(invocation?.program ?? '');
  return isUv ? 'uv' : (classified?.manager.id ?? '');
}

/** Folders of a cache that a command may empty. */
export interface Emptied {
  readonly manager: PackageManager;
  readonly targets: readonly string[];
  readonly home: string;
}

/**
 * Whether a command empties a cache: `all` of what it does, `some` of it, or `unclear` where it may do harm to what is mounted there.
 */
export function isCleanUp(command: RunCommand, emptied: Emptied): 'all' | 'some' | 'unclear' | undefined {
  const { classified, invocation, text } = command;
  const { manager, targets } = emptied;
  if (classified?.form.role === 'os-clean' && classified.manager === manager) return 'all';
  if (classified?.form.role === 'clean' && classified.manager === manager)
    return classified.call.operands.some(({ value }) => value === 'cache') ? 'all' : undefined;
  if (/^(?:ln|mkdir|ls|test|\[)$/.test(invocation?.program ?? '')) return undefined;
  if (invocation?.program !== 'rm')
    return targets.some((target) => text.includes(target)) || /\bdocker-clean\b/.test(text) ? 'unclear' : undefined;
  const hits = invocation.args.filter(({ text: word }) => !word.startsWith('-')).map((word) => removed(word, emptied));
  if (hits.includes('above')) return 'unclear';
  if (!hits.includes('within')) return undefined;
  return hits.every((hit) => hit === 'within') ? 'all' : 'some';
}

/** Where what a word of `rm` names lies, seen from the folders of a cache. */
export function removed(
  { text, value }: { readonly text: string; readonly value?: string },
  { targets, home }: Emptied,
): 'within' | 'above' | 'other' {
  const full = (value ?? text).replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/|$)/, home).replace(/\/\**$/, '');
  if (targets.some((target) => full === target || full.startsWith(`${target}/`))) return 'within';
  if (/[$*?]/.test(full)) return 'above';
  return targets.some((target) => target.startsWith(`${full}/`)) ? 'above' : 'other';
}
