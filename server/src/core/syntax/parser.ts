import { instructionFact } from '../language/instructions.ts';
import { type Lines, linesOf, rangeOfLines } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { utf8Bytes, utf8Length } from '../text/utf8.ts';
import { isWordSeparator, skipSpace, skipSpaceBack, trimSpace } from '../text/whitespace.ts';
import { type ArgumentWords, splitArguments } from './arguments.ts';
import { readDirective } from './directives.ts';
import { extractFlags } from './flags.ts';
import { heredocsOfLine } from './heredocs.ts';
import {
  type DirectiveSyntax,
  type FlagSyntax,
  type HeredocSyntax,
  type InstructionSyntax,
  type Item,
  type LogicalText,
  type PrecedingComment,
  type SyntaxError,
  type SyntaxTree,
  sourceRange,
  type Word,
} from './tree.ts';

/** The longest physical line that BuildKit reads, in bytes of UTF-8 without its line feed. */
const maximumLineBytes = 65_535;

/**
 * Parses a Dockerfile as BuildKit's parser does (frontend/dockerfile/parser), but loses no character and does not stop at an error:
 * the instruction that failed keeps what could be read of it, and parsing goes on behind it.
 */
export function parse(text: string): SyntaxTree {
  const tree = parseLines(text);
  const line = firstLongLine(tree);
  if (line === undefined) return tree;
  // BuildKit stops reading before such a line, be it within an instruction or a here-document.
  const start = tree.lines.startOf(line);
  const before = parseLines(text.slice(0, start));
  const message = `dockerfile line greater than max allowed size of ${maximumLineBytes}`;
  const range = { start, end: tree.lines.endOf(line) };
  const last = endsContinued(before) ? line : line - 1;
  const later = tree.errors.filter((error) => error.range.start > start);
  return { ...tree, errors: [...before.errors, { message, lines: [[last, last]], range }, ...later] };
}

/** Whether the last instruction waits for a further line; BuildKit then takes the start of the long line for an instruction of its own. */
function endsContinued({ text, lines, escape, instructions }: SyntaxTree): boolean {
  const instruction = instructions.at(-1);
  const piece = instruction?.logical.segments.at(-1);
  const reachesEnd = instruction?.endLine === lines.count - 1;
  return reachesEnd && piece !== undefined && text[piece.source + piece.length] === escape;
}

function firstLongLine({ text, lines }: SyntaxTree): number | undefined {
  for (let line = 1; line <= lines.count; line++) {
    const start = lines.startOf(line);
    const end = line === lines.count ? text.length : lines.startOf(line + 1) - 1;
    // A UTF-16 unit takes at most three bytes.
    if ((end - start) * 3 > maximumLineBytes && utf8Length(text.slice(start, end)) > maximumLineBytes) return line;
  }
  return undefined;
}

function parseLines(text: string): SyntaxTree {
  const lines = linesOf(text);
  const scan: Scan = {
    text,
    lines,
    lastLine: text.endsWith('\n') || text === '' ? lines.count - 1 : lines.count,
    escape: '\\',
    directivesDone: false,
    directives: [],
    items: [],
    instructions: [],
    errors: [],
    comments: [],
    covered: 0,
  };
  if (text.charCodeAt(0) === 0xfeff) pushItem(scan, { kind: 'bom', range: { start: 0, end: 1 } });
  let line = 1;
  while (line <= scan.lastLine) line = scanFrom(scan, line);
  pushBlank(scan, text.length);
  const { escape, items, directives, instructions, errors } = scan;
  if (instructions.length === 0) {
    const nowhere = { start: 0, end: 0 };
    errors.push({ message: 'file with no instructions', lines: [[scan.lastLine, scan.lastLine]], range: nowhere });
  }
  return { text, lines, escape, items, directives, instructions, errors };
}

/** Shared by all that have none of something. */
const none: readonly never[] = [];

interface Scan {
  readonly text: string;
  readonly lines: Lines;
  /** The last physical line that has a character; 0 in an empty file. */
  readonly lastLine: number;
  escape: '\\' | '`';
  directivesDone: boolean;
  readonly directives: DirectiveSyntax[];
  readonly items: Item[];
  readonly instructions: InstructionSyntax[];
  readonly errors: SyntaxError[];
  comments: PrecedingComment[];
  /** Up to here the items cover the text. */
  covered: number;
}

/** Reads the comment, blank line or instruction that starts at a physical line, and gives the line after it. */
function scanFrom(scan: Scan, line: number): number {
  const whole = lineRange(scan, line);
  const start = skipSpace(scan.text, whole.start, whole.end);
  if (scan.text[start] === '#' && start < whole.end) {
    scanComment(scan, line, { start, end: whole.end }, whole.start);
    return line + 1;
  }
  scan.directivesDone = true;
  if (start === whole.end) return line + 1;
  return scanInstruction(scan, line, { start, end: whole.end });
}

