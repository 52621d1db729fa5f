import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  FileChangeType,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { contexts } from '../context/contexts.ts';
import { buildFinder } from '../context/discovery/buildFinder.ts';
import type { FileEvent } from '../context/listedContext.ts';
import { schemeOf } from '../context/uri.ts';
import { type MeasuredTimes, readMeasuredTimes } from '../core/cache/measuredTimes.ts';
import { fixAll, quickFixes } from '../core/features/codeActions.ts';
import { completion } from '../core/features/completion.ts';
import { definition } from '../core/features/definition.ts';
import { documentHighlights } from '../core/features/documentHighlights.ts';
import { documentSymbols } from '../core/features/documentSymbols.ts';
import { foldingRanges } from '../core/features/foldingRanges.ts';
import { hover } from '../core/features/hover.ts';
import { layerTooltip, layerTree } from '../core/features/layerTree.ts';
import { orderStage } from '../core/features/orderStage.ts';
import { rebuildCost } from '../core/features/rebuildCost.ts';
import { rebuilds } from '../core/features/rebuilds.ts';
import { references } from '../core/features/references.ts';
import { rename, renamedRange } from '../core/features/rename.ts';
import {
  type BuildsChangedParams,
  type BuildsParams,
  buildsChangedNotification,
  buildsRequest,
  type FileChangesParams,
  fileChangesRequest,
  type LayerTooltipParams,
  type LayerTreeChangedParams,
  type LayerTreeParams,
  layerTooltipRequest,
  layerTreeChangedNotification,
  layerTreeRequest,
  type RebuildCostAnswer,
  type RebuildCostParams,
  type RebuildsAnswer,
  type RebuildsParams,
  rebuildCostRequest,
  rebuildsRequest,
  type SetBuildParams,
  type SetTargetParams,
  setBuildNotification,
  setTargetNotification,
} from '../protocol.ts';
import { parseShell } from '../shell/unbash.ts';
import { answering } from './answer.ts';
import { assetsOf, loadHcl } from './assets.ts';
import { documentBuilds } from './builds.ts';
import type { Client } from './client.ts';
import { clientFiles, filesOf } from './clientFiles.ts';
import {
  fixAllKind,
  toCodeAction,
  toCompletions,
  toDefinition,
  toFold,
  toHighlight,
  toHover,
  toLayerTree,
  toLocation,
  toOffset,
  toOffsets,
  toRange,
  toSymbols,
  toWorkspaceEdit,
} from './convert.ts';
import { diagnosticsDelivery } from './diagnostics.ts';
import { type OpenDocument, openDocuments } from './documents.ts';
import { histories } from './histories.ts';
import { diagnosticsOf, rehearseEdit } from './linted.ts';
import { editedText, rehearsal } from './rehearsal.ts';
import type { HostServices } from './server.ts';
import { settingsStore } from './settings.ts';
import { coalesced, turn, whenQuiet } from './waiting.ts';

/** Milliseconds without an edit or a question for diagnostics after which it is said what new facts change: whoever types comes first. */
const quietTime = 50;

