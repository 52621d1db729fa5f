import { readdirSync } from 'node:fs';
import type { Rule, RuleDocs, RuleExample } from '../../server/src/core/rules/rule.ts';

export interface RuleModule {
  /** The file's name without its ending. */
  readonly name: string;
  readonly rule: Rule;
  readonly docs: RuleDocs;
  readonly examples: readonly RuleExample[];
}

/** Everything that the rule files export, file by file: those whose names begin with a capital. */
export async function ruleModules(): Promise<readonly RuleModule[]> {
  const names = readdirSync('server/src/core/rules')
    .filter((name) => /^[A-Z]\w*\.ts$/.test(name))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const exported = (await import(`../../server/src/core/rules/${name}.ts`)) as Omit<RuleModule, 'name'>;
      return { ...exported, name };
    }),
  );
}
