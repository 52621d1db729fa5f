import type { InstructionSyntax } from '../syntax/tree.ts';
import { trimSpace } from '../text/whitespace.ts';
import { atLeastOne, type Reading } from './reading.ts';

/** Reads the instructions that take one text as it stands. */
export function readValue(
  syntax: InstructionSyntax,
  keyword: 'WORKDIR' | 'USER' | 'STOPSIGNAL' | 'MAINTAINER',
): Reading {
  const [value] = syntax.args;
  const message = `${keyword} requires exactly one argument`;
  return { fields: { keyword, value }, shape: value ? undefined : { message, range: syntax.keyword.range } };
}

/** Reads the instructions that take a list. */
export function readList(syntax: InstructionSyntax, keyword: 'EXPOSE' | 'VOLUME'): Reading {
  const fields = { keyword, values: syntax.args };
  const blank = keyword === 'VOLUME' ? syntax.args.find(({ text }) => trimSpace(text) === '') : undefined;
  const late = blank && { message: 'VOLUME specified can not be an empty string', range: blank.range };
  return { fields, shape: atLeastOne(syntax, keyword), late };
}
