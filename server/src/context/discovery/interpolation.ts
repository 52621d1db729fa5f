import type { Evaluated } from './build.ts';

/** The value of a variable; absent when it is not set, as far as the files tell. */
export type Variables = ReadonlyMap<string, string>;

/**
 * Replaces `$NAME` and `${NAME…}` as Compose does: `:-`, `-`, `:+`, `+`, `:?`, `?` with nested expressions, `$$` for a dollar sign.
 * A variable that no file sets, and for which the text has no default, is unknown: the user's shell may set it.
 */
export function interpolate(text: string, variables: Variables): Evaluated {
  const read = readText(text, 0, variables, 0, '');
  return read.unknown === undefined ? { value: read.value } : { unknown: read.unknown };
}

interface Read {
  readonly value: string;
  readonly unknown?: string;
  readonly end: number;
}

/** Deeper nesting is no text that a person wrote. */
const deepest = 20;

const name = /[A-Za-z_][A-Za-z0-9_]*/y;

/** Reads up to `stop`, or to the end. */
function readText(text: string, start: number, variables: Variables, depth: number, stop: string): Read {
  let value = '';
  let unknown: string | undefined;
  let at = start;
  while (at < text.length && (stop === '' || text[at] !== stop)) {
    if (text[at] !== '$') {
      value += text[at++];
      continue;
    }
    if (text[at + 1] === '$') {
      value += '$';
      at += 2;
      continue;
    }
    const part = readVariable(text, at, variables, depth);
    value += part.value;
    unknown ??= part.unknown;
    at = part.end;
  }
  return { value, end: at, ...(unknown === undefined ? {} : { unknown }) };
}

function readVariable(text: string, at: number, variables: Variables, depth: number): Read {
  const braced = text[at + 1] === '{';
  const found = nameAt(text, braced ? at + 2 : at + 1);
  if (found === undefined) return { value: '', unknown: `"${text}" is no valid interpolation`, end: text.length };
  let end = (braced ? at + 2 : at + 1) + found.length;
  const known = variables.get(found);
  if (!braced) return plain(found, known, end);
  const operator = /:?[-?+]/y;
  operator.lastIndex = end;
  const sign = operator.exec(text)?.[0] ?? '';
  if (depth >= deepest) return { value: '', unknown: `"${text}" is nested too deeply`, end: text.length };
  const operand = readText(text, end + sign.length, variables, depth + 1, '}');
  end = operand.end + 1;
  if (text[operand.end] !== '}') return { value: '', unknown: `"${text}" is no valid interpolation`, end: text.length };
  const set = known !== undefined && (known !== '' || !sign.startsWith(':'));
  switch (sign.at(-1)) {
    case '-':
      return set ? { value: known, end } : { ...operand, end };
    case '+':
      return set ? { ...operand, end } : { value: '', unknown: notSet(found), end };
    case '?':
      return set ? { value: known, end } : { value: '', unknown: notSet(found), end };
    default:
      return plain(found, known, end);
  }
}

function plain(variable: string, known: string | undefined, end: number): Read {
  return known === undefined ? { value: '', unknown: notSet(variable), end } : { value: known, end };
}

function notSet(variable: string): string {
  return `the variable ${variable} is not set in any file`;
}

function nameAt(text: string, at: number): string | undefined {
  name.lastIndex = at;
  return name.exec(text)?.[0];
}

/** Reads a `.env` file: `NAME=value` lines, quotes, comments, and variables set further up. */
export function readEnvironmentFile(text: string): Map<string, string> {
  const variables = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_.]*)\s*[=:]\s*(.*)$/.exec(line);
    if (!match) continue;
    const [, key = '', raw = ''] = match;
    const value = readValue(raw, variables);
    if (value !== undefined) variables.set(key, value);
  }
  return variables;
}

function readValue(raw: string, variables: Variables): string | undefined {
  const single = /^'([^']*)'/.exec(raw);
  if (single) return single[1] ?? '';
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(raw);
  const text = double ? unescape(double[1] ?? '') : raw.replace(/(?:^|\s)#.*$/, '').trimEnd();
  const evaluated = interpolate(text, variables);
  return 'value' in evaluated ? evaluated.value : undefined;
}

function unescape(text: string): string {
  return text.replace(/\\([nrt"\\$])/g, (_, character: string) => {
    if (character === '$') return '$$';
    return { n: '\n', r: '\r', t: '\t' }[character] ?? character;
  });
}
