import type { InstructionSyntax } from '../syntax/tree.ts';
import { atLeastOne, type Reading } from './reading.ts';

/** Reads CMD, ENTRYPOINT and SHELL, of which only the last insists on its form. */
export function readCommand(syntax: InstructionSyntax, keyword: 'CMD' | 'ENTRYPOINT' | 'SHELL'): Reading {
  const fields = { keyword, exec: syntax.json };
  if (keyword !== 'SHELL') return { fields };
  const message = 'SHELL requires the arguments to be in JSON form';
  const form = syntax.json ? undefined : { message, range: syntax.rest.range };
  return { fields, shape: atLeastOne(syntax, keyword) ?? form };
}
