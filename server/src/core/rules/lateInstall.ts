import type { Analysis } from '../analysis.ts';
import type { PlannedStage } from '../build/plan.ts';
import { gist, named } from '../cache/reorder/titles.ts';
import type { LateInstall, ReorderRequest } from '../cache/reorder/types.ts';
import { shortened } from '../text/shortened.ts';
import type { Finding } from './rule.ts';

/** What a rule finds of installations that come behind the sources. */
export function* lateInstallFindings(
  { plan, tree, world }: Analysis,
  find: (request: ReorderRequest, stage: PlannedStage) => readonly LateInstall[],
): Generator<Finding> {
  for (const stage of plan.stages) for (const install of find({ plan, tree, world }, stage)) yield findingOf(install);
}

function findingOf(install: LateInstall): Finding {
  const { command, step, classified, mounted, outcome } = install;
  const mild =
    mounted || classified.manager.cost === 'light' || (classified.form.role === 'build' && outcome.state !== 'fix');
  return {
    range: command.range,
    message: messageOf(install),
    instruction: step.planned.instruction,
    fixes: outcome.state === 'fix' ? [outcome.fix] : [],
    ...(mild ? { severity: 'information' } : {}),
  };
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
  const needed =
    fix.kind === 'prefetch' && manifests.length > 0
      ? `, although ${named(manifests)} ${manifests.length === 1 ? 'says' : 'say'} what to download`
      : manifests.length > 0
        ? `, although it needs only ${named(manifests)}`
        : fix.kind === 'prefetch'
          ? ', although none of them says what to download'
          : ', although it does not need them';
  return `${today}${needed}.${note === undefined ? '' : ` ${note}`}`;
}
