import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type ChangedSince, type FileChanges, fileChangesRequest } from '../../server/src/protocol.ts';
import { startSession } from './connection.ts';

const limit = { timeout: 20_000 };

/** A folder whose files can be written and committed. */
function folderOf(context: TestContext) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'layerwise-test-')));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const uri = (path: string) => pathToFileURL(join(folder, path)).href;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });
  return { folder, uri, write, git };
}

async function asking(context: TestContext, folder: string, options: object = {}) {
  const session = await startSession(context, {
    folders: [pathToFileURL(folder).href],
    initializationOptions: options,
  });
  const ask = (uri: string, since: ChangedSince) =>
    session.connection.sendRequest<FileChanges | null>(fileChangesRequest, { uri, since });
  return { session, ask };
}

test('without an extension that tells, the git program says what has changed', limit, async (context) => {
  const { folder, uri, write, git } = folderOf(context);
  for (const path of ['app/Dockerfile', 'app/ä b.txt', 'app/staged', 'app/gone', 'app/moved', 'touched', '.gitignore'])
    write(path, `${path}\n`);
  write('.gitignore', '*.log\n');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'one');
  write('app/Dockerfile', 'FROM a\n');
  write('app/new', '');
  git('rm', '-q', 'app/gone');
  git('add', '-A');
  git('commit', '-q', '-m', 'two');

  write('app/Dockerfile', 'FROM b\n');
  write('app/ä b.txt', 'other');
  write('app/staged', 'other');
  git('add', 'app/staged');
  git('mv', 'app/moved', 'app/here');
  write('app/unknown', '');
  write('x.log', '');
  // A file that was only touched holds what it held.
  utimesSync(join(folder, 'touched'), 1, 1);

  const { session, ask } = await asking(context, folder);
  const sorted = (uris: readonly string[] = []) => [...uris].sort();
  const now = await ask(uri('app/Dockerfile'), 'head');
  assert.deepEqual(sorted(now?.changed), sorted(['app/Dockerfile', 'app/staged', 'app/ä b.txt'].map(uri)));
  assert.deepEqual(sorted(now?.added), sorted(['app/here', 'app/unknown'].map(uri)));
  assert.deepEqual(now?.removed, [uri('app/moved')]);
  assert.equal(now?.previousText, 'FROM a\n');
  assert.equal((await ask(uri('touched'), 'head'))?.previousText, undefined);

  const last = await ask(uri('app/Dockerfile'), 'before head');
  assert.deepEqual(last, {
    changed: [uri('app/Dockerfile')],
    added: [uri('app/new')],
    removed: [uri('app/gone')],
    previousText: 'app/Dockerfile\n',
  });
  await session.end();
});

test(
  'nothing that the repository configures is run, nothing in a workspace that is not trusted',
  limit,
  async (context) => {
    const { folder, uri, write, git } = folderOf(context);
    const proof = join(folder, 'ran');
    write('.gitattributes', '* filter=own diff=own\n');
    write('a', '1');
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'one');
    for (const [name, value] of [
      ['core.fsmonitor', `touch ${proof}; false`],
      ['filter.own.clean', `touch ${proof}; cat`],
      ['filter.own.smudge', `touch ${proof}; cat`],
      ['diff.own.textconv', `touch ${proof}; cat`],
      ['diff.own.command', `touch ${proof}`],
    ] as const)
      git('config', name, value);
    write('a', '2');
    const { session, ask } = await asking(context, folder);
    const found = await ask(uri('a'), 'head');
    assert.deepEqual(found?.changed, [uri('a')]);
    assert.equal(found?.previousText, '1');
    // There is but one commit.
    assert.equal(await ask(uri('a'), 'before head'), null);
    assert.ok(!existsSync(proof), 'something was run');
    await session.end();
    const untrusted = await asking(context, folder, { trusted: false });
    assert.equal(await untrusted.ask(uri('a'), 'head'), null);
    await untrusted.session.end();
  },
);

test('where there is no repository, nothing is said', limit, async (context) => {
  const { folder, uri, write } = folderOf(context);
  write('a', '');
  const { session, ask } = await asking(context, folder);
  assert.equal(await ask(uri('a'), 'head'), null);
  assert.equal(await ask('untitled:Untitled-1', 'head'), null);
  await session.end();
});
