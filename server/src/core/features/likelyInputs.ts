import { type Analysis, defaultInputs } from '../analysis.ts';
import type { BuildInputs, PlannedStage } from '../build/plan.ts';
import { imageFacts } from '../catalogue/imageFacts.ts';
import { isWindowsImage } from '../catalogue/windowsImages.ts';

/**
 * What a file is probably built for: Windows, when the target stands on an image that is for Windows alone, or on an unknown one and what
 * is done with it is of Windows; else what is usual.
 */
export function likelyInputs({ plan, tree }: Analysis, target?: string): BuildInputs {
  const inputs: BuildInputs = { ...defaultInputs, ...(target === undefined ? {} : { target }) };
  const wanted =
    target === undefined
      ? plan.stages.length - 1
      : plan.stages.findIndex(({ stage }) => stage.name === target.toLowerCase());
  // What is done in a stage tells of an unknown base, and so do the stages that it takes files from.
  const isOfWindows = (stage: PlannedStage): boolean =>
    speaksOfWindows(stage, tree.escape) ||
    plan.stages.some(({ base }) => base.kind === 'image' && isWindowsImage(base.familiar));
  let at = wanted;
  for (let stage = plan.stages[at]; stage; stage = plan.stages[at]) {
    const { base, fromPlatform } = stage;
    if (base.kind === 'image') {
      // A platform that is given says more than the name of the image.
      const windows =
        fromPlatform === undefined &&
        (isWindowsImage(base.familiar) || (!imageFacts(base.reference) && isOfWindows(stage)));
      return windows ? { ...inputs, targetPlatform: windowsPlatform, buildPlatform: windowsPlatform } : inputs;
    }
    if (base.kind === 'unknown' && fromPlatform === undefined && isOfWindows(stage))
      return { ...inputs, targetPlatform: windowsPlatform, buildPlatform: windowsPlatform };
    if (base.kind !== 'stage' || base.stage >= at) return inputs;
    at = base.stage;
  }
  return inputs;
}

/** Drives, shells or an escape character that only a file for Windows has. */
function speaksOfWindows({ instructions }: PlannedStage, escape: string): boolean {
  return (
    escape === '`' ||
    instructions.some(({ instruction }) => {
      if (instruction.keyword === 'WORKDIR') return /^[A-Za-z]:[\\/]/.test(instruction.value?.text ?? '');
      return instruction.keyword === 'SHELL' && /\b(?:powershell|pwsh|cmd)\b/i.test(instruction.syntax.rest.text);
    })
  );
}

const windowsPlatform = { os: 'windows', architecture: 'amd64' } as const;
