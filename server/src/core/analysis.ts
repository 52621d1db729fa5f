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
  /** What it is built for, so that another text can be analysed the same way. */
  readonly inputs: BuildInputs;
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
  return new LazyAnalysis(text, world, inputs);
}

/**
 * A class, and not an object with getters: the engine gives each of those a shape of its own that outlives it, and holds with it all
 * that the getters hold.
 */
class LazyAnalysis implements Analysis {
  readonly text: string;
  readonly world: World;
  readonly inputs: BuildInputs;
  private asked: Frontend | undefined;
  private parsed: SyntaxTree | undefined;
  private resolved: Dockerfile | undefined;
  private planned: BuildPlan | undefined;

  constructor(text: string, world: World, inputs: BuildInputs) {
    this.text = text;
    this.world = world;
    this.inputs = inputs;
    this.asked = undefined;
    this.parsed = undefined;
    this.resolved = undefined;
    this.planned = undefined;
  }

  get tree(): SyntaxTree {
    this.parsed ??= parse(this.text);
    return this.parsed;
  }

  get dockerfile(): Dockerfile {
    this.resolved ??= resolve(this.tree);
    return this.resolved;
  }

  get plan(): BuildPlan {
    this.planned ??= planBuild(this.dockerfile, this.world, { frontend: this.frontend, ...this.inputs });
    return this.planned;
  }

  get frontend(): Frontend {
    this.asked ??= this.inputs.frontend ?? frontendFor(this.text, this.inputs);
    return this.asked;
  }
}

/** A build argument can ask for another frontend than the file does. */
function frontendFor(text: string, { buildArgs }: BuildInputs): Frontend {
  const image = Object.hasOwn(buildArgs, 'BUILDKIT_SYNTAX') ? buildArgs.BUILDKIT_SYNTAX : undefined;
  return image ? frontendImage(image.split(' ', 1)[0] ?? '') : frontendOf(text);
}
