import { type Data, isList, isMap } from './data.ts';
import type { HclAttribute, HclBlock, HclBody, HclExpression, ReadHcl } from './hclSyntax.ts';
import { readJson } from './jsonData.ts';

/** Members of a Bake file whose members are blocks with a name. */
const blockTypes = ['variable', 'target', 'group', 'function'];

/** Reads a Bake file in JSON. Its strings are templates as soon as they hold `${`, which then need the reader of HCL. */
export function readBakeJson(text: string, readHcl: ReadHcl | undefined): HclBody | { readonly error: string } {
  const read = readJson(text);
  if ('error' in read) return read;
  const { data } = read;
  if (!isMap(data)) return { error: 'it is no object' };
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (const [name, { value }] of data) {
    if (!blockTypes.includes(name)) attributes.push({ name, value: expression(value, readHcl) });
    else if (isMap(value)) {
      for (const [label, { value: body, line }] of value) {
        blocks.push({ type: name, labels: [label], body: bodyOf(body, readHcl, name === 'function'), line });
      }
    }
  }
  return { attributes, blocks };
}

function bodyOf(data: Data, readHcl: ReadHcl | undefined, bare: boolean): HclBody {
  if (!isMap(data)) return { attributes: [], blocks: [] };
  const attributes = [...data].map(([name, { value }]) => ({
    name,
    // The names of a function's parameters are words, not texts.
    value: bare && name !== 'result' ? names(value) : expression(value, readHcl),
  }));
  return { attributes, blocks: [] };
}

function names(data: Data): HclExpression {
  const items = isList(data) ? data : [data];
  return { kind: 'list', items: items.map((item) => ({ kind: 'variable', name: String(item) })) };
}

function expression(data: Data, readHcl: ReadHcl | undefined): HclExpression {
  if (isList(data)) return { kind: 'list', items: data.map((item) => expression(item, readHcl)) };
  if (isMap(data)) {
    const entries = [...data].map(
      ([key, { value }]) => [textExpression(key, readHcl), expression(value, readHcl)] as const,
    );
    return { kind: 'object', entries };
  }
  return typeof data === 'string' ? textExpression(data, readHcl) : { kind: 'literal', value: data };
}

function textExpression(text: string, readHcl: ReadHcl | undefined): HclExpression {
  if (!/[$%]\{/.test(text)) return { kind: 'literal', value: text };
  const other: HclExpression = { kind: 'other', text };
  // In a here-document a text needs no escapes; its line end is not part of the text.
  const end = freeName(text);
  const body = readHcl?.(`text = <<${end}\n${text}\n${end}\n`);
  if (!body || 'error' in body) return other;
  return withoutLineEnd(body.attributes[0]?.value ?? other);
}

function withoutLineEnd(expression: HclExpression): HclExpression {
  if (expression.kind === 'literal' && typeof expression.value === 'string') {
    return { kind: 'literal', value: expression.value.replace(/\n$/, '') };
  }
  if (expression.kind !== 'template') return expression;
  const parts = [...expression.parts];
  const last = parts.at(-1);
  if (last?.kind === 'literal' && typeof last.value === 'string') {
    const value = last.value.replace(/\n$/, '');
    parts.splice(-1, 1, ...(value === '' ? [] : [{ kind: 'literal', value } as const]));
  }
  return { kind: 'template', parts };
}

function freeName(text: string): string {
  let name = 'TEXT';
  while (text.includes(name)) name += '_';
  return name;
}
