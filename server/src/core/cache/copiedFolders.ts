import type { BuildPlan } from '../build/plan.ts';
import { packageManagers } from '../packages/index.ts';
import { attached } from '../text/attached.ts';

/** What COPY and ADD of all stages name, an instruction a line; it is asked for once for each mount. */
const remembered = attached<BuildPlan, string>();

function copyTexts(plan: BuildPlan): string {
  const known = remembered.get(plan);
  if (known !== undefined) return known;
  const texts = plan.stages.flatMap(({ instructions }) =>
    instructions.flatMap(({ instruction: { keyword, syntax } }) =>
      keyword === 'COPY' || keyword === 'ADD' ? syntax.rest.text : [],
    ),
  );
  const joined = texts.join('\n');
  remembered.set(plan, joined);
  return joined;
}

/** Whether COPY or ADD of any stage names a folder: an image without its content may lack what is meant. */
export function isCopied(folder: string, plan: BuildPlan): boolean {
  return copyTexts(plan).includes(namedPart(folder));
}

/** The folder by which an instruction would name what is in it: that of the settings beside a cache counts as well. */
export function namedPart(target: string): string {
  return /^.*\/\.(?:m2|gradle|nuget)(?=\/)/.exec(target)?.[0] ?? target;
}

const cacheNames = new Set(
  packageManagers.flatMap(({ caches }) =>
    caches.map(({ target }) => namedPart(target).slice(namedPart(target).lastIndexOf('/'))),
  ),
);

/** The instructions that may name the folder of a cache, in words to be compared. */
export function copiedCaches(plan: BuildPlan): string {
  const lines = copyTexts(plan).split('\n');
  return lines.filter((line) => [...cacheNames].some((name) => line.includes(name))).join('\n');
}
