import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CompletionList, Hover } from 'vscode-languageserver/node';
import {
  type BuildChoice,
  buildsRequest,
  type LayerTree,
  layerTreeRequest,
  type RebuildsAnswer,
  rebuildsRequest,
  setBuildNotification,
} from '../../server/src/protocol.ts';
import { type Session, startSession } from './connection.ts';

const limit = { timeout: 20_000 };

function folderWith(context: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'layerwise-test-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Asks until the answer is as it should be. */
async function eventually<T>(ask: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> {
  for (let round = 0; ; round++) {
    const answer = await ask();
    if (fits(answer) || round > 300) return answer;
    await new Promise((later) => setTimeout(later, 10));
  }
}

const text = 'FROM alpine AS dev\nFROM alpine AS prod\nARG TAG\nCOPY \n';

const files = {
  'docker/Dockerfile': text,
  'compose.yaml': 'services:\n  web:\n    build:\n      context: app\n      dockerfile: ../docker/Dockerfile\n',
  'docker-bake.hcl':
    'variable "TAG" { default = "v1" }\ntarget "api" {\n  dockerfile = "docker/Dockerfile"\n  target = "dev"\n  args = { TAG = TAG }\n}\n',
  'app/index.js': '',
};

async function offered(session: Session, uri: string): Promise<readonly string[]> {
  const params = { textDocument: { uri }, position: { line: 3, character: 5 } };
  const { isIncomplete, items } = await session.connection.sendRequest<CompletionList>(
    'textDocument/completion',
    params,
  );
  return isIncomplete ? [] : items.map(({ label }) => label).filter((label) => !label.startsWith('--'));
}

test('the context is that of the Compose service, until the user chooses the Bake target', limit, async (context) => {
  const folder = folderWith(context, files);
  const session = await startSession(context, { folders: [pathToFileURL(folder).href] });
  const uri = await session.open(pathToFileURL(join(folder, 'docker/Dockerfile')).href, text);
  assert.deepEqual(
    await eventually(
      () => offered(session, uri),
      (names) => names.length > 0,
    ),
    ['index.js'],
  );
  const choices = await session.connection.sendRequest<BuildChoice[]>(buildsRequest, { uri });
  assert.deepEqual(
    choices.map(({ label, description, current }) => [label, description, current]),
    [
      ['web', 'service "web" in compose.yaml', true],
      ['api', 'target "api" in docker-bake.hcl', false],
      ['No build file', 'the folder of the Dockerfile', false],
    ],
  );
  assert.equal(choices[1]?.detail, 'context the workspace folder, target dev, TAG=v1');
  await session.connection.sendNotification(setBuildNotification, { uri, key: choices[1]?.key });
  const names = await eventually(
    () => offered(session, uri),
    (found) => found.includes('app/'),
  );
  assert.ok(names.includes('docker-bake.hcl'));
  await session.end();
});

test(
  'a named context that is a folder is listed, with sizes, and what changes in it is seen',
  limit,
  async (context) => {
    const source = 'FROM alpine\nCOPY --from=shared lib /lib\nRUN --mount=from=shared,source=v.txt,target=/v cat /v\n';
    const folder = folderWith(context, {
      'app/Dockerfile': source,
      'compose.yaml':
        'services:\n  web:\n    build:\n      context: app\n      additional_contexts:\n        shared: ./libs\n        far: https://example.com/x.git\n',
      'libs/.dockerignore': '**/*.log\n',
      'libs/lib/a.c': 'x'.repeat(1500),
      'libs/lib/b.log': '',
      'libs/v.txt': '1',
    });
    const session = await startSession(context, { folders: [pathToFileURL(folder).href] });
    const uri = await session.open(pathToFileURL(join(folder, 'app/Dockerfile')).href, source);
    const hoverAt = async (line: number, character: number) => {
      const params = { textDocument: { uri }, position: { line, character } };
      const hover = await session.connection.sendRequest<Hover | null>('textDocument/hover', params);
      return JSON.stringify(hover?.contents ?? '');
    };
    const fits = (text: string) => text.includes('KB') || text.includes('byte');
    const copied = await eventually(() => hoverAt(1, 20), fits);
    assert.match(copied, /Selects 1 file, 1\.5 KB \(.*lib\/a\.c.*\) of the context .*shared/);
    assert.match(
      await eventually(() => hoverAt(2, 33), fits),
      /Selects 1 file, 1 byte \(.*v\.txt.*\) of the context .*shared/,
    );
    const tree = await eventually(
      () => session.connection.sendRequest<LayerTree>(layerTreeRequest, { uri }),
      ({ roots }) => roots[0]?.children.every(({ description }) => description?.includes(',')) ?? false,
    );
    assert.deepEqual(
      tree.roots[0]?.children.map(({ description }) => description),
      ['layer 1 · 1 file, 1.5 KB', 'layer 2 · 1 file, 1 byte'],
    );
    const rebuilt = await session.connection.sendRequest<RebuildsAnswer>(rebuildsRequest, {
      uri,
      changed: [pathToFileURL(join(folder, 'libs/v.txt')).href],
      added: [],
      removed: [],
    });
    assert.deepEqual(
      rebuilt.steps.map(({ verdict }) => verdict),
      ['hit', 'miss'],
    );
    await session.end();
  },
);

test('a build file that comes and goes moves the context', limit, async (context) => {
  const { 'compose.yaml': compose, ...rest } = files;
  const folder = folderWith(context, { 'docker/Dockerfile': text, 'app/index.js': rest['app/index.js'] });
  const session = await startSession(context, { folders: [pathToFileURL(folder).href] });
  const uri = await session.open(pathToFileURL(join(folder, 'docker/Dockerfile')).href, text);
  assert.deepEqual(
    await eventually(
      () => offered(session, uri),
      (names) => names.length > 0,
    ),
    ['Dockerfile'],
  );
  const file = join(folder, 'compose.yaml');
  writeFileSync(file, compose);
  await session.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(file).href, type: 1 }],
  });
  assert.deepEqual(
    await eventually(
      () => offered(session, uri),
      (names) => names.includes('index.js'),
    ),
    ['index.js'],
  );
  await session.end();
});
