import type { StageDraft } from './draft.ts';

/** Marks what a target needs: the stages that it continues and those that it takes files from, and what these need. */
export function markReachable(target: StageDraft | undefined): void {
  const pending = target ? [target] : [];
  const seen = new Set(pending);
  for (let draft = pending.pop(); draft; draft = pending.pop()) {
    draft.reachable = true;
    for (const needed of [draft.base, ...draft.dependencies.keys()]) {
      if (!needed || seen.has(needed)) continue;
      seen.add(needed);
      pending.push(needed);
    }
  }
}
