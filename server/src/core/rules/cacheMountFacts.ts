import type { Analysis } from '../analysis.ts';
import { copiedCaches } from '../cache/copiedFolders.ts';
import { allowsCacheMounts } from '../cache/downloadCache.ts';

/** What of the whole file decides whether a rule may advise a cache mount, and where. */
export function cacheMountFacts({ plan, world, frontend, dockerfile }: Analysis): string {
  return `${allowsCacheMounts(world.builder, frontend, dockerfile)}\n${copiedCaches(plan)}`;
}