function scanComment(scan: Scan, line: number, range: Range, lineStart: number): void {
  const directive = readDirectiveLine(scan, line, range);
  if (directive) {
    pushItem(scan, directive);
    scan.directives.push(directive);
    return;
  }
  pushItem(scan, { kind: 'comment', range });
  const text = commentText(scan.text.slice(lineStart, range.end));
  if (text === '') scan.comments = [];
  else scan.comments.push({ text, range });
}

/** BuildKit drops the first byte of the line, be it the hash or (part of) the white space before it. */
function commentText(line: string): string {
  const code = line.charCodeAt(0);
  const left = '\ufffd'.repeat(utf8Bytes(code).length - 1);
  return left === '' ? trimSpace(line.slice(1)) : left + line.slice(1, skipSpaceBack(line, 1, line.length));
}

function readDirectiveLine(scan: Scan, line: number, range: Range): DirectiveSyntax | undefined {
  if (scan.directivesDone) return undefined;
  const found = readDirective(scan.text, range.start, range.end);
  if (!found) {
    scan.directivesDone = true;
    return undefined;
  }
  const report = (message: string, at: Range) =>
    scan.errors.push({ message, lines: [[line - 1, line - 1]], range: at });
  if (scan.directives.some(({ name }) => name === found.name)) {
    report(`only one ${found.name} parser directive can be used`, found.nameRange);
  } else if (found.name === 'escape') {
    if (found.value === '\\' || found.value === '`') scan.escape = found.value;
    else report(`invalid escape token '${found.value}' does not match \` or \\`, found.valueRange);
  }
  return { kind: 'directive', range, line, ...found };
}

function scanInstruction(scan: Scan, startLine: number, firstLine: Range): number {
  const joined = joinLines(scan, startLine, firstLine);
  if (joined.logical === undefined) return joined.nextLine;
  const { logical } = joined;
  let nextLine = joined.nextLine;
  const lastJoined = nextLine - 1;
  const report: Report = (message, range) =>
    scan.errors.push({ message, lines: linePairs(startLine, lastJoined), range });
  const parts = readInstruction(logical, scan.escape, report);
  const inner = parts.trigger ?? parts;
  let heredocs: readonly HeredocSyntax[] = none;
  const mayHoldHeredocs = !inner.json && (instructionFact(inner.keyword.text)?.heredocs ?? false);
  if (mayHoldHeredocs && logical.text.includes('<<')) {
    const found = heredocsOfLine(logical.text);
    if (found.error !== undefined) report(found.error, sourceRange(logical, { start: 0, end: logical.text.length }));
    const read: HeredocSyntax[] = [];
    for (const { range, ...heredoc } of found.heredocs) {
      const body = readHeredoc(scan, startLine, nextLine, heredoc.name, heredoc.chomp);
      nextLine = body.nextLine;
      read.push({ ...heredoc, ...body.syntax, wordRange: sourceRange(logical, range) });
      if (!body.terminated) break;
    }
    heredocs = read;
  }
  const endLine = Math.max(nextLine - 1, startLine);
  const emptyContinuations = joined.emptyContinuations.length > 0 ? joined.emptyContinuations : none;
  const instruction = instructionSyntax(parts, {
    range: { start: firstLine.start, end: lineRange(scan, endLine).end },
    heredocs,
    comments: scan.comments.length > 0 ? scan.comments : none,
    startLine,
    endLine,
    emptyContinuations,
    emptyContinuationLine: emptyContinuations.length > 0 ? lastJoined : undefined,
  });
  pushItem(scan, instruction);
  scan.instructions.push(instruction);
  if (scan.comments.length > 0) scan.comments = [];
  return nextLine;
}

/** What an instruction gets from where it stands. */
interface InstructionPlace
  extends Pick<InstructionSyntax, 'range' | 'heredocs' | 'comments' | 'startLine' | 'endLine' | 'emptyContinuations'> {
  readonly emptyContinuationLine: number | undefined;
}

function instructionSyntax(parts: InstructionParts, place: InstructionPlace): InstructionSyntax {
  const { trigger, keyword, flags, args, json, rest, logical } = parts;
  const { range, heredocs, comments, startLine, endLine, emptyContinuations, emptyContinuationLine } = place;
  // One literal, so that all instructions have the same layout in memory.
  const syntax = {
    kind: 'instruction' as const,
    range,
    keyword,
    flags,
    args,
    json,
    rest,
    logical,
    heredocs,
    comments,
    startLine,
    endLine,
    emptyContinuations,
  };
  if (emptyContinuationLine === undefined && !trigger) return syntax;
  return {
    ...syntax,
    ...(emptyContinuationLine === undefined ? {} : { emptyContinuationLine }),
    ...(trigger ? { trigger: triggerSyntax(trigger, startLine, endLine) } : {}),
  };
}

