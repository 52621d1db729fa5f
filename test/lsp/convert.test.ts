import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Encoding } from '../../server/src/lsp/client.ts';
import { readClient } from '../../server/src/lsp/client.ts';
import { changed, type Frame, toOffset, toRange } from '../../server/src/lsp/convert.ts';

function frameOf(text: string, encoding: Encoding): Frame {
  const client = readClient({
    processId: null,
    rootUri: null,
    capabilities: { general: { positionEncodings: [encoding] } },
  });
  return { document: TextDocument.create('file:///Dockerfile', 'dockerfile', 1, text), client };
}

const text = 'FROM a\r\n# é€😀x\nRUN b\rCMD c';

const columns: Readonly<Record<Encoding, number>> = { 'utf-16': 7, 'utf-8': 12, 'utf-32': 6 };

for (const [encoding, character] of Object.entries(columns) as [Encoding, number][]) {
  test(`a column counts units of ${encoding}`, () => {
    const frame = frameOf(text, encoding);
    const offset = text.indexOf('x\n') + 1;
    assert.deepEqual(toRange(frame, { start: offset, end: offset }).start, { line: 1, character });
    assert.equal(toOffset(frame, { line: 1, character }), offset);
    for (let at = 0; at <= text.length; at++) {
      const { start } = toRange(frame, { start: at, end: at });
      const back = toOffset(frame, start);
      const inside = text.slice(at - 1, at + 1) === '\r\n' || /[\udc00-\udfff]/.test(text[at] ?? '');
      if (!inside) assert.equal(back, at, `offset ${at}`);
    }
  });

  test(`a change in units of ${encoding} is applied`, () => {
    const frame = frameOf(text, encoding);
    const range = { start: { line: 1, character: character - 1 }, end: { line: 1, character } };
    const next = changed(
      frame,
      [
        { range, text: 'yz' },
        { range, text: '' },
      ],
      2,
    );
    assert.equal(next.getText(), text.replace('x', 'z'));
    assert.equal(next.version, 2);
    assert.equal(frame.document.getText(), text);
  });
}

test('a position outside the text is taken back into it', () => {
  for (const encoding of Object.keys(columns) as Encoding[]) {
    const frame = frameOf('ab\ncd', encoding);
    assert.equal(toOffset(frame, { line: 0, character: 99 }), 2);
    assert.equal(toOffset(frame, { line: 9, character: 0 }), 5);
  }
});

test('a whole new text is taken as it is', () => {
  const frame = frameOf('a', 'utf-8');
  assert.equal(changed(frame, [{ text: 'é' }], 3).getText(), 'é');
});

test("the client's order of encodings decides, and UTF-16 is what all know", () => {
  const chosen = (positionEncodings?: string[]) =>
    readClient({
      processId: null,
      rootUri: null,
      capabilities: { general: positionEncodings ? { positionEncodings } : {} },
    }).encoding;
  assert.equal(chosen(), 'utf-16');
  assert.equal(chosen(['utf-7', 'utf-32', 'utf-16']), 'utf-32');
});
