import type { PlannedStage } from '../build/plan.ts';
import type { CachePlan, PackageManager } from '../packages/manager.ts';
import { uv } from '../packages/pythonProjects.ts';
import type { Edit, Fix } from '../text/edit.ts';
import { shortened } from '../text/shortened.ts';
import { cleanUpEdits } from './cleanUpEdits.ts';
import { isCopied, namedPart } from './copiedFolders.ts';
import { cacheOwner, discardingFlags, type LostDownloads } from './downloadCache.ts';
import { type KnownUser, knownUser, superuser } from './knownUser.ts';
import { commandInputs } from './reorder/commandInputs.ts';
import { viewBefore } from './reorder/imageView.ts';
import { lineOf } from './reorder/planner.ts';
import type { ReorderRequest } from './reorder/types.ts';
import type { RunCommand } from './runModel.ts';
import { otherUsers } from './sharedFolder.ts';
import { type StageStep, stageSteps } from './stageSteps.ts';

/** A fix that keeps downloads in a cache mount, or why there is none. */
export function cacheMountFix(
  request: ReorderRequest,
  stage: PlannedStage,
  lost: LostDownloads,
): { readonly fix: Fix } | { readonly reason: string } {
  const { step } = lost;
  if (step.effect.kind !== 'run') return { reason: 'it is no RUN' };
  const { run } = step.effect;
  const steps = stageSteps(request.plan, stage, request.tree.text, request.world);
  const found = cachePlan(request, stage, steps, lost);
  if ('reason' in found) return found;
  const { plan, manager, user, owner } = found;
  const changes = plan.setUp !== undefined || plan.flag !== undefined || lost.discarded !== undefined;
  if (changes && (!run.divisible || run.items.some(({ simple }) => !simple)))
    return { reason: 'the RUN is more than a plain list of commands' };
  const named = plan.folders.find(({ target }) => isCopied(target, request.plan));
  if (named) return { reason: `another instruction copies from or to "${namedPart(named.target)}"` };
  const others = plan.others ? otherUsers(request, stage, lost, manager, plan) : [];
  if ('reason' in others) return others;
  const targets = plan.folders.map(({ target }) => target);
  const removals = cleanUpEdits(request.tree.text, run, lost, { manager, targets, home: user.home }, plan.instead);
  if ('reason' in removals) return removals;
  const mounts = mountFlags(plan, user);
  const edits: Edit[] = [insert(step.planned.instruction.syntax.keyword.range.end, mounts)];
  const start = run.items[0]?.range.start;
  if (plan.setUp && start !== undefined) edits.push(insert(start, `${plan.setUp.command} && `));
  if (plan.flag !== undefined) edits.push(...flagEdits(run.commands, manager, plan.flag));
  edits.push(...removals.edits);
  for (const { planned } of others) edits.push(insert(planned.instruction.syntax.keyword.range.end, mounts));
  const title = titleOf(owner === 'uv' ? 'uv' : manager.name, lost, owner, plan, others);
  return { fix: { title, safety: 'unsafe', edits: edits.sort((a, b) => a.range.start - b.range.start) } };
}

interface FoundPlan {
  readonly plan: CachePlan;
  readonly manager: PackageManager;
  readonly user: KnownUser;
  readonly owner: string;
}

/** What has to be mounted where, as far as it is sure. */
function cachePlan(
  request: ReorderRequest,
  stage: PlannedStage,
  steps: readonly StageStep[],
  { step, command, classified }: LostDownloads,
): FoundPlan | { readonly reason: string } {
  const owner = cacheOwner(command);
  const earlier = steps.slice(0, steps.indexOf(step));
  const context = request.world.context();
  const inputs =
    context.state === 'known' && !context.value.truncated
      ? commandInputs(command, classified, viewBefore(steps, earlier.length), context.value, request.world)
      : undefined;
  const manager = owner === 'uv' ? uv : (inputs?.manager ?? classified.manager);
  if (!manager.keeps)
    return { reason: `where ${manager.name} keeps its downloads depends on its version and settings` };
  const variable = switches.find(([name, folder]) => {
    return command.environment(name) !== undefined && manager.caches.some(({ target }) => folder.test(target));
  })?.[0];
  if (variable !== undefined) return { reason: `the variable "${variable}" says what becomes of the cache` };
  const setting = earlier.find((other) => setsCache(other, manager));
  if (setting) return { reason: `line ${lineOf(setting)} changes settings, which may say where the cache is` };
  // Whoever runs the manager of an operating system is the superuser, and its folders are in no home.
  const user =
    classified.form.role === 'os-install' ? superuser : knownUser(step, earlier, stage, request.plan, request.world);
  if (!user) return { reason: 'which home folder the user of this step has is not known' };
  const { caches } = manager;
  const project = inputs?.project;
  const plan = manager.keeps({
    call: classified.call,
    caches,
    environment: command.environment,
    home: user.home,
    project,
  });
  return typeof plan === 'string' ? { reason: plan } : { plan, manager, user, owner };
}

/** Variables that move caches or turn them off, and the folders that they are about. */
const switches: readonly (readonly [string, RegExp])[] = [
  ['XDG_CACHE_HOME', /\/\.cache\//],
  ['PIP_NO_CACHE_DIR', /\/pip(?:$|\/)/],
  ['UV_NO_CACHE', /\/uv$/],
];

/** A command that writes settings of the manager which may concern its folders. */
function setsCache({ effect }: StageStep, { id }: PackageManager): boolean {
  if (effect.kind !== 'run') return false;
  return effect.run.commands.some(
    ({ classified, text }) =>
      classified?.manager.id === id &&
      /^(?:config|config-local|setup)$/.test(classified.form.role) &&
      /cache|store|path|dir|folder|deployment|home|prefix/i.test(text),
  );
}

function mountFlags({ folders }: CachePlan, { options }: KnownUser): string {
  return folders
    .map(({ target, sharing, id }) => {
      const name = id === undefined ? '' : `,id=${id}`;
      return ` --mount=type=cache${name},target=${target}${sharing === 'locked' ? ',sharing=locked' : ''}${options}`;
    })
    .join('');
}

function insert(at: number, newText: string): Edit {
  return { range: { start: at, end: at }, newText };
}

/** Gives each installing command of a manager a flag, right behind its program. */
function flagEdits(commands: readonly RunCommand[], manager: PackageManager, flag: string): Edit[] {
  return commands.flatMap(({ classified, command, range, invocation }) => {
    if (classified?.manager !== manager || classified.form.role !== 'os-install') return [];
    const word = command.words.find(({ value }) => value === invocation?.program);
    return word ? [insert(word.range.end + range.start - command.range.start, ` ${flag}`)] : [];
  });
}

function titleOf(
  name: string,
  { discarded }: LostDownloads,
  owner: string,
  { folders, setUp }: CachePlan,
  others: readonly StageStep[],
): string {
  const lines = others.map((step) => lineOf(step));
  const also = lines.length === 0 ? '' : `, also for line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}`;
  const title = `Keep what ${name} downloads in a cache mount${also}`;
  if (setUp) return `${title} (${setUp.leaves})`;
  if (discarded !== undefined && discardingFlags[owner]?.includes(discarded))
    return `${title} (of the image, only the history changes)`;
  return `${title} (${shortened(folders.map(({ target }) => target).join(' and '))} will not be in the image)`;
}
