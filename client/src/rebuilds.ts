import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type ChangedSince,
  type RebuildMark,
  type RebuildsAnswer,
  type RebuildsParams,
  rebuildsRequest,
} from '../../server/src/protocol.ts';
import { type FileChanges, fileChanges, watchRepositories } from './git.ts';
import type { LayersView } from './layersView.ts';

/** Milliseconds that live marks wait for more changes. */
const pause = 500;

/** Longer reasons are cut at the end of a line; the hover has all of it. */
const longestShort = 90;

/** "What rebuilds if…": marks in the editor which steps run again after changes of files, with the reasons. */
export class Rebuilds implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #layers: LayersView;
  readonly #types: Readonly<Record<RebuildMark['verdict'], vscode.TextEditorDecorationType>>;
  readonly #disposables: vscode.Disposable[];
  readonly #shown = new Map<string, RebuildsAnswer>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #repositories: Promise<vscode.Disposable> | undefined;
  /** The tree shows marks. */
  #inTree = false;

  /** `files` tells of changes on the disk. */
  constructor(client: BaseLanguageClient, layers: LayersView, files: vscode.FileSystemWatcher) {
    this.#client = client;
    this.#layers = layers;
    this.#types = {
      miss: mark('charts.orange', 'editorWarning.foreground'),
      unknown: mark('charts.yellow', 'descriptionForeground'),
      hit: mark('charts.green', 'descriptionForeground'),
    };
    this.#disposables = [
      ...Object.values(this.#types),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#paint()),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.#liveSoon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#liveSoon()),
      vscode.workspace.onDidSaveTextDocument(() => this.#liveSoon()),
      ...[files.onDidChange, files.onDidCreate, files.onDidDelete].map((event) => event(() => this.#liveSoon())),
      vscode.workspace.onDidChangeTextDocument(({ document: changed }) => {
        if (changed !== layers.document) return;
        // Marks of an older text stand at the wrong lines.
        if (isLive()) this.#liveSoon();
        else if (this.#shown.has(changed.uri.toString())) this.clear();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('layerwise.rebuilds.live')) return;
        if (isLive()) this.#liveSoon();
        else this.clear();
      }),
    ];
  }

  /** What is marked, by document, for tests. */
  get shown(): ReadonlyMap<string, RebuildsAnswer> {
    return this.#shown;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    void this.#repositories?.then((watched) => watched.dispose());
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  clear(): void {
    this.#shown.clear();
    this.#paint();
  }

  /** From the explorer with files, or from the palette, which asks what is meant. */
  async ask(file: unknown, files: unknown): Promise<void> {
    const document = this.#layers.document;
    if (!document) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a Dockerfile first.'));
      return;
    }
    const chosen = Array.isArray(files) && files.every(isUri) ? files : isUri(file) ? [file] : undefined;
    const question = chosen ? { changed: chosen, added: [], removed: [] } : await this.#pick(document);
    if (!question) return;
    const answer = await this.#compute(document, question);
    if (!answer) return;
    this.#show(document, answer);
    await vscode.window.showTextDocument(document, { preserveFocus: chosen !== undefined, preview: false });
    const clear = vscode.l10n.t('Clear Marks');
    if ((await vscode.window.showInformationMessage(answer.summary, clear)) === clear) this.clear();
  }

  async #pick(document: vscode.TextDocument): Promise<FileChanges | undefined> {
    const uncommitted = await this.since('head', document);
    const other = vscode.window.visibleTextEditors.find((editor) => editor.document !== document)?.document.uri;
    const items = [
      ...(uncommitted
        ? [
            { label: vscode.l10n.t('Uncommitted Changes'), run: async () => uncommitted },
            { label: vscode.l10n.t('The Last Commit'), run: () => this.since('before head', document) },
          ]
        : []),
      ...(other ? [{ label: vscode.workspace.asRelativePath(other), run: async () => onlyChanged([other]) }] : []),
      { label: vscode.l10n.t('Choose Files…'), run: chooseFiles },
    ];
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('What Rebuilds If…'),
      placeHolder: vscode.l10n.t('…these change?'),
    });
    return chosen?.run();
  }

  /** Changes since a commit; what is not saved yet is not committed either. */
  async since(since: ChangedSince, document: vscode.TextDocument): Promise<FileChanges | undefined> {
    const found = await fileChanges(this.#client, document, since);
    if (!found || !document.isDirty || found.previousText !== undefined) return found;
    const saved = await vscode.workspace.fs.readFile(document.uri);
    return { ...found, changed: [...found.changed, document.uri], previousText: new TextDecoder().decode(saved) };
  }

  async #compute(
    document: vscode.TextDocument,
    { changed, added, removed, previousText }: FileChanges,
  ): Promise<RebuildsAnswer | undefined> {
    if (this.#client.state !== State.Running) return undefined;
    const { asUri } = this.#client.code2ProtocolConverter;
    const params: RebuildsParams = {
      uri: asUri(document.uri),
      changed: changed.map(asUri),
      added: added.map(asUri),
      removed: removed.map(asUri),
      ...(previousText === undefined ? {} : { previousText }),
    };
    return (
      (await this.#client.sendRequest<RebuildsAnswer | null>(rebuildsRequest, params).catch(() => null)) ?? undefined
    );
  }

  #show(document: vscode.TextDocument, answer: RebuildsAnswer): void {
    this.#shown.clear();
    this.#shown.set(document.uri.toString(), answer);
    this.#paint();
  }

  #paint(): void {
    if (this.#shown.size > 0 || this.#inTree) this.#paintTree();
    for (const editor of vscode.window.visibleTextEditors) {
      const steps = this.#shown.get(editor.document.uri.toString())?.steps ?? [];
      for (const verdict of ['miss', 'unknown', 'hit'] as const) {
        const marked = steps.filter((step) => step.verdict === verdict);
        editor.setDecorations(
          this.#types[verdict],
          marked.map((step) => decoration(step, editor.document)),
        );
      }
    }
  }

  #paintTree(): void {
    this.#inTree = this.#shown.size > 0;
    const { asUri } = this.#client.protocol2CodeConverter;
    this.#layers.setMarks(({ uri, node, children }) =>
      children.length > 0
        ? undefined
        : this.#shown.get(asUri(uri).toString())?.steps.find(({ range }) => range.start.line === node.range.start.line),
    );
  }

  /** With live marks on, those of the uncommitted changes are kept true. */
  #liveSoon(): void {
    if (!isLive()) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#live(), pause);
  }

  async #live(): Promise<void> {
    this.#repositories ??= watchRepositories(() => this.#liveSoon());
    const document = this.#layers.document;
    const changes = document && (await this.since('head', document).catch(() => undefined));
    if (!document || !changes) return;
    const { version } = document;
    const answer = await this.#compute(document, changes);
    if (!answer || !isLive() || document.version !== version) return;
    // Where nothing runs again there is nothing to say.
    if (answer.steps.every(({ verdict }) => verdict === 'hit')) this.clear();
    else this.#show(document, answer);
  }
}

