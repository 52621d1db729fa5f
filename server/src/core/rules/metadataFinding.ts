import { gist } from '../cache/reorder/titles.ts';
import type { EarlyMetadata } from '../cache/reorder/volatile.ts';
import type { Finding } from './rule.ts';

/** What is said of metadata above steps that make layers. */
export function metadataFinding({ step, below, fix, reason }: EarlyMetadata, subject: string): Finding {
  const { instruction } = step.planned;
  const why = reason === undefined ? '' : ` No fix is offered: ${reason}.`;
  return {
    range: instruction.syntax.rest.range,
    message: `A change to ${subject} runs everything below it again with this builder, from "${gist(below)}" on.${why}`,
    instruction,
    fixes: fix ? [fix] : [],
  };
}
