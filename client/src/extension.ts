import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { RevealOutputChannelOn, State } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { answerAssetRequests } from './assets.ts';
import { BuildStatus } from './buildStatus.ts';
import { linkRules } from './diagnostics.ts';
import { answerFileRequests, watchFiles } from './files.ts';
import { LayersView } from './layersView.ts';
import { RebuildCost } from './rebuildCost.ts';
import { Rebuilds } from './rebuilds.ts';
import { documentedRules, showRule } from './rules.ts';

/** What `activate` gives to tests and to other extensions. */
export interface Api {
  readonly host: 'node' | 'browser';
  readonly client: BaseLanguageClient;
  readonly layers: LayersView;
  readonly builds: BuildStatus;
  readonly rebuilds: Rebuilds;
  /** Settled when the server has answered its first request; rejected when it could not be started. */
  readonly ready: Promise<void>;
  /** Milliseconds from the start of `activate` to its end, and to the server's answer once `ready` has settled. */
  readonly timings: { activate: number; serverReady: number };
}

/** Makes the language client; only the two entries know how a server is started in their host. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Everything that both hosts share. The window works without the server: commands answer, and the view says that it is gone. */
export function start(
  context: vscode.ExtensionContext,
  host: Api['host'],
  createClient: CreateClient,
  hostOptions: InitializationOptions = {},
): Api {
  const began = performance.now();
  const log = vscode.window.createOutputChannel('Layerwise', { log: true });
  const rules = documentedRules(context.extension);
  const watcher = watchFiles();
  const client = createClient('layerwise', 'Layerwise', {
    documentSelector: [{ language: 'dockerfile' }],
    diagnosticCollectionName: 'layerwise',
    outputChannel: log,
    traceOutputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Asked for at each start: trust may have been granted since the last one.
    initializationOptions: (): InitializationOptions => ({
      ...hostOptions,
      trusted: vscode.workspace.isTrusted,
      fileSystem: true,
      suggestCommand: 'editor.action.triggerSuggest',
    }),
    synchronize: { fileEvents: watcher },
    middleware: linkRules(rules),
  });
  const layers = new LayersView(client);
  const builds = new BuildStatus(client, context.workspaceState);
  const rebuilds = new Rebuilds(client, layers, watcher);
  const cost = new RebuildCost(client, () => layers.document);

  const report = (error: unknown) => {
    log.error('The language server could not be started.', error instanceof Error ? error : String(error));
  };
  const restart = async () => {
    try {
      if (client.state === State.StartFailed) return await offerReload(log);
      if (client.state === State.Running) await client.stop();
      await client.start();
      log.info('The language server is running.');
    } catch (error) {
      report(error);
    }
  };
  const command = (name: string, run: (...args: unknown[]) => unknown) =>
    vscode.commands.registerCommand(`layerwise.${name}`, run);

  context.subscriptions.push(
    log,
    watcher,
    layers,
    builds,
    rebuilds,
    cost,
    ...answerFileRequests(client),
    answerAssetRequests(client, context.extensionUri),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    command('restartServer', restart),
    command('showLog', () => log.show()),
    command('showRule', (id) => showRule(context.extension, rules, id)),
    command('chooseTarget', () => layers.chooseTarget()),
    command('chooseBuild', () => builds.choose()),
    command('whatRebuilds', (file, files) => rebuilds.ask(file, files)),
    command('clearRebuilds', () => rebuilds.clear()),
    command('showRebuildCost', () => cost.show()),
    command('useBuildLog', () => cost.useLog()),
    command('revealInstruction', (layer, options) => layers.revealInstruction(layer, options)),
    command('refreshLayers', () => layers.refresh()),
    // Last, so that it is disposed of while the log is still there.
    client,
  );

  const timings = { activate: 0, serverReady: 0 };
  const ready = client.start().then(() => {
    timings.serverReady = performance.now() - began;
  });
  ready.catch(report);
  timings.activate = performance.now() - began;
  void vscode.commands.executeCommand('setContext', 'layerwise.active', true);
  return { host, client, layers, builds, rebuilds, ready, timings };
}

/** A client whose first start failed cannot be started a second time. */
async function offerReload(log: vscode.LogOutputChannel): Promise<void> {
  const reload = vscode.l10n.t('Reload Window');
  const showLog = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t('The language server could not be started. Reload the window to try again.');
  const chosen = await vscode.window.showErrorMessage(message, reload, showLog);
  if (chosen === reload) await vscode.commands.executeCommand('workbench.action.reloadWindow');
  if (chosen === showLog) log.show();
}
