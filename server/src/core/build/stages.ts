import type { Instruction, Stage } from '../dockerfile/model.ts';
import { ownCommands } from './dispatch.ts';
import type { Planning, StageDraft } from './draft.ts';
import { type ReadFrom, readFrom } from './from.ts';
import { replacesStage } from './namedContexts.ts';

/** Enters all stages of the file, each with the earlier stage that it continues, if it names one. */
export function registerStages(planning: Planning): void {
  for (const stage of planning.dockerfile.stages) {
    const from = readFrom(planning, stage);
    const draft = newDraft(planning, stage, undefined, from);
    planning.drafts.push(draft);
    if (stage.name !== undefined) planning.byName.set(stage.name, draft);
  }
}

/** Enters an image that an instruction takes files from. */
export function registerSource(planning: Planning, reference: string, namedBy: Instruction | undefined): StageDraft {
  const from = { baseName: reference, fromImage: undefined, fromPlatform: undefined, platform: undefined };
  const draft = newDraft(planning, undefined, namedBy, from);
  planning.drafts.push(draft);
  return draft;
}

function newDraft(
  planning: Planning,
  stage: Stage | undefined,
  namedBy: Instruction | undefined,
  { baseName, fromImage, fromPlatform, platform }: ReadFrom,
): StageDraft {
  const { byName, inputs } = planning;
  // The name is taken as it stands here: a stage named in capitals is known by small letters only.
  const replaced = replacesStage(planning, stage?.name);
  const base = baseName === undefined || replaced ? undefined : byName.get(baseName);
  const commands = ownCommands((!replaced && stage?.instructions) || []);
  const start = base || baseName === 'scratch' || !stage ? 0 : 1;
  const draft: StageDraft = {
    stage,
    namedBy,
    label: stage?.displayName ?? '',
    baseName,
    fromImage,
    fromPlatform,
    base,
    reference: undefined,
    baseKnown: false,
    platformFlag: platform,
    platform: platform ?? inputs.targetPlatform,
    commands,
    dependencies: new Map(),
    dependents: [],
    reachable: false,
    resolved: false,
    dispatched: false,
    triggersRead: false,
    stepTotal: start + commands.filter(({ instruction }) => countsAsStep(instruction)).length,
    step: 0,
    layers: 0,
    state: undefined,
    variables: planning.noVariables,
    lookup: (name) => draft.variables.snapshot().get(name)?.value,
    argValues: planning.empty,
    declaredArgs: planning.empty,
    config: planning.emptyConfig,
    workingDirectory: '/',
    author: undefined,
    operation: undefined,
    cmdSeen: false,
    planned: [],
  };
  return draft;
}

/** Whether an instruction counts among the numbered steps of its stage. */
function countsAsStep({ keyword, invalid }: Instruction): boolean {
  return !invalid && (keyword === 'RUN' || keyword === 'COPY' || keyword === 'ADD' || keyword === 'WORKDIR');
}
