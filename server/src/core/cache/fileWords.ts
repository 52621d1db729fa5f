import type { FileChange } from './contentComparison.ts';
import type { FileTree } from './fileTree.ts';
import { code, type Phrase } from './phrase.ts';
import { placeOf, type Step } from './steps.ts';

/** The trees before and after, where they are known: they tell whether a file is gone or left out. */
export interface Trees {
  readonly before: FileTree | undefined;
  readonly after: FileTree | undefined;
  /** The name of the context that they are; absent for the build context. */
  readonly context?: string;
}

/** What happened to a file that a step takes: `src/index.js, copied by line 7, changed`. */
export function fileWords({ path, how }: FileChange, step: Step, { before, after, context }: Trees): Phrase {
  const origin: Phrase = context === undefined ? [] : [' of the context ', code(context)];
  const taken: Phrase = [...origin, `, ${verbs[step.planned.instruction.keyword] ?? 'taken'} by ${placeOf(step)}, `];
  switch (how.kind) {
    case 'added': {
      const leftOut = before?.leftOutBy?.(path);
      return leftOut === undefined
        ? [code(path), ...taken, 'is new']
        : [code(path), ...taken, 'is no longer left out by ', code(leftOut)];
    }
    case 'deleted': {
      const leftOut = after?.leftOutBy?.(path);
      return leftOut === undefined
        ? [code(path), ...taken, 'is gone']
        : [code(path), ...taken, 'is now left out by ', code(leftOut)];
    }
    case 'renamed':
      return [code(path), ...taken, 'is now ', code(how.to)];
    case 'mode': {
      const modes = how.from !== undefined && how.to !== undefined ? ` from ${how.from} to ${how.to}` : '';
      return ['the mode of ', code(path), ...taken, `changed${modes}`];
    }
    case 'target':
      return [code(path), ...taken, 'now points ', ...(how.to === undefined ? ['elsewhere'] : ['to ', code(how.to)])];
    case 'replaced':
      return [code(path), ...taken, 'is of another kind now'];
    case 'unknown':
      return [code(path), ...taken, 'may have changed'];
    case 'content':
      return [code(path), ...taken, 'changed'];
  }
}

const verbs: Readonly<Record<string, string>> = { COPY: 'copied', ADD: 'added', RUN: 'mounted' };
