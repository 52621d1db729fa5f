import type { PlannedStage } from '../../build/plan.ts';
import type { Instruction } from '../../dockerfile/model.ts';
import type { Cost } from '../../packages/manager.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { variableReferences } from '../../syntax/variables.ts';
import type { Edit, Fix } from '../../text/edit.ts';
import { shortened } from '../../text/shortened.ts';
import type { RunCommand } from '../runModel.ts';
import type { StageStep } from '../stageSteps.ts';
import { lineEnd, linesWithComments, textOfLines } from './lines.ts';
import { lineOf } from './planner.ts';
import { isInstallation } from './sources.ts';

/** An instruction that makes expensive steps run again without being of use to them. */
export interface EarlyInstruction {
  readonly step: StageStep;
  /** The first command that runs again for nothing. */
  readonly spared: { readonly step: StageStep; readonly command: RunCommand };
  readonly outcome:
    | { readonly state: 'fix'; readonly fix: Fix }
    /** `mayUse`: a command above the expensive one may use it, so that there may be nothing to gain. */
    | { readonly state: 'refused'; readonly reason: string; readonly mayUse: boolean };
}

/** Instructions that move down together, and what they give to those behind them. */
export interface Block {
  readonly steps: readonly StageStep[];
  /** Names of variables that the block sets. */
  readonly names: readonly string[];
}

/**
 * Looks how far a block that sets variables can move down: past every instruction that surely does not read them. Undefined when
 * nothing expensive stands below that does not use them.
 */
export function earlyVariables(
  tree: SyntaxTree,
  steps: readonly StageStep[],
  block: Block,
): EarlyInstruction | undefined {
  const [first] = block.steps;
  const last = block.steps.at(-1);
  if (!first || !last) return undefined;
  const start = steps.indexOf(last);
  let spared: EarlyInstruction['spared'] | undefined;
  let stop: StageStep | undefined;
  let hindrance: Obstacle | undefined;
  // What tools read on their own may be used by any of them, and nothing is said of it.
  if (block.names.some(isReadByTools)) return undefined;
  for (const step of steps.slice(start + 1)) {
    if (block.steps.includes(step)) continue;
    const obstacle = stop ? undefined : obstacleFor(tree, step, block);
    if (obstacle) {
      stop = step;
      hindrance = obstacle;
      // What stands behind the first use runs again for a reason.
      if (obstacle.isUse) break;
    }
    const command = expensiveCommand(step);
    if (!command || mentions(tree, step, block.names)) continue;
    spared ??= { step, command };
    if (stop) break;
  }
  if (!spared) return undefined;
  const gained = stop === undefined || steps.indexOf(spared.step) < steps.indexOf(stop);
  if (!gained) {
    const { reason = 'it cannot be moved', mayUse = false } = hindrance ?? {};
    return { step: first, spared, outcome: { state: 'refused', reason, mayUse } };
  }
  return { step: first, spared, outcome: { state: 'fix', fix: moveDownFix(tree, steps, block.steps, stop) } };
}

interface Obstacle {
  readonly reason: string;
  readonly isUse: boolean;
  readonly mayUse?: boolean;
}

/** What stops a block: a use, or a command that may be one. */
function obstacleFor(tree: SyntaxTree, step: StageStep, block: Block): Obstacle | undefined {
  if (mentions(tree, step, block.names)) return { reason: `line ${lineOf(step)} uses it`, isUse: true };
  const { effect, planned } = step;
  const { keyword } = planned.instruction;
  if (keyword === 'unknown' || keyword === 'FROM')
    return { reason: `line ${lineOf(step)} is not understood`, isUse: false };
  const setsEnvironment = block.steps.some(({ planned: own }) => own.instruction.keyword === 'ENV');
  if (setsEnvironment && keyword === 'ENV')
    return { reason: `line ${lineOf(step)} sets variables too, and their order is part of the image`, isUse: false };
  if (effect.kind !== 'run') return undefined;
  if (effect.run.unknown !== undefined)
    return { reason: `line ${lineOf(step)} may read it: ${effect.run.unknown}`, isUse: false, mayUse: true };
  return undefined;
}