type Report = (message: string, range: Range) => void;

/** What the joined text of one instruction says, whether it stands in the file or behind ONBUILD. */
interface InstructionParts extends Pick<InstructionSyntax, 'keyword' | 'flags' | 'args' | 'json' | 'rest' | 'logical'> {
  readonly trigger?: InstructionParts;
}

/** BuildKit reads ONBUILD behind ONBUILD to any depth, only to refuse it. */
const maximumDepth = 16;

function readInstruction(logical: LogicalText, escape: string, report: Report, depth = 0): InstructionParts {
  const { text } = logical;
  const start = skipSpace(text, 0);
  const end = skipSpaceBack(text, start, text.length);
  let keywordEnd = start;
  while (keywordEnd < end && !isWordSeparator(text.charCodeAt(keywordEnd))) keywordEnd++;
  const keyword = wordAt(logical, start, keywordEnd);
  let restStart = keywordEnd;
  while (restStart < end && isWordSeparator(text.charCodeAt(restStart))) restStart++;
  const extracted = extractFlags(text.slice(0, end), restStart, escape);
  const flags = extracted.flags.map((flag) => flagSyntax(logical, flag.text, flag.range));
  restStart = extracted.restPrefix === '' ? skipSpace(text, extracted.restStart, end) : extracted.restStart;
  const plain = wordAt(logical, restStart, end);
  const rest = extracted.restPrefix === '' ? plain : { ...plain, text: extracted.restPrefix + plain.text };
  const fact = instructionFact(keyword.text);
  if (fact?.arguments === 'trigger' && rest.text !== '' && depth < maximumDepth) {
    const trigger = readInstruction(sliceLogical(logical, restStart, end), escape, report, depth + 1);
    return { keyword, flags, args: [], json: false, rest, logical, trigger };
  }
  const shift = restStart - extracted.restPrefix.length;
  const split = fact ? splitArguments(rest.text, fact.arguments, fact.keyword, escape) : unknownArguments;
  const place = (range: Range): Range => ({
    start: Math.max(range.start + shift, restStart),
    end: Math.max(range.end + shift, restStart),
  });
  const args = split.words.map((word) => {
    const logicalRange = place(word.range);
    return { text: word.text, range: sourceRange(logical, logicalRange), logical: logicalRange };
  });
  if (split.error) report(split.error.message, sourceRange(logical, place(split.error.range)));
  return { keyword, flags, args, json: split.json, rest, logical };
}

/** BuildKit's parser passes over what follows a word that is no instruction, and leaves one empty argument. */
const unknownArguments: ArgumentWords = { words: [{ text: '', range: { start: 0, end: 0 } }], json: false };

function wordAt(logical: LogicalText, start: number, end: number): Word {
  const range = { start, end };
  return { text: logical.text.slice(start, end), range: sourceRange(logical, range), logical: range };
}

function flagSyntax(logical: LogicalText, text: string, range: Range): FlagSyntax {
  const raw = logical.text.slice(range.start, range.end);
  const equals = text.indexOf('=');
  const rawEquals = raw.indexOf('=');
  const source = sourceRange(logical, range);
  const name = text.slice(2, equals === -1 ? undefined : equals);
  const nameEnd = range.start + (rawEquals === -1 ? raw.length : rawEquals);
  const nameRange = sourceRange(logical, { start: Math.min(range.start + 2, nameEnd), end: nameEnd });
  if (equals === -1) return { text, name, range: source, nameRange };
  const valueStart = Math.min(nameEnd + 1, range.end);
  // An empty value stands behind its equals sign, not on the line that follows.
  const valueRange =
    valueStart === range.end
      ? { start: source.end, end: source.end }
      : sourceRange(logical, { start: valueStart, end: range.end });
  return { text, name, value: text.slice(equals + 1), range: source, nameRange, valueRange };
}

/** The instruction behind ONBUILD as an instruction of its own; its here-documents stay with ONBUILD, where BuildKit keeps them. */
function triggerSyntax(parts: InstructionParts, startLine: number, endLine: number): InstructionSyntax {
  const { keyword, flags, rest } = parts;
  const last = flags.at(-1)?.range ?? keyword.range;
  const range = {
    start: keyword.range.start,
    end: Math.max(rest.range.end, keyword.range.end, last.end),
  };
  const lines = { startLine, endLine, emptyContinuations: none, emptyContinuationLine: undefined };
  return instructionSyntax(parts, { range, heredocs: none, comments: none, ...lines });
}

