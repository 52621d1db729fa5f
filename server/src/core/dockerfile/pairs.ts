import type { InstructionSyntax } from '../syntax/tree.ts';
import type { Complaint } from './flags.ts';
import type { NamedValue } from './model.ts';
import { atLeastOne, type Reading } from './reading.ts';

/** Reads ENV and LABEL. */
export function readPairs(syntax: InstructionSyntax, keyword: 'ENV' | 'LABEL'): Reading {
  const pairs: NamedValue[] = [];
  let blank: Complaint | undefined;
  for (let at = 0; at + 2 < syntax.args.length; at += 3) {
    const [name, value, separator] = syntax.args.slice(at, at + 3);
    if (!name || !value || !separator) break;
    pairs.push({ name, value, legacy: separator.text === '' });
    const range = { start: name.range.start, end: value.range.end };
    if (name.text === '') blank ??= { message: `${keyword} names can not be blank`, range };
  }
  return { fields: { keyword, pairs }, shape: atLeastOne(syntax, keyword) ?? blank };
}
