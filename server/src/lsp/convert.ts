import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type DefinitionLink,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentHighlight,
  DocumentHighlightKind,
  type FoldingRange,
  FoldingRangeKind,
  InsertTextFormat,
  type Location,
  type CodeAction as LspCodeAction,
  type CompletionList as LspCompletionList,
  type Diagnostic as LspDiagnostic,
  type DocumentSymbol as LspDocumentSymbol,
  type Hover as LspHover,
  type Range as LspRange,
  type MarkupContent,
  MarkupKind,
  type Position,
  type SymbolInformation,
  SymbolKind,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ChangeNote, CodeAction, NotedEdit } from '../core/features/codeActions.ts';
import type { CompletionList } from '../core/features/completion.ts';
import type { Completion } from '../core/features/completionItem.ts';
import type { Definition } from '../core/features/definition.ts';
import type { Highlight } from '../core/features/documentHighlights.ts';
import type { DocumentSymbol } from '../core/features/documentSymbols.ts';
import type { Fold } from '../core/features/foldingRanges.ts';
import type { Hover } from '../core/features/hover.ts';
import type { LayerNode, LayerTree } from '../core/features/layerTree.ts';
import type { Diagnostic } from '../core/rules/lint.ts';
import type { ShownDiagnostic } from '../core/rules/stageExcerpt.ts';
import type { Range } from '../core/text/range.ts';
import type { LayerTreeNode, LayerTree as ProtocolLayerTree } from '../protocol.ts';
import type { Client, Encoding } from './client.ts';

/** What turns offsets of one text into positions of one client, and back. */
export interface Frame {
  readonly document: TextDocument;
  readonly client: Client;
}

/** The offset of a position. One outside the text is taken back into it. */
export function toOffset({ document, client }: Frame, position: Position): number {
  if (client.encoding === 'utf-16') return document.offsetAt(position);
  const start = document.offsetAt({ line: position.line, character: 0 });
  const end = document.offsetAt({ line: position.line, character: Number.MAX_SAFE_INTEGER });
  const text = document.getText();
  let [at, column] = [start, 0];
  while (at < end && column < position.character) {
    const code = text.codePointAt(at) ?? 0;
    column += width(code, client.encoding);
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

function toPosition({ document, client }: Frame, offset: number): Position {
  const { line, character } = document.positionAt(offset);
  if (client.encoding === 'utf-16') return { line, character };
  let column = 0;
  const start = document.offsetAt({ line, character: 0 });
  for (const piece of document.getText().slice(start, start + character))
    column += width(piece.codePointAt(0) ?? 0, client.encoding);
  return { line, character: column };
}

/** Units that a character takes in a column of an encoding. */
function width(code: number, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  if (encoding === 'utf-16') return code > 0xffff ? 2 : 1;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

export function toOffsets(frame: Frame, { start, end }: LspRange): Range {
  return { start: toOffset(frame, start), end: toOffset(frame, end) };
}

export function toRange(frame: Frame, { start, end }: Range): LspRange {
  return { start: toPosition(frame, start), end: toPosition(frame, end) };
}

/** The document after changes of its text. Documents are never changed in place: an analysis keeps the one that it was made of. */
export function changed(
  { document, client }: Frame,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): TextDocument {
  const { uri, languageId } = document;
  const next = TextDocument.create(uri, languageId, version, document.getText());
  if (client.encoding === 'utf-16') return TextDocument.update(next, [...changes], version);
  for (const change of changes) {
    const frame = { document: next, client };
    const inUnits = 'range' in change ? { range: utf16Range(frame, change.range), text: change.text } : change;
    TextDocument.update(next, [inUnits], version);
  }
  return next;
}

function utf16Range(frame: Frame, range: LspRange): LspRange {
  const { start, end } = toOffsets(frame, range);
  return { start: frame.document.positionAt(start), end: frame.document.positionAt(end) };
}

export function toDiagnostic(frame: Frame, { range, severity, message, rule, tag }: ShownDiagnostic): LspDiagnostic {
  return {
    range: toRange(frame, range),
    severity: severities[severity],
    source: 'Layerwise',
    message,
    ...(rule === undefined ? {} : { code: rule }),
    ...(tag ? { tags: [tag === 'deprecated' ? DiagnosticTag.Deprecated : DiagnosticTag.Unnecessary] } : {}),
  };
}

const severities: Readonly<Record<Diagnostic['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toHover(frame: Frame, { range, markdown }: Hover): LspHover {
  return { range: toRange(frame, range), contents: toMarkup(markdown, frame.client.markdownHover) };
}

/** A client that shows no Markdown shows its source, which is readable. */
function toMarkup(value: string, markdown: boolean): MarkupContent {
  return { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value };
}

export function toCompletions(frame: Frame, { items, incomplete }: CompletionList): LspCompletionList {
  return { isIncomplete: incomplete, items: items.map((item) => toCompletion(frame, item)) };
}

function toCompletion(frame: Frame, completion: Completion): CompletionItem {
  const { client } = frame;
  const { label, kind, insertText, isSnippet, detail, description, documentation, filterText, sortText, range } =
    completion;
  const snippet = isSnippet === true && client.snippets;
  const newText = isSnippet && !snippet ? withoutPlaceholders(insertText) : insertText;
  return {
    label,
    kind: completionKinds[kind],
    sortText,
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(frame, range), newText },
    ...(detail === undefined ? {} : { detail }),
    ...(description === undefined || !client.labelDetails ? {} : { labelDetails: { description } }),
    ...(documentation === undefined ? {} : { documentation: toMarkup(documentation, client.markdownCompletion) }),
    ...(filterText === undefined ? {} : { filterText }),
    ...(completion.preselect && client.preselect ? { preselect: true } : {}),
    ...(completion.outdated && client.completionTags ? { tags: [CompletionItemTag.Deprecated] } : {}),
    ...(completion.retrigger && client.suggestCommand !== undefined
      ? { command: { title: '', command: client.suggestCommand } }
      : {}),
  };
}

/** A snippet as plain text: its places hold what they propose. */
function withoutPlaceholders(snippet: string): string {
  return snippet.replace(
    /\$\{\d+:([^}]*)\}|\$\{?\d+\}?|\\([$}\\])/g,
    (_, proposed = '', escaped = '') => proposed + escaped,
  );
}

