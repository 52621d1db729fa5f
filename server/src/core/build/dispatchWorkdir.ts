import type { ValueInstruction } from '../dockerfile/model.ts';
import { expandValue } from './dispatchValue.ts';
import type { Dispatch, Refusal } from './draft.ts';
import { configures, makesLayer } from './effects.ts';
import { instructionText, nextStep, stepLabel } from './labels.ts';
import { once } from './once.ts';
import { operation } from './operations.ts';
import { joinPath, normalizeWorkdir, toSlash } from './paths.ts';

/** WORKDIR sets the working directory, and makes a layer with it unless it is the root. */
export function dispatchWorkdir(dispatch: Dispatch, instruction: ValueInstruction): Refusal | undefined {
  const { draft } = dispatch;
  const { value, refusal } = expandValue(dispatch, instruction);
  if (value === undefined) return refusal;
  const problem = changeDirectory(dispatch.draft, value);
  if (problem !== undefined)
    return { message: problem, range: instruction.value?.range ?? instruction.syntax.rest.range };
  const path = draft.workingDirectory;
  const history = () => `WORKDIR ${path}`;
  if (path === '/') return configures(dispatch, history);
  const step = nextStep(draft, dispatch.command.onbuild);
  const text = instructionText(dispatch, instruction);
  const label = once(() => stepLabel(step, text()));
  const owner = draft.config.user;
  draft.operation = operation([draft.operation], label, () => ({ kind: 'mkdir', path: joinPath(path), owner }));
  return makesLayer(dispatch, history, label);
}

/** Makes a path the working directory of a stage, or gives BuildKit's words against it. */
export function changeDirectory(draft: Dispatch['draft'], path: string): string | undefined {
  const { config, platform } = draft;
  const result = normalizeWorkdir(config.workingDir, path, platform.os);
  if ('error' in result) return `normalizing workdir: ${result.error}`;
  config.workingDir = result.path;
  draft.workingDirectory = toSlash(result.path, platform.os);
  return undefined;
}