/** The table of handlers, and what they share. */
export function handle(connection: Connection, host: HostServices, client: Client): void {
  const report = (what: string, error: unknown): void => connection.console.error(`${what}: ${oneLine(error)}`);
  const files = filesOf(host.disk, client.fileSystem ? clientFiles(connection) : undefined);
  const watched = client.fileSystem || client.registersWatchers;
  let folders = client.folders;

  /** How long steps took in a real build, for documents of which a log was given. */
  const times = new Map<string, MeasuredTimes>();
  const settings = settingsStore(connection, client);
  const contextStore = contexts(files, () => factsChanged(documents.outdated()));
  const finder = buildFinder({
    access: files,
    loadHcl: () => loadHcl(assetsOf(host, client.fileSystem ? connection : undefined)),
    onChange: () => factsChanged(documents.all()),
  });
  const builds = documentBuilds(finder, (uri) => {
    const params: BuildsChangedParams = { uri };
    if (client.fileSystem) void connection.sendNotification(buildsChangedNotification, params);
    const document = documents.get(uri);
    if (!document) return;
    tellOfLayers(document);
    factsChanged([document]);
  });
  const documents = openDocuments({
    connection,
    client,
    settings,
    contexts: contextStore,
    builds,
    histories: histories(host.history, () => factsChanged(documents.all())),
    folders: {
      list: () => folders,
      readable: (uri) => client.fileSystem || (host.disk !== undefined && schemeOf(uri) === 'file'),
    },
    parseShell,
    report,
    onChange: (document) => {
      changed.add(document);
      quiet.disturb();
      rehearse(document);
      textChanged();
    },
    onSave: (place) => {
      if (!watched) contextStore.refresh(place);
    },
    onClose: (uri) => {
      times.delete(uri);
      delivery.closed(uri);
    },
  });
  const delivery = diagnosticsDelivery(connection, client, documents);
  const answer = answering(documents, host.later, report);

  const quiet = whenQuiet(host.later, quietTime);
  const changed = new Set<OpenDocument>();
  const textChanged = coalesced(host.later, async () => {
    const all = [...changed];
    changed.clear();
    for (const document of all) {
      tellOfLayers(document);
      await delivery.textChanged(document).catch((error) => report('diagnostics', error));
    }
  });
  const concerned = new Set<OpenDocument>();
  const tellOfFacts = coalesced(quiet.later, async () => {
    const all = [...concerned];
    concerned.clear();
    for (const document of all) tellOfLayers(document);
    await delivery.factsChanged(all, () => turn(host.later)).catch((error) => report('diagnostics', error));
  });
  const textOf = (document: OpenDocument): string => document.current().getText();
  const rehearse = rehearsal<OpenDocument>({
    quiet,
    later: host.later,
    documents: () => documents.all().filter(({ kind }) => kind === 'dockerfile'),
    length: (document) => textOf(document).length,
    rehearse: async (document, round) => {
      rehearseEdit(await documents.moment(document), editedText(textOf(document), round));
    },
    now: () => performance.now(),
    report: (error) => report('rehearsal', error),
  });
  function factsChanged(documents: readonly OpenDocument[]): void {
    for (const document of documents) concerned.add(document);
    if (concerned.size > 0) tellOfFacts();
  }
  function tellOfLayers({ uri, watchesLayers }: OpenDocument): void {
    const params: LayerTreeChangedParams = { uri };
    if (watchesLayers) void connection.sendNotification(layerTreeChangedNotification, params);
  }

  documents.listen();

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };
    try {
      quiet.disturb();
      await turn(host.later);
      const document = documents.get(textDocument.uri);
      const report = document ? await delivery.report(document, previousResultId) : nothing;
      quiet.disturb();
      return report;
    } catch (error) {
      report('diagnostics', error);
      return nothing;
    }
  });
  connection.onHover(
    answer('hover', { waits: true, positional: true }, ({ analysis, frame }, { position }) => {
      const found = hover(analysis, toOffset(frame, position));
      return found && toHover(frame, found);
    }),
  );
  connection.onCompletion(
    answer('completion', { positional: true }, ({ analysis, frame, missing }, { position }) => {
      const { items, incomplete } = completion(analysis, toOffset(frame, position));
      return toCompletions(frame, { items, incomplete: incomplete || missing() !== undefined });
    }),
  );
  connection.onCodeAction(
    answer('code actions', { waits: true, positional: true }, (moment, { range, context }) => {
      const { frame } = moment;
      const asked = (kind: string) =>
        context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? !kind.startsWith('source.');
      const found = diagnosticsOf(moment);
      const all = asked(fixAllKind) ? fixAll(found) : undefined;
      const { start } = toOffsets(frame, range);
      const ordered = asked('refactor.rewrite')
        ? orderStage(moment.analysis, found, start, moment.settings.lint)
        : undefined;
      const actions = [
        ...(asked('quickfix') ? quickFixes(moment.analysis, found, toOffsets(frame, range)) : []),
        ...(ordered ? [ordered] : []),
        ...(all ? [all] : []),
      ];
      return actions.map((action) => toCodeAction(frame, action));
    }),
  );
  connection.onDefinition(
    answer('definition', { positional: true }, ({ analysis, frame }, { position }) => {
      const found = definition(analysis, toOffset(frame, position));
      return found && toDefinition(frame, found);
    }),
  );
  connection.onReferences(
    answer('references', { positional: true }, ({ analysis, frame }, { position, context }) =>
      references(analysis, toOffset(frame, position))
        .filter((found) => context.includeDeclaration || !found.definition)
        .map(({ range }) => toLocation(frame, range)),
    ),
  );
  connection.onDocumentHighlight(
    answer('highlights', { positional: true }, ({ analysis, frame }, { position }) =>
      documentHighlights(analysis, toOffset(frame, position)).map((found) => toHighlight(frame, found)),
    ),
  );
  connection.onPrepareRename(
    answer('rename', { positional: true }, ({ analysis, frame }, { position }) => {
      const range = renamedRange(analysis, toOffset(frame, position));
      return range && toRange(frame, range);
    }),
  );
  connection.onRenameRequest(
    answer('rename', { positional: true }, ({ analysis, frame }, { position, newName }) => {
      const result = rename(analysis, toOffset(frame, position), newName);
      if ('error' in result) return new ResponseError(LSPErrorCodes.RequestFailed, result.error);
      return toWorkspaceEdit(frame, result.edits);
    }),
  );
  connection.onDocumentSymbol(
    answer('symbols', {}, ({ analysis, frame }) => toSymbols(frame, documentSymbols(analysis))),
  );
  connection.onFoldingRanges(
    answer('folding', {}, ({ analysis, frame }) => foldingRanges(analysis).map((fold) => toFold(frame, fold))),
  );
  connection.onRequest(
    layerTreeRequest,
    answer('layers', {}, ({ document, analysis, frame }, _: LayerTreeParams) => {
      document.watchesLayers = true;
      return toLayerTree(frame, layerTree(analysis, document.target()));
    }),
  );
  connection.onRequest(
    layerTooltipRequest,
    answer('layers', { waits: true }, ({ document, analysis }, { id }: LayerTooltipParams) =>
      layerTooltip(layerTree(analysis, document.target()), id),
    ),
  );
  connection.onNotification(setTargetNotification, ({ uri, target }: SetTargetParams) => {
    documents.chooseTarget(uri, target);
    const document = documents.get(uri);
    if (document) factsChanged([document]);
  });
  connection.onRequest(
    buildsRequest,
    answer('builds', { waits: true }, ({ document }, _: BuildsParams) => documents.choices(document)),
  );
  connection.onRequest(
    rebuildsRequest,
    answer('rebuilds', { waits: true }, ({ document, analysis, frame }, params: RebuildsParams): RebuildsAnswer => {
      const paths = (name: string | undefined) => ({
        changed: documents.pathsInContext(document, name, params.changed),
        added: documents.pathsInContext(document, name, params.added),
        removed: documents.pathsInContext(document, name, params.removed),
      });
      const { previousText } = params;
      const question = {
        ...paths(undefined),
        contexts: new Map(documents.contextNames(document).map((name) => [name, paths(name)])),
        ...(previousText === undefined ? {} : { previousText }),
      };
      const { steps, summary } = rebuilds(analysis, question, times.get(document.uri));
      return { summary, steps: steps.map((step) => ({ ...step, range: toRange(frame, step.range) })) };
    }),
  );
  connection.onRequest(fileChangesRequest, async ({ uri, since }: FileChangesParams) => {
    try {
      return (client.trusted && (await host.changes?.(uri, since))) || null;
    } catch (error) {
      report('changes', error);
      return null;
    }
  });
  connection.onRequest(
    rebuildCostRequest,
    answer('cost', { waits: true }, ({ document, analysis }, { log }: RebuildCostParams): RebuildCostAnswer => {
      const measured = log === undefined ? undefined : readMeasuredTimes(log);
      if (measured && measured.size > 0) times.set(document.uri, measured);
      return { markdown: rebuildCost(analysis, measured), measuredSteps: measured?.size ?? 0 };
    }),
  );
  connection.onNotification(setBuildNotification, ({ uri, key }: SetBuildParams) => builds.choose(uri, key));
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.changed(sent);
    factsChanged(documents.all());
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const events = changes.map(({ uri, type }) => ({ uri, type: eventTypes[type] }));
    contextStore.filesChanged(events);
    finder.filesChanged(events);
  });
  connection.onInitialized(async () => {
    try {
      if (client.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri));
          folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
          factsChanged(documents.all());
        });
      }
      if (client.registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'layerwise' });
      }
      // Our own client tells of file events unasked.
      if (!client.fileSystem && client.registersWatchers) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: '**/*' }],
        });
      }
    } catch (error) {
      report('registration', error);
    }
  });
}

const eventTypes: Readonly<Record<FileChangeType, FileEvent['type']>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};

/** An error on one line, with the place that it comes from. */
function oneLine(error: unknown): string {
  const text = (error instanceof Error && error.stack) || String(error);
  return text
    .split('\n')
    .slice(0, 4)
    .map((line) => line.trim())
    .join(' ');
}
