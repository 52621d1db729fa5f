import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CompletionList, Hover } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startSession } from './connection.ts';

const limit = { timeout: 20_000 };

const texts: Readonly<Record<string, string>> = {
  'a byte order mark': '\ufeffFROM debian as base\nRUN x\nFROM base\n',
  'line ends of Windows': '# c\r\nFROM debian as base\r\nRUN a \\\r\n    b\r\nFROM base\r\n',
  'mixed line ends': '# c\nFROM debian as base\r\nRUN a \\\n    b\r\n\r\nFROM base\n',
  'no line end at the end': 'FROM debian as base\nFROM base',
  'characters beyond the first plane': '# 😀\nFROM debian as base\nLABEL a="😀"\nFROM base\n',
};

for (const [what, text] of Object.entries(texts)) {
  test(`with ${what}, a fix changes what it says and nothing else`, limit, async (context) => {
    const session = await startSession(context, {
      capabilities: {
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
      },
    });
    const uri = await session.open('Dockerfile', text);
    const [found] = await session.diagnostics(uri, 1, (all) => all.some(({ code }) => code === 'FromAsCasing'));
    const document = TextDocument.create(uri, 'dockerfile', 1, text);
    assert.equal(found && document.getText(found.range), 'as');
    const actions = await session.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: found?.range,
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    const edits = actions[0]?.edit?.changes?.[uri] ?? [];
    assert.equal(TextDocument.applyEdits(document, edits), text.replace(' as ', ' AS '));
    const hover = await session.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: document.positionAt(text.indexOf('FROM') + 1),
    });
    assert.deepEqual(hover?.range && document.getText(hover.range), 'FROM');
    await session.end();
  });
}

test('each of several open folders has settings and a context of its own', limit, async (context) => {
  const base = mkdtempSync(join(tmpdir(), 'layerwise-test-'));
  context.after(() => rmSync(base, { recursive: true, force: true }));
  const uris = ['one', 'two'].map((name) => {
    mkdirSync(join(base, name, 'docker'), { recursive: true });
    writeFileSync(join(base, name, `${name}.txt`), '');
    return pathToFileURL(join(base, name)).href;
  });
  const session = await startSession(context, {
    folders: uris,
    capabilities: { workspace: { configuration: true, workspaceFolders: true } },
    configuration: () => ({ context: { folder: '.' } }),
  });
  for (const [at, name] of ['one', 'two'].entries()) {
    const uri = await session.open(`${uris[at]}/docker/Dockerfile`, 'FROM alpine:3.20\nCOPY \n');
    const params = { textDocument: { uri }, position: { line: 1, character: 5 } };
    let labels: string[] = [];
    for (let round = 0; round < 300 && !labels.includes(`${name}.txt`); round++) {
      const { items } = await session.connection.sendRequest<CompletionList>('textDocument/completion', params);
      labels = items.map(({ label }) => label);
      await new Promise((later) => setTimeout(later, 10));
    }
    assert.ok(
      labels.includes(`${name}.txt`) && !labels.includes(name === 'one' ? 'two.txt' : 'one.txt'),
      String(labels),
    );
  }
  await session.end();
});
