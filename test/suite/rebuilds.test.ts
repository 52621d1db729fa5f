import * as vscode from 'vscode';
import { activated, closeAll, equal, example, ok, open, until } from './host.ts';

describe('rebuilds', () => {
  before(activated);
  afterEach(closeAll);

  it('marks the steps that a changed file makes run again, with the reason', async () => {
    const { document } = await open('node-app/Dockerfile');
    const api = await activated();
    const file = example('node-app/src/server.js');
    void vscode.commands.executeCommand('layerwise.whatRebuilds', file, [file]);
    const answer = await until('the marks', () => api.rebuilds.shown.get(document.uri.toString()));
    equal(
      answer.steps.map(({ verdict }) => verdict),
      ['hit', 'miss', 'miss'],
    );
    ok(answer.steps[1]?.short.includes('src/server.js'), `the reason is ${answer.steps[1]?.short}`);
    await vscode.commands.executeCommand('layerwise.clearRebuilds');
    equal(api.rebuilds.shown.size, 0);
  });

  it('takes the marks away when the text changes', async () => {
    const editor = await open('node-app/Dockerfile');
    const api = await activated();
    const file = example('node-app/package.json');
    void vscode.commands.executeCommand('layerwise.whatRebuilds', file, [file]);
    await until('the marks', () => api.rebuilds.shown.size > 0);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# a comment\n'));
    await until('the marks to go', () => api.rebuilds.shown.size === 0);
  });
});

describe('builds', () => {
  const written: vscode.Uri[] = [];
  before(activated);
  afterEach(async () => {
    for (const file of written.splice(0)) await vscode.workspace.fs.delete(file);
    await closeAll();
  });

  async function shows(path: string, text: string, build: string): Promise<void> {
    const file = example(path);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    written.push(file);
    await open('node-app/Dockerfile');
    const api = await activated();
    await until('the build', async () => {
      await api.builds.refresh();
      return api.builds.text.includes(build);
    });
  }

  it('are found in a Compose file and shown in the status bar', () =>
    shows('compose.yaml', 'services:\n  shop:\n    build: node-app\n', 'shop'));

  it('are found in a Bake file, whose parser is started for it', () =>
    shows(
      'docker-bake.hcl',
      'variable "DIR" { default = "node-app" }\ntarget "bakery" {\n  context = DIR\n}\n',
      'bakery',
    ));
});
