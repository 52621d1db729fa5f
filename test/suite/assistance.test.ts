import * as vscode from 'vscode';
import { activated, closeAll, completionLabels, find, hoverText, ok, open } from './host.ts';

describe('hover', () => {
  before(activated);
  after(closeAll);

  it('explains instructions, flags and base images', async () => {
    const { document } = await open('go-service/Dockerfile');
    const over = (text: string) => hoverText(document.uri, find(document, text).translate(0, 2));
    for (const text of ['FROM golang', 'type=cache', '--mount', 'alpine:3.20', '--from=build']) {
      ok((await over(text)).length > 0, `no hover over ${text}`);
    }
  });

  it('shows the value of a variable', async () => {
    const { document } = await open('go-service/Dockerfile');
    const text = await hoverText(document.uri, find(document, '${GO_VERSION}').translate(0, 4));
    ok(text.includes('1.23'), `hover: ${text}`);
  });
});

describe('completion', () => {
  before(activated);
  afterEach(closeAll);

  async function complete(text: string): Promise<string[]> {
    const document = await vscode.workspace.openTextDocument({ language: 'dockerfile', content: text });
    await vscode.window.showTextDocument(document);
    return completionLabels(document.uri, document.positionAt(text.length));
  }

  it('offers instructions', async () => {
    const labels = await complete('FROM alpine\nEX');
    ok(labels.includes('EXPOSE'), `labels: ${labels}`);
  });

  it('offers base images', async () => {
    const labels = await complete('FROM alp');
    ok(
      labels.some((label) => label.startsWith('alpine')),
      `labels: ${labels}`,
    );
  });

  it('offers tags', async () => {
    const labels = await complete('FROM node:');
    ok(
      labels.some((label) => /\balpine\b|slim/.test(label)),
      `labels: ${labels}`,
    );
  });

  it('offers stages', async () => {
    const labels = await complete('FROM alpine AS build\nFROM scratch\nCOPY --from=');
    ok(labels.includes('build'), `labels: ${labels}`);
  });
});
