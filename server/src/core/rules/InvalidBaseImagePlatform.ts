import type { BuildPlan, PlannedStage } from '../build/plan.ts';
import { type Moment, phases } from '../dockerfile/model.ts';
import { formatPlatform, normalizePlatform } from '../dockerfile/platform.ts';
import { quote } from '../text/goFormat.ts';
import { buildCheck } from './buildCheck.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck('InvalidBaseImagePlatform', function* ({ plan, world }): Generator<Finding> {
  for (const planned of plan.stages) {
    const { stage, base, fromImage, platform } = planned;
    const { image } = stage.from;
    if (base.kind !== 'image' || !image) continue;
    const facts = world.image(base.reference);
    const actual = facts.state === 'known' ? facts.value.platform : undefined;
    if (!actual || (actual.os === platform.os && actual.architecture === platform.architecture)) continue;
    const [is, wanted] = [actual, platform].map((one) => quote(formatPlatform(normalizePlatform(one))));
    yield {
      range: image.range,
      message: `Base image ${fromImage?.value ?? image.text} was pulled with platform ${is}, expected ${wanted} for current build`,
      instruction: stage.from,
      moment: momentOf(plan, planned),
    };
  }
});

/**
 * BuildKit looks at all base images at once, and reports errors only when it has seen all. Of several that are started together, the
 * last one mostly comes first.
 */
function momentOf({ stages }: BuildPlan, planned: PlannedStage): Moment {
  const lastStage = stages.findLast(({ base }) => base.kind === 'image' || base.kind === 'unknown');
  const others = stages.some(({ dependencies }) => dependencies.some(({ image }) => image !== undefined));
  const isLast = planned === lastStage && !others;
  return { phase: phases.baseImages, index: isLast ? -2 : -1, part: planned.stage.index };
}

export const docs: RuleDocs = {
  why: `
An image is made for one operating system and processor. This base image exists for another platform than the build asks for, so its
programs run slowly under emulation, or the build stops at the first \`RUN\` with "exec format error".`,
  remedy: `
Take an image that exists for the platform, ask for another platform with \`docker build --platform\`, or, where the stage is meant for the
other platform, say so with \`FROM --platform=…\`.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'An image for another processor',
    source: `
FROM --platform=linux/arm64 company/tool:1 AS tool
                            ^^^^^^^^^^^^^^ Base image company/tool:1 was pulled with platform "linux/amd64", expected "linux/arm64" for current build
FROM company/tool:1
`,
    images: { 'company/tool:1': { platform: 'linux/amd64' } },
  },
  {
    source: `
FROM company/windows
     ^^^^^^^^^^^^^^^ Base image company/windows was pulled with platform "windows/amd64", expected "linux/amd64" for current build
RUN dir
`,
    images: { 'company/windows': { platform: 'windows/amd64' } },
  },
  {
    title: 'An image of which nothing is known',
    source: `
FROM --platform=linux/arm64 company/tool:1 AS arm64
`,
  },
  {
    source: `
FROM company/tool:1
`,
    images: { 'company/tool:1': { platform: 'linux/amd64' } },
  },
  {
    source: `
FROM scratch
`,
  },
];
