import { phases } from '../dockerfile/model.ts';
import { linePairs } from '../dockerfile/resolve.ts';
import { defaultPath } from './config.ts';
import { changeDirectory } from './dispatchWorkdir.ts';
import type { Planning, StageDraft } from './draft.ts';
import { variableLog, variableOf } from './environment.ts';
import { hasName, withValue } from './versions.ts';

/** Makes a stage ready for its instructions: what it inherits, a PATH in any case, the working directory of its base. */
export function startStage(planning: Planning, draft: StageDraft, index: number): void {
  if (draft.base) inherit(draft, draft.base);
  draft.dispatched = true;
  const { config } = draft;
  if (draft.platform.os !== 'windows' && !hasName(config.env, 'PATH')) {
    config.env = withValue(
      config.env,
      'PATH',
      variableOf('PATH', defaultPath, { kind: 'base-image' }, !draft.baseKnown),
      'keep',
    );
  }
  draft.variables = variableLog({ args: draft.argValues, image: config.env });
  const problem = config.workingDir === '' ? undefined : changeDirectory(draft, config.workingDir);
  const { from } = draft.stage ?? {};
  if (problem === undefined || !from) return;
  planning.errors.push({
    message: problem,
    lines: linePairs(from.syntax),
    range: from.syntax.range,
    moment: { phase: phases.dispatch, index, part: -1 },
    unreachable: !draft.reachable,
  });
}

/** A stage goes on where the one that it continues ends; only the triggers stay behind. */
function inherit(draft: StageDraft, base: StageDraft): void {
  draft.config = { ...base.config, onBuild: [] };
  draft.platform = base.platform;
  draft.baseKnown = base.baseKnown;
  draft.author = base.author;
  draft.operation = base.operation;
  draft.argValues = base.argValues;
  draft.declaredArgs = base.declaredArgs;
  draft.workingDirectory = base.workingDirectory;
}
