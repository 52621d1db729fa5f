import type { Analysis } from '../analysis.ts';
import { type BuildError, compareMoments, type Instruction, phases } from '../dockerfile/model.ts';
import { linePairs } from '../dockerfile/resolve.ts';
import { lookupDirective } from '../syntax/directives.ts';
import { globalCheckOptions, localCheckOptions, runs } from './checkOptions.ts';
import { findAll } from './findings.ts';
import { rules } from './index.ts';
import type { Finding } from './rule.ts';

/** What `docker build --check` says. */
export interface CheckResult {
  readonly findings: readonly CheckFinding[];
  /** The error that ended the check; nothing is found after it. */
  readonly error?: Pick<BuildError, 'message' | 'lines'>;
}

export interface CheckFinding {
  readonly rule: string;
  readonly message: string;
  /** 1-based pairs. */
  readonly lines: BuildError['lines'];
}

const buildChecks = rules.filter(({ origin }) => origin === 'buildkit');

/**
 * The findings of BuildKit's own checks in its order, up to the first error, and that error. Of a build that is asked for a target, it
 * carries out and looks into only the stages that the target needs; without one, all.
 */
export function check(analysis: Analysis): CheckResult {
  const passedBy = stagesPassedBy(analysis);
  const error = buildErrors(analysis).find(
    (one) => one.moment.phase < phases.marshal && !(passedBy && isUnreachable(one)),
  );
  const read = globalCheckOptions(analysis);
  const options = 'options' in read ? read.options : undefined;
  const findings = findAll(analysis, buildChecks)
    .filter(({ rule, finding: { moment, instruction } }) => {
      if (moment && moment.phase >= phases.baseImages && instruction && passedBy?.has(instruction)) return false;
      if (error && moment && compareMoments(moment, error.moment) > 0) return false;
      const local = rule.localSkip && instruction ? localCheckOptions(instruction) : undefined;
      return runs(rule.experimental === true, [rule.id], [options, local]);
    })
    .map(({ rule, finding }): CheckFinding => ({ rule: rule.id, message: finding.message, lines: linesOf(finding) }));
  if (error) return { findings, error: { message: error.message, lines: merged(error.lines) } };
  if (!options?.error || findings.length === 0) return { findings };
  const names = [...new Set(findings.map(({ rule }) => rule))].join(', ');
  return { findings, error: { message: `lint violation found for rules: ${names}`, lines: [] } };
}

/** The instructions of stages that an explicit target does not need, and triggers that run in them; absent without such a target. */
function stagesPassedBy({ plan: { inputs, stages } }: Analysis): ReadonlySet<Instruction> | undefined {
  if (!inputs.target) return undefined;
  const passedBy = stages.filter(({ reachable }) => !reachable);
  return new Set(
    passedBy.flatMap(({ stage, instructions }) => [stage.from, ...instructions.map(({ instruction }) => instruction)]),
  );
}

/** Whether an error lies in a stage that the target does not need, so that a build of the target passes it by. */
export function isUnreachable(error: BuildError): boolean {
  return 'unreachable' in error && error.unreachable === true;
}

/** All that makes the build or its check fail, in BuildKit's order of coming upon it. */
export function buildErrors(analysis: Analysis): BuildError[] {
  const { dockerfile, plan } = analysis;
  const errors: BuildError[] = [...optionErrors(analysis), ...dockerfile.errors, ...plan.errors];
  return errors.sort((a, b) => compareMoments(a.moment, b.moment));
}

function optionErrors(analysis: Analysis): BuildError[] {
  const read = globalCheckOptions(analysis);
  if ('options' in read) return [];
  const range = lookupDirective(analysis.text, 'check')?.valueRange ?? { start: 0, end: 0 };
  const message = `failed to parse check options: ${read.problem}`;
  return [{ message, lines: [], range, moment: { phase: phases.checkOptions, index: 0, part: 0 } }];
}

/** A check names each place once, in order, however often an error on its way up was given it. */
function merged(lines: BuildError['lines']): BuildError['lines'] {
  const sorted = [...lines].sort(([a], [b]) => a - b);
  return sorted.filter(([first], at) => first !== sorted[at - 1]?.[0]);
}

function linesOf({ lines, instruction }: Finding): BuildError['lines'] {
  return lines ?? (instruction ? linePairs(instruction.syntax) : []);
}
