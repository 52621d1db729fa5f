import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentDiagnosticReport, Hover } from 'vscode-languageserver/node';
import { type Session, startSession } from './connection.ts';

const limit = { timeout: 20_000 };
const broken = 'FROM alpine:3.20\nCOYP . .\n';

function hover(session: Session, uri: string, line: number, character: number): Promise<Hover | null> {
  const params = { textDocument: { uri }, position: { line, character } };
  return session.connection.sendRequest('textDocument/hover', params);
}

test('of changes that come in a burst, only the newest text is reported on', limit, async (context) => {
  const session = await startSession(context);
  const uri = await session.open('Dockerfile', broken);
  for (let version = 2; version <= 200; version++) {
    void session.change(uri, version, version < 200 ? `${broken}RUN ${version}\n` : 'FROM alpine:3.20\n');
  }
  assert.deepEqual(await session.diagnostics(uri, 200), []);
  const versions = session.published.map(({ version }) => version);
  assert.ok(versions.length < 100, `${versions.length} reports`);
  assert.deepEqual(
    versions,
    [...versions].sort((a = 0, b = 0) => a - b),
  );
  await session.end();
});

test('a template shows no errors but still explains', limit, async (context) => {
  const session = await startSession(context);
  const uri = await session.open('Dockerfile.j2', broken);
  assert.deepEqual(
    (await session.diagnostics(uri, 1)).filter(({ severity }) => severity === 1),
    [],
  );
  assert.ok(await hover(session, uri, 0, 1));
  await session.end();
});

test('an older version of a file is explained and not judged', limit, async (context) => {
  const session = await startSession(context);
  const uri = await session.open('git:/workspace/Dockerfile?%7B%22ref%22%3A%22HEAD%22%7D', broken);
  assert.deepEqual(await session.diagnostics(uri, 1), []);
  assert.ok(await hover(session, uri, 0, 1));
  await session.end();
});

test('an ignore file is none of our business', limit, async (context) => {
  const session = await startSession(context);
  const uri = await session.open('Dockerfile.dockerignore', broken);
  assert.equal(await hover(session, uri, 0, 1), null);
  assert.equal(session.published.length, 0);
  await session.end();
});

test('an untitled document gets all that needs no files', limit, async (context) => {
  const session = await startSession(context);
  const uri = await session.open('untitled:Untitled-1', broken);
  assert.equal((await session.diagnostics(uri, 1))[0]?.severity, 1);
  assert.ok(await hover(session, uri, 0, 1));
  await session.end();
});

test('a closed document keeps no diagnostics', limit, async (context) => {
  const session = await startSession(context);
  const uri = await session.open('Dockerfile', broken);
  await session.diagnostics(uri, 1, (found) => found.length > 0);
  await session.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  for (let round = 0; session.published.at(-1)?.diagnostics.length !== 0; round++) {
    assert.ok(round < 500, 'the diagnostics stay');
    await new Promise((later) => setTimeout(later, 10));
  }
  assert.equal(await hover(session, uri, 0, 1), null);
  await session.end();
});

test('columns are counted as the client asks for', limit, async (context) => {
  const session = await startSession(context, {
    capabilities: { general: { positionEncodings: ['utf-8', 'utf-16'] } },
  });
  assert.equal(session.initialized.capabilities.positionEncoding, 'utf-8');
  const uri = await session.open('Dockerfile', 'FROM scratch\nLABEL é="😀" note=$ABSENT\n');
  const found = await session.diagnostics(uri, 1, (all) => all.length > 0);
  // In UTF-16 units, the variable begins in column 18.
  assert.ok(
    found.some(({ range }) => range.start.line === 1 && range.start.character === 21),
    JSON.stringify(found),
  );
  await session.end();
});

test('a client that pulls is sent nothing and asks again when facts arrive', limit, async (context) => {
  let refreshes = 0;
  const session = await startSession(context, {
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
    },
    configuration: () => ({ rules: { StageNameCasing: level } }),
    prepare: (connection) =>
      connection.onRequest('workspace/diagnostic/refresh', () => {
        refreshes++;
        return null;
      }),
  });
  let level = 'default';
  const uri = await session.open('Dockerfile', 'FROM alpine:3.20 AS Build\nRUN true\n');
  const pull = (previousResultId?: string) =>
    session.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  const first = await pull();
  assert.ok(first.kind === 'full' && first.items.some(({ code }) => code === 'StageNameCasing'), JSON.stringify(first));
  const again = await pull(first.resultId);
  assert.equal(again.kind, 'unchanged');
  assert.equal(session.published.length, 0);

  level = 'off';
  await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  for (let round = 0; refreshes === 0; round++) {
    assert.ok(round < 500, 'the client is not asked to pull again');
    await new Promise((later) => setTimeout(later, 10));
  }
  const last = await pull(first.resultId);
  assert.ok(last.kind === 'full' && !last.items.some(({ code }) => code === 'StageNameCasing'), JSON.stringify(last));
  await session.end();
});
