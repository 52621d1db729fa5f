import type { BuildPlan } from '../build/plan.ts';
import type { Dockerfile, Stage } from '../dockerfile/model.ts';
import type { Edit } from '../text/edit.ts';
import { lowerCase } from '../text/letterCase.ts';
import { type Range, textOf } from '../text/range.ts';

/** Writes names of stages anew, with all places that mean them. */
export interface StageNames {
  /** The edits that write a stage's name in small letters, where it is defined and wherever files are taken from it. */
  inSmallLetters(stage: Stage): Edit[];
  /**
   * The edits that give a stage another name: a FROM means the latest earlier stage of a name, a source of files the last one of the file.
   * Undefined where the name is hidden in a variable or in quotes.
   */
  renamed(stage: Stage, newName: string): Edit[] | undefined;
  /** The first of `base`, `base-2`, `base-3`, … that no stage has. */
  free(base: string): string;
}

/** A place where a stage is named as a source of files: `COPY --from=NAME` or `RUN --mount=from=NAME`. */
interface SourceName {
  readonly text: string;
  /** Absent where quotes or escapes keep the name from being replaced alone. */
  readonly range?: Range;
}

export function stageNames({ stages, tree }: Dockerfile, plan: BuildPlan): StageNames {
  const sources = grouped(sourceNames(stages, tree.text), ({ text }) => lowerCase(text));
  const last = new Map(stages.flatMap((stage) => (stage.name === undefined ? [] : [[stage.name, stage] as const])));
  const built = plan.stages.flatMap(({ stage, base }) => (base.kind === 'stage' ? [{ from: stage.from, base }] : []));
  const users = grouped(built, ({ base }) => base.stage);
  return {
    inSmallLetters({ name, from }) {
      if (!from.name || name === undefined) return [];
      const edits: Edit[] = [{ range: from.name.range, newText: name }];
      for (const { text, range } of sources.get(name) ?? [])
        if (range && text !== name) edits.push({ range, newText: name });
      return inOrder(edits);
    },
    renamed(stage, newText) {
      const { name, from, index } = stage;
      if (!from.name || name === undefined) return undefined;
      const edits: Edit[] = [{ range: from.name.range, newText }];
      for (const { from: user } of users.get(index) ?? []) {
        const { image } = user;
        if (image?.text !== name || textOf(tree.text, image.range) !== name) return undefined;
        edits.push({ range: image.range, newText });
      }
      for (const { range } of last.get(name) === stage ? (sources.get(name) ?? []) : []) {
        if (!range) return undefined;
        edits.push({ range, newText });
      }
      return inOrder(edits);
    },
    free(base) {
      let name = base;
      for (let number = 2; last.has(name); number++) name = `${base}-${number}`;
      return name;
    },
  };
}

function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start);
}

function sourceNames(stages: readonly Stage[], text: string): SourceName[] {
  const found: SourceName[] = [];
  const add = (name: string, end: number): void => {
    const range = { start: end - name.length, end };
    found.push(textOf(text, range) === name ? { text: name, range } : { text: name });
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
