import type { Analysis } from '../analysis.ts';
import { compareMoments, type Moment } from '../dockerfile/model.ts';
import type { Finding, Rule } from './rule.ts';

/** A finding with the rule that found it. */
export interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** All that some rules find, whatever is skipped: in the order in which BuildKit comes upon it, what is not BuildKit's behind it. */
export function findAll(analysis: Analysis, rules: readonly Rule[]): Found[] {
  const found: Found[] = [];
  for (const rule of rules) for (const finding of rule.check(analysis)) found.push({ rule, finding });
  return found.sort((a, b) => compareMoments(momentOf(a.finding), momentOf(b.finding)));
}

function momentOf({ moment }: Finding): Moment {
  return moment ?? never;
}

const never: Moment = { phase: Number.MAX_VALUE, index: 0, part: 0 };
