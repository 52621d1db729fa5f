import { type Analysis, analyze } from '../analysis.ts';
import type { BuildInputs, PlannedStage } from '../build/plan.ts';
import { expectedRebuildCost } from '../cache/expectedCost.ts';
import { attached } from '../text/attached.ts';
import { applyEdits, type Edit, type Fix } from '../text/edit.ts';
import { contains, movedBy } from '../text/range.ts';
import { cutOut, type Piece, partsOf } from './stageParts.ts';

/** A difference in seconds below this is none. */
const noise = 1e-6;

/** A text of about 500 lines is analysed again as a whole for each fix. */
const longText = 20_000;

/**
 * Whether a fix in a stage makes rebuilds no dearer, by the model of costs: what it puts first may change as often as what comes later.
 * Of a long text, only the stage and what it needs are weighed: stages that build on it run again about as often as before.
 */
export function paysOff(analysis: Analysis, stage: PlannedStage, { edits }: Fix): boolean {
  const { world } = analysis;
  const build = analysis.text.length > longText ? buildOf(analysis, stage) : undefined;
  const moved = build && placed(edits, build);
  if (!moved)
    return costOf(analyze(applyEdits(analysis.text, edits), world, analysis.inputs)) <= costOf(analysis) + noise;
  build.cost ??= costOf(analyze(build.text, world, build.inputs));
  return costOf(analyze(applyEdits(build.text, moved), world, build.inputs)) <= build.cost + noise;
}

const costs = attached<Analysis, number>();

function costOf(analysis: Analysis): number {
  const known = costs.get(analysis);
  if (known !== undefined) return known;
  const { plan, text, world } = analysis;
  const { seconds } = expectedRebuildCost(plan, { text, world });
  costs.set(analysis, seconds);
  return seconds;
}

/** A text that builds one stage of a file and nothing that it does not need. */
interface StageBuild {
  readonly text: string;
  readonly inputs: BuildInputs;
  /** Where its pieces come from. */
  readonly pieces: readonly Piece[];
  cost: number | undefined;
}

const builds = attached<PlannedStage, StageBuild>();

/** Undefined where the stage is all that the file is built for, or needs a stage below it. */
function buildOf(analysis: Analysis, stage: PlannedStage): StageBuild | undefined {
  const known = builds.get(stage);
  if (known) return known;
  const { index } = stage.stage;
  const needed = neededBy(analysis, index);
  if (needed.size === analysis.plan.stages.length || Math.max(...needed) > index) return undefined;
  const { target: _, ...inputs } = analysis.inputs;
  const { head, stages } = partsOf(analysis);
  const upTo = stages.slice(0, index + 1);
  // Stages that are not needed stay as empty ones, so that the others keep their numbers.
  const cut = cutOut(
    analysis.text,
    head,
    upTo,
    (_, at) => needed.has(at),
    () => 'FROM scratch\n',
  );
  const made: StageBuild = { ...cut, inputs, cost: undefined };
  builds.set(stage, made);
  return made;
}

/** The stages that one needs, itself among them. */
function neededBy({ plan: { stages } }: Analysis, index: number): ReadonlySet<number> {
  const needed = new Set([index]);
  for (const at of needed) {
    const { base, dependencies } = stages[at] ?? {};
    if (base?.kind === 'stage') needed.add(base.stage);
    for (const { stage } of dependencies ?? []) if (stage !== undefined) needed.add(stage);
  }
  return needed;
}

/** Edits where their places stand in the other text; undefined where one of them lies in none of its pieces. */
function placed(edits: readonly Edit[], { pieces }: StageBuild): Edit[] | undefined {
  const moved = edits.flatMap(({ range, newText }): Edit[] => {
    const piece = pieces.findLast(({ source }) => contains(source, range));
    return piece ? [{ range: movedBy(range, piece.at - piece.source.start), newText }] : [];
  });
  return moved.length === edits.length ? moved : undefined;
}
