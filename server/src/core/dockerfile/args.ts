import { type InstructionSyntax, sourceRange, type Word } from '../syntax/tree.ts';
import type { ArgDeclaration } from './model.ts';
import { atLeastOne, type Reading } from './reading.ts';

/** Reads ARG: names, each with a default behind `=` or without. */
export function readArg(syntax: InstructionSyntax): Reading {
  const declarations = syntax.args.map((word) => readDeclaration(syntax, word));
  const nameless = declarations.find(({ name }) => name === '');
  const blank = nameless && { message: 'ARG names can not be blank', range: nameless.range };
  return { fields: { keyword: 'ARG', declarations }, shape: atLeastOne(syntax, 'ARG') ?? blank };
}

function readDeclaration({ logical }: InstructionSyntax, { text, range, logical: whole }: Word): ArgDeclaration {
  const equals = text.indexOf('=');
  if (equals === -1) return { name: text, nameRange: range, range };
  const name = { start: whole.start, end: whole.start + equals };
  const value = { start: name.end + 1, end: whole.end };
  return {
    name: text.slice(0, equals),
    nameRange: sourceRange(logical, name),
    range,
    default: { text: text.slice(equals + 1), range: sourceRange(logical, value), logical: value },
  };
}
