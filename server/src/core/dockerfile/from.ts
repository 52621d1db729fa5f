import type { InstructionSyntax } from '../syntax/tree.ts';
import { quote } from '../text/goFormat.ts';
import { equalFold, lowerCase } from '../text/letterCase.ts';
import type { CheckedFlags, Complaint } from './flags.ts';
import type { Reading } from './reading.ts';

/** Reads `FROM [--platform=P] IMAGE [AS NAME]`. */
export function readFrom(syntax: InstructionSyntax, flags: CheckedFlags): Reading {
  const [image, as, name] = syntax.args;
  const named =
    syntax.args.length === 3 && as && equalFold(as.text, 'as') ? { as, name } : { as: undefined, name: undefined };
  const fields = { keyword: 'FROM' as const, image, platform: flags.last('platform'), ...named };
  return { fields, shape: named.name ? nameComplaint(named.name) : countComplaint(syntax) };
}

const stageName = /^[a-z][a-z0-9\-_.]*$/;

function nameComplaint({ text, range }: InstructionSyntax['args'][number]): Complaint | undefined {
  if (stageName.test(lowerCase(text))) return undefined;
  const message = `invalid name for build stage: ${quote(text)}, name can't start with a number or contain symbols`;
  return { message, range };
}

function countComplaint({ args, keyword }: InstructionSyntax): Complaint | undefined {
  if (args.length === 1) return undefined;
  const first = args[1]?.range ?? keyword.range;
  const range = { start: first.start, end: args.at(-1)?.range.end ?? first.end };
  return { message: 'FROM requires either one or three arguments', range };
}
