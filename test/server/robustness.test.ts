import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hover } from 'vscode-languageserver/node';
import { startSession } from './connection.ts';

const limit = { timeout: 20_000 };

const requests = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/codeAction',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/diagnostic',
  'layerwise/layerTree',
  'layerwise/layerTooltip',
];

test('requests that make no sense are answered, and the server goes on', limit, async (context) => {
  const session = await startSession(context);
  const uri = await session.open('Dockerfile', 'FROM alpine:3.20\nRUN true\n');
  const textDocument = { uri };
  const nonsense: readonly object[] = [
    {},
    { textDocument: null },
    { textDocument, uri, position: { line: -1, character: 1e9 }, range: null, newName: '\0' },
    { textDocument, uri, position: null, range: { start: null }, context: null },
    { textDocument, uri, position: { line: 'x' }, context: { only: 5 } },
  ];
  for (const method of requests) {
    for (const params of nonsense) {
      // An error is an answer as well.
      await session.connection.sendRequest(method, params).catch(() => undefined);
    }
  }
  const position = { line: 0, character: 1 };
  assert.ok(await session.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument, position }));
  assert.equal(await session.end(), 0);
});

test('a name that is no stage name is refused with the reason', limit, async (context) => {
  const session = await startSession(context);
  const uri = await session.open('Dockerfile', 'FROM alpine AS build\nFROM build\n');
  const params = { textDocument: { uri }, position: { line: 0, character: 16 } };
  await assert.rejects(
    session.connection.sendRequest('textDocument/rename', { ...params, newName: '1' }),
    /stage name/,
  );
  const edit = await session.connection.sendRequest('textDocument/rename', { ...params, newName: 'base' });
  assert.ok(JSON.stringify(edit).includes('base'));
  await session.end();
});

test('texts that no one would write are answered', limit, async (context) => {
  const session = await startSession(context);
  const texts = [
    '',
    '\ufeff',
    '\r\n\r',
    'FROM',
    'FROM \\\n',
    'RUN <<A\n',
    '\0'.repeat(100),
    `FROM a\n${'RUN x \\\n'.repeat(5000)}`,
  ];
  for (const [at, text] of texts.entries()) {
    const uri = await session.open(`Dockerfile.${at}`, text);
    for (const method of requests) {
      const position = { line: 0, character: 0 };
      const range = { start: position, end: position };
      const context = { diagnostics: [], includeDeclaration: true };
      await session.connection
        .sendRequest(method, { textDocument: { uri }, uri, position, range, context, newName: 'a' })
        .catch(() => undefined);
    }
    await session.diagnostics(uri, 1);
  }
  assert.equal(await session.end(), 0);
});
