import { hasFeature } from '../dockerfile/frontend.ts';
import type { RunInstruction } from '../dockerfile/model.ts';
import { instructionFact } from '../language/instructions.ts';
import { withShell } from './dispatchCommand.ts';
import { evaluateMounts, maskedNames, type PlacedMount, placeMounts } from './dispatchMounts.ts';
import type { Dispatch, Refusal } from './draft.ts';
import { makesLayer } from './effects.ts';
import { labelText, nextStep, stepLabel } from './labels.ts';
import { once } from './once.ts';
import { operation, type RunMount } from './operations.ts';
import type { Environment } from './plan.ts';
import { type RunScript, scriptFolder, scriptOf } from './runScript.ts';
import { entriesOf, type VersionedMap } from './versions.ts';

/** RUN makes a layer of what its command changes. */
export function dispatchRun(dispatch: Dispatch, instruction: RunInstruction): Refusal | undefined {
  const evaluated = evaluateMounts(dispatch, instruction);
  if ('refusal' in evaluated) return evaluated.refusal;
  const placed = placeMounts(dispatch, instruction, evaluated.mounts);
  if ('refusal' in placed) return placed.refusal;
  const device = instruction.devices[0];
  if (device && lacksDevices(dispatch)) {
    const message = 'device feature is only supported in Dockerfile frontend 1.14.0-labs or later';
    return { message, range: device.flag.range };
  }
  const { draft, before } = dispatch;
  const { declaredArgs } = draft;
  const { environment, shell = [] } = before;
  const { os } = draft.config;
  const script = scriptOf(instruction, os);
  const args = once(() => {
    return instruction.exec ? script.words : withShell({ shell, os }, script.words.join(' '));
  });
  const masked = maskedNames(evaluated.mounts);
  const step = nextStep(draft, dispatch.command.onbuild);
  const label = once(() => {
    return stepLabel(step, labelText(dispatch, environment, { verbatim: true, suffix: script.suffix, masked }));
  });
  addOperation(dispatch, instruction, { args, label, script, mounts: placed.mounts });
  const history = () => `RUN ${argumentPrefix(declaredArgs, environment)}${args().join(' ')} # buildkit`;
  return makesLayer(dispatch, history, label);
}

/** Every channel parses the flag, but not every version can do what it asks for. */
function lacksDevices({ planning: { inputs } }: Dispatch): boolean {
  const flag = instructionFact('RUN')?.flags.find(({ name }) => name === 'device');
  return inputs.frontend !== undefined && flag !== undefined && hasFeature(inputs.frontend, flag) === false;
}

/** Declared build arguments with their values as the history shows them before the command: `|1 A=b `. */
function argumentPrefix(declared: VersionedMap<string | undefined>, environment: Environment): string {
  if (declared.size === 0) return '';
  const pairs = entriesOf(declared).map(({ name, value }) => `${name}=${environment.get(name)?.value ?? value ?? ''}`);
  return `|${pairs.length} ${pairs.join(' ')} `;
}

interface RunParts {
  readonly args: () => readonly string[];
  readonly label: () => string;
  readonly script: RunScript;
  readonly mounts: readonly PlacedMount[];
}

function addOperation(
  dispatch: Dispatch,
  instruction: RunInstruction,
  { args, label, script, mounts }: RunParts,
): void {
  const { planning, draft, before } = dispatch;
  const { environment, workingDirectory, user } = before;
  const { platform } = draft;
  const { file } = script;
  const all = file ? [scriptMount(file), ...mounts] : mounts;
  const root = draft.operation;
  const inputs = [root, ...all.map(({ source }) => source)];
  draft.operation = operation(inputs, label, (present) => ({
    kind: 'run',
    ...(root ? { root: present.indexOf(root) } : {}),
    args: args(),
    environment,
    workingDirectory,
    user,
    network: instruction.network ?? 'default',
    security: instruction.security ?? 'sandbox',
    platform,
    mounts: all.map(({ mount, source }): RunMount => (source ? { ...mount, input: present.indexOf(source) } : mount)),
  }));
  if (instruction.exec && script.words.length === 0) planning.emptyRuns.set(draft.operation, instruction);
}

function scriptMount({ name, text }: NonNullable<RunScript['file']>): PlacedMount {
  const source = operation(
    [],
    () => '[internal] preparing inline document',
    () => ({ kind: 'inline', name, mode: 0o755, text }),
  );
  const mount = { type: 'bind', target: scriptFolder, source: '/', readOnly: true } as const;
  return { source, mount: { ...mount, id: '', sharing: '', size: 0, required: false } };
}
