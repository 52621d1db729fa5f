import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type LayerTooltipParams,
  type LayerTree,
  type LayerTreeChangedParams,
  type LayerTreeParams,
  layerTooltipRequest,
  layerTreeChangedNotification,
  layerTreeRequest,
  type RebuildMark,
  type SetTargetParams,
  setTargetNotification,
} from '../../server/src/protocol.ts';
import { dimmedUri, dimsLayers } from './decorations.ts';
import { flatten, holds, innermost, type Layer, layersOf } from './layers.ts';

/** Milliseconds that the cursor must rest before its step is shown. */
const cursorPause = 60;

/** The view `layerwise.layers`: the tree that the server makes of the Dockerfile last worked on. */
export class LayersView implements vscode.TreeDataProvider<Layer>, vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<Layer>;
  readonly #disposables: readonly vscode.Disposable[];
  /** Chosen targets by document: a server that was started anew has to be told again. */
  readonly #targets = new Map<string, string>();
  #document: vscode.TextDocument | undefined;
  #tree: LayerTree | undefined;
  #layers: readonly Layer[] = [];
  #marks: (layer: Layer) => RebuildMark | undefined = () => undefined;
  #asking = false;
  #askAgain = false;
  #cursorTimer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#view = vscode.window.createTreeView('layerwise.layers', { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = [
      this.#changed,
      this.#view,
      dimsLayers(),
      this.#view.onDidChangeVisibility(() => this.refresh()),
      client.onDidChangeState(({ newState }) => this.#serverIs(newState)),
      client.onNotification(layerTreeChangedNotification, ({ uri }: LayerTreeChangedParams) => {
        if (this.#document && uri === this.#uriOf(this.#document)) void this.refresh();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#cursorMoved(textEditor)),
      vscode.workspace.onDidOpenTextDocument(() => this.#follow(vscode.window.activeTextEditor)),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0) this.#leaveWhenClosed();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
    ];
    this.#follow(vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors.find(isDockerfile));
  }

  /** The tree that is shown. */
  get tree(): LayerTree | undefined {
    return this.#tree;
  }

  /** Shows on each step what is said of it; `marks` gives nothing for a step of which nothing is said. */
  setMarks(marks: (layer: Layer) => RebuildMark | undefined): void {
    this.#marks = marks;
    this.#changed.fire();
  }

  /** The Dockerfile last worked on. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** The layers that are selected in the view. */
  get selection(): readonly Layer[] {
    return this.#view.selection;
  }

  dispose(): void {
    clearTimeout(this.#cursorTimer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  getChildren(layer?: Layer): Layer[] {
    return [...(layer?.children ?? this.#layers)];
  }

  getParent(layer: Layer): Layer | undefined {
    return layer.parent;
  }

  getTreeItem(layer: Layer): vscode.TreeItem {
    const { node } = layer;
    const item = new vscode.TreeItem(node.label, collapsibleState(layer));
    item.id = layer.id;
    const mark = this.#marks(layer);
    const description = [mark && markWords()[mark.verdict], node.description]
      .filter((part) => part !== undefined)
      .join(' \u00b7 ');
    if (description !== '') item.description = description;
    item.iconPath = new vscode.ThemeIcon(node.icon, iconColor(layer));
    item.accessibilityInformation = {
      label: mark ? `${node.accessibleLabel}, ${markWords()[mark.verdict]}` : node.accessibleLabel,
    };
    item.command = { command: 'layerwise.revealInstruction', title: '', arguments: [layer, { preserveFocus: true }] };
    if (node.dimmed) item.resourceUri = dimmedUri(layer);
    return item;
  }

  /** A tooltip is asked for when the mouse rests on a layer. */
  async resolveTreeItem(
    item: vscode.TreeItem,
    layer: Layer,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    const params: LayerTooltipParams = { uri: layer.uri, id: layer.node.id };
    const asked = this.#client.sendRequest<string | null>(layerTooltipRequest, params, token);
    const tooltip = await asked.catch(() => undefined);
    const parts = [this.#marks(layer)?.why, tooltip ?? undefined].filter((part) => part !== undefined);
    if (parts.length > 0) item.tooltip = new vscode.MarkdownString(parts.join('\n\n'));
    return item;
  }

  /** Asks the server for the tree again. Requests do not pile up: while one is under way, at most one more is kept in mind. */
  async refresh(): Promise<void> {
    if (this.#asking) {
      this.#askAgain = true;
      return;
    }
    const document = this.#document;
    if (!document || !this.#view.visible || this.#client.state !== State.Running) return;
    this.#asking = true;
    try {
      const tree = await this.#ask(document);
      if (document === this.#document) this.#show(tree);
    } catch (error) {
      this.#client.error('The layers could not be shown.', error, false);
    } finally {
      this.#asking = false;
      if (this.#askAgain) {
        this.#askAgain = false;
        void this.refresh();
      }
    }
  }

  /** Lets the user choose which stage is built. */
  async chooseTarget(): Promise<void> {
    const document = this.#document;
    const tree = document && (await this.#ask(document).catch(() => undefined));
    if (!document || !tree) return explainEmpty();
    const items = tree.targets.map(({ target, label, description, current }) => ({
      label: current ? `$(check) ${label}` : label,
      description,
      target,
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Build Target'),
      placeHolder: vscode.l10n.t('Choose the stage to build'),
      matchOnDescription: true,
    });
    if (chosen) await this.setTarget(document, chosen.target);
  }

  /** Tells the server which stage of a document is built; without one, the default. */
  async setTarget(document: vscode.TextDocument, target: string | undefined): Promise<void> {
    const uri = this.#uriOf(document);
    if (target === undefined) this.#targets.delete(uri);
    else this.#targets.set(uri, target);
    await this.#sendTarget(uri, target);
  }

  /** Shows the instruction of a layer in the editor; without a layer, as from the palette, asks which. */
  async revealInstruction(wanted: unknown, options?: unknown): Promise<void> {
    const layer = isLayer(wanted) ? wanted : await this.#pickLayer();
    if (!layer) return;
    const start = this.#client.protocol2CodeConverter.asPosition(layer.node.selectionRange.start);
    const uri = this.#client.protocol2CodeConverter.asUri(layer.uri);
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    await vscode.window.showTextDocument(uri, {
      selection: new vscode.Range(start, start),
      preserveFocus: options instanceof Object && 'preserveFocus' in options && options.preserveFocus === true,
      ...(shown?.viewColumn ? { viewColumn: shown.viewColumn } : {}),
    });
  }

  async #pickLayer(): Promise<Layer | undefined> {
    const tree = this.#document && (await this.#ask(this.#document).catch(() => undefined));
    if (!tree) return explainEmpty();
    const items = flatten(layersOf(tree)).map((layer) => ({
      label: `$(${layer.node.icon}) ${layer.node.label}`,
      description: layer.node.description ?? '',
      layer,
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Layers'),
      placeHolder: vscode.l10n.t('Choose the instruction to show'),
      matchOnDescription: true,
    });
    return chosen?.layer;
  }

  async #ask(document: vscode.TextDocument): Promise<LayerTree | undefined> {
    const params: LayerTreeParams = { uri: this.#uriOf(document) };
    return (await this.#client.sendRequest<LayerTree | null>(layerTreeRequest, params)) ?? undefined;
  }

  #show(tree: LayerTree | undefined): void {
    this.#tree = tree;
    this.#layers = tree ? layersOf(tree) : [];
    this.#say(tree?.message);
    // A view that is alone in its container shares the container's title, where descriptions are not shown.
    const name = vscode.l10n.t('Layers');
    this.#view.title = tree?.description ? `${name} \u2013 ${tree.description}` : name;
    this.#changed.fire();
    this.#selectCursorsLayer();
  }

  /** Shows a text above the tree. The view clears it by `undefined`, which its exact optional type does not name. */
  #say(message: string | undefined): void {
    (this.#view as { message: string | undefined }).message = message;
  }

  /** Another kind of editor leaves the tree of the last Dockerfile, which may be open beside it. */
  #follow(editor: vscode.TextEditor | undefined): void {
    if (!editor || !isDockerfile(editor) || editor.document === this.#document) return;
    this.#document = editor.document;
    void this.refresh();
  }

  #closed(document: vscode.TextDocument): void {
    this.#targets.delete(this.#uriOf(document));
    if (document === this.#document) this.#leave();
  }

  /** The editor keeps a document for a while after its last tab was closed; the person is done with it. */
  #leaveWhenClosed(): void {
    const uri = this.#document?.uri.toString();
    const open = vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => urisOf(input).includes(uri)));
    if (uri !== undefined && !open) this.#leave();
  }

  #leave(): void {
    const left = this.#document;
    this.#document = undefined;
    this.#show(undefined);
    // The editor that goes is told of before it has gone.
    const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
    this.#follow(editors.find((editor) => editor && editor.document !== left && isDockerfile(editor)));
  }

  #cursorMoved(editor: vscode.TextEditor): void {
    if (editor.document !== this.#document) return;
    clearTimeout(this.#cursorTimer);
    this.#cursorTimer = setTimeout(() => this.#selectCursorsLayer(), cursorPause);
  }

  #selectCursorsLayer(): void {
    const editor = vscode.window.activeTextEditor;
    if (!editor || editor.document !== this.#document || !this.#view.visible) return;
    const cursor = editor.selection.active;
    const layer = innermost(this.#layers, cursor);
    const selected = this.#view.selection[0];
    // A stage that was clicked stays selected although the cursor is now in its first instruction.
    const stays = selected && isAncestor(selected, layer) && holds(selected.node.selectionRange, cursor);
    if (!layer || selected === layer || stays) return;
    // The tree may have been replaced meanwhile; the next one selects anew.
    this.#view.reveal(layer, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
  }

  #serverIs(state: State): void {
    if (state === State.Running) {
      this.#say(undefined);
      for (const [uri, target] of this.#targets) void this.#sendTarget(uri, target);
      void this.refresh();
    } else if (state !== State.Starting && this.#document) {
      this.#show(undefined);
      this.#view.message = vscode.l10n.t(
        'The language server is not running. "Layerwise: Restart Language Server" starts it.',
      );
    }
  }

  async #sendTarget(uri: string, target: string | undefined): Promise<void> {
    if (this.#client.state !== State.Running) return;
    const params: SetTargetParams = target === undefined ? { uri } : { uri, target };
    await this.#client.sendNotification(setTargetNotification, params);
  }

  #uriOf(document: vscode.TextDocument): string {
    return this.#client.code2ProtocolConverter.asUri(document.uri);
  }
}

function isDockerfile({ document }: vscode.TextEditor): boolean {
  return document.languageId === 'dockerfile';
}

/** The documents that a tab shows. */
function urisOf(input: unknown): (string | undefined)[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri.toString()];
  if (input instanceof vscode.TabInputTextDiff) return [input.original.toString(), input.modified.toString()];
  return [];
}

function isLayer(value: unknown): value is Layer {
  return value instanceof Object && 'node' in value && 'uri' in value;
}

function isAncestor(ancestor: Layer, layer: Layer | undefined): boolean {
  return layer !== undefined && (layer.parent?.id === ancestor.id || isAncestor(ancestor, layer.parent));
}

function explainEmpty(): undefined {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a Dockerfile first.'));
  return undefined;
}

function collapsibleState({ children, node }: Layer): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return node.expanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function iconColor({ node }: Layer): vscode.ThemeColor | undefined {
  const color = node.dimmed ? 'disabledForeground' : node.iconColor;
  return color === undefined ? undefined : new vscode.ThemeColor(color);
}

function markWords(): Readonly<Record<RebuildMark['verdict'], string>> {
  return {
    hit: vscode.l10n.t('from the cache'),
    miss: vscode.l10n.t('runs again'),
    unknown: vscode.l10n.t('may run again'),
  };
}
