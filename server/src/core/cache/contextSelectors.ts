import { splitSources } from '../build/copySources.ts';
import type { PlannedInstruction } from '../build/plan.ts';
import type { Word } from '../syntax/tree.ts';
import { copySelector, pathMatcher } from './inputs.ts';
import type { Selector } from './selection.ts';

/** A source of COPY or ADD that lies in the build context, and what it selects there. */
export interface ContextSelector {
  readonly source: Word;
  readonly selector: Selector;
}

/** The sources that a step copies from the build context. Named contexts, stages, downloads and here-documents are not among them. */
export function contextSelectors({ instruction, operation }: PlannedInstruction): ContextSelector[] {
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return [];
  const copy = operation?.definition.kind === 'merge' ? operation.inputs[1] : operation;
  if (copy?.definition.kind !== 'copy') return [];
  const { sources, excludes } = copy.definition;
  const exclude = excludes.length > 0 ? pathMatcher(excludes) : undefined;
  return splitSources(instruction).paths.flatMap((word, at) => {
    const source = sources[at];
    const input = source?.input === undefined ? undefined : copy.inputs[source.input]?.definition;
    const own = input?.kind === 'context' && input.name === undefined;
    return source && own ? [{ source: word, selector: copySelector(source, exclude) }] : [];
  });
}
