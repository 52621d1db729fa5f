import type { PlannedStage } from '../../build/plan.ts';
import type { Classified } from '../../packages/index.ts';
import type { PackageManager } from '../../packages/manager.ts';
import type { RunCommand } from '../runModel.ts';
import type { StageStep } from '../stageSteps.ts';
import { lateDependencies, lateInstalls } from './lateInstalls.ts';
import type { LateInstall, ReorderRequest } from './types.ts';

/** Downloads of fixed addresses behind the sources, in RUNs that do nothing else with the project. */
export function lateDownloads(request: ReorderRequest, stage: PlannedStage): readonly LateInstall[] {
  return lateWork(request, stage, pseudoManager('download', 'the download'), (command) => {
    const name = programName(command);
    if (command.classified?.form.role === 'remote-fetch') return true;
    const address = command.invocation?.args.some(
      ({ value }) => value !== undefined && /^(?:https?|ftp):\/\//.test(value),
    );
    return (name === 'curl' || name === 'wget') && address === true;
  });
}

/** Users and groups that are created behind the sources, in RUNs that do nothing else. */
export function lateUsers(request: ReorderRequest, stage: PlannedStage): readonly LateInstall[] {
  return lateWork(request, stage, pseudoManager('users', 'the creation of users'), (command) =>
    /^(?:useradd|adduser|groupadd|addgroup)$/.test(programName(command)),
  );
}

/** RUNs of which all is understood, that install no packages, and in which `counts` finds a command. */
function lateWork(
  request: ReorderRequest,
  stage: PlannedStage,
  manager: PackageManager,
  counts: (command: RunCommand) => boolean,
): readonly LateInstall[] {
  const covered = new Set(
    lateDependencies(request, stage).flatMap(({ outcome }) => (outcome.state === 'fix' ? [...outcome.spared] : [])),
  );
  return lateInstalls(request, stage, {
    commands(step) {
      if (covered.has(step) || !isPlainWork(step)) return [];
      const commands = step.effect.kind === 'run' ? step.effect.run.commands : [];
      const found = commands.find(counts);
      return found ? [{ command: found, classified: asClassified(found, manager) }] : [];
    },
    key: ({ call }) => String(call.invocation.command.range.start),
  });
}

function isPlainWork({ effect }: StageStep): boolean {
  if (effect.kind !== 'run' || effect.run.unknown !== undefined) return false;
  return effect.run.commands.every(
    ({ classified }) => classified === undefined || classified.form.role === 'remote-fetch',
  );
}

function programName({ invocation }: RunCommand): string {
  const program = invocation?.program ?? '';
  return program.slice(program.lastIndexOf('/') + 1);
}

/** Work that is no package manager's, in the form in which installations are reported. */
function pseudoManager(id: string, name: string): PackageManager {
  return { id, name, programs: [], cost: 'medium', commands: [], caches: [] };
}

function asClassified(command: RunCommand, manager: PackageManager): Classified {
  const { invocation } = command;
  const call = {
    invocation: invocation ?? { command: command.command, program: '', args: [], environment: [] },
    program: programName(command),
    flags: [],
    operands: [],
    verb: 0,
  };
  return { manager, form: { role: 'remote-fetch', calls: [] }, call };
}
