import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startSession } from './connection.ts';

const limit = { timeout: 20_000 };
const text = 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\n';

/** The action that orders the stage, as a client with these abilities for edits gets it. */
async function orderAction(context: TestContext, workspaceEdit: object) {
  const folder = mkdtempSync(join(tmpdir(), 'layerwise-test-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'src'));
  for (const [name, content] of [
    ['package.json', '{}'],
    ['package-lock.json', '{}'],
    ['src/index.js', ''],
    ['Dockerfile', text],
  ] as const)
    writeFileSync(join(folder, name), content);
  const session = await startSession(context, {
    folders: [pathToFileURL(folder).href],
    capabilities: {
      workspace: { workspaceFolders: true, workspaceEdit },
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    },
  });
  const uri = await session.open(`${pathToFileURL(folder).href}/Dockerfile`, text);
  const at = { line: 3, character: 0 };
  let actions: CodeAction[] = [];
  for (let round = 0; round < 300 && actions.length === 0; round++) {
    actions = await session.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['refactor'] },
    });
    await new Promise((later) => setTimeout(later, 10));
  }
  await session.end();
  return { uri, action: actions[0] };
}

const ordered = 'FROM node:22\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n';

test('ordering a stage is shown before it is done, where the editor can do that', limit, async (context) => {
  const { uri, action } = await orderAction(context, { documentChanges: true, changeAnnotationSupport: {} });
  assert.equal(action?.kind, 'refactor.rewrite');
  const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
  const document = TextDocument.create(uri, 'dockerfile', 1, text);
  const edits = change?.edits.filter((edit) => 'annotationId' in edit && 'newText' in edit) ?? [];
  assert.equal(edits.length, change?.edits.length);
  assert.equal(TextDocument.applyEdits(document, edits), ordered);
  const notes = Object.values(action.edit?.changeAnnotations ?? {});
  assert.equal(notes.length, 1);
  assert.ok(notes.every(({ needsConfirmation }) => needsConfirmation));
});

test('an editor without such a view gets plain edits', limit, async (context) => {
  const { uri, action } = await orderAction(context, {});
  const document = TextDocument.create(uri, 'dockerfile', 1, text);
  assert.equal(TextDocument.applyEdits(document, action?.edit?.changes?.[uri] ?? []), ordered);
  assert.equal(action?.edit?.changeAnnotations, undefined);
});
