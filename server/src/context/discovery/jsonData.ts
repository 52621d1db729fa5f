import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Data, Member, ReadData } from './data.ts';

/** Reads a JSON text with comments and trailing commas. */
export function readJson(text: string): ReadData {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const [error] = errors;
  if (error || !root) return { error: error ? printParseErrorCode(error.error) : 'empty' };
  const starts = lineStarts(text);
  return { data: convert(root, (offset) => lineAt(starts, offset)) };
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

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
