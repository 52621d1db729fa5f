import type { PlannedStage } from '../build/plan.ts';
import type { MountSyntax } from '../dockerfile/model.ts';
import type { CachePlan, PackageManager } from '../packages/manager.ts';
import { withoutTrailingSlashes } from '../text/path.ts';
import { shortened } from '../text/shortened.ts';
import { isBelow } from './areas.ts';
import type { LostDownloads } from './downloadCache.ts';
import { lineOf } from './reorder/planner.ts';
import type { ReorderRequest } from './reorder/types.ts';
import type { RunCommand } from './runModel.ts';
import { type StageStep, stageSteps } from './stageSteps.ts';

/**
 * The later RUNs, in the stage and in those built on it, that use what a manager downloads, and so need the same mount; or why a mount
 * would take from someone what is needed.
 */
export function otherUsers(
  { plan, tree, world }: ReorderRequest,
  stage: PlannedStage,
  { step: first, classified }: LostDownloads,
  manager: PackageManager,
  { folders, others }: CachePlan,
): StageStep[] | { readonly reason: string } {
  const family = familyOf(plan.stages, stage);
  const finals = family.filter(({ stage: { index } }) => index === plan.target || index === plan.stages.length - 1);
  if (others === 'need' && finals.length > 0)
    return { reason: `what ${manager.name} downloads stays where it is used, and the image that is built may need it` };
  for (const member of family) {
    const taken = others === 'need' ? takenFrom(plan.stages, member, folders) : undefined;
    if (taken !== undefined) return { reason: taken };
  }
  const users: StageStep[] = [];
  for (const member of family) {
    const steps = stageSteps(plan, member, tree.text, world);
    const from = steps.indexOf(first);
    for (const [at, step] of steps.entries()) {
      if (step.effect.kind !== 'run' || step.stage !== member || step === first) continue;
      const uses = step.effect.run.commands.some((command) => usesCache(command, classified.manager));
      if (at < from && !uses) continue;
      const unsure = step.effect.run.commands.find((command) => mayUse(command, classified.manager));
      if (unsure || (step.effect.run.commands.length === 0 && step.effect.run.unknown !== undefined))
        return {
          reason: `${unsure ? `"${shortened(unsure.text)}" (line ${lineOf(step)})` : `line ${lineOf(step)}`} may need what is downloaded, and whether it does is not known`,
        };
      if (!uses) continue;
      if (step.effect.instruction.mounts.some((mount) => mayOverlap(mount, folders)))
        return { reason: `line ${lineOf(step)} uses what is downloaded, and has a mount of its own there` };
      if (step.planned.before.user !== first.planned.before.user)
        return { reason: `line ${lineOf(step)} uses what is downloaded, as another user` };
      users.push(step);
    }
  }
  return users;
}

/** Whether a command of the manager has to do with packages: one that only writes a setting has not. */
function usesCache({ classified }: RunCommand, manager: PackageManager): boolean {
  return classified?.manager === manager && classified.form.role !== 'config';
}

/** A stage and all that are built on it. */
function familyOf(stages: readonly PlannedStage[], stage: PlannedStage): PlannedStage[] {
  const members = new Set([stage]);
  for (const other of stages) {
    const parent = other.base.kind === 'stage' ? stages[other.base.stage] : undefined;
    if (parent && members.has(parent)) members.add(other);
  }
  return [...members];
}

/** Whether a mount may be on one of the folders, above or below it. */
function mayOverlap({ fields }: MountSyntax, folders: CachePlan['folders']): boolean {
  const target = fields.findLast(({ key }) => /^(?:target|dst|destination)$/.test(key))?.value;
  if (target === undefined) return false;
  if (!target.startsWith('/') || target.includes('$')) return true;
  const place = withoutTrailingSlashes(target);
  return folders.some(
    (folder) => folder.target === place || isBelow(folder.target, place) || isBelow(place, folder.target),
  );
}

/** A command that may run the manager, or read what it has downloaded, without saying so. */
function mayUse({ classified, effects }: RunCommand, manager: PackageManager): boolean {
  if (classified?.manager === manager) return false;
  return classified
    ? /^(?:build|source-install|autoload|chef-cook|chef-prepare)$/.test(classified.form.role)
    : effects === undefined;
}

/** An instruction of another stage that takes a folder which holds the downloads. */
function takenFrom(
  stages: readonly PlannedStage[],
  { stage }: PlannedStage,
  folders: CachePlan['folders'],
): string | undefined {
  const names = [stage.name, String(stage.index)];
  const holds = (path: string) => {
    const plain = `/${path.replace(/[*?[$].*$/, '')}`.replace(/^\/+|\/+$/g, '');
    return folders.some(
      ({ target }) =>
        `${target.slice(1)}/`.startsWith(plain === '' ? '' : `${plain}/`) ||
        `${plain}/`.startsWith(`${target.slice(1)}/`),
    );
  };
  for (const other of stages) {
    for (const { instruction } of other.instructions) {
      const line = instruction.syntax.startLine;
      if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
        if (!names.includes(instruction.from?.value?.toLowerCase())) continue;
        if (instruction.sources.some(({ text }) => holds(text)))
          return `line ${line} copies a folder of this stage that holds what is downloaded`;
      } else if (
        instruction.keyword === 'RUN' &&
        instruction.mounts.some(({ from }) => names.includes(from?.toLowerCase()))
      )
        return `line ${line} mounts files of this stage, and may need what is downloaded`;
    }
  }
  return undefined;
}
