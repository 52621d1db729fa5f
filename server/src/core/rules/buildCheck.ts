import { checkFact } from '../language/checks.ts';
import type { Rule } from './rule.ts';

/** A check of BuildKit's own as a rule: what is known of it stands in the table of checks. */
export function buildCheck(id: string, check: Rule['check'], more: Pick<Rule, 'aliases' | 'wholeFile'> = {}): Rule {
  const fact = checkFact(id);
  const description = fact?.description ?? id;
  return {
    id,
    summary: description.endsWith('.') ? description : `${description}.`,
    severity: 'warning',
    origin: 'buildkit',
    category: 'build check',
    localSkip: fact?.localSkip ?? false,
    ...(fact?.experimental ? { experimental: true } : {}),
    ...more,
    check,
  };
}