/** Whether a name occurs as a word anywhere in an instruction, here-documents included. */
export function mentions({ text }: SyntaxTree, { planned }: StageStep, names: readonly string[]): boolean {
  const { range } = planned.instruction.syntax;
  const own = text.slice(range.start, range.end);
  return names.some((name) => containsWord(own, name));
}

function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!/\w/.test(text[at - 1] ?? ' ') && !/\w/.test(text[at + word.length] ?? ' ')) return true;
  }
  return false;
}

/** Variables that package managers, compilers or the shell read on their own. */
function isReadByTools(name: string): boolean {
  return /^(?:PATH|HOME|LANG|LC_\w+|TZ|CI|CC|CXX|CFLAGS|CXXFLAGS|LDFLAGS|RUSTFLAGS|NODE_ENV|NODE_OPTIONS|RAILS_ENV|RACK_ENV|DEBIAN_FRONTEND|SOURCE_DATE_EPOCH|(?:PIP|NPM|npm_config|YARN|PNPM|UV|POETRY|BUNDLE|GEM|CARGO|GO|CGO|MIX|COMPOSER|DOTNET|NUGET|MAVEN|JAVA|GRADLE|PYTHON|LD)_?\w*|\w*_PROXY|\w*_proxy|\w*_TOKEN)$/.test(
    name,
  );
}

const costs: readonly Cost[] = ['medium', 'heavy', 'very heavy'];

/** A command that takes a while, in a RUN of which all is understood: what is not may use anything. */
export function expensiveCommand({ effect }: StageStep): RunCommand | undefined {
  if (effect.kind !== 'run' || effect.run.unknown !== undefined) return undefined;
  return effect.run.commands.find(({ classified }) => {
    if (!classified || !costs.includes(classified.manager.cost)) return false;
    return isInstallation(classified) || classified.form.role === 'os-install';
  });
}

/** Moves instructions with their comments to right above `before`; without it, behind the last step that makes a layer. */
export function moveDownFix(
  tree: SyntaxTree,
  steps: readonly StageStep[],
  moved: readonly StageStep[],
  before: StageStep | undefined,
): Fix {
  const spans = moved.map(({ planned }) => linesWithComments(tree, planned.instruction.syntax));
  const removals = spans.map(
    ({ first, last }): Edit => ({
      range: { start: tree.lines.startOf(first), end: tree.lines.startOf(last + 1) },
      newText: '',
    }),
  );
  const end = lineEnd(tree, spans[0]?.last ?? 1);
  const block = spans.map((span) => textOfLines(tree, span)).join(end);
  const names = moved
    .map(({ planned }) => `"${shortened(planned.instruction.syntax.logical.text.trim())}"`)
    .join(' and ');
  const last = steps.findLast(({ effect }) => effect.kind === 'run' || effect.kind === 'copy');
  if (before) {
    const start = tree.lines.startOf(linesWithComments(tree, before.planned.instruction.syntax).first);
    const place = before.planned.instruction.syntax.logical.text.trim();
    return fixOf(`Move ${names} down to "${shortened(place)}"`, [
      ...removals,
      { range: { start, end: start }, newText: block + end },
    ]);
  }
  const at = last?.planned.instruction.syntax.range.end ?? tree.text.length;
  return fixOf(`Move ${names} to the end of the stage`, [
    ...removals,
    { range: { start: at, end: at }, newText: end + block },
  ]);
}

function fixOf(title: string, edits: readonly Edit[]): Fix {
  return { title, safety: 'safe', kind: 'move-down', edits };
}

/** The steps that are written in a stage itself. */
export function ownSteps(steps: readonly StageStep[], stage: PlannedStage): StageStep[] {
  return steps.filter((step) => step.stage === stage && !step.planned.onbuild);
}

/** Names of the variables in the values that an instruction sets. */
export function namesUsed(instruction: Instruction): string[] {
  return variableReferences(instruction.syntax.rest.text).map(({ name }) => name);
}
