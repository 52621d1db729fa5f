import type { Operation } from '../build/operations.ts';
import type { BuildPlan, Variable } from '../build/plan.ts';
import type { Comparison } from './fileTree.ts';

/** An image of a build: what names it, and the plan that may know its config. */
export interface NamedImage {
  readonly operation: Operation;
  readonly plan: BuildPlan;
}

/**
 * Whether two base images are the same. A name is taken to mean the same image as before. Two tags of one repository may be one image,
 * unless their configs are known to set variables differently; two repositories are taken to hold different ones.
 */
export function compareImages(before: NamedImage, after: NamedImage): Comparison {
  const [was, is] = [before.operation.definition, after.operation.definition];
  if (was.kind !== 'image' || is.kind !== 'image') return 'different';
  if (JSON.stringify(was.platform) !== JSON.stringify(is.platform)) return 'different';
  if (was.reference === is.reference) return 'equal';
  if (repositoryOf(was.reference) !== repositoryOf(is.reference)) return 'different';
  const [earlier, now] = [variablesOf(was.reference, before.plan), variablesOf(is.reference, after.plan)];
  const differ = now?.some(({ name, value }) => {
    const other = earlier?.find((variable) => variable.name === name);
    return other !== undefined && other.value !== value;
  });
  return differ ? 'different' : 'unknown';
}

function repositoryOf(reference: string): string {
  const name = reference.replace(/@.*$/, '');
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}

/** The variables that a base image sets, where its config is known. */
function variablesOf(reference: string, { stages }: BuildPlan): readonly Variable[] | undefined {
  const stage = stages.find(
    ({ base, baseKnown }) => baseKnown && base.kind === 'image' && base.reference === reference,
  );
  const environment = stage?.instructions[0]?.before.environment;
  return environment?.list().filter(({ origin }) => origin.kind === 'base-image');
}
