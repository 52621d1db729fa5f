/** What client and server say to each other beyond the Language Server Protocol: names and plain types. */

export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

/** Client asks for the tree of layers of an open document. Answer: `LayerTree`, or null when the document is not open. */
export const layerTreeRequest = 'layerwise/layerTree';
export interface LayerTreeParams {
  readonly uri: string;
}

/** Client asks for the tooltip of a node of that tree. Answer: Markdown with all foreign text escaped, or null when there is no such node. */
export const layerTooltipRequest = 'layerwise/layerTooltip';
export interface LayerTooltipParams {
  readonly uri: string;
  readonly id: string;
}

/** Server tells that the tree of a document has changed: after an edit, or when facts arrived. */
export const layerTreeChangedNotification = 'layerwise/layerTreeChanged';
export interface LayerTreeChangedParams {
  readonly uri: string;
}

/** Client chooses the stage to build for a document; without `target`, BuildKit's default: the last stage. */
export const setTargetNotification = 'layerwise/setTarget';
export interface SetTargetParams {
  readonly uri: string;
  readonly target?: string;
}

/** Client asks for the builds that use an open document. Answer: `BuildChoice[]`, the current one marked. */
export const buildsRequest = 'layerwise/builds';
export interface BuildsParams {
  readonly uri: string;
}
export interface BuildChoice {
  /** Names the build, also after a restart. */
  readonly key: string;
  readonly label: string;
  /** Where it is said. */
  readonly description: string;
  /** Context, target and arguments. */
  readonly detail: string;
  readonly current: boolean;
}

/** Server tells that the builds of a document, or the current one, have changed. */
export const buildsChangedNotification = 'layerwise/buildsChanged';
export interface BuildsChangedParams {
  readonly uri: string;
}

/** Client chooses the build that a document is analysed for; without `key`, the first one that is found. */
export const setBuildNotification = 'layerwise/setBuild';
export interface SetBuildParams {
  readonly uri: string;
  readonly key?: string;
}

/** Client asks what a build runs again after some changes. Answer: `RebuildsAnswer`, or null when the document is not open. */
export const rebuildsRequest = 'layerwise/rebuilds';
export interface RebuildsParams {
  readonly uri: string;
  /** URIs of files and folders whose content is another one than before. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The text of the Dockerfile before, where it is another one. */
  readonly previousText?: string;
}
export interface RebuildsAnswer {
  readonly steps: readonly RebuildMark[];
  readonly summary: string;
}
export interface RebuildMark {
  readonly range: ProtocolRange;
  readonly verdict: 'hit' | 'miss' | 'unknown';
  /** A few words for the end of the line. */
  readonly short: string;
  /** Markdown, with all foreign text escaped. */
  readonly why: string;
}

/** Client asks what git says has changed in the repository of a file. Answer: `FileChanges`, or null where git is not there or not to be run. */
export const fileChangesRequest = 'layerwise/fileChanges';
/** The last commit as it is, or the one before it as compared with it. */
export type ChangedSince = 'head' | 'before head';
export interface FileChangesParams {
  readonly uri: string;
  readonly since: ChangedSince;
}
export interface FileChanges {
  /** URIs. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The text of the file itself before, where it is another one. */
  readonly previousText?: string;
}

/** Client asks what rebuilding an open document costs. Answer: `RebuildCostAnswer`, or null when the document is not open. */
export const rebuildCostRequest = 'layerwise/rebuildCost';
export interface RebuildCostParams {
  readonly uri: string;
  /** The log of a build, whose times count. */
  readonly log?: string;
}
export interface RebuildCostAnswer {
  /** A page with all foreign text escaped. */
  readonly markdown: string;
  /** How many times the log holds. */
  readonly measuredSteps: number;
}

/** Server asks the client for a file of the extension. Answer: its bytes in base64, or null. */
export const readAssetRequest = 'layerwise/readAsset';
export interface ReadAssetParams {
  /** Path below the extension's folder `dist`. */
  readonly name: string;
}

/** The ready tree: the client shows it as it is and knows nothing of Docker. */
export interface LayerTree {
  readonly uri: string;
  readonly version: number;
  readonly roots: readonly LayerTreeNode[];
  /** Shown above the tree in place of, or beside, the nodes. */
  readonly message?: string;
  /** Short text beside the view's title: the target. */
  readonly description?: string;
  /** What can be chosen as target, in file order. */
  readonly targets: readonly LayerTreeTarget[];
}

export interface LayerTreeTarget {
  /** The stage name; absent for the default (the last stage, which need not have a name). */
  readonly target?: string;
  readonly label: string;
  readonly description: string;
  readonly current: boolean;
}

export interface LayerTreeNode {
  /** Stable while the instruction keeps its place in its stage. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Name of a product icon. */
  readonly icon: string;
  /** Theme colour of the icon. */
  readonly iconColor?: string;
  /** The whole text that the node stands for: a cursor in it selects the node. */
  readonly range: ProtocolRange;
  /** What a click reveals. */
  readonly selectionRange: ProtocolRange;
  /** Everything that label, description and icon say, in words. */
  readonly accessibleLabel: string;
  /** Not part of what the target needs. */
  readonly dimmed: boolean;
  readonly expanded: boolean;
  readonly children: readonly LayerTreeNode[];
}

/** Server asks the client to list a folder through the editor's file system. Answer: `DirectoryEntry[]`, or null. */
export const listDirectoryRequest = 'layerwise/listDirectory';
export interface ListDirectoryParams {
  readonly uri: string;
}
export interface DirectoryEntry {
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symbolic-link' | 'unknown';
}

/** Server asks the client for the text of a file. Answer: the text, or null when absent, too large or not text. */
export const readFileRequest = 'layerwise/readFile';
export interface ReadFileParams {
  readonly uri: string;
  /** Files larger than this are not read. */
  readonly maximumBytes: number;
}

/** Server asks the client for the sizes of files. Answer: bytes in the order of the URIs, null for what cannot be had; or null. */
export const fileSizesRequest = 'layerwise/fileSizes';
export interface FileSizesParams {
  readonly uris: readonly string[];
}

/** Custom members of `initializationOptions` that the client sends. */
export interface InitializationOptions {
  /** The workspace is trusted: files beyond the open document may be read. */
  readonly trusted?: boolean;
  /** The client answers `listDirectoryRequest`, `readFileRequest` and `fileSizesRequest`. */
  readonly fileSystem?: boolean;
  /** The command that opens the list of completions, for what leads to a further choice. */
  readonly suggestCommand?: string;
  /** Where a worker finds the scripts of the server beside its first one: the address of their folder. */
  readonly serverFolder?: string;
}
