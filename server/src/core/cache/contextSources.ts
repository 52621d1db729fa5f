import type { BuildPlan } from '../build/plan.ts';
import { hasWildcards } from './wildcard.ts';

/** Paths of the build context that the instructions of all stages name, without patterns, each once. They tell where the context is. */
export function contextSources(plan: BuildPlan): string[] {
  const paths = new Set<string>();
  for (const { instructions } of plan.stages) {
    for (const { operation } of instructions) {
      const made = operation?.definition.kind === 'merge' ? operation.inputs[1] : operation;
      if (!made) continue;
      const { definition, inputs } = made;
      const fromContext = (input: number | undefined): boolean => {
        const origin = input === undefined ? undefined : inputs[input]?.definition;
        return origin?.kind === 'context' && origin.name === undefined;
      };
      if (definition.kind === 'copy') {
        for (const { input, path, required, include } of definition.sources) {
          if (fromContext(input)) paths.add(required ?? (include === undefined ? path : '/'));
        }
      } else if (definition.kind === 'run') {
        for (const { input, source } of definition.mounts) if (fromContext(input)) paths.add(source);
      }
    }
  }
  return [...paths].map((path) => path.replace(/^\/+/, '')).filter((path) => path !== '' && !hasWildcards(path));
}
