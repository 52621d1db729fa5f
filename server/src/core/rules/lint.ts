import type { Analysis } from '../analysis.ts';
import type { Instruction } from '../dockerfile/model.ts';
import type { Fix } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { buildErrors, isUnreachable } from './check.ts';
import { type CheckOptions, globalCheckOptions, localCheckOptions, runs } from './checkOptions.ts';
import { conditionalErrors } from './conditional.ts';
import { type Found, findAll } from './findings.ts';
import { type HadolintIgnores, hadolintIgnores } from './hadolintIgnores.ts';
import { rules } from './index.ts';
import type { Finding, Rule, RuleSeverity } from './rule.ts';

/** What is shown of one finding or error. */
export interface Diagnostic {
  /** The id of the rule; absent for what makes the build fail. */
  readonly rule?: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly tag?: NonNullable<Finding['tag']>;
  /** The instruction before which a comment can silence the rule. */
  readonly instruction?: Instruction;
}

export type Severity = 'error' | RuleSeverity;

/** How a user wants to see a rule. */
export type RuleLevel = 'default' | 'off' | Severity;

export interface LintSettings {
  /** By the rule's id, or by a code of its kin elsewhere. */
  readonly levels: Readonly<Record<string, RuleLevel>>;
}

/** All that is wrong with a file as the editor shows it: errors hide nothing that comes after them. In BuildKit's order. */
export function lint(analysis: Analysis, settings: LintSettings = { levels: {} }): Diagnostic[] {
  const read = globalCheckOptions(analysis);
  const view: View = {
    settings,
    options: 'options' in read ? read.options : undefined,
    ignores: hadolintIgnores(analysis.tree),
  };
  // Another frontend than BuildKit's own may read the file in its own way.
  const custom = analysis.frontend.kind === 'custom';
  const isConditional = conditionalErrors(analysis);
  const errors = (custom ? [] : buildErrors(analysis))
    .filter((error) => !isConditional(error))
    .map((error): Diagnostic => {
      // A plain build passes by what its target does not need; a check of the whole file does not.
      const severity = isUnreachable(error) ? 'warning' : 'error';
      return { severity, range: error.range, message: error.message, fixes: [] };
    });
  const used = custom ? rules.filter(({ origin }) => origin !== 'buildkit') : rules;
  const findings = findAll(analysis, used).flatMap((found) => {
    const severity = severityOf(found, view);
    return severity ? [diagnosticOf(found, severity)] : [];
  });
  return [...errors, ...findings];
}

interface View {
  readonly settings: LintSettings;
  readonly options: CheckOptions | undefined;
  readonly ignores: HadolintIgnores;
}

/** How severe a finding is shown; undefined when it is not. */
function severityOf({ rule, finding }: Found, { settings, options, ignores }: View): Severity | undefined {
  const names = namesOf(rule);
  const { instruction } = finding;
  const level = names.map((name) => levelOf(settings, name)).find((given) => given !== 'default') ?? 'default';
  if (level === 'off') return undefined;
  const local = rule.localSkip && instruction ? localCheckOptions(instruction) : undefined;
  const askedFor = rule.experimental === true && level !== 'default';
  if (!askedFor && !runs(rule.experimental === true, names, [options, local])) return undefined;
  if (instruction && names.some((name) => ignores.has(name, instruction))) return undefined;
  if (options?.error && rule.origin === 'buildkit') return 'error';
  if (level !== 'default') return level;
  return finding.fails ? 'error' : (finding.severity ?? rule.severity);
}

/** Every name that a rule goes by in settings and comments. */
function namesOf({ id, aliases }: Rule): readonly string[] {
  return aliases ? [id, ...aliases] : [id];
}

function levelOf({ levels }: LintSettings, name: string): RuleLevel {
  return Object.hasOwn(levels, name) ? (levels[name] ?? 'default') : 'default';
}

function diagnosticOf({ rule, finding }: Found, severity: Severity): Diagnostic {
  const { range, message, fixes = [], tag, instruction } = finding;
  return {
    rule: rule.id,
    severity,
    range,
    message,
    fixes,
    ...(tag ? { tag } : {}),
    ...(instruction ? { instruction } : {}),
  };
}
