import type { InstructionSyntax } from '../syntax/tree.ts';
import type { Complaint } from './flags.ts';
import type { Instruction } from './model.ts';

type Common = 'syntax' | 'index' | 'invalid';
type Own<Type> = Type extends unknown ? Omit<Type, Common> : never;

/** What the arguments and flags of an instruction say, and what BuildKit has against them. */
export interface Reading {
  /** The members of the instruction's own type. */
  readonly fields: Own<Instruction>;
  /** A complaint about the number or shape of the arguments. */
  readonly shape?: Complaint | undefined;
  /** A complaint that BuildKit makes only when flags and arguments are otherwise right. */
  readonly late?: Complaint | undefined;
  /** This form of the instruction takes its flags without a look at them. */
  readonly ignoresFlags?: boolean;
}

/** The complaint about an instruction without arguments, by the name that BuildKit gives it. */
export function atLeastOne(syntax: InstructionSyntax, keyword: string): Complaint | undefined {
  if (syntax.args.length > 0) return undefined;
  return { message: `${keyword} requires at least one argument`, range: syntax.keyword.range };
}
