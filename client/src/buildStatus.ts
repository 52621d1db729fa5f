import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type BuildChoice,
  type BuildsChangedParams,
  type BuildsParams,
  buildsChangedNotification,
  buildsRequest,
  type SetBuildParams,
  setBuildNotification,
} from '../../server/src/protocol.ts';

/** Where the chosen builds are kept, by document. */
const stored = 'layerwise.builds';

/** The build that the active Dockerfile is looked at for, in the status bar; a click offers the others. Choices are kept with the workspace. */
export class BuildStatus implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #memory: vscode.Memento;
  readonly #item: vscode.StatusBarItem;
  readonly #disposables: readonly vscode.Disposable[];
  #choices: readonly BuildChoice[] = [];

  constructor(client: BaseLanguageClient, memory: vscode.Memento) {
    this.#client = client;
    this.#memory = memory;
    this.#item = vscode.window.createStatusBarItem('layerwise.build', vscode.StatusBarAlignment.Right, 100);
    this.#item.name = vscode.l10n.t('Dockerfile Build');
    this.#item.command = 'layerwise.chooseBuild';
    this.#disposables = [
      this.#item,
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.workspace.onDidOpenTextDocument(() => this.refresh()),
      client.onNotification(buildsChangedNotification, ({ uri }: BuildsChangedParams) => {
        if (uri === this.#active()) void this.refresh();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) void this.#restore().then(() => this.refresh());
        else this.#item.hide();
      }),
    ];
  }

  /** What is shown, for tests. */
  get text(): string {
    return this.#item.text;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** Shows the build of the active Dockerfile. One that no file says anything of, and that has no choice, needs no mention. */
  async refresh(): Promise<void> {
    const uri = this.#active();
    this.#choices = uri === undefined ? [] : await this.#ask(uri);
    if (uri !== this.#active()) return;
    const current = this.#choices.find((choice) => choice.current);
    if (!current || this.#choices.length < 2) {
      this.#item.hide();
      return;
    }
    this.#item.text = `$(package) ${current.label}`;
    this.#item.tooltip = vscode.l10n.t('Build: {0} ({1})', current.description, current.detail);
    this.#item.accessibilityInformation = { label: vscode.l10n.t('Build: {0}', current.description), role: 'button' };
    this.#item.show();
  }

  /** Lets the user choose the build that the active Dockerfile is looked at for. */
  async choose(): Promise<void> {
    const uri = this.#active();
    if (uri === undefined) return;
    const choices = await this.#ask(uri);
    const items = choices.map(({ key, label, description, detail, current }) => ({
      label: current ? `$(check) ${label}` : label,
      description,
      detail,
      key,
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Build of This Dockerfile'),
      placeHolder: vscode.l10n.t('Choose where context, target and arguments come from'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (!chosen) return;
    await this.#memory.update(stored, { ...this.#stored(), [uri]: chosen.key });
    await this.#send(uri, chosen.key);
  }

  #stored(): Readonly<Record<string, string>> {
    return this.#memory.get<Record<string, string>>(stored) ?? {};
  }

  /** A server that was started anew is told of all choices. */
  async #restore(): Promise<void> {
    for (const [uri, key] of Object.entries(this.#stored())) await this.#send(uri, key);
  }

  #active(): string | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === 'dockerfile' ? this.#client.code2ProtocolConverter.asUri(document.uri) : undefined;
  }

  async #ask(uri: string): Promise<readonly BuildChoice[]> {
    if (this.#client.state !== State.Running) return [];
    const params: BuildsParams = { uri };
    return (await this.#client.sendRequest<BuildChoice[] | null>(buildsRequest, params).catch(() => null)) ?? [];
  }

  async #send(uri: string, key: string): Promise<void> {
    const params: SetBuildParams = { uri, key };
    if (this.#client.state === State.Running) await this.#client.sendNotification(setBuildNotification, params);
  }
}
