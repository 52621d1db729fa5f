import type { TestContext } from 'node:test';
import { imageFacts } from '../../server/src/core/catalogue/imageFacts.ts';
import { baseImages } from './base.ts';
import { type BaseImage, type Engine, startEngine } from './engine.ts';
import type { ImageNeeds } from './needs.ts';

/** What the suites of a run share: one engine, and the base images that were made with it. */
export interface Workshop {
  readonly engine: Engine;
  /** The base image that stands for one of this familiar name, with what else is needed of it. */
  baseImage(familiar: string, needs?: ImageNeeds): Promise<BaseImage>;
}

/** Only a part is built, as one of many suites: all is skipped where there is no engine. */
export const isPart = process.env.LAYERWISE_BUILDS === 'part';

let opened: Promise<Workshop | { readonly missing: string }> | undefined;

/** Opens the workshop on first use. Where no engine can be started, the test is skipped loudly in a part, and else fails. */
export async function openWorkshop(context: TestContext): Promise<Workshop | undefined> {
  opened ??= open();
  const workshop = await opened;
  if (!('missing' in workshop)) return workshop;
  if (!isPart) throw new Error(workshop.missing);
  context.skip(`SKIPPED: nothing is built here: ${workshop.missing}`);
  return undefined;
}

async function open(): Promise<Workshop | { readonly missing: string }> {
  const engine = await startEngine();
  if ('missing' in engine) return engine;
  const make = baseImages(engine);
  return { engine, baseImage: (familiar, needs) => make(imageFacts(familiar)?.config ?? {}, needs) };
}

/** Works on all items, two at a time. */
export async function inPairs<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const one = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all([one(), one()]);
}
