import { compareMoments, type Dockerfile, phases } from '../dockerfile/model.ts';
import { linePairs } from '../dockerfile/resolve.ts';
import { quote } from '../text/goFormat.ts';
import { lowerCase } from '../text/letterCase.ts';
import { suggest } from '../text/suggestion.ts';
import type { World } from '../world.ts';
import { resolveBases } from './bases.ts';
import { configFrom } from './config.ts';
import { reportCycle } from './cycles.ts';
import { dispatchStage } from './dispatch.ts';
import type { Planning, StageDraft } from './draft.ts';
import { variableLog } from './environment.ts';
import { settleEpoch } from './epoch.ts';
import { finishPlan } from './finish.ts';
import { type GlobalScope, globalScope, platformVariables } from './globals.ts';
import { operation, postOrder } from './operations.ts';
import type { BuildInputs, BuildPlan, PlanError } from './plan.ts';
import { markReachable } from './reachability.ts';
import { linkSources } from './sources.ts';
import { registerStages } from './stages.ts';
import { startStage } from './startStage.ts';
import { addTriggers } from './triggers.ts';
import { emptyMap } from './versions.ts';

/**
 * Plans what building a Dockerfile does, phase by phase as BuildKit does it (dockerfile2llb toDispatchState). Where BuildKit stops at
 * an error, the plan goes on, so that an editor can show the rest. Stages that the target does not need are planned as well.
 */
export function planBuild(dockerfile: Dockerfile, world: World, inputs: BuildInputs): BuildPlan {
  const planning = startPlanning(dockerfile, world, inputs);
  registerStages(planning);
  const target = findTarget(planning);
  linkSources(planning);
  reportCycle(planning);
  // With one stage and nothing else to take files from, labels need no name.
  const only = planning.drafts.length === 1 ? planning.drafts[0] : undefined;
  if (only) only.label = '';
  let round = 0;
  do {
    markReachable(target);
    resolveBases(planning, round++);
  } while (addTriggers(planning));
  markReachable(target);
  dispatchStages(planning);
  reportEmptyRuns(planning, target);
  planning.errors.sort((a, b) => compareMoments(a.moment, b.moment));
  return finishPlan(planning, target);
}

function startPlanning(dockerfile: Dockerfile, world: World, inputs: BuildInputs): Planning {
  const given = new Map(Object.entries(inputs.buildArgs));
  const targetStage = inputs.target || dockerfile.stages.at(-1)?.name || 'default';
  const words = { escape: dockerfile.tree.escape };
  const platforms = () => platformVariables(inputs, given, targetStage);
  const scope = globalScope(dockerfile.globalArgs, given, platforms, words);
  const { buildArgs, globals, error } = settleEpoch(dockerfile, given, scope, words);
  const empty = emptyMap<never>();
  return {
    dockerfile,
    world,
    inputs,
    buildArgs,
    globals,
    words,
    empty,
    emptyConfig: configFrom({}, inputs.targetPlatform.os, empty, true),
    noVariables: variableLog({ args: empty, image: empty }),
    drafts: [],
    byName: new Map(),
    context: operation(
      [],
      () => '[internal] load build context',
      () => ({ kind: 'context' }),
    ),
    emptyRuns: new Map(),
    errors: [...globalErrors(scope), ...(error ? [error] : [])],
  };
}

function globalErrors({ refusal }: GlobalScope): PlanError[] {
  if (!refusal) return [];
  const { message, range, instruction } = refusal;
  const moment = { phase: phases.globalArgs, index: instruction.index, part: 0 };
  return [{ message, lines: linePairs(instruction.syntax), range, moment, unreachable: false }];
}

/** The stage that the build is asked for, by name in any casing, or the last one. */
function findTarget({ inputs, drafts, byName, errors }: Planning): StageDraft | undefined {
  const { target } = inputs;
  if (!target) return drafts.at(-1);
  const found = byName.get(lowerCase(target));
  if (found) return found;
  const names = drafts.map(({ label }) => label);
  const message = `target stage ${quote(target)} could not be found${suggest(target, names)}`;
  const moment = { phase: phases.target, index: 0, part: 0 };
  errors.push({ message, lines: [], range: { start: 0, end: 0 }, moment, unreachable: false });
  return undefined;
}

function dispatchStages(planning: Planning): void {
  let index = 0;
  for (const draft of planning.drafts) {
    if (!draft.stage) continue;
    startStage(planning, draft, index);
    dispatchStage(planning, draft, index);
    index += draft.commands.length;
  }
}

/** BuildKit refuses a RUN without words only when it writes down the graph of the target, which a check does not do. */
function reportEmptyRuns({ emptyRuns, errors }: Planning, target: StageDraft | undefined): void {
  if (emptyRuns.size === 0) return;
  for (const [at, step] of postOrder(target?.operation).entries()) {
    const instruction = emptyRuns.get(step);
    if (!instruction) continue;
    const moment = { phase: phases.marshal, index: at, part: 0 };
    errors.push({
      message: 'arguments are required',
      lines: [],
      range: instruction.syntax.range,
      moment,
      unreachable: false,
    });
    return;
  }
}
