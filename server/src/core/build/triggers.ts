import { phases, type Stage } from '../dockerfile/model.ts';
import { linePairs } from '../dockerfile/resolve.ts';
import { resolveTrigger } from '../dockerfile/trigger.ts';
import type { FlagSyntax, InstructionSyntax, Word } from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';
import type { Command, Planning, StageDraft } from './draft.ts';
import { enterSources, linkCommand } from './sources.ts';

/**
 * Puts the triggers of each base before the instructions of the stages that the target needs (dockerfile2llb initOnBuildTriggers).
 * Says whether any of them takes files from somewhere, so that the target may need more than before.
 */
export function addTriggers(planning: Planning): boolean {
  let moreSources = false;
  for (const draft of [...planning.drafts]) {
    const { stage } = draft;
    if (!stage || !draft.reachable || draft.triggersRead) continue;
    draft.triggersRead = true;
    const commands: Command[] = [];
    for (const expression of triggersOf(draft)) {
      const read = resolveTrigger(expression, stage.from.index, (syntax) => moved(syntax, stage.from.syntax));
      const linked =
        'error' in read
          ? { message: read.error }
          : linkCommand(planning, { instruction: read.instruction, onbuild: true, sources: [] });
      if ('message' in linked) {
        report(planning, stage, linked.message);
        break;
      }
      commands.push(linked);
      if (linked.sources.length === 0) continue;
      enterSources(draft, linked);
      moreSources = true;
    }
    // They run here, and so are no longer due.
    draft.config.onBuild = [];
    draft.commands = [...commands, ...draft.commands];
    // Every trigger counts as a step, whatever it does.
    draft.stepTotal += commands.length;
  }
  return moreSources;
}

/** Those that the base image registered, or the instructions of the stage that this one continues. */
function triggersOf({ base, config }: StageDraft): readonly string[] {
  if (!base) return config.onBuild;
  return base.commands.flatMap(({ instruction }) => {
    return instruction.keyword === 'ONBUILD' && !instruction.invalid ? [instruction.expression] : [];
  });
}

function report({ errors }: Planning, { index, from: { syntax } }: Stage, message: string): void {
  const moment = { phase: phases.triggers, index, part: 0 };
  errors.push({ message, lines: linePairs(syntax), range: syntax.range, moment, unreachable: false });
}

/** A trigger with all of its positions at the FROM that runs it. Ranges stay objects of their own, since values are kept by them. */
function moved(syntax: InstructionSyntax, to: InstructionSyntax): InstructionSyntax {
  const range = (): Range => ({ ...to.range });
  const word = (from: Word): Word => ({ ...from, range: range() });
  const flag = (from: FlagSyntax): FlagSyntax => {
    const { valueRange } = from;
    return { ...from, range: range(), nameRange: range(), ...(valueRange ? { valueRange: range() } : {}) };
  };
  return {
    ...syntax,
    range: range(),
    keyword: word(syntax.keyword),
    flags: syntax.flags.map(flag),
    args: syntax.args.map(word),
    rest: word(syntax.rest),
    logical: { text: syntax.logical.text, segments: [{ logical: 0, source: to.range.start, length: 0 }] },
    heredocs: syntax.heredocs.map((heredoc) => {
      return { ...heredoc, wordRange: range(), contentRange: range(), terminatorRange: range() };
    }),
    comments: [],
    startLine: to.startLine,
    endLine: to.endLine,
  };
}
