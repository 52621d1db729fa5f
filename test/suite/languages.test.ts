import * as vscode from 'vscode';
import { activated, closeAll, equal, example, hoverText, ok, ours, until } from './host.ts';

const broken = 'FROM alpine:3.20\nCOYP . .\n';

describe('languages', () => {
  const written: vscode.Uri[] = [];
  before(activated);
  after(async () => {
    await closeAll();
    for (const uri of written) await vscode.workspace.fs.delete(uri);
  });

  async function write(name: string, text: string): Promise<vscode.TextDocument> {
    const uri = example(name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    written.push(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    return document;
  }

  for (const name of [
    'Dockerfile.dev',
    'Dockerfile-dev',
    'Dockerfile_dev',
    'web.dockerfile',
    'Web.Dockerfile',
    'Containerfile',
    'Containerfile.ci',
  ]) {
    it(`knows ${name}`, async () => {
      equal((await write(name, 'FROM scratch\n')).languageId, 'dockerfile');
    });
  }

  it('reports a file that does not build', async () => {
    const { uri } = await write('Dockerfile.broken', broken);
    const [error] = await until('an error', () => ours(uri).length > 0 && ours(uri));
    equal(error?.severity, vscode.DiagnosticSeverity.Error);
  });

  it('reports no errors in a template', async () => {
    const { uri } = await write('Dockerfile.j2', broken);
    ok((await hoverText(uri, new vscode.Position(0, 1))).length > 0, 'no hover');
    equal(
      ours(uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
      [],
    );
  });

  it('leaves ignore files alone', async () => {
    const document = await write('Dockerfile.dockerignore', 'node_modules\n');
    if (document.languageId === 'dockerfile') await hoverText(document.uri, new vscode.Position(0, 1));
    equal(ours(document.uri), []);
  });

  it('helps in an untitled document', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'dockerfile', content: broken });
    await vscode.window.showTextDocument(document);
    await until('an error', () => ours(document.uri).length > 0);
    ok((await hoverText(document.uri, new vscode.Position(0, 1))).length > 0, 'no hover');
  });

  it('helps in a virtual document', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('sample', {
      provideTextDocumentContent: () => 'FROM alpine:3.20\n',
    });
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('sample:/somewhere/Dockerfile'));
    equal(document.languageId, 'dockerfile');
    ok((await hoverText(document.uri, new vscode.Position(0, 1))).length > 0, 'no hover');
    provider.dispose();
  });
});
