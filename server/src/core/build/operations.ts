import type { Environment, Platform } from './plan.ts';

/**
 * One vertex of BuildKit's build graph. Name and definition are worked out on first use: most plans are never asked for them.
 * Operations with equal definitions and inputs are one to BuildKit.
 */
export interface Operation {
  /** The label of its progress step. */
  readonly name: string;
  /** In the order in which BuildKit visits them. */
  readonly inputs: readonly Operation[];
  readonly definition: Definition;
}

/** What makes an operation what it is, its inputs apart. */
export type Definition =
  | { readonly kind: 'image'; readonly reference: string; readonly platform: Platform }
  /** The files of the build context, or of a named one. */
  | { readonly kind: 'context'; readonly name?: string }
  | { readonly kind: 'http'; readonly url: string; readonly fileName: string; readonly checksum: string }
  | GitDefinition
  | RunDefinition
  | CopyDefinition
  | { readonly kind: 'mkdir'; readonly path: string; readonly owner: string }
  /** A file made of text: a here-document of COPY, or a script of RUN. */
  | { readonly kind: 'inline'; readonly name: string; readonly mode: number; readonly text: string }
  /** The directory of a cache mount that is given an owner or a mode. */
  | { readonly kind: 'cache-directory'; readonly mode: number; readonly uid: number; readonly gid: number }
  /** The layer of `--link` on top of what the stage holds. */
  | { readonly kind: 'merge' };

export interface GitDefinition {
  readonly kind: 'git';
  readonly remote: string;
  readonly ref: string;
  readonly subdir: string;
  readonly checksum: string;
  readonly keepGitDir: boolean;
  readonly submodules: boolean;
}

export interface RunDefinition {
  readonly kind: 'run';
  /** Index among the inputs of the file system that it runs on; absent for an empty one. */
  readonly root?: number;
  readonly args: readonly string[];
  readonly environment: Environment;
  readonly workingDirectory: string;
  readonly user: string;
  readonly network: string;
  readonly security: string;
  readonly platform: Platform;
  /** Sorted by target; those of secrets and agents behind. */
  readonly mounts: readonly RunMount[];
}

export interface RunMount {
  readonly type: string;
  readonly target: string;
  /** Index among the inputs of the operation; absent for an empty file system. */
  readonly input?: number;
  /** Path in the input, rooted; `/` for all of it. */
  readonly source: string;
  readonly readOnly: boolean;
  readonly id: string;
  readonly sharing: string;
  readonly size: number;
  readonly required: boolean;
  readonly env?: string;
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  /** Its place among the mounts as written, from 0; absent for one that BuildKit adds. */
  readonly written?: number;
}

export interface CopyDefinition {
  readonly kind: 'copy';
  /** Index among the inputs of what the files are put into; absent for an empty file system. */
  readonly base?: number;
  /** In written order, here-documents last. */
  readonly sources: readonly CopySource[];
  /** Absolute and clean but for a slash at the end. */
  readonly destination: string;
  readonly owner: string;
  readonly mode: string;
  readonly excludes: readonly string[];
}

export interface CopySource {
  /** Index among the inputs of the operation; absent for an empty file system. */
  readonly input?: number;
  /** Rooted and clean; with patterns where the file has them. */
  readonly path: string;
  readonly unpack: boolean;
  /** From the context, a stage or an image: symbolic links are followed, patterns apply, a folder gives its contents. */
  readonly files: boolean;
  /** With `--parents`: what is taken below `path`. */
  readonly include?: string;
  /** With `--parents` and no patterns: a path that must exist. */
  readonly required?: string;
}

/** `define` gets the inputs that there are, each once. */
export function operation(
  inputs: readonly (Operation | undefined)[],
  name: () => string,
  define: (inputs: readonly Operation[]) => Definition,
): Operation {
  const present: Operation[] = [];
  for (const input of inputs) if (input && !present.includes(input)) present.push(input);
  return new LazyOperation(present, name, define);
}

/** A class, and not an object with getters, since there is one for each layer of a file: see the planned instruction. */
class LazyOperation implements Operation {
  readonly inputs: readonly Operation[];
  private readonly toName: () => string;
  private readonly define: (inputs: readonly Operation[]) => Definition;
  private named: string | undefined;
  private defined: Definition | undefined;

  constructor(inputs: readonly Operation[], name: () => string, define: (inputs: readonly Operation[]) => Definition) {
    this.inputs = inputs;
    this.toName = name;
    this.define = define;
    this.named = undefined;
    this.defined = undefined;
  }

  get name(): string {
    this.named ??= this.toName();
    return this.named;
  }

  get definition(): Definition {
    this.defined ??= this.define(this.inputs);
    return this.defined;
  }
}

/**
 * The labels of all steps that an operation needs, in BuildKit's order: inputs before what needs them. Equal operations are one step,
 * which bears the name of the last one (client/llb marshal).
 */
export function stepsOf(target: Operation | undefined): string[] {
  const names = new Map<number, string>();
  const identities = new Map<Operation, number>();
  const identify = identifier();
  for (const step of postOrder(target)) {
    const inputs = step.inputs.map((input) => identities.get(input) ?? -1);
    const id = identify(step.definition, inputs);
    identities.set(step, id);
    names.set(id, step.name);
  }
  return [...names.values()];
}

/** All operations that one needs and itself, inputs first, without recursion: a stage can be thousands of them deep. */
export function postOrder(target: Operation | undefined): Operation[] {
  if (!target) return [];
  const done = new Set<Operation>();
  const stack: { readonly operation: Operation; next: number }[] = [{ operation: target, next: 0 }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const input = frame.operation.inputs[frame.next++];
    if (!input) {
      stack.pop();
      done.add(frame.operation);
    } else if (!done.has(input)) stack.push({ operation: input, next: 0 });
  }
  return [...done];
}

/**
 * Numbers operations so that equal ones get one number. An environment is long and rarely decides, so that it is compared only where
 * all else is equal.
 */
function identifier(): (definition: Definition, inputs: readonly number[]) => number {
  const known = new Map<string, { readonly environment: Environment | undefined; readonly id: number }[]>();
  let count = 0;
  return (definition, inputs) => {
    const environment = definition.kind === 'run' ? definition.environment : undefined;
    const key = JSON.stringify([{ ...definition, environment: undefined }, inputs]);
    const alike = known.get(key) ?? [];
    known.set(key, alike);
    const same = alike.find((candidate) => sameVariables(candidate.environment, environment));
    if (same) return same.id;
    alike.push({ environment, id: count });
    return count++;
  };
}

function sameVariables(a: Environment | undefined, b: Environment | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  const left = a.list();
  const right = b.list();
  return (
    left.length === right.length &&
    left.every(({ name, value }, at) => name === right[at]?.name && value === right[at]?.value)
  );
}
