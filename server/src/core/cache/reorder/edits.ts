import type { CopyInstruction } from '../../dockerfile/model.ts';
import type { InstructionSyntax, SyntaxTree } from '../../syntax/tree.ts';
import type { Edit } from '../../text/edit.ts';
import type { RunItem } from '../runModel.ts';
import type { StageStep } from '../stageSteps.ts';
import { lineEnd, linesWithComments, textOfLines } from './lines.ts';
import type { Move } from './move.ts';
import { isRelative } from './passStep.ts';
import type { Manifest } from './planner.ts';

/** The edits of a move, in document order; undefined with the reason when a name cannot be written. */
export function moveEdits(
  tree: SyntaxTree,
  steps: readonly StageStep[],
  move: Move,
): { readonly edits: readonly Edit[] } | { readonly reason: string } {
  const edits: Edit[] = [];
  const blocks: string[] = [];
  for (const source of move.sources) {
    const lines = linesWithComments(tree, source.planned.instruction.syntax);
    const copies = manifestCopies(tree, source, move);
    if (typeof copies === 'string') return { reason: copies };
    const destination = movedDestination(steps, source, move);
    if (typeof destination === 'object' && 'reason' in destination) return destination;
    blocks.push(textOfLines(tree, lines, destination));
    const end = tree.lines.startOf(lines.last + 1);
    edits.push({
      range: { start: tree.lines.startOf(lines.first), end },
      newText: copies.map((line) => line + lineEnd(tree, lines.last)).join(''),
    });
  }
  edits.push(behindLast(tree, move, blocks));
  return { edits };
}

/** A relative destination is written as an absolute one when the working directory changes on the way. */
function movedDestination(
  steps: readonly StageStep[],
  source: StageStep,
  { last }: Move,
): Edit | { readonly reason: string } | undefined {
  if (source.effect.kind !== 'copy' || !isRelative(source)) return undefined;
  const { instruction, delivery } = source.effect;
  const { destination } = instruction;
  const between = steps.slice(steps.indexOf(source) + 1, steps.indexOf(last) + 1);
  if (!destination || !between.some(({ effect }) => effect.kind === 'workdir')) return undefined;
  const slash = /[^.]\/$/.test(destination.text) && delivery.folder !== '/' ? '/' : '';
  const path = `${delivery.folder}${slash}`;
  if (path.startsWith('?') || unwritable(path))
    return { reason: 'the place where the sources are copied cannot be written as an absolute path' };
  return { range: destination.range, newText: instruction.syntax.json ? JSON.stringify(path) : path };
}

