import type { BuildPlan, PlannedStage } from '../build/plan.ts';
import { cacheFolders } from '../packages/cacheFolders.ts';
import type { Fix } from '../text/edit.ts';
import type { World } from '../world.ts';
import { cacheMounts, isMountFor } from './cacheMounts.ts';
import { knownUser } from './knownUser.ts';
import { isManifest } from './reorder/sources.ts';
import type { RunCommand } from './runModel.ts';
import type { StageStep } from './stageSteps.ts';

/** A compilation that starts from nothing each time, and what can be done. */
export interface LostCompilation {
  readonly step: StageStep;
  readonly command: RunCommand;
  readonly outcome: { readonly fix: Fix } | { readonly reason: string };
}

/** The first command of a RUN that compiles sources which are copied above, and whose results nothing keeps. */
export function lostCompilation(
  step: StageStep,
  stepsBefore: () => readonly StageStep[],
  stage: PlannedStage,
  plan: BuildPlan,
  world: World,
): LostCompilation | undefined {
  const { effect, planned } = step;
  if (effect.kind !== 'run' || planned.onbuild || effect.run.pending) return undefined;
  const command = effect.run.commands.find((candidate) => compilerOf(candidate) !== undefined);
  const compiler = command && compilerOf(command);
  if (!command || !compiler) return undefined;
  const earlier = stepsBefore();
  if (!earlier.some(bringsSources)) return undefined;
  // What an earlier step has compiled lies in its layer.
  if (earlier.some((other) => compiles(other, compiler))) return undefined;
  const facts = (command.classified?.manager.caches ?? [])
    .filter(({ kind }) => kind === 'build')
    .map((fact) => ({ ...fact, target: command.environment(fact.variable ?? '') ?? fact.target }));
  const known = cacheMounts(step);
  // A mount with variables may be the right one, as may one on the results of a project.
  if (effect.instruction.mounts.some(({ fields }) => fields.some(({ text }) => text.includes('$')))) return undefined;
  const kept = known.some(
    ({ target }) => facts.some((fact) => isMountFor(fact, target)) || (compiler.id !== 'go' && known.length > 0),
  );
  if (kept) return undefined;
  const outcome =
    compiler.reason === undefined ? goFix(step, command, earlier, stage, plan, world) : { reason: compiler.reason };
  return { step, command, outcome };
}

/** Whether a step runs the same compiler, or a script of the sources that may. */
function compiles({ effect }: StageStep, { id }: Compiler): boolean {
  if (effect.kind !== 'run') return false;
  return effect.run.commands.some((command) => compilerOf(command)?.id === id || isOfSources(command));
}

/** A program that is named by a path from the working directory. */
function isOfSources({ invocation }: RunCommand): boolean {
  const program = invocation?.program ?? '';
  return program.includes('/') && !program.startsWith('/');
}

interface Compiler {
  readonly id: string;
  /** Why there is no fix. */
  readonly reason?: string;
}

const goVerbs = /^(?:build|test|install|vet|run)$/;
const cargoVerbs = /^(?:build|b|test|t|run|r|check|c|clippy|bench|rustc)$/;

/** The compiler that a command runs, where it keeps what it has compiled between two runs. */
function compilerOf({ classified }: RunCommand): Compiler | undefined {
  if (classified?.form.role !== 'build') return undefined;
  const { manager, call } = classified;
  const verb = call.operands[0]?.value ?? '';
  if (manager.id === 'go') return goVerbs.test(verb) ? { id: 'go' } : undefined;
  if (manager.id === 'cargo' && call.program === 'cargo')
    return cargoVerbs.test(verb)
      ? {
          id: 'cargo',
          reason:
            'Cargo keeps it in "target" beside what it builds, which would have to be copied out of a mount in the same RUN',
        }
      : undefined;
  const compilesC =
    (call.program === 'cmake' && call.flags.some(({ name }) => name === '--build')) || call.program === 'ninja';
  return compilesC ? { id: 'cmake', reason: 'a compiler cache, such as ccache, has to be set up for it' } : undefined;
}

/** Whether a step copies more of the build context than what names dependencies. */
function bringsSources({ effect }: StageStep): boolean {
  if (effect.kind !== 'copy' || !effect.delivery.fromContext) return false;
  const { files, whole, named } = effect.delivery;
  return files ? files.some(({ context }) => !isManifest(context)) : whole || !named;
}

/** What Go has compiled is found by the content of all that it is made of, so that a mount on one step is enough. */
function goFix(
  step: StageStep,
  command: RunCommand,
  earlier: readonly StageStep[],
  stage: PlannedStage,
  plan: BuildPlan,
  world: World,
): LostCompilation['outcome'] {
  const { classified, environment } = command;
  const user = knownUser(step, earlier, stage, plan, world);
  if (!user || !classified) return { reason: 'which home folder the user of this step has is not known' };
  if (environment('XDG_CACHE_HOME') !== undefined)
    return { reason: 'the variable "XDG_CACHE_HOME" says where the cache is' };
  const { caches } = classified.manager;
  const found = cacheFolders(
    { call: classified.call, caches, environment, home: user.home, project: undefined },
    'build',
  );
  if (typeof found === 'string') return { reason: found };
  const at = step.planned.instruction.syntax.keyword.range.end;
  const targets = found.folders.map(({ target }) => target);
  const newText = targets.map((target) => ` --mount=type=cache,target=${target}${user.options}`).join('');
  return {
    fix: {
      title: `Keep what Go has compiled in a cache mount (${targets.join(' and ')} will not be in the image)`,
      safety: 'unsafe',
      edits: [{ range: { start: at, end: at }, newText }],
    },
  };
}
