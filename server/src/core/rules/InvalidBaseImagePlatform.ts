import type { BuildPlan, Platform, StageDependency } from '../build/plan.ts';
import { parseImageReference } from '../dockerfile/imageReference.ts';
import { type Instruction, phases } from '../dockerfile/model.ts';
import { formatPlatform, normalizePlatform } from '../dockerfile/platform.ts';
import { quote } from '../text/goFormat.ts';
import type { Range } from '../text/range.ts';
import { buildCheck } from './buildCheck.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck('InvalidBaseImagePlatform', function* ({ plan, world }): Generator<Finding> {
  const pulled = pulledImages(plan);
  for (const [at, { name, reference, platform, instruction, range, nowhere }] of pulled.entries()) {
    const facts = reference === undefined ? undefined : world.image(reference);
    const actual = facts?.state === 'known' ? facts.value.platform : undefined;
    if (!actual || (actual.os === platform.os && actual.architecture === platform.architecture)) continue;
    const [is, wanted] = [actual, platform].map((one) => quote(formatPlatform(normalizePlatform(one))));
    yield {
      range,
      message: `Base image ${name} was pulled with platform ${is}, expected ${wanted} for current build`,
      instruction,
      // BuildKit looks at all images at once, and of several that are started together, the last one mostly comes first. Errors it
      // reports only when it has seen all.
      moment: { phase: phases.baseImages, index: at === pulled.length - 1 ? -2 : -1, part: at },
      ...(nowhere ? { lines: [] } : {}),
    };
  }
});

interface Pulled {
  readonly name: string;
  /** Absent when the name is none of an image, or a named context stands in for it. */
  readonly reference: string | undefined;
  readonly platform: Platform;
  readonly instruction: Instruction;
  readonly range: Range;
  /** BuildKit does not remember the instruction. */
  readonly nowhere?: boolean;
}

/** The images that FROM names, then those that files are taken from, in BuildKit's order. */
function pulledImages({ stages, inputs: { targetPlatform } }: BuildPlan): Pulled[] {
  const bases = stages.flatMap(({ stage: { from }, base, fromImage, platform }): Pulled[] => {
    const { image } = from;
    if (!image || base.kind === 'stage' || base.kind === 'scratch') return [];
    const name = fromImage?.value ?? image.text;
    const reference = base.kind === 'image' ? pulledReference(name, base.reference) : undefined;
    return [{ name, reference, platform, instruction: from, range: image.range }];
  });
  const sources = stages.flatMap(({ dependencies }) =>
    dependencies.flatMap((dependency): Pulled[] => {
      const { instruction, image, name } = dependency;
      if (image === undefined || name === undefined) return [];
      const reference = pulledReference(name, image);
      const nowhere = instruction.keyword === 'RUN';
      return [{ name, reference, platform: targetPlatform, instruction, range: rangeOf(dependency), nowhere }];
    }),
  );
  return [...bases, ...sources];
}

/** The reference, unless a named context has put another image in its place: BuildKit does not check that one. */
function pulledReference(name: string, reference: string): string | undefined {
  const read = parseImageReference(name);
  return !('error' in read) && read.canonical === reference ? reference : undefined;
}

/** The words that name the image. */
function rangeOf({ instruction, name }: StageDependency): Range {
  if (instruction.keyword === 'COPY') return instruction.from?.valueRange ?? instruction.syntax.range;
  const mounts = instruction.keyword === 'RUN' ? instruction.mounts : [];
  const fields = mounts.flatMap(({ from, fields }) => (from === name ? fields : []));
  return fields.find(({ key }) => key === 'from')?.range ?? instruction.syntax.range;
}

export const docs: RuleDocs = {
  why: `
An image is made for one operating system and processor. This image, on which a stage stands or from which it takes files, exists
for another platform than the build asks for. Its programs run slowly under emulation, or the build stops at the first \`RUN\` with "exec
format error".`,
  remedy: `
Take an image that exists for the platform, ask for another platform with \`docker build --platform\`, or, where the stage is meant for the
other platform, say so with \`FROM --platform=…\`. An image that \`COPY --from\` or a mount names is always taken for the platform of the
build: to take it for another, start a stage from it with \`FROM --platform=…\`, and name the stage.`,
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
    title: 'An image that files are copied from',
    source: `
FROM scratch
COPY --from=company/windows:1 C:/tool /tool
            ^^^^^^^^^^^^^^^^^ Base image company/windows:1 was pulled with platform "windows/amd64", expected "linux/amd64" for current build
RUN --mount=type=bind,from=company/windows:1,target=/tools cp /tools/a /a
                      ^^^^^^^^^^^^^^^^^^^^^^ Base image company/windows:1 was pulled with platform "windows/amd64", expected "linux/amd64" for current build
`,
    images: { 'company/windows:1': { platform: 'windows/amd64' } },
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
