import type { InstructionSyntax } from '../syntax/tree.ts';
import { upperCase } from '../text/letterCase.ts';
import { trimSpace } from '../text/whitespace.ts';
import type { Complaint } from './flags.ts';
import type { Reading } from './reading.ts';

/** Reads ONBUILD. What its trigger says is of no concern until it runs; only three instructions are refused here. */
export function readOnbuild(syntax: InstructionSyntax): Reading {
  const { trigger, logical, heredocs } = syntax;
  const bodies = heredocs.map(({ content, name }) => `\n${content}${name}`).join('');
  const expression = logical.text.replace(/^[\t\n\f\r ]*onbuild[\t\n\f\r ]*/i, '') + bodies;
  const message = 'ONBUILD requires at least one argument';
  return {
    fields: { keyword: 'ONBUILD', trigger, expression },
    shape: trigger ? undefined : { message, range: syntax.keyword.range },
    late: trigger && triggerComplaint(trigger),
  };
}

function triggerComplaint({ keyword: { text, range } }: InstructionSyntax): Complaint | undefined {
  const word = upperCase(trimSpace(text));
  if (word === 'ONBUILD') return { message: "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed", range };
  const refused = word === 'MAINTAINER' || word === 'FROM';
  return refused ? { message: `${word} isn't allowed as an ONBUILD trigger`, range } : undefined;
}
