import * as vscode from 'vscode';
import type { Api } from '../../client/src/extension.ts';
import type { LayerTreeNode } from '../../server/src/protocol.ts';
import { activated, closeAll, equal, example, find, ok, open, until } from './host.ts';

describe('the layers view', () => {
  let api: Api;

  before(async () => {
    api = await activated();
    await vscode.commands.executeCommand('layerwise.layers.focus');
  });
  afterEach(closeAll);

  async function shown(path: string): Promise<vscode.TextEditor> {
    const editor = await open(path);
    const uri = example(path).toString();
    await until(`the layers of ${path}`, () => vscode.Uri.parse(api.layers.tree?.uri ?? '').toString() === uri);
    return editor;
  }
  const nodes = (list: readonly LayerTreeNode[] = api.layers.tree?.roots ?? []): LayerTreeNode[] =>
    list.flatMap((node) => [node, ...nodes(node.children)]);
  const labelled = (text: string) => nodes().find(({ label }) => label.includes(text));

  it('shows stages and steps with what they make', async () => {
    await shown('node-app/Dockerfile');
    ok(
      labelled('npm ci'),
      `labels: ${nodes()
        .map(({ label }) => label)
        .join(' | ')}`,
    );
    ok(/layer/.test(labelled('npm ci')?.description ?? ''), 'the RUN is not said to make a layer');
    for (const { id, accessibleLabel } of nodes()) {
      ok(id && accessibleLabel, `a node without id or accessible label: ${id}`);
    }
    equal(new Set(nodes().map(({ id }) => id)).size, nodes().length);
  });

  it('says what a step makes and depends on when the mouse rests on it', async () => {
    await shown('node-app/Dockerfile');
    const [stage] = api.layers.getChildren();
    const step = stage && api.layers.getChildren(stage).find(({ node }) => node.label.includes('npm ci'));
    ok(stage && step, 'no layer of npm ci');
    for (const [layer, words] of [
      [stage, 'node'],
      [step, 'makes layer'],
    ] as const) {
      const item = api.layers.getTreeItem(layer);
      ok(item.tooltip === undefined, 'the tooltip was made before it was asked for');
      const { tooltip } = await api.layers.resolveTreeItem(item, layer, new vscode.CancellationTokenSource().token);
      ok(tooltip instanceof vscode.MarkdownString && tooltip.value.includes(words), `no tooltip of ${layer.id}`);
    }
  });

  it('changes while typing', async () => {
    const editor = await shown('node-app/Dockerfile');
    await editor.edit((edit) => edit.insert(find(editor.document, 'CMD'), 'RUN touch /live\n'));
    await until('the new layer', () => labelled('touch /live'));
    await editor.edit((edit) =>
      edit.replace(editor.document.lineAt(find(editor.document, 'RUN touch').line).range, ''),
    );
    await until('the old layers', () => !labelled('touch /live'));
  });

  it('keeps what can be understood of a broken file', async () => {
    const editor = await shown('node-app/Dockerfile');
    await editor.edit((edit) => edit.insert(find(editor.document, 'EXPOSE'), 'COYP a b\n'));
    await until(
      'the layers after the error',
      () => editor.document.isDirty && labelled('npm ci') && labelled('src/server.js'),
    );
  });

  it('shows the step of the cursor', async () => {
    const editor = await shown('go-service/Dockerfile');
    const at = find(editor.document, 'go test');
    editor.selection = new vscode.Selection(at, at);
    await until('the selection', () => api.layers.selection[0]?.node.label.includes('go test'));
  });

  it('reveals the instruction of a layer', async () => {
    const editor = await shown('go-service/Dockerfile');
    const layer = api.layers
      .getChildren()
      .flatMap((stage) => api.layers.getChildren(stage))
      .find(({ node }) => node.label.includes('apk add'));
    ok(layer, 'no layer of apk add');
    await vscode.commands.executeCommand('layerwise.revealInstruction', layer);
    equal(editor.selection.active.line, find(editor.document, 'RUN apk add').line);
  });

  it('tells the chain of the target from the rest', async () => {
    const editor = await shown('go-service/Dockerfile');
    await until(
      'the default target',
      () => labelled('apk add')?.dimmed === true && labelled('go build')?.dimmed === false,
    );
    equal(
      api.layers.tree?.targets.map(({ target }) => target).filter((target) => target !== undefined),
      ['build', 'test', 'debug', 'release'],
    );
    await api.layers.setTarget(editor.document, 'debug');
    await until('another target', () => labelled('apk add')?.dimmed === false);
    await api.layers.setTarget(editor.document, undefined);
    await until('the default target', () => labelled('apk add')?.dimmed === true);
  });

  it('is empty when no Dockerfile is open', async () => {
    await shown('node-app/Dockerfile');
    await closeAll();
    await until('no layers', () => api.layers.tree === undefined && api.layers.getChildren().length === 0);
  });
});
