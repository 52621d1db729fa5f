import type { Analysis } from '../analysis.ts';
import type { PlannedInstruction, PlannedStage } from '../build/plan.ts';
import type { Instruction } from '../dockerfile/model.ts';
import type { InstructionSyntax, LogicalText } from '../syntax/tree.ts';
import { type Range, touches } from '../text/range.ts';
import { trimSpace } from '../text/whitespace.ts';

/** Where in a Dockerfile an offset lies, when it lies in an instruction. */
export interface Place {
  /** The instruction of the file. */
  readonly instruction: Instruction;
  /** The syntax around the offset: that of the instruction, or of the trigger behind ONBUILD. */
  readonly syntax: InstructionSyntax;
  /** The keyword of `syntax` in capitals. */
  readonly keyword: string;
  /** `syntax` is a trigger: nothing of it is carried out in this build. */
  readonly trigger: boolean;
  /** Absent before the first FROM and for FROM itself. */
  readonly planned?: PlannedInstruction;
  /** Absent before the first FROM. */
  readonly stage?: PlannedStage;
}

/** The instruction around an offset. At the end of a file, a line behind a continuation belongs to the continued instruction. */
export function placeAt(analysis: Analysis, offset: number): Place | undefined {
  const instruction = analysis.dockerfile.instructions.find((candidate) => reaches(analysis, candidate.syntax, offset));
  return instruction && placeIn(analysis, instruction, offset);
}

/** The place of an offset in the instruction that holds it. */
export function placeIn(analysis: Analysis, instruction: Instruction, offset: number): Place {
  let { syntax } = instruction;
  while (syntax.trigger && offset >= syntax.trigger.keyword.range.start) syntax = syntax.trigger;
  const stage = analysis.plan.stages.findLast((candidate) => candidate.stage.from.index <= instruction.index);
  const planned = stage && plannedOf(stage, instruction);
  return {
    instruction,
    syntax,
    keyword: syntax.keyword.text.toUpperCase(),
    trigger: syntax !== instruction.syntax,
    ...(planned ? { planned } : {}),
    ...(stage ? { stage } : {}),
  };
}

/** The triggers of the base come first, then the instructions of the stage in order. */
function plannedOf({ stage, instructions }: PlannedStage, instruction: Instruction): PlannedInstruction | undefined {
  const triggers = instructions.length - stage.instructions.length;
  const planned = instructions[triggers + instruction.index - stage.from.index - 1];
  return planned?.instruction === instruction ? planned : undefined;
}

function reaches({ text, tree }: Analysis, syntax: InstructionSyntax, offset: number): boolean {
  if (touches(syntax.range, offset)) return true;
  if (offset < syntax.range.end || trimSpace(text.slice(syntax.range.end, offset)) !== '') return false;
  const last = syntax.logical.segments.at(-1);
  // What the last line holds behind its joined text is the continuation.
  return (
    last !== undefined && trimSpace(text.slice(last.source + last.length, syntax.range.end)).startsWith(tree.escape)
  );
}

/**
 * The offset in the joined text of an offset in the document. One between the segments, as on an empty continued line, is where the
 * text before it ends; undefined before the first segment.
 */
export function logicalOffset(logical: LogicalText, offset: number): number | undefined {
  const segment = logical.segments.findLast(({ source }) => source <= offset);
  return segment && segment.logical + Math.min(offset - segment.source, segment.length);
}

/** Whether a character at `offset` belongs to the range. */
export function covers(range: Range, offset: number): boolean {
  return range.start <= offset && offset < range.end;
}

/** Whether the offset lies on a comment line inside a continued instruction. */
export function inInnerComment({ text, tree }: Analysis, { instruction }: Place, offset: number): boolean {
  const { lines } = tree;
  const line = lines.lineAt(offset);
  const range = { start: lines.startOf(line), end: lines.endOf(line) };
  if (!trimSpace(text.slice(range.start, range.end)).startsWith('#')) return false;
  const { logical, heredocs } = instruction.syntax;
  if (heredocs.some(({ contentRange }) => covers(contentRange, offset))) return false;
  return !logical.segments.some(({ source }) => touches(range, source));
}
