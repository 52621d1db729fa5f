import { type Analysis, defaultInputs } from '../analysis.ts';
import type { BuildInputs } from '../build/plan.ts';
import { isWindowsImage } from '../catalogue/windowsImages.ts';

/** What a file is probably built for: Windows, when the target stands on an image that is for Windows alone; else what is usual. */
export function likelyInputs({ plan }: Analysis, target?: string): BuildInputs {
  const inputs: BuildInputs = { ...defaultInputs, ...(target === undefined ? {} : { target }) };
  const wanted =
    target === undefined
      ? plan.stages.length - 1
      : plan.stages.findIndex(({ stage }) => stage.name === target.toLowerCase());
  let at = wanted;
  for (let stage = plan.stages[at]; stage; stage = plan.stages[at]) {
    const { base, fromPlatform } = stage;
    if (base.kind === 'image') {
      // A platform that is given says more than the name of the image.
      const windows = fromPlatform === undefined && isWindowsImage(base.familiar);
      return windows ? { ...inputs, targetPlatform: windowsPlatform, buildPlatform: windowsPlatform } : inputs;
    }
    if (base.kind !== 'stage' || base.stage >= at) return inputs;
    at = base.stage;
  }
  return inputs;
}

const windowsPlatform = { os: 'windows', architecture: 'amd64' } as const;
