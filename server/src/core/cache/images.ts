import type { Operation } from '../build/operations.ts';
import type { BuildPlan } from '../build/plan.ts';
import type { Comparison } from './fileTree.ts';

/**
 * Whether two base images are the same. A name is taken to mean the same image as before. Two tags of one repository may be one image;
 * two repositories are taken to hold different ones.
 */
export function compareImages(before: Operation, after: Operation, _plan: BuildPlan): Comparison {
  const [a, b] = [before.definition, after.definition];
  if (a.kind !== 'image' || b.kind !== 'image') return 'different';
  if (JSON.stringify(a.platform) !== JSON.stringify(b.platform)) return 'different';
  if (a.reference === b.reference) return 'equal';
  return repositoryOf(a.reference) === repositoryOf(b.reference) ? 'unknown' : 'different';
}

function repositoryOf(reference: string): string {
  const name = reference.replace(/@.*$/, '');
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}
