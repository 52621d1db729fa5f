import { hasFeature } from '../dockerfile/frontend.ts';
import type { RunInstruction } from '../dockerfile/model.ts';
import { instructionFact } from '../language/instructions.ts';
import type { ExpansionOptions } from '../syntax/expansion.ts';
import { withShell } from './dispatchCommand.ts';
import { maskedNames, type PlacedMount, readMounts } from './dispatchMounts.ts';
import type { Dispatch, Refusal } from './draft.ts';
import { makesLayer } from './effects.ts';
import { labelText, nextStep, type StepPlace, stepLabel } from './labels.ts';
import { once } from './once.ts';
import { type Operation, operation, type RunDefinition, type RunMount } from './operations.ts';
import type { Platform, StageState } from './plan.ts';
import { type RunScript, scriptFolder, scriptOf } from './runScript.ts';
import { entriesOf, type VersionedMap } from './versions.ts';

/** RUN makes a layer of what its command changes. */
export function dispatchRun(dispatch: Dispatch, instruction: RunInstruction): Refusal | undefined {
  const mounts = readMounts(dispatch, instruction);
  if ('message' in mounts) return mounts;
  const device = instruction.devices[0];
  if (device && lacksDevices(dispatch)) {
    const message = 'device feature is only supported in Dockerfile frontend 1.14.0-labs or later';
    return { message, range: device.flag.range };
  }
  const { planning, draft, before } = dispatch;
  const { os } = draft.config;
  const script = instruction.syntax.heredocs.length > 0 ? scriptOf(instruction, os) : undefined;
  const bound = script?.file ? [scriptMount(script.file), ...mounts] : mounts;
  const run: Run = {
    instruction,
    before,
    declaredArgs: draft.declaredArgs,
    os,
    platform: draft.platform,
    words: planning.words,
    step: nextStep(draft, dispatch.command.onbuild),
    script,
    mounts: bound,
  };
  const label = labelOf(run);
  draft.operation = operationOf(run, draft.operation, label);
  if (instruction.exec && instruction.syntax.args.length === 0) planning.emptyRuns.set(draft.operation, instruction);
  return makesLayer(dispatch, () => historyText(run), label);
}

/** Every channel parses the flag, but not every version can do what it asks for. */
function lacksDevices({ planning: { inputs } }: Dispatch): boolean {
  const flag = instructionFact('RUN')?.flags.find(({ name }) => name === 'device');
  return inputs.frontend !== undefined && flag !== undefined && hasFeature(inputs.frontend, flag) === false;
}

/** What history, label and operation of a RUN are made of when somebody asks for them. */
interface Run {
  readonly instruction: RunInstruction;
  readonly before: StageState;
  readonly declaredArgs: VersionedMap<string | undefined>;
  readonly os: string;
  readonly platform: Platform;
  readonly words: ExpansionOptions;
  readonly step: StepPlace;
  /** Absent where there are no here-documents. */
  readonly script: RunScript | undefined;
  readonly mounts: readonly PlacedMount[];
}

function labelOf(run: Run): () => string {
  return once(() => {
    const { instruction, before, words, step, script, mounts } = run;
    const options = { verbatim: true, suffix: script?.suffix ?? '', masked: maskedNames(mounts) };
    return stepLabel(step, labelText(instruction.syntax, before.environment, words, options));
  });
}

function historyText(run: Run): string {
  return `RUN ${argumentPrefix(run)}${argsOf(run).join(' ')} # buildkit`;
}

/** Declared build arguments with their values as the history shows them before the command: `|1 A=b `. */
function argumentPrefix({ declaredArgs, before: { environment } }: Run): string {
  if (declaredArgs.size === 0) return '';
  const pairs = entriesOf(declaredArgs).map(({ name, value }) => {
    return `${name}=${environment.get(name)?.value ?? value ?? ''}`;
  });
  return `|${pairs.length} ${pairs.join(' ')} `;
}

function argsOf({ instruction, before: { shell = [] }, os, script }: Run): readonly string[] {
  const { words } = script ?? scriptOf(instruction, os);
  return instruction.exec ? words : withShell({ shell, os }, words.join(' '));
}

function operationOf(run: Run, root: Operation | undefined, label: () => string): Operation {
  const inputs = run.mounts.length === 0 ? [root] : [root, ...run.mounts.map(({ source }) => source)];
  return operation(inputs, label, (present) => definitionOf(run, root, present));
}

function definitionOf(run: Run, root: Operation | undefined, inputs: readonly Operation[]): RunDefinition {
  const { instruction, before, platform, mounts } = run;
  const { environment, workingDirectory, user } = before;
  return {
    kind: 'run',
    ...(root ? { root: inputs.indexOf(root) } : {}),
    args: argsOf(run),
    environment,
    workingDirectory,
    user,
    network: instruction.network ?? 'default',
    security: instruction.security ?? 'sandbox',
    platform,
    mounts: mounts.map(({ mount, source }): RunMount => (source ? { ...mount, input: inputs.indexOf(source) } : mount)),
  };
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
