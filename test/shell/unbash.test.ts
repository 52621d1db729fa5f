import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ShellItem, ShellWord, SimpleCommand } from '../../server/src/core/shell/script.ts';
import { parseShell } from '../../server/src/shell/unbash.ts';

/** A script on one line: values of words, what is no value in angle brackets. */
function shown(text: string): string {
  const script = parseShell(text);
  if (script.state !== 'known') return script.state;
  return script.value.items.map(itemText).join(' ');
}

function itemText({ node, operator }: ShellItem): string {
  const text =
    node.kind === 'command'
      ? commandText(node)
      : `${node.kind === 'compound' ? node.form : 'pipeline'}(${commandsIn(node).map(commandText).join(', ')})`;
  return operator === undefined ? text : `${text} ${operator === '\n' ? 'then' : operator}`;
}

function commandsIn(node: ShellItem['node']): readonly SimpleCommand[] {
  if (node.kind === 'command') return [node];
  return node.kind === 'compound' ? node.commands : node.commands.flatMap(commandsIn);
}

function commandText({ assignments, words, redirects }: SimpleCommand): string {
  return [
    ...assignments.map(({ name, value }) => `${name}=${wordText(value)}`),
    ...words.map(wordText),
    ...redirects.map(({ operator, target }) => `${operator}${wordText(target)}`),
  ].join(' ');
}

function wordText({ value, parts }: ShellWord): string {
  if (value !== undefined) return value;
  return (parts ?? [])
    .map((part) => {
      if (part.kind === 'literal') return part.text;
      if (part.kind === 'variable') return `<${part.name}${part.plain ? '' : '…'}>`;
      return part.kind === 'substitution' ? `<run ${part.commands.map(commandText).join('; ')}>` : `<${part.kind}>`;
    })
    .join('');
}

test('lists, pipelines and compounds', () => {
  assert.equal(shown('a && b || c; d & e'), 'a && b || c ; d & e');
  assert.equal(shown('a\nb # note'), 'a then b');
  assert.equal(shown('npm ci | tee log'), 'pipeline(npm ci, tee log)');
  assert.equal(shown('if [ -f x ]; then a; else b; fi && c'), 'If([ -f x ], a, b) && c');
  assert.equal(shown('time a && b'), 'a && b');
});

test('words: quotes, variables, patterns, substitutions', () => {
  assert.equal(shown(`A=1 B="x y" cmd 'a b' "c" d\\ e`), 'A=1 B=x y cmd a b c d e');
  assert.equal(shown('cmd "$A" ${B:-c} *.txt ~/x'), 'cmd <A> <B…> <pattern>.txt <HOME>/x');
  assert.equal(shown('make -j$(nproc)'), 'make -j<run nproc>');
  assert.equal(shown('cat <<EOF >x\nhi $A\nEOF'), 'cat <<hi <A>\n >x');
});

test('what is no shell text is not read', () => {
  for (const text of ['a (', 'if a', '"a', "echo 'x", 'a &&', 'a ) b']) assert.equal(shown(text), 'unavailable', text);
});
