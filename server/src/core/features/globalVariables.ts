import type { Analysis } from '../analysis.ts';
import { variableLog } from '../build/environment.ts';
import type { BuildInputs, Environment, Platform } from '../build/plan.ts';
import { predefinedVariables } from '../language/variables.ts';
import { expandWord } from '../syntax/expansion.ts';

/** The variables that FROM can use: those of the platform, then the global build arguments that have a value. */
export function globalVariables({ dockerfile, plan, tree }: Analysis): Environment {
  const log = variableLog();
  const { inputs } = plan;
  const target = plan.target === undefined ? undefined : dockerfile.stages[plan.target]?.name;
  const platforms = platformValues(inputs, inputs.target ?? target ?? 'default');
  for (const { name, kind } of predefinedVariables) {
    if (kind !== 'platform') continue;
    const value = buildArg(inputs, name) ?? platforms[name] ?? '';
    log.set({ name, value, origin: { kind: 'predefined' } });
  }
  for (const instruction of dockerfile.globalArgs) {
    for (const { name, range, default: word } of instruction.declarations) {
      const given = buildArg(inputs, name);
      if (given !== undefined) {
        log.set({ name, value: given, origin: { kind: 'build-arg' } });
        continue;
      }
      if (!word) continue;
      const environment = log.snapshot();
      const result = expandWord(word.text, (wanted) => environment.get(wanted)?.value, { escape: tree.escape });
      if (result.error !== undefined) continue;
      log.set({ name, value: result.value, origin: { kind: 'global-arg', instruction, range } });
    }
  }
  return log.snapshot();
}

function buildArg({ buildArgs }: BuildInputs, name: string): string | undefined {
  return Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined;
}

function platformValues(inputs: BuildInputs, stage: string): Readonly<Record<string, string | undefined>> {
  const values = (prefix: string, platform: Platform) => ({
    [`${prefix}PLATFORM`]: [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/'),
    [`${prefix}OS`]: platform.os,
    [`${prefix}OSVERSION`]: platform.osVersion,
    [`${prefix}ARCH`]: platform.architecture,
    [`${prefix}VARIANT`]: platform.variant,
  });
  return { ...values('BUILD', inputs.buildPlatform), ...values('TARGET', inputs.targetPlatform), TARGETSTAGE: stage };
}
