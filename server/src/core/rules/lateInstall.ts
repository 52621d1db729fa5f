import type { Analysis } from '../analysis.ts';
import type { PlannedStage } from '../build/plan.ts';
import { allowsCacheMounts } from '../cache/downloadCache.ts';
import { isForProject } from '../cache/reorder/sources.ts';
import { gist, named } from '../cache/reorder/titles.ts';
import type { LateInstall, Outcome, ReorderRequest } from '../cache/reorder/types.ts';
import type { StageStep } from '../cache/stageSteps.ts';
import type { Fix } from '../text/edit.ts';
import { shortened } from '../text/shortened.ts';
import { paysOff } from './payOff.ts';
import type { Finding } from './rule.ts';

/** What a rule finds of installations that come behind the sources. */
export function* lateInstallFindings(
  analysis: Analysis,
  find: (request: ReorderRequest, stage: PlannedStage) => readonly LateInstall[],
): Generator<Finding> {
  const { plan, tree, world, frontend, dockerfile } = analysis;
  const mounts = allowsCacheMounts(world.builder, frontend, dockerfile);
  for (const stage of plan.stages) {
    for (const install of find({ plan, tree, world }, stage)) {
      const { outcome } = install;
      const isLoss = outcome.state === 'fix' && !paysOff(analysis, stage, outcome.fix);
      yield findingOf(isLoss ? { ...install, outcome: loss } : install, mounts);
    }
  }
}

function fixesOf(outcome: Outcome, mounts: boolean): Fix[] {
  if (outcome.state !== 'fix') return [];
  const { fix, withMounts } = outcome;
  return mounts && withMounts ? [fix, withMounts] : [fix];
}

/** Little is at stake where a fix would not pay. */
const loss: Outcome = {
  state: 'refused',
  reason:
    'by the model of costs, rebuilds would not get cheaper, since what has to stay above it changes about as often',
  unknown: 'no',
};

function findingOf(install: LateInstall, mounts: boolean): Finding {
  const { command, step, classified, mounted, outcome, sources } = install;
  const works = classified.form.role === 'build' || classified.form.role === 'source-install';
  const mild =
    mounted ||
    classified.manager.cost === 'light' ||
    (works && outcome.state !== 'fix') ||
    sources.every(isFewFiles) ||
    isMovingTarget(install) ||
    outcome === loss;
  return {
    range: command.range,
    message: messageOf(install),
    instruction: step.planned.instruction,
    fixes: fixesOf(outcome, mounts),
    ...(mild ? { severity: 'information' } : {}),
  };
}

/** A few files that are named one by one change less often than a folder of sources. */
function isFewFiles({ effect }: StageStep): boolean {
  return effect.kind === 'copy' && effect.delivery.named;
}

/** What is fetched from a branch is meant to be fresh now and then. */
function isMovingTarget({ command, classified }: LateInstall): boolean {
  if (classified.manager.id !== 'download' || !/^git\b.*\bclone\b/.test(command.text)) return false;
  return !/\s(?:-b|--branch)(?:\s+|=)\S*\d/.test(command.text);
}

/** What is rebuilt today and by which edit; what the installation needs instead, or why there is no fix. */
function messageOf({ command, classified, sources, outcome }: LateInstall): string {
  const text = `"${shortened(command.text)}"`;
  const verb = classified.form.role === 'build' ? 'downloads its dependencies again' : 'runs again';
  const brought = named(
    sources.map((source) => `"${gist(source)}"`),
    'more instructions',
  );
  const today = `${text} ${verb} after every change to a file that ${brought} ${sources.length === 1 ? 'brings' : 'bring'}`;
  if (outcome.state === 'refused') return `${today}. No fix is offered: ${outcome.reason}.`;
  if (outcome.state === 'pending') return `${today}.`;
  const { manifests, fix, note } = outcome;
  const needed = !isForProject(classified)
    ? ', although it does not need them'
    : fix.kind === 'prefetch' && manifests.length > 0
      ? `, although ${named(manifests)} ${manifests.length === 1 ? 'says' : 'say'} what to download`
      : manifests.length > 0
        ? `, although it needs only ${named(manifests)}`
        : fix.kind === 'prefetch'
          ? ', although none of them says what to download'
          : ', although it does not need them';
  return `${today}${needed}.${note === undefined ? '' : ` ${note}`}`;
}
