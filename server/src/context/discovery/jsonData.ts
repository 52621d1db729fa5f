import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { linesOf } from '../../core/text/lines.ts';
import type { Data, Member, ReadData } from './data.ts';

/** Reads a JSON text with comments and trailing commas. */
export function readJson(text: string): ReadData {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const [error] = errors;
  if (error || !root) return { error: error ? printParseErrorCode(error.error) : 'empty' };
  const lines = linesOf(text);
  return { data: convert(root, (offset) => lines.lineAt(offset)) };
}

function convert(node: Node, lineOf: (offset: number) => number): Data {
  switch (node.type) {
    case 'array':
      return (node.children ?? []).map((child) => convert(child, lineOf));
    case 'object': {
      const members = new Map<string, Member>();
      for (const property of node.children ?? []) {
        const [key, value] = property.children ?? [];
        if (key && value) members.set(String(key.value), { value: convert(value, lineOf), line: lineOf(key.offset) });
      }
      return members;
    }
    case 'string':
    case 'number':
    case 'boolean':
      return node.value as string | number | boolean;
    default:
      return null;
  }
}
