import { type Instruction, phases } from '../dockerfile/model.ts';
import { linePairs } from '../dockerfile/resolve.ts';
import type { Planning, StageDraft } from './draft.ts';

/**
 * Reports stages that take files from each other in a circle (dockerfile2llb validateCircularDependency). What a stage continues does
 * not count. BuildKit walks the sources of a stage in random order: of several circles it may name another one.
 */
export function reportCycle(planning: Planning): void {
  const visited = new Set<StageDraft>();
  for (const draft of planning.drafts) {
    const circle = visited.has(draft) ? undefined : circleFrom(draft, visited);
    const first = circle?.[0];
    if (!circle || !first) continue;
    planning.errors.push({
      message: `circular dependency detected on stage: ${draft.label}`,
      lines: circle.flatMap(({ syntax }) => linePairs(syntax)),
      range: first.syntax.range,
      // It follows the sources of all instructions.
      moment: { phase: phases.dependencies, index: planning.dockerfile.instructions.length, part: 0 },
      unreachable: false,
    });
    return;
  }
}

interface Frame {
  readonly draft: StageDraft;
  readonly rest: Iterator<readonly [StageDraft, Instruction]>;
  /** The instruction that led on from here. */
  instruction: Instruction | undefined;
}

/** The instructions that lead from a stage into a circle and around it; undefined where there is none. */
function circleFrom(start: StageDraft, visited: Set<StageDraft>): Instruction[] | undefined {
  const path = new Set<StageDraft>();
  const frames: Frame[] = [];
  const enter = (draft: StageDraft) => {
    visited.add(draft);
    path.add(draft);
    frames.push({ draft, rest: draft.dependencies.entries(), instruction: undefined });
  };
  enter(start);
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const next = frame.rest.next();
    if (next.done) {
      path.delete(frame.draft);
      frames.pop();
      continue;
    }
    const [draft, instruction] = next.value;
    frame.instruction = instruction;
    if (path.has(draft)) return frames.map((step) => step.instruction).filter((step) => step !== undefined);
    if (!visited.has(draft)) enter(draft);
  }
  return undefined;
}
