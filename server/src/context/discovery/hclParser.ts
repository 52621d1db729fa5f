import { Language, type Node, Parser } from 'web-tree-sitter';
import type { HclAttribute, HclBlock, HclBody, HclExpression, ReadHcl } from './hclSyntax.ts';

/** The two WebAssembly files that the parser runs on: the engine's and the grammar's bytes. */
export interface HclBinaries {
  readonly engine: Uint8Array;
  readonly grammar: Uint8Array;
}

/** Starts the parser. Only to be called when there is an HCL file to read. */
export async function hclReader({ engine, grammar }: HclBinaries): Promise<ReadHcl> {
  // The engine is given its bytes; without a place of its own it would ask the host for a URL.
  await Parser.init({ wasmBinary: engine, locateFile: (name: string) => name });
  const language = await Language.load(grammar);
  return (text) => {
    const parser = new Parser();
    parser.setLanguage(language);
    const tree = parser.parse(text);
    try {
      if (!tree) return { error: 'it cannot be parsed' };
      const broken = firstBroken(tree.rootNode);
      if (broken) return { error: `it has a syntax error in line ${broken.startPosition.row + 1}` };
      const body = tree.rootNode.namedChildren.find((node) => node?.type === 'body');
      return body ? readBody(body, text) : { attributes: [], blocks: [] };
    } finally {
      tree?.delete();
      parser.delete();
    }
  };
}

function firstBroken(root: Node): Node | undefined {
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.isError || node.isMissing) return node;
    if (node.hasError) pending.push(...childrenOf(node));
  }
  return undefined;
}

function childrenOf(node: Node): Node[] {
  return node.children.filter((child) => child !== null);
}

function namedOf(node: Node): Node[] {
  return node.namedChildren.filter((child) => child !== null && child.type !== 'comment');
}

function readBody(body: Node, text: string): HclBody {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (const node of namedOf(body)) {
    const [first, ...rest] = namedOf(node);
    if (!first) continue;
    if (node.type === 'attribute' && rest[0])
      attributes.push({ name: first.text, value: readExpression(rest[0], text, 0) });
    if (node.type !== 'block') continue;
    const inner = rest.find(({ type }) => type === 'body');
    const labels = rest.filter(({ type }) => type === 'string_lit' || type === 'identifier');
    blocks.push({
      type: first.text,
      labels: labels.map((label) => (label.type === 'identifier' ? label.text : unescape(label.text.slice(1, -1)))),
      body: inner ? readBody(inner, text) : { attributes: [], blocks: [] },
      line: node.startPosition.row + 1,
    });
  }
  return { attributes, blocks };
}

/** Deeper nesting is no expression that a person wrote. */
const deepest = 60;

function readExpression(node: Node, text: string, depth: number): HclExpression {
  const other: HclExpression = { kind: 'other', text: node.text };
  if (depth > deepest) return other;
  const read = (inner: Node | undefined): HclExpression => (inner ? readExpression(inner, text, depth + 1) : other);
  const named = namedOf(node);
  const [first] = named;
  switch (node.type) {
    case 'expression':
      return readOperand(named, read);
    case 'literal_value':
    case 'collection_value':
    case 'template_expr':
    case 'for_expr':
    case 'operation':
      return read(first);
    case 'string_lit':
    case 'quoted_template':
      return template(quotedParts(node, text, read));
    case 'heredoc_template':
      return heredoc(node, text, read);
    case 'numeric_lit':
      return { kind: 'literal', value: Number(node.text) };
    case 'bool_lit':
      return { kind: 'literal', value: node.text === 'true' };
    case 'null_lit':
      return { kind: 'literal', value: null };
    case 'variable_expr':
      return { kind: 'variable', name: node.text };
    case 'tuple':
      return { kind: 'list', items: named.filter(({ type }) => type === 'expression').map(read) };
    case 'object':
      return {
        kind: 'object',
        entries: named.filter(({ type }) => type === 'object_elem').map((element) => readEntry(element, read)),
      };
    case 'function_call':
      return readCall(node, read);
    case 'unary_operation':
      return { kind: 'unary', operator: node.child(0)?.text ?? '', of: read(first) };
    case 'binary_operation':
      return readBinary(node, read);
    case 'conditional': {
      const [condition, yes, no] = named;
      return { kind: 'conditional', condition: read(condition), yes: read(yes), no: read(no) };
    }
    case 'for_tuple_expr':
    case 'for_object_expr':
      return readFor(node, read, other);
    default:
      return other;
  }
}

type Read = (node: Node | undefined) => HclExpression;

/** An operand with what is looked up in it: `a.b`, `a["b"]`, `a[0]`. */
function readOperand([first, ...rest]: readonly Node[], read: Read): HclExpression {
  let result = read(first);
  for (const node of rest) {
    const inner = namedOf(node)[0];
    if (node.type === 'get_attr')
      result = { kind: 'index', of: result, index: { kind: 'literal', value: inner?.text ?? '' } };
    else if (node.type === 'index' && inner?.type === 'new_index')
      result = { kind: 'index', of: result, index: read(namedOf(inner)[0]) };
    else return { kind: 'other', text: node.text };
  }
  return result;
}

