import { analyze, defaultInputs } from '../../../server/src/core/analysis.ts';
import { build } from './build.ts';
import { recordedFrontend } from './recordedFrontend.ts';
import { standInWorld } from './standInWorld.ts';

interface Question {
  readonly id: string;
  readonly text: string;
  readonly target: string | null;
  readonly buildArgs: Readonly<Record<string, string>> | null;
  readonly platform: string | null;
}

/** What a build with another target, other build arguments or for another platform gives. */
export function answer({ id, text, target, buildArgs, platform }: Question): object {
  const [os = '', architecture = ''] = (platform ?? 'linux/amd64').split('/');
  const analysis = analyze(text, standInWorld, {
    ...defaultInputs,
    frontend: recordedFrontend,
    ...(target ? { target } : {}),
    buildArgs: buildArgs ?? {},
    targetPlatform: { os, architecture },
  });
  return { id, build: build(analysis) };
}
