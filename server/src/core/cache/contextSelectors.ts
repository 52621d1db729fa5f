import { splitSources } from '../build/copySources.ts';
import type { Operation, RunMount } from '../build/operations.ts';
import type { PlannedInstruction } from '../build/plan.ts';
import type { MountSyntax } from '../dockerfile/model.ts';
import type { Word } from '../syntax/tree.ts';
import { copySelector, pathMatcher, plainSelector } from './inputs.ts';
import type { Selector } from './selection.ts';

/** What is selected of the build context, or of a named one. */
export interface ContextSelector {
  readonly selector: Selector;
  /** The name of the context; absent for the build context. */
  readonly context?: string;
}

/** A source of COPY or ADD that lies in a context, and what it selects there. */
export interface SourceSelector extends ContextSelector {
  readonly source: Word;
}

/** A mount of files of a context, and what it selects there. */
export interface MountSelector extends ContextSelector {
  readonly mount: MountSyntax;
}

/** The sources that a step copies from a context. Stages, downloads and here-documents are not among them. */
export function sourceSelectors({ instruction, operation }: PlannedInstruction): SourceSelector[] {
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return [];
  const copy = operation?.definition.kind === 'merge' ? operation.inputs[1] : operation;
  if (copy?.definition.kind !== 'copy') return [];
  const { sources, excludes } = copy.definition;
  const exclude = excludes.length > 0 ? pathMatcher(excludes) : undefined;
  return splitSources(instruction).paths.flatMap((word, at) => {
    const source = sources[at];
    const origin = source && originOf(copy, source.input);
    return source && origin ? [{ ...origin, source: word, selector: copySelector(source, exclude) }] : [];
  });
}

/** The mounts through which a RUN sees files of a context. */
export function mountSelectors({ instruction, operation }: PlannedInstruction): MountSelector[] {
  if (instruction.keyword !== 'RUN' || instruction.mounts.length === 0) return [];
  if (operation?.definition.kind !== 'run') return [];
  const { mounts } = operation.definition;
  return mounts.flatMap(({ written, input, source }: RunMount) => {
    const mount = written === undefined ? undefined : instruction.mounts[written];
    const origin = mount && originOf(operation, input);
    return mount && origin ? [{ ...origin, mount, selector: plainSelector(source) }] : [];
  });
}

/** The context that an input of an operation is; undefined for anything else. */
function originOf({ inputs }: Operation, input: number | undefined): { readonly context?: string } | undefined {
  const definition = input === undefined ? undefined : inputs[input]?.definition;
  if (definition?.kind !== 'context') return undefined;
  return definition.name === undefined ? {} : { context: definition.name };
}
