import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem, CompletionList, Diagnostic, Hover } from 'vscode-languageserver/node';
import type { LayerTree } from '../../server/src/protocol.ts';
import { startSession } from './connection.ts';

const limit = { timeout: 20_000 };

test('a session runs from the first request to the exit code', limit, async (context) => {
  const session = await startSession(context);
  assert.equal(session.initialized.serverInfo?.name, 'layerwise');
  assert.ok(session.initialized.capabilities.hoverProvider);
  assert.equal(await session.end(), 0);
});

test('diagnostics are published for the newest text', limit, async (context) => {
  const session = await startSession(context);
  const uri = await session.open('Dockerfile', 'FROM alpine:3.20\nCOYP . .\n');
  const broken = await session.diagnostics(uri, 1, (found) => found.length > 0);
  assert.equal(broken[0]?.severity, 1);
  await session.change(uri, 2, 'FROM alpine:3.20\n');
  assert.deepEqual(await session.diagnostics(uri, 2), []);
  await session.end();
});

test('edits of a long file bring what a file that is newly opened brings', limit, async (context) => {
  const service = (at: number) =>
    `FROM node:22 AS s${at}\nENV KEY value\nWORKDIR app\nRUN echo $ONE${at}\nEXPOSE 80/TCP\nCMD node src/index.js\n\n`;
  const edits: readonly [string, string][] = [
    ['echo $ONE70', 'echo $ONE70 $TWO'],
    ['RUN echo $ONE71', '\n# why\nRUN echo $ONE71'],
    ['RUN echo $ONE200', 'run echo $ONE200'],
    ['AS s250', 'AS s249'],
    ['echo $ONE70 $TWO', 'echo'],
  ];
  const session = await startSession(context);
  let text = Array.from({ length: 600 }, (_, at) => service(at)).join('');
  const uri = await session.open('Dockerfile', text);
  let version = 1;
  for (const [place, instead] of edits) {
    text = text.replace(place, () => instead);
    await session.change(uri, ++version, text);
    const fresh = await session.open(`Dockerfile.${version}`, text);
    const expected = await session.diagnostics(fresh, 1, (found) => found.length > 0);
    const inOrder = (found: readonly Diagnostic[]) => found.map((one) => JSON.stringify(one)).sort();
    assert.deepEqual(inOrder(await session.diagnostics(uri, version)), inOrder(expected), instead);
  }
  await session.end();
});

test('hover and completion answer', limit, async (context) => {
  const session = await startSession(context);
  const uri = await session.open('Dockerfile', 'FROM alpine:3.20\nEX\n');
  const textDocument = { uri };
  const hover = await session.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument,
    position: { line: 0, character: 1 },
  });
  assert.ok(hover && JSON.stringify(hover.contents).length > 20);
  const position = { line: 1, character: 2 };
  const answer = await session.connection.sendRequest<CompletionItem[] | CompletionList>('textDocument/completion', {
    textDocument,
    position,
  });
  const items = Array.isArray(answer) ? answer : answer.items;
  assert.ok(items.some(({ label }) => label === 'EXPOSE'));
  await session.end();
});

test('the layer tree follows the text and the target', limit, async (context) => {
  const changed: string[] = [];
  let wake = () => {};
  const session = await startSession(context, {
    prepare: (connection) =>
      connection.onNotification('layerwise/layerTreeChanged', ({ uri }: { uri: string }) => {
        changed.push(uri);
        wake();
      }),
  });
  const ask = (uri: string) => session.connection.sendRequest<LayerTree | null>('layerwise/layerTree', { uri });
  assert.equal(await ask('file:///workspace/absent/Dockerfile'), null);
  const uri = await session.open('Dockerfile', 'FROM alpine AS a\nRUN one\n\nFROM alpine AS b\nRUN two\n');
  const tree = await ask(uri);
  assert.equal(tree?.roots.length, 2);
  assert.deepEqual(
    tree.roots.map(({ dimmed }) => dimmed),
    [true, false],
  );
  const [stage] = tree.roots;
  const tooltip = (id: string | undefined) =>
    session.connection.sendRequest<string | null>('layerwise/layerTooltip', { uri, id });
  assert.match((await tooltip(stage?.id)) ?? '', /alpine/);
  assert.match((await tooltip(stage?.children[0]?.id)) ?? '', /\*\*RUN\*\* makes layer/);
  assert.equal(await tooltip('stage-7'), null);
  changed.length = 0;
  const notified = new Promise<void>((done) => {
    wake = done;
  });
  await session.connection.sendNotification('layerwise/setTarget', { uri, target: 'a' });
  await notified;
  assert.deepEqual(
    (await ask(uri))?.roots.map(({ dimmed }) => dimmed),
    [false, true],
  );
  await session.end();
});
