import * as vscode from 'vscode';
import { activated, closeAll, equal, extensionId, hoverText, ok, open, until } from './host.ts';

describe('commands', () => {
  before(activated);
  afterEach(closeAll);

  it('are all there', async () => {
    const { contributes } = vscode.extensions.getExtension(extensionId)?.packageJSON ?? {};
    const contributed: string[] = contributes.commands.map(({ command }: { command: string }) => command);
    const registered = await vscode.commands.getCommands(true);
    ok(contributed.length > 0, 'no command is contributed');
    equal(
      contributed.filter((command) => !registered.includes(command)),
      [],
    );
  });

  it('show the page of a rule', async () => {
    await vscode.commands.executeCommand('layerwise.showRule', 'DependenciesAfterSource');
    await until('the page', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label.includes('DependenciesAfterSource')),
      ),
    );
  });

  it('restart the server', async () => {
    const { document } = await open('node-app/Dockerfile');
    const api = await activated();
    await vscode.commands.executeCommand('layerwise.restartServer');
    ok(api.client.isRunning(), 'the server is not running');
    await until('hover', async () => (await hoverText(document.uri, new vscode.Position(1, 1))).length > 0);
    await vscode.commands.executeCommand('layerwise.layers.focus');
    await vscode.window.showTextDocument(document);
    await until('the layers', () => api.layers.tree !== undefined);
  });
});
