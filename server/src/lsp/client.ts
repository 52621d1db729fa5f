import { type InitializeParams, MarkupKind, PositionEncodingKind } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.ts';

/** What the client at the other end can do, as far as it makes a difference here. */
export interface Client {
  readonly encoding: Encoding;
  /** It asks for diagnostics, and can be told to ask again. */
  readonly pullsDiagnostics: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  /** It watches files when asked to. */
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly snippets: boolean;
  readonly completionTags: boolean;
  readonly preselect: boolean;
  /** It shows words beside the label of every completion. */
  readonly labelDetails: boolean;
  readonly definitionLinks: boolean;
  readonly symbolTrees: boolean;
  readonly versionedEdits: boolean;
  /** It shows edits with a note before it makes them. */
  readonly annotatedEdits: boolean;
  readonly codeActionLiterals: boolean;
  readonly preparesRename: boolean;
  /** Files beyond the open documents may be read. A client that has no notion of trust trusts. */
  readonly trusted: boolean;
  /** It answers our questions about files, and tells of their changes. */
  readonly fileSystem: boolean;
  /** Its command that opens the list of completions. */
  readonly suggestCommand?: string;
  /** Folders that are open at the start. */
  readonly folders: readonly string[];
}

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** Encodings of columns that are understood here, by their names in the protocol. */
const encodings: Readonly<Record<PositionEncodingKind, Encoding | undefined>> = {
  [PositionEncodingKind.UTF8]: 'utf-8',
  [PositionEncodingKind.UTF16]: 'utf-16',
  [PositionEncodingKind.UTF32]: 'utf-32',
};

export function readClient(params: InitializeParams): Client {
  const { capabilities, workspaceFolders } = params;
  const { textDocument, workspace, general } = capabilities;
  const options = initializationOptions(params);
  const item = textDocument?.completion?.completionItem;
  return {
    // The client's order is that of its preference.
    encoding: general?.positionEncodings?.map((name) => encodings[name]).find((known) => known) ?? 'utf-16',
    pullsDiagnostics: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    markdownCompletion: item?.documentationFormat?.includes(MarkupKind.Markdown) ?? false,
    snippets: item?.snippetSupport === true,
    completionTags: item?.tagSupport !== undefined,
    preselect: item?.preselectSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatedEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    trusted: options.trusted ?? true,
    fileSystem: options.fileSystem ?? false,
    ...(options.suggestCommand === undefined ? {} : { suggestCommand: options.suggestCommand }),
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
  };
}

/** What the client sent of our own options. */
export function initializationOptions({ initializationOptions: value }: InitializeParams): InitializationOptions {
  if (!(value instanceof Object)) return {};
  const { trusted, fileSystem, suggestCommand, serverFolder } = value as Readonly<Record<string, unknown>>;
  return {
    ...(typeof trusted === 'boolean' ? { trusted } : {}),
    ...(typeof fileSystem === 'boolean' ? { fileSystem } : {}),
    ...(typeof suggestCommand === 'string' ? { suggestCommand } : {}),
    ...(typeof serverFolder === 'string' ? { serverFolder } : {}),
  };
}
