import type { BuildInputs, BuildPlan } from './build/plan.ts';
import { planBuild } from './build/planBuild.ts';
import { type Frontend, frontendImage, frontendOf } from './dockerfile/frontend.ts';
import type { Dockerfile } from './dockerfile/model.ts';
import { resolve } from './dockerfile/resolve.ts';
import { parse } from './syntax/parser.ts';
import type { SyntaxTree } from './syntax/tree.ts';
import type { World } from './world.ts';

/** One consistent moment: a text, what it means, what building it does, and the facts that were known. Parts are computed on first use. */
export interface Analysis {
  readonly text: string;
  readonly tree: SyntaxTree;
  readonly dockerfile: Dockerfile;
  readonly plan: BuildPlan;
  readonly world: World;
  /** What reads the file when it is built: what the inputs say, or else what the file asks for. */
  readonly frontend: Frontend;
}

/** A build for the platform that most builders run on, without arguments, of the last stage. */
export const defaultInputs: BuildInputs = {
  buildArgs: {},
  targetPlatform: { os: 'linux', architecture: 'amd64' },
  buildPlatform: { os: 'linux', architecture: 'amd64' },
};

/** Analyses a Dockerfile. Total: any text gives an analysis. */
export function analyze(text: string, world: World, inputs: BuildInputs = defaultInputs): Analysis {
  const tree = lazy(() => parse(text));
  const dockerfile = lazy(() => resolve(tree()));
  const frontend = lazy(() => inputs.frontend ?? frontendFor(text, inputs));
  const plan = lazy(() => planBuild(dockerfile(), world, { ...inputs, frontend: frontend() }));
  return {
    text,
    world,
    get tree() {
      return tree();
    },
    get dockerfile() {
      return dockerfile();
    },
    get plan() {
      return plan();
    },
    get frontend() {
      return frontend();
    },
  };
}

/** A build argument can ask for another frontend than the file does. */
function frontendFor(text: string, { buildArgs }: BuildInputs): Frontend {
  const image = Object.hasOwn(buildArgs, 'BUILDKIT_SYNTAX') ? buildArgs.BUILDKIT_SYNTAX : undefined;
  return image ? frontendImage(image.split(' ', 1)[0] ?? '') : frontendOf(text);
}

function lazy<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}
