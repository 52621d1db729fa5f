import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinUri, nameOf, parentOf, pathBelow, schemeOf, withPath } from '../../server/src/context/uri.ts';

test('the folder and the name of a resource', () => {
  const cases: readonly [uri: string, folder: string | undefined, name: string][] = [
    ['file:///home/me/app/Dockerfile', 'file:///home/me/app', 'Dockerfile'],
    ['file:///c%3A/app/Dockerfile.dev', 'file:///c%3A/app', 'Dockerfile.dev'],
    ['file:///Dockerfile', 'file:///', 'Dockerfile'],
    ['vscode-vfs://github/owner/repo/my%20app/Dockerfile', 'vscode-vfs://github/owner/repo/my%20app', 'Dockerfile'],
    ['sample:/a/Dockerfile', 'sample:/a', 'Dockerfile'],
    ['untitled:Untitled-1', undefined, 'untitled:Untitled-1'],
    ['git:/a/Dockerfile?%7B%22ref%22%3A%22HEAD%22%7D', undefined, 'Dockerfile?{"ref":"HEAD"}'],
  ];
  for (const [uri, folder, name] of cases) {
    assert.equal(parentOf(uri), folder, uri);
    assert.equal(nameOf(uri), name, uri);
  }
  assert.equal(schemeOf('GIT:/a'), 'git');
});

test('a path below a folder, encoded and cleaned', () => {
  assert.equal(joinUri('file:///a', 'b c/d#e'), 'file:///a/b%20c/d%23e');
  assert.equal(joinUri('file:///a/b', '../c/./d'), 'file:///a/c/d');
  assert.equal(joinUri('file:///a', '../../..'), 'file:///');
  assert.equal(joinUri('file:///', 'x'), 'file:///x');
  assert.equal(withPath('vscode-vfs://github/o/r/Dockerfile', '/o/other'), 'vscode-vfs://github/o/other');
});

test('the way from a folder to a resource', () => {
  assert.equal(pathBelow('file:///a', 'file:///a/b%20c/d'), 'b c/d');
  assert.equal(pathBelow('file:///a/', 'file:///a'), '');
  assert.equal(pathBelow('file:///a', 'file:///ab'), undefined);
  assert.equal(pathBelow('file:///', 'file:///a/b'), 'a/b');
  assert.equal(pathBelow('file:///C:/a', 'file:///c%3A/a/b'), 'b');
  assert.equal(pathBelow('file:///a', 'other:///a/b'), undefined);
});
