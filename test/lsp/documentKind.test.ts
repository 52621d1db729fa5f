import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentKind, documentKind } from '../../server/src/lsp/documentKind.ts';

const kinds: Readonly<Record<DocumentKind, readonly string[]>> = {
  dockerfile: [
    'file:///a/Dockerfile',
    'file:///a/Dockerfile.dev',
    'file:///a/Containerfile',
    'file:///a/web.dockerfile',
    'untitled:Untitled-1',
    'vscode-vfs://github/o/r/Dockerfile',
    'vscode-remote://ssh-remote/a/Dockerfile',
    'memfs:/Dockerfile',
  ],
  template: [
    'file:///a/Dockerfile.j2',
    'file:///a/Dockerfile.TMPL',
    'file:///a/Dockerfile.in',
    'file:///a/Dockerfile.erb',
  ],
  exhibit: [
    'git:/a/Dockerfile?%7B%22ref%22%3A%22%22%7D',
    'gitlens://x/Dockerfile',
    'vscode-local-history:/a/Dockerfile',
  ],
  other: [
    'file:///a/Dockerfile.dockerignore',
    'file:///a/.dockerignore',
    'git:/a/web.Dockerfile.dockerignore',
    'file:///a/Dockerfile.md',
  ],
};

for (const [kind, uris] of Object.entries(kinds)) {
  for (const uri of uris) test(`${uri} is: ${kind}`, () => assert.equal(documentKind(uri), kind));
}