interface JoinedLines {
  /** Absent when the lines hold nothing at all, which is no instruction. */
  readonly logical?: LogicalText;
  readonly nextLine: number;
  readonly emptyContinuations: readonly Range[];
}

/** Joins continued lines, leaving out comment lines and empty lines between them. */
function joinLines(scan: Scan, startLine: number, firstLine: Range): JoinedLines {
  const { text } = scan;
  if (continuationStart(text, firstLine, scan.escape) === undefined) {
    const { start, end } = firstLine;
    // Most instructions have one line: a list that grows would take several times the memory.
    const logical = { text: text.slice(start, end), segments: [{ logical: 0, source: start, length: end - start }] };
    return { logical, nextLine: startLine + 1, emptyContinuations: none };
  }
  const segments: { logical: number; source: number; length: number }[] = [];
  const emptyContinuations: Range[] = [];
  const pieces: string[] = [];
  let length = 0;
  let line = startLine;
  let range = firstLine;
  for (;;) {
    const cut = continuationStart(text, range, scan.escape);
    const end = cut ?? range.end;
    if (end > range.start || segments.length === 0) {
      segments.push({ logical: length, source: range.start, length: end - range.start });
      pieces.push(text.slice(range.start, end));
      length += end - range.start;
    }
    line++;
    if (cut === undefined) break;
    for (; line <= scan.lastLine; line++) {
      range = lineRange(scan, line);
      const content = skipSpace(text, range.start, range.end);
      if (content === range.end) emptyContinuations.push(range);
      else if (text[content] !== '#') break;
    }
    if (line > scan.lastLine) break;
  }
  return {
    logical: { text: pieces.join(''), segments },
    nextLine: line,
    emptyContinuations,
  };
}

/**
 * Where a line's continuation starts: at an escape character that only blanks follow and that no other escape character precedes.
 * Undefined when the line ends its instruction.
 */
function continuationStart(text: string, range: Range, escape: string): number | undefined {
  let at = range.end;
  while (at > range.start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  if (at === range.start || text[at - 1] !== escape) return undefined;
  if (at - 1 > range.start && text[at - 2] === escape) return undefined;
  return at - 1;
}

function readHeredoc(scan: Scan, startLine: number, line: number, name: string, chomp: boolean) {
  const { text } = scan;
  const contentStart = scan.lines.startOf(line);
  for (let at = line; at <= scan.lastLine; at++) {
    const range = lineRange(scan, at);
    let start = range.start;
    while (chomp && start < range.end && text[start] === '\t') start++;
    if (range.end - start === name.length && text.startsWith(name, start)) {
      const contentRange = { start: contentStart, end: range.start };
      const terminatorRange = { start, end: range.end };
      const content = text.slice(contentStart, range.start);
      return { nextLine: at + 1, terminated: true, syntax: { content, contentRange, terminatorRange } };
    }
  }
  const lines = linePairs(startLine, scan.lastLine);
  scan.errors.push({ message: 'unterminated heredoc', lines, range: rangeOfLines(scan.lines, startLine, startLine) });
  const { end } = lineRange(scan, scan.lastLine);
  const contentRange = { start: Math.min(contentStart, end), end };
  const content = text.slice(contentRange.start, end);
  const syntax = { content, contentRange, terminatorRange: { start: end, end } };
  return { nextLine: scan.lastLine + 1, terminated: false, syntax };
}

/** A physical line without any CR and LF at its end, and without a byte order mark. */
function lineRange(scan: Scan, line: number): Range {
  const bom = line === 1 && scan.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const start = scan.lines.startOf(line) + bom;
  let end = scan.lines.endOf(line);
  while (end > start && scan.text[end - 1] === '\r') end--;
  return { start, end: Math.max(start, end) };
}

/** One pair for each physical line: BuildKit's locations are lists of single lines. */
function linePairs(first: number, last: number): [number, number][] {
  const pairs: [number, number][] = [[first, first]];
  for (let line = first + 1; line <= last; line++) pairs.push([line, line]);
  return pairs;
}

function sliceLogical(logical: LogicalText, start: number, end: number): LogicalText {
  const segments: { logical: number; source: number; length: number }[] = [];
  for (const segment of logical.segments) {
    const from = Math.max(segment.logical, start);
    const to = Math.min(segment.logical + segment.length, end);
    if (to <= from) continue;
    segments.push({ logical: from - start, source: segment.source + from - segment.logical, length: to - from });
  }
  return { text: logical.text.slice(start, end), segments };
}

function pushItem(scan: Scan, item: Item): void {
  pushBlank(scan, item.range.start);
  scan.items.push(item);
  scan.covered = item.range.end;
}

function pushBlank(scan: Scan, end: number): void {
  if (end <= scan.covered) return;
  scan.items.push({ kind: 'blank', range: { start: scan.covered, end } });
  scan.covered = end;
}
