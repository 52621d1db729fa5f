import type { Analysis } from '../../server/src/core/analysis.ts';
import type { PlannedStage } from '../../server/src/core/build/plan.ts';

/**
 * What of an image a plan says, for comparing two: its config, its history, and for each stage that is built its steps and layers. A fix
 * that is called safe leaves all of it the same. Declared equal are the order of ports, which the config does not keep, and history entries
 * of commands that a later one replaces, which made no layer.
 */
export function imageOf({ plan }: Analysis): object {
  return {
    config: plan.image?.config,
    author: plan.image?.author,
    history: history(plan.image?.history ?? []),
    layers: plan.stages.filter(({ reachable }) => reachable).map(layers),
    steps: plan.steps.map(stepKind),
  };
}

const replaceable = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'];

function history(entries: readonly { readonly createdBy: string; readonly empty: boolean }[]): object[] {
  const word = (createdBy: string) => createdBy.split(' ', 1)[0] ?? '';
  return entries
    .filter(({ createdBy }, at) => {
      const keyword = word(createdBy);
      return (
        !replaceable.includes(keyword) || !entries.slice(at + 1).some((later) => word(later.createdBy) === keyword)
      );
    })
    .map(({ createdBy, empty }) => {
      const ports = /^EXPOSE \[(.*)\]$/s.exec(createdBy)?.[1];
      return { createdBy: ports === undefined ? createdBy : `EXPOSE [${ports.split(' ').sort().join(' ')}]`, empty };
    });
}

function layers({ instructions, base, platform }: PlannedStage): object {
  const made = instructions
    .filter(({ effect }) => effect === 'layer')
    .map(({ instruction, history: text, before }) => {
      const environment = before.environment.list().map(({ name, value }) => `${name}=${value}`);
      const { user, workingDirectory, shell } = before;
      return { keyword: instruction.keyword, text, environment, user, workingDirectory, shell };
    });
  return { base, platform, made };
}

/** The number and the kind of a step; the rest of its label is the text of the file. */
function stepKind(label: string): string {
  return /^(?:\[.*?\] )?(?:ONBUILD )?\S+/.exec(label)?.[0].toLowerCase() ?? label;
}
