import type { EarlyInstruction } from '../cache/reorder/moveDown.ts';
import { shortened } from '../text/shortened.ts';
import type { Finding } from './rule.ts';

/** What is said of an instruction that makes expensive steps run again for nothing: `cause` starts the sentence. */
export function earlyFinding({ step, spared, outcome }: EarlyInstruction, cause: string): Finding {
  const { instruction } = step.planned;
  const again = `${cause} runs "${shortened(spared.command.text)}" again, which does not use it`;
  const why = outcome.state === 'refused' ? ` No fix is offered: ${outcome.reason}.` : '';
  return {
    range: instruction.syntax.rest.range,
    message: `${again}.${why}`,
    instruction,
    fixes: outcome.state === 'fix' ? [outcome.fix] : [],
  };
}

/** Whether a command above all that would be spared may use the variable, so that it may well stand where it has to. */
export function mayBeInPlace({ outcome }: EarlyInstruction): boolean {
  return outcome.state === 'refused' && outcome.mayUse;
}