function isLive(): boolean {
  return vscode.workspace.getConfiguration('layerwise').get<boolean>('rebuilds.live') === true;
}

function mark(ruler: string, text: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    overviewRulerColor: new vscode.ThemeColor(ruler),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    borderColor: new vscode.ThemeColor(ruler),
    borderStyle: 'solid',
    borderWidth: '0 0 0 2px',
    after: { color: new vscode.ThemeColor(text), margin: '0 0 0 2em' },
  });
}

/** Marks the lines of an instruction; the words stand at the end of the first. */
function decoration({ range, short, why }: RebuildMark, document: vscode.TextDocument): vscode.DecorationOptions {
  const first = document.lineAt(Math.min(range.start.line, document.lineCount - 1));
  const text = short.length > longestShort ? `${short.slice(0, longestShort - 1)}…` : short;
  return {
    range: first.range,
    hoverMessage: new vscode.MarkdownString(why),
    renderOptions: { after: { contentText: text } },
  };
}

function isUri(value: unknown): value is vscode.Uri {
  return value instanceof vscode.Uri;
}

function onlyChanged(uris: readonly vscode.Uri[]): FileChanges {
  return { changed: uris, added: [], removed: [] };
}

async function chooseFiles(): Promise<FileChanges | undefined> {
  const uris = await vscode.window.showOpenDialog({
    canSelectMany: true,
    canSelectFiles: true,
    canSelectFolders: true,
  });
  return uris && onlyChanged(uris);
}
