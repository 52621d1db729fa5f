/**
 * One vertex of BuildKit's build graph. Operations with the same definition are one: `key` is the same, and the name is that of the
 * one that is named last (client/llb/state.go).
 */
export interface Operation {
  readonly id: number;
  /** The label of its progress step; absent for one that BuildKit does not name. */
  readonly name: string | undefined;
  /** In the order in which BuildKit visits them. */
  readonly inputs: readonly Operation[];
  readonly definition: Definition;
}

/** What makes an operation what it is, its inputs apart. */
export interface Definition {
  readonly kind: 'image' | 'local' | 'http' | 'git' | 'run' | 'file' | 'merge';
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface OperationGraph {
  /** Adds an operation, or a second name for an equal one. */
  add(definition: Definition, inputs: readonly Operation[], name: string | undefined): Operation;
  /** Labels of all steps that the operation needs, in BuildKit's order: inputs first. */
  steps(target: Operation | undefined): string[];
}

export function operationGraph(): OperationGraph {
  const ids = new Map<string, number>();
  return {
    add(definition, inputs, name) {
      const key = JSON.stringify([definition.kind, definition.fields, inputs.map(({ id }) => id)]);
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      return { id, name, inputs, definition };
    },
    steps: stepsOf,
  };
}

/** Walks the graph as BuildKit marshals it: depth first, inputs before what needs them, without recursion. */
function stepsOf(target: Operation | undefined): string[] {
  if (!target) return [];
  const names = new Map<number, string | undefined>();
  const done = new Set<Operation>();
  const stack: { readonly operation: Operation; next: number }[] = [{ operation: target, next: 0 }];
  while (stack.length > 0) {
    const frame = stack.at(-1);
    if (!frame) break;
    const input = frame.operation.inputs[frame.next];
    if (input) {
      frame.next++;
      if (!done.has(input)) stack.push({ operation: input, next: 0 });
      continue;
    }
    stack.pop();
    const { operation } = frame;
    if (done.has(operation)) continue;
    done.add(operation);
    names.set(operation.id, operation.name ?? names.get(operation.id));
  }
  return [...names.values()].filter((name) => name !== undefined);
}
