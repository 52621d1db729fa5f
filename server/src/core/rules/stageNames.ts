import type { BuildPlan } from '../build/plan.ts';
import type { Dockerfile, Stage } from '../dockerfile/model.ts';
import type { Edit } from '../text/edit.ts';
import { lowerCase } from '../text/letterCase.ts';
import { type Range, textOf } from '../text/range.ts';

/** A place where a stage is named as a source of files: `COPY --from=NAME` or `RUN --mount=from=NAME`. */
interface SourceName {
  readonly text: string;
  /** Absent where quotes or escapes keep the name from being replaced alone. */
  readonly range?: Range;
}

/** The edits that write a stage's name in small letters, where it is defined and wherever files are taken from it. */
export function lowerCaseNameEdits(dockerfile: Dockerfile, stage: Stage): Edit[] {
  const defined = stage.from.name;
  if (!defined || stage.name === undefined) return [];
  const name = stage.name;
  const edits: Edit[] = [{ range: defined.range, newText: name }];
  for (const { text, range } of sourceNames(dockerfile)) {
    if (range && text !== name && lowerCase(text) === name) edits.push({ range, newText: name });
  }
  return edits.sort((a, b) => a.range.start - b.range.start);
}

/**
 * The edits that give a stage another name, with all that means this stage: a FROM means the latest earlier stage of a name, a source of
 * files the last one of the file. Undefined where the name is hidden in a variable or in quotes.
 */
export function renameStageEdits(
  dockerfile: Dockerfile,
  plan: BuildPlan,
  stage: Stage,
  newName: string,
): Edit[] | undefined {
  const { name, from } = stage;
  if (name === undefined || !from.name) return undefined;
  const edits: Edit[] = [{ range: from.name.range, newText: newName }];
  for (const { stage: user, base } of plan.stages) {
    if (base.kind !== 'stage' || base.stage !== stage.index) continue;
    const image = user.from.image;
    if (!image || image.text !== name || textOf(dockerfile.tree.text, image.range) !== name) return undefined;
    edits.push({ range: image.range, newText: newName });
  }
  const isLast = dockerfile.stages.findLast((candidate) => candidate.name === name) === stage;
  for (const { text, range } of isLast ? sourceNames(dockerfile) : []) {
    if (lowerCase(text) !== name) continue;
    if (!range) return undefined;
    edits.push({ range, newText: newName });
  }
  return edits.sort((a, b) => a.range.start - b.range.start);
}

/** The first of `base`, `base-2`, `base-3`, … that no stage has. */
export function freeStageName({ stages }: Dockerfile, base: string): string {
  const taken = new Set(stages.map(({ name }) => name));
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
  return name;
}

function sourceNames({ stages, tree }: Dockerfile): SourceName[] {
  const found: SourceName[] = [];
  const add = (text: string, end: number): void => {
    const range = { start: end - text.length, end };
    found.push(textOf(tree.text, range) === text ? { text, range } : { text });
  };
  for (const instruction of stages.flatMap(({ instructions }) => instructions)) {
    if (instruction.keyword === 'COPY' && instruction.from?.value !== undefined) {
      add(instruction.from.value, instruction.from.range.end);
    }
    if (instruction.keyword !== 'RUN') continue;
    for (const { key, value, range } of instruction.mounts.flatMap(({ fields }) => fields)) {
      if (key === 'from' && value !== undefined) add(value, range.end);
    }
  }
  return found;
}
