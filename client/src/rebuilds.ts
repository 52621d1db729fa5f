import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type RebuildMark,
  type RebuildsAnswer,
  type RebuildsParams,
  rebuildsRequest,
} from '../../server/src/protocol.ts';
import { type FileChanges, lastCommit, repositoryOf, textIn, uncommitted } from './git.ts';
import type { LayersView } from './layersView.ts';

/** Milliseconds that live marks wait for more changes. */
const pause = 500;

/** Longer reasons are cut at the end of a line; the hover has all of it. */
const longestShort = 90;

/** The state before the changes that are asked about: a commit, whose Dockerfile counts as well. */
interface Question extends FileChanges {
  readonly before?: string;
}

/** "What rebuilds if…": marks in the editor which steps run again after changes of files, with the reasons. */
export class Rebuilds implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #layers: LayersView;
  readonly #types: Readonly<Record<RebuildMark['verdict'], vscode.TextEditorDecorationType>>;
  readonly #disposables: vscode.Disposable[];
  readonly #shown = new Map<string, RebuildsAnswer>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watched: vscode.Disposable | undefined;
  #watchedRoot = '';
  /** The tree shows marks. */
  #inTree = false;

  constructor(client: BaseLanguageClient, layers: LayersView) {
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
      vscode.window.onDidChangeActiveTextEditor(() => this.#liveSoon()),
      vscode.workspace.onDidSaveTextDocument(() => this.#liveSoon()),
      vscode.workspace.onDidChangeTextDocument(({ document: changed }) => {
        if (!this.#shown.has(changed.uri.toString())) return;
        // Marks of an older text stand at the wrong lines.
        if (isLive()) this.#liveSoon();
        else this.clear();
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
    this.#watched?.dispose();
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

  async #pick(document: vscode.TextDocument): Promise<Question | undefined> {
    const repository = await repositoryOf(document.uri);
    const other = vscode.window.visibleTextEditors.find((editor) => editor.document !== document)?.document.uri;
    const items = [
      ...(repository
        ? [
            {
              label: vscode.l10n.t('Uncommitted Changes'),
              run: async () => ({ ...uncommitted(repository), before: 'HEAD' }),
            },
            {
              label: vscode.l10n.t('The Last Commit'),
              run: async () => ({ ...(await lastCommit(repository)), before: 'HEAD~1' }),
            },
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

  async #compute(document: vscode.TextDocument, question: Question): Promise<RebuildsAnswer | undefined> {
    if (this.#client.state !== State.Running) return undefined;
    const { asUri } = this.#client.code2ProtocolConverter;
    const own = document.uri.toString();
    const dockerfileChanged = question.changed.some((uri) => uri.toString() === own);
    const repository = question.before === undefined ? undefined : await repositoryOf(document.uri);
    const previousText =
      repository && dockerfileChanged && question.before !== undefined
        ? await textIn(repository, question.before, document.uri)
        : undefined;
    const params: RebuildsParams = {
      uri: asUri(document.uri),
      changed: question.changed.map(asUri),
      added: question.added.map(asUri),
      removed: question.removed.map(asUri),
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
    const document = this.#layers.document;
    const repository = document && (await repositoryOf(document.uri));
    if (!document || !repository) return;
    if (this.#watchedRoot !== repository.rootUri.toString()) {
      this.#watched?.dispose();
      this.#watched = repository.state.onDidChange(() => this.#liveSoon());
      this.#watchedRoot = repository.rootUri.toString();
    }
    const answer = await this.#compute(document, { ...uncommitted(repository), before: 'HEAD' });
    if (!answer || !isLive()) return;
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

function onlyChanged(uris: readonly vscode.Uri[]): Question {
  return { changed: uris, added: [], removed: [] };
}

async function chooseFiles(): Promise<Question | undefined> {
  const uris = await vscode.window.showOpenDialog({
    canSelectMany: true,
    canSelectFiles: true,
    canSelectFolders: true,
  });
  return uris && onlyChanged(uris);
}