function unwritable(path: string): boolean {
  return /[\\"'$`*?[\]#\u0000-\u001f]|^<<|^--/.test(path);
}

interface Group {
  /** Folder in the build context; empty for its root. */
  readonly folder: string;
  readonly names: string[];
  /** Below the destination of the COPY that brings them now. */
  readonly below: string;
  readonly directory: boolean;
}

/** The COPY lines that bring the manifests of one COPY early: one for each folder, the root first. */
function manifestCopies(tree: SyntaxTree, source: StageStep, move: Move): string[] | string {
  if (source.effect.kind !== 'copy') return [];
  const { instruction, delivery } = source.effect;
  const groups = new Map<string, Group>();
  for (const manifest of move.manifests) {
    if (manifest.step !== source) continue;
    addToGroup(groups, manifest, delivery.folder);
  }
  const odd = [...groups.values()].flatMap(({ names, below }) => [...names, below]).find(unwritable);
  if (odd !== undefined) return `the name "${odd}" has characters that mean something else in COPY`;
  const ordered = [...groups.values()].sort((a, b) => (a.folder < b.folder ? -1 : a.folder > b.folder ? 1 : 0));
  return ordered.map((group) => copyLine(tree, instruction, group));
}

function addToGroup(groups: Map<string, Group>, { context, place }: Manifest, destination: string): void {
  const directory = context.endsWith('/');
  const path = directory ? context.slice(0, -1) : context;
  const slash = path.lastIndexOf('/');
  const target = directory ? place.slice(0, -1) : place.slice(0, Math.max(place.lastIndexOf('/'), 0));
  const below = target === destination ? '' : target.slice(destination === '/' ? 1 : destination.length + 1);
  const folder = directory ? path : path.slice(0, Math.max(slash, 0));
  const key = `${directory ? 'd' : 'f'}:${folder}:${below}`;
  const name = directory ? `${path}/` : path;
  const group = groups.get(key);
  if (group) group.names.push(name);
  else groups.set(key, { folder, names: [name], below, directory });
}

function copyLine(tree: SyntaxTree, instruction: CopyInstruction, group: Group): string {
  const { syntax } = instruction;
  const typed = syntax.keyword.text;
  const keyword = typed === typed.toLowerCase() ? 'copy' : 'COPY';
  const indent = tree.text.slice(tree.lines.startOf(syntax.startLine), syntax.range.start);
  const flags = syntax.flags
    .filter(({ name }) => name === 'chown' || name === 'chmod')
    .map(({ range }) => `${tree.text.slice(range.start, range.end)} `);
  const json = syntax.json || group.names.some((name) => /\s/.test(name)) || /\s/.test(group.below);
  const destination = destinationText(instruction.destination?.text ?? '.', group, json);
  const words = [...group.names, destination];
  const rest = json ? `[${words.map((word) => JSON.stringify(word)).join(', ')}]` : words.join(' ');
  return `${indent}${keyword} ${flags.join('')}${rest}`;
}

/** The destination as written, for a folder below it: with a slash at its end, but for a single file into `.`. */
function destinationText(written: string, { below, names, directory }: Group, json: boolean): string {
  if (written === '.') {
    if (below !== '') return `${below}/`;
    return names.length === 1 && !directory && !json ? '.' : './';
  }
  const base = written.endsWith('/') ? written : written.endsWith('/.') ? written.slice(0, -1) : `${written}/`;
  return below === '' ? base : `${base}${below}/`;
}

/** What stands behind the last step that stays early: the sources, and what of the step must come after them. */
function behindLast(tree: SyntaxTree, move: Move, blocks: readonly string[]): Edit {
  const { syntax } = move.last.planned.instruction;
  const end = lineEnd(tree, syntax.startLine < syntax.endLine ? syntax.startLine : Math.max(syntax.startLine - 1, 1));
  const indent = tree.text.slice(tree.lines.startOf(syntax.startLine), syntax.range.start);
  const block = blocks.join(end);
  if (move.cut === undefined || move.last.effect.kind !== 'run') {
    return { range: { start: syntax.range.end, end: syntax.range.end }, newText: end + block };
  }
  const { items } = move.last.effect.run;
  const head = runHead(tree, syntax, items);
  const first = items[move.cut];
  if (move.cut === 0 || !first) {
    const start = tree.lines.startOf(linesWithComments(tree, syntax).first);
    return {
      range: { start, end: start },
      newText: `${indent}${head}${downloadText(syntax, move)}${end}${block}${end}`,
    };
  }
  const kept = items[move.cut - 1];
  const start = kept?.range.end ?? syntax.range.start;
  const comments = commentsBetween(tree, start, first.range.start, indent, end);
  const download = move.download === undefined ? '' : ` && ${move.download}`;
  return {
    range: { start, end: first.range.start },
    newText: `${download}${end}${block}${end}${comments}${indent}${head}`,
  };
}

/** The download in the form of the RUN that it comes before. */
function downloadText({ json }: InstructionSyntax, { download = '' }: Move): string {
  if (!json) return download;
  return `[${download
    .split(' ')
    .map((word) => JSON.stringify(word))
    .join(', ')}]`;
}

/** `RUN` with its flags and the commands that set folder and options for what follows. */
function runHead({ text }: SyntaxTree, syntax: InstructionSyntax, items: readonly RunItem[]): string {
  const flags = syntax.flags.map(({ range }) => `${text.slice(range.start, range.end)} `).join('');
  const firstOther = items.findIndex(({ state }) => state !== 'directory' && state !== 'options');
  const states = items.slice(0, Math.max(firstOther, 0)).map(({ commands }) => `${commands[0]?.text ?? ''} && `);
  return `${text.slice(syntax.keyword.range.start, syntax.keyword.range.end)} ${flags}${states.join('')}`;
}

/** Comment lines inside a RUN that explain what comes after a cut. */
function commentsBetween(
  { text, lines }: SyntaxTree,
  start: number,
  end: number,
  indent: string,
  lineEndText: string,
): string {
  const found: string[] = [];
  for (let line = lines.lineAt(start) + 1; line <= lines.lineAt(end); line++) {
    const content = text.slice(lines.startOf(line), lines.endOf(line)).trim();
    if (content.startsWith('#')) found.push(`${indent}${content}${lineEndText}`);
  }
  return found.join('');
}
