import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type RebuildCostAnswer, type RebuildCostParams, rebuildCostRequest } from '../../server/src/protocol.ts';

const scheme = 'layerwise-cost';

/** A larger log is no text that a build wrote. */
const largestLog = 20 * 1024 * 1024;

/** The page on what rebuilding a Dockerfile costs, shown as Markdown. */
export class RebuildCost implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #document: () => vscode.TextDocument | undefined;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: readonly vscode.Disposable[];
  readonly #pages = new Map<string, string>();
  /** Logs of builds by document: their times count from then on. */
  readonly #logs = new Map<string, string>();

  /** `document` is the Dockerfile last worked on. */
  constructor(client: BaseLanguageClient, document: () => vscode.TextDocument | undefined) {
    this.#client = client;
    this.#document = document;
    this.#disposables = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) => this.#pages.get(uri.query) ?? '',
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async show(): Promise<void> {
    const document = this.#document();
    if (!document) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a Dockerfile first.'));
      return;
    }
    const answer = await this.#ask(document);
    if (!answer) return;
    const key = document.uri.toString();
    this.#pages.set(key, answer.markdown);
    const page = vscode.Uri.from({ scheme, path: '/What rebuilding costs.md', query: key });
    this.#changed.fire(page);
    try {
      await vscode.commands.executeCommand('markdown.showPreview', page);
    } catch {
      // The Markdown extension that comes with the editor is turned off.
      await vscode.window.showTextDocument(page, { preview: true });
    }
  }

  /** Takes the times of a real build from a log: a file, or what is on the clipboard. */
  async useLog(): Promise<void> {
    const document = this.#document();
    if (!document) return this.show();
    const items = [
      { label: vscode.l10n.t('From the Clipboard'), read: async () => vscode.env.clipboard.readText() },
      { label: vscode.l10n.t('From a File…'), read: readFile },
    ];
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Use the Times of a Build'),
      placeHolder: vscode.l10n.t('A log of --progress=plain or rawjson, or of docker buildx history logs'),
    });
    const log = await chosen?.read();
    if (log === undefined) return;
    this.#logs.set(document.uri.toString(), log);
    const answer = await this.#ask(document);
    if (answer && answer.measuredSteps > 0) return this.show();
    this.#logs.delete(document.uri.toString());
    void vscode.window.showWarningMessage(vscode.l10n.t('There are no times of build steps in this text.'));
  }

  async #ask(document: vscode.TextDocument): Promise<RebuildCostAnswer | undefined> {
    if (this.#client.state !== State.Running) return undefined;
    const log = this.#logs.get(document.uri.toString());
    const params: RebuildCostParams = {
      uri: this.#client.code2ProtocolConverter.asUri(document.uri),
      ...(log === undefined ? {} : { log }),
    };
    const asking = this.#client.sendRequest<RebuildCostAnswer | null>(rebuildCostRequest, params);
    return (await asking.catch(() => null)) ?? undefined;
  }
}

async function readFile(): Promise<string | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ canSelectMany: false })) ?? [];
  if (!file) return undefined;
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > largestLog) return undefined;
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
