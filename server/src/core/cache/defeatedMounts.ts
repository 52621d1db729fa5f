import type { BuildPlan, PlannedStage } from '../build/plan.ts';
import { buildFor, surroundings } from '../catalogue/imageFacts.ts';
import { officialReference } from '../catalogue/officialReference.ts';
import type { PackageManager } from '../packages/manager.ts';
import { movedBy, type Range } from '../text/range.ts';
import { type CacheMount, downloadMounts } from './cacheMounts.ts';
import { cacheOwner, discardingFlags, type Emptied, isCleanUp } from './downloadCache.ts';
import type { RunCommand, RunItem } from './runModel.ts';
import type { StageStep } from './stageSteps.ts';

/** Why a cache mount keeps nothing for the next build. */
export interface DefeatedMount {
  readonly step: StageStep;
  readonly mount: CacheMount;
  /** The command that would use it. */
  readonly install: RunCommand;
  readonly by: /** A flag of the command. */
    | { readonly kind: 'flag'; readonly flag: string; readonly range: Range }
    /** A command of the same RUN that empties it. */
    | { readonly kind: 'clean-up'; readonly command: RunCommand }
    /** A variable of the environment. */
    | { readonly kind: 'variable'; readonly name: string }
    /** A setting of the base image, for apt. */
    | { readonly kind: 'image' };
}

/** The first reason, for each cache mount of a RUN, why it does nothing. */
export function defeatedMounts(
  step: StageStep,
  earlier: readonly StageStep[],
  stage: PlannedStage,
  plan: BuildPlan,
): DefeatedMount[] {
  if (step.effect.kind !== 'run' || step.planned.onbuild || step.effect.run.pending) return [];
  const { run } = step.effect;
  const found: DefeatedMount[] = [];
  const seen = new Set<CacheMount['syntax']>();
  for (const install of run.commands) {
    const manager = managerOf(install);
    if (!manager) continue;
    for (const { mount } of downloadMounts(step, manager)) {
      if (seen.has(mount.syntax) || mount.readOnly) continue;
      const by =
        flagOf(install) ??
        cleanUpOf(run.items, manager, mount) ??
        variableOf(install) ??
        settingOf(install, mount, step, earlier, stage, plan);
      if (!by) continue;
      seen.add(mount.syntax);
      found.push({ step, mount, install, by });
    }
  }
  return found;
}

/** The manager of a command that downloads packages. */
function managerOf({ classified }: RunCommand): PackageManager | undefined {
  const isInstall = /^(?:install|source-install|prefetch|fixed-install|global-install|os-install)$/;
  return classified && isInstall.test(classified.form.role) ? classified.manager : undefined;
}

function flagOf(install: RunCommand): DefeatedMount['by'] | undefined {
  const flags = discardingFlags[cacheOwner(install)] ?? [];
  const word = install.command.words.find(({ value }) => value !== undefined && flags.includes(value));
  if (!word?.value) return undefined;
  const shift = install.range.start - install.command.range.start;
  return { kind: 'flag', flag: word.value, range: movedBy(word.range, shift) };
}

/** A command of the top-level list that surely runs and empties the mount. */
function cleanUpOf(
  items: readonly RunItem[],
  manager: PackageManager,
  { target }: CacheMount,
): DefeatedMount['by'] | undefined {
  const home = /^\/(?:root|home\/[^/]+)(?=\/)/.exec(target)?.[0] ?? '/root';
  const emptied: Emptied = { manager, targets: [target], home };
  for (const [at, { simple, commands }] of items.entries()) {
    const [command] = commands;
    const before = items[at - 1]?.operator;
    if (!simple || !command || before === '||' || before === '&') continue;
    const cleanUp = isCleanUp(command, emptied);
    if (cleanUp !== 'all' && cleanUp !== 'some') continue;
    // Of apt, this empties the archives alone.
    if (command.classified?.form.role === 'os-clean' && manager.id === 'apt' && !target.startsWith('/var/cache/apt'))
      continue;
    if (command.invocation?.program !== 'rm' || emptiesAll(command, target, home)) return { kind: 'clean-up', command };
  }
  return undefined;
}

/** Whether `rm` names all of the folder, its lists or its archives, and not some file in it. */
function emptiesAll({ invocation }: RunCommand, target: string, home: string): boolean {
  return (invocation?.args ?? []).some(({ text, value }) => {
    const full = (value ?? text).replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/)/, home).replace(/\/\**$/, '');
    return [target, `${target}/lists`, `${target}/archives`].includes(full) || full === `${target}/archives/*.deb`;
  });
}

/** Values with which pip and uv keep no cache. */
const on = /^(?:1|on|true|yes|y|t)$/i;

function variableOf(install: RunCommand): DefeatedMount['by'] | undefined {
  const owner = cacheOwner(install);
  const name = owner === 'pip' ? 'PIP_NO_CACHE_DIR' : owner === 'uv' ? 'UV_NO_CACHE' : undefined;
  if (name === undefined || !on.test(install.environment(name) ?? '')) return undefined;
  return { kind: 'variable', name };
}

/** The official images of Debian and Ubuntu tell apt to delete what it has downloaded, until an instruction says otherwise. */
function settingOf(
  { classified }: RunCommand,
  { target }: CacheMount,
  step: StageStep,
  earlier: readonly StageStep[],
  stage: PlannedStage,
  plan: BuildPlan,
): DefeatedMount['by'] | undefined {
  if (classified?.manager.id !== 'apt' || classified.call.operands[0]?.value !== 'install') return undefined;
  if (!/^\/var\/cache\/apt(?:\/archives)?$/.test(target)) return undefined;
  if (step.effect.kind !== 'run' || step.effect.run.unknown !== undefined || !standsOnDebian(stage, plan))
    return undefined;
  return [...earlier, step].every(leavesSettings) ? { kind: 'image' } : undefined;
}

function standsOnDebian(stage: PlannedStage, plan: BuildPlan): boolean {
  let root = stage;
  for (let count = 0; root.base.kind === 'stage' && count < plan.stages.length; count++) {
    const parent = plan.stages[root.base.stage];
    if (!parent) return false;
    root = parent;
  }
  const official = root.base.kind === 'image' ? officialReference(root.base.reference) : undefined;
  if (!official) return false;
  const { image, tag } = official;
  return /^(?:Debian|Ubuntu)\b/.test(surroundings(image, tag, buildFor(image.name, tag)).title ?? '');
}

/** Whether a step surely does not change what apt is told. */
function leavesSettings({ effect, planned }: StageStep): boolean {
  if (/docker-clean|keep-cache|Keep-Downloaded|\/etc\/apt/.test(planned.instruction.syntax.rest.text)) return false;
  if (effect.kind === 'run') return effect.run.commands.length > 0 && effect.run.commands.every(isUnderstood);
  return effect.kind !== 'copy' || (effect.delivery.folder !== '/' && !effect.delivery.folder.startsWith('/etc'));
}

function isUnderstood({ effects, classified }: RunCommand): boolean {
  return effects !== undefined || classified !== undefined;
}