const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  flag: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  variable: CompletionItemKind.Variable,
  stage: CompletionItemKind.Module,
  image: CompletionItemKind.Reference,
  tag: CompletionItemKind.Constant,
  file: CompletionItemKind.File,
};

export function toCodeAction(frame: Frame, action: CodeAction): LspCodeAction {
  const { title, kind, edits, diagnostic, preferred } = action;
  return {
    title,
    kind: actionKinds[kind],
    edit: toWorkspaceEdit(frame, edits),
    ...(diagnostic ? { diagnostics: [toDiagnostic(frame, diagnostic)] } : {}),
    ...(preferred ? { isPreferred: true } : {}),
  };
}

/** The kind of the action that applies every fix which leaves the image the same and moves nothing. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.layerwise`;

const actionKinds: Readonly<Record<CodeAction['kind'], CodeActionKind>> = {
  'quick fix': CodeActionKind.QuickFix,
  'fix all': fixAllKind,
  rewrite: CodeActionKind.RefactorRewrite,
};

/**
 * Edits of the very version that they were computed from, where the client can hold them to it. Those with a note are shown before they
 * are made, where the client can do that.
 */
export function toWorkspaceEdit(frame: Frame, edits: readonly NotedEdit[]): WorkspaceEdit {
  const { uri, version } = frame.document;
  const textEdits = edits.map(({ range, newText }) => ({ range: toRange(frame, range), newText }));
  if (!frame.client.versionedEdits) return { changes: { [uri]: textEdits } };
  const notes = new Set(edits.map(({ note }) => note).filter((note) => note !== undefined));
  if (notes.size === 0 || !frame.client.annotatedEdits)
    return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
  const ids = new Map([...notes].map((note, at) => [note, `move ${at + 1}`]));
  const annotated = textEdits.map((edit, at): TextEdit | AnnotatedTextEdit => {
    const note = edits[at]?.note;
    const annotationId = note && ids.get(note);
    return annotationId === undefined ? edit : { ...edit, annotationId };
  });
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: annotated }],
    changeAnnotations: Object.fromEntries([...ids].map(([note, id]) => [id, toAnnotation(note)])),
  };
}

function toAnnotation({ label, description }: ChangeNote): ChangeAnnotation {
  return { label, description, needsConfirmation: true };
}

export function toDefinition(frame: Frame, { origin, target, selection }: Definition): DefinitionLink[] | Location {
  const { uri } = frame.document;
  if (!frame.client.definitionLinks) return { uri, range: toRange(frame, selection) };
  return [
    {
      originSelectionRange: toRange(frame, origin),
      targetUri: uri,
      targetRange: toRange(frame, target),
      targetSelectionRange: toRange(frame, selection),
    },
  ];
}

export function toLocation(frame: Frame, range: Range): Location {
  return { uri: frame.document.uri, range: toRange(frame, range) };
}

export function toHighlight(frame: Frame, { range, kind }: Highlight): DocumentHighlight {
  return {
    range: toRange(frame, range),
    kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  };
}

export function toSymbols(frame: Frame, symbols: readonly DocumentSymbol[]): LspDocumentSymbol[] | SymbolInformation[] {
  return frame.client.symbolTrees ? symbols.map((symbol) => toSymbol(frame, symbol)) : flatSymbols(frame, symbols);
}

function toSymbol(frame: Frame, { name, detail, kind, range, selection, children }: DocumentSymbol): LspDocumentSymbol {
  return {
    name,
    detail,
    kind: symbolKinds[kind],
    range: toRange(frame, range),
    selectionRange: toRange(frame, selection),
    children: children.map((child) => toSymbol(frame, child)),
  };
}

function flatSymbols(frame: Frame, symbols: readonly DocumentSymbol[], container?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, detail, kind, range, children }) => [
    {
      name: detail === '' ? name : `${name} ${detail}`,
      kind: symbolKinds[kind],
      location: toLocation(frame, range),
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...flatSymbols(frame, children, name),
  ]);
}

const symbolKinds: Readonly<Record<DocumentSymbol['kind'], SymbolKind>> = {
  stage: SymbolKind.Module,
  argument: SymbolKind.Variable,
  instruction: SymbolKind.Event,
};

export function toFold({ document }: Frame, { range, kind }: Fold): FoldingRange {
  return {
    startLine: document.positionAt(range.start).line,
    endLine: document.positionAt(range.end).line,
    ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
    ...(kind === 'stage' ? { kind: FoldingRangeKind.Region } : {}),
  };
}

export function toLayerTree(frame: Frame, { roots, targets, message, description }: LayerTree): ProtocolLayerTree {
  const { uri, version } = frame.document;
  return {
    uri,
    version,
    roots: roots.map((node) => toLayerNode(frame, node)),
    targets,
    ...(message === undefined ? {} : { message }),
    ...(description === undefined ? {} : { description }),
  };
}

function toLayerNode(frame: Frame, node: LayerNode): LayerTreeNode {
  const { tooltip: _, selection, ...plain } = node;
  return {
    ...plain,
    range: toRange(frame, node.range),
    selectionRange: toRange(frame, selection),
    children: node.children.map((child) => toLayerNode(frame, child)),
  };
}
