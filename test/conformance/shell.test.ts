import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from '../../server/src/core/dockerfile/resolve.ts';
import { runBody } from '../../server/src/core/shell/runBody.ts';
import type { ShellNode } from '../../server/src/core/shell/script.ts';
import { parse } from '../../server/src/core/syntax/parser.ts';
import { parseShell } from '../../server/src/shell/unbash.ts';
import { corpusFiles, missing } from './shared.ts';

test('the body of every RUN of the corpus keeps its offsets, and so do the words that the shell parser finds in it', {
  skip: missing,
}, () => {
  const counts = { read: 0, unreadable: 0, withErrors: 0, words: 0 };
  for (const { id, text } of corpusFiles()) {
    for (const { keyword, syntax } of resolve(parse(text)).instructions) {
      if (keyword !== 'RUN' || syntax.json) continue;
      const body = runBody(syntax, text);
      if (body.state === 'unreadable') {
        counts.unreadable++;
        continue;
      }
      const { range } = body;
      assert.equal(body.text.length, range.end - range.start, id);
      // A blank stands for anything that BuildKit leaves out; all else is the text of the document.
      const moved = [...body.text].findIndex(
        (character, at) => character !== ' ' && character !== text[range.start + at],
      );
      if (!/[\ud800-\udfff]/.test(body.text)) assert.equal(moved, -1, `${id}, line ${syntax.startLine}`);
      const script = parseShell(body.text);
      if (script.state !== 'known') {
        counts.withErrors++;
        continue;
      }
      counts.read++;
      for (const { node } of script.value.items) counts.words += checkWords(node, body.text, id);
    }
  }
  console.log(`# bodies of RUN: ${JSON.stringify(counts)}`);
  assert.ok(counts.read > 40_000 && counts.withErrors < counts.read / 30);
});

/** Every word is the text at its range. Gives their number. */
function checkWords(node: ShellNode, text: string, id: string): number {
  if (node.kind !== 'command') return node.commands.reduce((sum, command) => sum + checkWords(command, text, id), 0);
  for (const word of node.words) assert.equal(text.slice(word.range.start, word.range.end), word.text, id);
  return node.words.length;
}
