import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { Data, Member, ReadData } from './data.ts';

/** Aliases can repeat a node without end; a file that a person wrote holds fewer nodes than this. */
const mostNodes = 50_000;

/** Reads a YAML text, its aliases and merge keys followed. */
export function readYaml(text: string): ReadData {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    logLevel: 'silent',
    prettyErrors: false,
    keepSourceTokens: false,
  });
  const [error] = document.errors;
  if (error) return { error: error.message };
  let room = mostNodes;
  const convert = (node: unknown): Data => {
    if (room-- <= 0) return null;
    if (isAlias(node)) return convert(node.resolve(document));
    if (isScalar(node)) return scalar(node.value);
    if (isSeq(node)) return node.items.map(convert);
    if (!isMap(node)) return null;
    const members = new Map<string, Member>();
    const merged: Data[] = [];
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name === undefined) continue;
      const converted = convert(value);
      if (name === '<<') merged.push(...(Array.isArray(converted) ? converted : [converted]));
      else members.set(name, { value: converted, line: lineOf(key as Node), ...tagOf(value) });
    }
    // Members of the mapping itself win over merged ones, earlier merged ones over later ones.
    for (const data of merged) {
      if (!(data instanceof Map)) continue;
      for (const [name, item] of data) if (!members.has(name)) members.set(name, item);
    }
    return members;
  };
  const lineOf = (node: Node): number => lineCounter.linePos(node.range?.[0] ?? 0).line;
  return { data: convert(document.contents as ParsedNode | null) };
}

function scalar(value: unknown): Data {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  return typeof value === 'bigint' ? String(value) : null;
}

function tagOf(value: unknown): { readonly tag?: 'reset' | 'override' } {
  const tag = isScalar(value) || isSeq(value) || isMap(value) ? value.tag : undefined;
  if (tag === '!reset') return { tag: 'reset' };
  return tag === '!override' ? { tag: 'override' } : {};
}