function readEntry(element: Node, read: Read): readonly [HclExpression, HclExpression] {
  const key = read(element.childForFieldName('key') ?? undefined);
  const value = read(element.childForFieldName('val') ?? undefined);
  // A bare word is a key, not a variable; in parentheses it would be one.
  const bare = key.kind === 'variable' && !element.childForFieldName('key')?.text.startsWith('(');
  return [bare ? { kind: 'literal', value: key.name } : key, value];
}

function readCall(node: Node, read: Read): HclExpression {
  const named = namedOf(node);
  const list = named.find(({ type }) => type === 'function_arguments');
  const inner = list ? namedOf(list) : [];
  return {
    kind: 'call',
    name: named[0]?.text ?? '',
    args: inner.filter(({ type }) => type === 'expression').map(read),
    expandLast: inner.some(({ type }) => type === 'ellipsis'),
  };
}

function readBinary(node: Node, read: Read): HclExpression {
  const parts = childrenOf(node).filter(({ type }) => type !== 'comment' && type !== '(' && type !== ')');
  const [left, operator, right] = parts;
  return { kind: 'binary', operator: operator?.text ?? '', left: read(left), right: read(right) };
}

function readFor(node: Node, read: Read, other: HclExpression): HclExpression {
  const named = namedOf(node);
  const intro = named.find(({ type }) => type === 'for_intro');
  const condition = named.find(({ type }) => type === 'for_cond');
  const results = named.filter(({ type }) => type === 'expression');
  // Grouping (`...`) makes lists of equal keys, which nothing that a build needs is made of.
  if (!intro || named.some(({ type }) => type === 'ellipsis')) return other;
  const inner = namedOf(intro);
  const [key, value] = node.type === 'for_object_expr' ? results : [undefined, results[0]];
  return {
    kind: 'for',
    names: inner.filter(({ type }) => type === 'identifier').map(({ text }) => text),
    of: read(inner.find(({ type }) => type === 'expression')),
    ...(key ? { key: read(key) } : {}),
    value: read(value),
    ...(condition ? { condition: read(namedOf(condition)[0]) } : {}),
  };
}

function template(parts: readonly HclExpression[]): HclExpression {
  const [only] = parts;
  if (!only) return { kind: 'literal', value: '' };
  return parts.length === 1 && only.kind === 'literal' && typeof only.value === 'string'
    ? only
    : { kind: 'template', parts };
}

/** Literal text and interpolations between the quotes. The text is taken from the source: the grammar drops blanks beside interpolations. */
function quotedParts(node: Node, text: string, read: Read): HclExpression[] {
  return templateParts(node, text, node.startIndex + 1, node.endIndex - 1, unescape, read);
}

function heredoc(node: Node, text: string, read: Read): HclExpression {
  const names = namedOf(node).filter(({ type }) => type === 'heredoc_identifier');
  const [open, close] = [names[0], names.at(-1)];
  const start = text.indexOf('\n', open?.endIndex ?? node.startIndex) + 1;
  const end = text.lastIndexOf('\n', close?.startIndex ?? node.endIndex) + 1;
  const indented = text.startsWith('<<-', node.startIndex);
  return template(templateParts(node, text, start, Math.max(start, end), indented ? withoutIndent : undouble, read));
}

function templateParts(
  node: Node,
  text: string,
  start: number,
  end: number,
  decode: (text: string) => string,
  read: Read,
): HclExpression[] {
  const parts: HclExpression[] = [];
  let at = start;
  let strip = false;
  const literal = (to: number, stripEnd: boolean): void => {
    let piece = decode(text.slice(at, to));
    if (strip) piece = piece.trimStart();
    if (stripEnd) piece = piece.trimEnd();
    if (piece !== '') parts.push({ kind: 'literal', value: piece });
  };
  for (const child of namedOf(node)) {
    if (child.type !== 'template_interpolation' && child.type !== 'template_directive') continue;
    literal(child.startIndex, child.text[2] === '~');
    strip = child.text.at(-2) === '~';
    at = child.endIndex;
    const inner = namedOf(child).find(({ type }) => type === 'expression');
    parts.push(child.type === 'template_interpolation' && inner ? read(inner) : { kind: 'other', text: child.text });
  }
  literal(end, false);
  return parts;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

function unescape(text: string): string {
  const plain = text.replace(/\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/g, (all, escape: string) => {
    if (escape.length === 1) return escapes[escape] ?? all;
    const code = Number.parseInt(escape.slice(1), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
  return undouble(plain);
}

/** `$${` and `%%{` stand for themselves with one character less. */
function undouble(text: string): string {
  return text.replace(/([$%])\1(?=\{)/g, '$1');
}

function withoutIndent(text: string): string {
  const lines = undouble(text).split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n');
}
