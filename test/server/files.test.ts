import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CompletionList } from 'vscode-languageserver/node';
import { type Session, startSession } from './connection.ts';

const limit = { timeout: 20_000 };
const text = 'FROM alpine:3.20\nCOPY \n';

function folderWith(context: TestContext, files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'layerwise-test-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file === '.dockerignore' ? 'ignored\n' : '');
  }
  return folder;
}

/** The files offered as sources of COPY, once the server knows the build context; `undefined` when it does not get to know it. */
async function offered(session: Session, uri: string, rounds = 200): Promise<readonly string[] | undefined> {
  const params = { textDocument: { uri }, position: { line: 1, character: 5 } };
  for (let round = 0; round < rounds; round++) {
    const { isIncomplete, items } = await session.connection.sendRequest<CompletionList>(
      'textDocument/completion',
      params,
    );
    if (!isIncomplete) return items.map(({ label }) => label).filter((label) => !label.startsWith('--'));
    await new Promise((later) => setTimeout(later, 10));
  }
  return undefined;
}

test('without a client that answers questions about files, the disk is read', limit, async (context) => {
  const folder = folderWith(context, ['.dockerignore', 'Dockerfile', 'src/a b/c.txt', 'ignored/x', 'main.py']);
  const session = await startSession(context, { folders: [pathToFileURL(folder).href] });
  const uri = await session.open(pathToFileURL(join(folder, 'Dockerfile')).href, text);
  assert.deepEqual(await offered(session, uri), ['src/', '.dockerignore', 'Dockerfile', 'main.py']);
  await session.end();
});

test('the folder that the settings name is the context', limit, async (context) => {
  const folder = folderWith(context, ['docker/Dockerfile', 'top.txt']);
  const session = await startSession(context, {
    folders: [pathToFileURL(folder).href],
    capabilities: { workspace: { configuration: true } },
    configuration: (section) => (section === 'layerwise' ? { context: { folder: '.' } } : null),
  });
  const uri = await session.open(pathToFileURL(join(folder, 'docker/Dockerfile')).href, text);
  assert.deepEqual(await offered(session, uri), ['docker/', 'top.txt']);
  await session.end();
});

test('a file that comes is known after the event', limit, async (context) => {
  const folder = folderWith(context, ['Dockerfile']);
  const session = await startSession(context, { folders: [pathToFileURL(folder).href] });
  const uri = await session.open(pathToFileURL(join(folder, 'Dockerfile')).href, text);
  assert.deepEqual(await offered(session, uri), ['Dockerfile']);
  writeFileSync(join(folder, 'new.txt'), '');
  const changes = [{ uri: pathToFileURL(join(folder, 'new.txt')).href, type: 1 }];
  await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  for (let round = 0; !(await offered(session, uri))?.includes('new.txt'); round++) {
    assert.ok(round < 200, 'the new file is not offered');
    await new Promise((later) => setTimeout(later, 20));
  }
  await session.end();
});

test('a virtual file system is read through the client', limit, async (context) => {
  const asked: string[] = [];
  const session = await startSession(context, {
    initializationOptions: { trusted: true, fileSystem: true },
    prepare: (connection) => {
      connection.onRequest('layerwise/listDirectory', ({ uri }: { uri: string }) => {
        asked.push(uri);
        return uri.endsWith('/app') ? [{ name: 'index.js', type: 'file' }] : null;
      });
      connection.onRequest('layerwise/readFile', () => null);
    },
  });
  const uri = await session.open('memory:/app/Dockerfile', text);
  assert.deepEqual(await offered(session, uri), ['index.js']);
  assert.deepEqual([...new Set(asked)], ['memory:/app']);
  await session.end();
});

test('in a workspace that is not trusted, no file is looked at', limit, async (context) => {
  const folder = folderWith(context, ['Dockerfile', 'secret.txt']);
  let asked = 0;
  const session = await startSession(context, {
    folders: [pathToFileURL(folder).href],
    initializationOptions: { trusted: false, fileSystem: true },
    prepare: (connection) => {
      for (const method of ['layerwise/listDirectory', 'layerwise/readFile'])
        connection.onRequest(method, () => asked++);
    },
  });
  for (const uri of [pathToFileURL(join(folder, 'Dockerfile')).href, 'memory:/app/Dockerfile']) {
    await session.open(uri, text);
    assert.deepEqual(await offered(session, uri), []);
  }
  assert.equal(asked, 0);
  await session.end();
});
