import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type RebuildCostAnswer, rebuildCostRequest } from '../../server/src/protocol.ts';
import { startSession } from './connection.ts';

const text = 'FROM alpine\nCOPY src /src\nCOPY lib /lib\n';

test('how often files change is counted in the history of their folder', { timeout: 30_000 }, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'layerwise-test-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });
  for (const name of ['src', 'lib']) {
    mkdirSync(join(folder, 'app', name), { recursive: true });
    writeFileSync(join(folder, 'app', name, 'ä b.txt'), '');
  }
  writeFileSync(join(folder, 'app/Dockerfile'), text);
  git('init', '-q');
  for (let at = 0; at < 40; at++) {
    appendFileSync(join(folder, 'app/src/ä b.txt'), `${at}\n`);
    writeFileSync(join(folder, `outside-${at}`), '');
    git('add', '-A');
    git('commit', '-q', '-m', `change ${at}`);
  }
  const session = await startSession(context, { folders: [pathToFileURL(folder).href] });
  const uri = await session.open(pathToFileURL(join(folder, 'app/Dockerfile')).href, text);
  const page = async () =>
    (await session.connection.sendRequest<RebuildCostAnswer>(rebuildCostRequest, { uri })).markdown;
  let markdown = await page();
  for (let round = 0; !markdown.includes('commits') && round < 300; round++) {
    await new Promise((later) => setTimeout(later, 20));
    markdown = await page();
  }
  assert.match(markdown, /^- Line 2: src: 9\d % \(40 of 40 commits\)/m);
  assert.match(markdown, /^- Line 3: .*lib: \d % \(1 of 40 commits\)/m);
  await session.end();
});
