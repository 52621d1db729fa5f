import {
  type Assignment,
  type Command,
  forEachChild,
  type ParsedScript,
  parse,
  type Redirection,
  type Statement,
  type SyntaxNode,
  type Word,
  type WordPart,
} from 'unbash';
import type {
  ShellItem,
  ShellNode,
  ShellScript,
  ShellWord,
  ShellWordPart,
  SimpleCommand,
} from '../core/shell/script.ts';
import { type Known, known, unavailable } from '../core/world.ts';

/** The commands of a POSIX shell text. The only place that knows who parses it. */
export function parseShell(text: string): Known<ShellScript> {
  try {
    const script = parse(text);
    if (hasErrors(script) || !coversAll(script, text)) return unavailable('The shell commands have a syntax error.');
    return known({ text, items: itemsOf(script.commands, text) });
  } catch {
    // The parser promises not to throw; a text that makes it do so is one that it cannot read.
    return unavailable('The shell commands could not be parsed.');
  }
}

type Node = SyntaxNode;
type ListNode = Statement['command'];
type PipelineNode = Extract<ListNode, { type: 'AndOr' }>['commands'][number];

/** Whether nothing but blanks, separators and comments lies outside the commands: the parser is tolerant, and leaves out what it cannot place. */
function coversAll(script: ParsedScript, text: string): boolean {
  const covered: { readonly pos: number; readonly end: number }[] = [...script.commands];
  const visit = (node: Node): void => {
    if (node.type === 'HereDoc') covered.push(node.body, ...(node.closing ? [node.closing] : []));
    else if (node.type !== 'Script') forEachChild(node, visit);
  };
  forEachChild(script, visit);
  covered.sort((a, b) => a.pos - b.pos);
  let at = 0;
  for (const { pos, end } of [...covered, { pos: text.length, end: text.length }]) {
    if (pos > at && !separators.test(text.slice(at, pos))) return false;
    at = Math.max(at, end);
  }
  return true;
}

const separators = /^(?:[\s;&]|#[^\n]*(?:\n|$))*$/;

/** Errors of the script and of the scripts in its substitutions, which are parsed when they are first looked at. */
function hasErrors(script: ParsedScript): boolean {
  if (script.errors && script.errors.length > 0) return true;
  let found = false;
  const visit = (node: Node): void => {
    if (found) return;
    if (node.type === 'Script' && node !== script) {
      if ((node as ParsedScript).errors?.length) found = true;
    }
    forEachChild(node, visit);
  };
  forEachChild(script, visit);
  return found;
}

function itemsOf(statements: readonly Statement[], text: string): ShellItem[] {
  return statements.flatMap((statement, index): ShellItem[] => {
    const end = statements[index + 1]?.pos;
    const last = operatorBehind(statement, end, text);
    const { command } = statement;
    if (command.type !== 'AndOr') return [item(command, last)];
    return command.commands.map((member, at) => item(member, command.operators[at] ?? last));
  });
}

function operatorBehind(statement: Statement, next: number | undefined, text: string): ShellItem['operator'] {
  if (statement.background) return '&';
  if (next === undefined) return undefined;
  return text.slice(statement.end, next).includes(';') || text[statement.end - 1] === ';' ? ';' : '\n';
}

function item(node: PipelineNode, operator: ShellItem['operator']): ShellItem {
  const converted = nodeOf(node);
  return { range: { start: node.pos, end: node.end }, node: converted, ...(operator ? { operator } : {}) };
}

function nodeOf(node: PipelineNode): ShellNode {
  if (node.type === 'Command') return commandOf(node);
  const range = { start: node.pos, end: node.end };
  if (node.type === 'Pipeline') {
    const negated = node.prefixes.some(({ type }) => type === 'Negation');
    const commands = node.commands.map(nodeOf);
    // `time` says nothing about what a single command does.
    const [only] = commands;
    if (only && commands.length === 1 && !negated) return only;
    return { kind: 'pipeline', range, commands, negated };
  }
  return { kind: 'compound', range, form: node.type, commands: commandsIn(node) };
}

/** All simple commands below a node, in order; those of substitutions are part of their words. */
function commandsIn(node: Node): SimpleCommand[] {
  const found: SimpleCommand[] = [];
  const visit = (child: Node): void => {
    if (child.type === 'Command') found.push(commandOf(child));
    else if (child.type !== 'Script') forEachChild(child, visit);
  };
  forEachChild(node, visit);
  return found;
}

function commandOf(command: Command): SimpleCommand {
  const { name, prefix, suffix } = command;
  const words: ShellWord[] = name ? [wordOf(name)] : [];
  const redirects: SimpleCommand['redirects'][number][] = [];
  const assignments: SimpleCommand['assignments'][number][] = [];
  for (const part of prefix) {
    if (part.type === 'Assignment') assignments.push(assignmentOf(part));
    else redirects.push(redirectOf(part));
  }
  for (const part of suffix) {
    if (part.type === 'Word') words.push(wordOf(part));
    else if (part.type === 'Assignment') words.push(argumentOf(part));
    else redirects.push(redirectOf(part));
  }
  return { kind: 'command', range: { start: command.pos, end: command.end }, assignments, words, redirects };
}

function assignmentOf(assignment: Assignment): SimpleCommand['assignments'][number] {
  const { name, pos, end } = assignment;
  return { name, value: valueOf(assignment), range: { start: pos, end } };
}

function valueOf({ value, index, append, text, pos, end }: Assignment): ShellWord {
  if (value.type === 'Word' && !index && !append) return wordOf(value);
  return { text, range: { start: pos, end }, parts: [{ kind: 'arithmetic' }] };
}

/** `NAME=value` behind a command, as in `export A=1`. */
function argumentOf(assignment: Assignment): ShellWord {
  const { text, pos, end, name } = assignment;
  const range = { start: pos, end };
  const inner = valueOf(assignment);
  if (inner.value !== undefined) return { text, range, value: `${name}=${inner.value}` };
  return { text, range, parts: [{ kind: 'literal', text: `${name}=` }, ...(inner.parts ?? [])] };
}

function redirectOf(redirection: Redirection): SimpleCommand['redirects'][number] {
  const { pos, end, operator } = redirection;
  const range = { start: pos, end };
  const unknown: ShellWord = { text: '', range: { start: end, end }, parts: [{ kind: 'arithmetic' }] };
  if (redirection.type !== 'HereDoc') {
    return { operator, target: redirection.target ? wordOf(redirection.target) : unknown, range };
  }
  const { body } = redirection;
  const bodyRange = { start: body.pos, end: body.end };
  const parts = body.parts?.flatMap(partsOf);
  const literal = !parts?.some(({ kind }) => kind !== 'literal');
  const target: ShellWord = literal
    ? { text: body.text, range: bodyRange, value: body.text }
    : { text: body.text, range: bodyRange, parts: parts ?? [] };
  return { operator, target, range };
}

function wordOf(word: Word): ShellWord {
  const { text, value } = word;
  const range = { start: word.pos, end: word.end };
  const parts = withHome(text, word.parts?.flatMap(partsOf) ?? [{ kind: 'literal', text: value }]);
  return parts.every(({ kind }) => kind === 'literal') ? { text, range, value } : { text, range, parts };
}

/** An unquoted tilde at the start stands for a home directory. */
function withHome(text: string, parts: ShellWordPart[]): ShellWordPart[] {
  if (!text.startsWith('~')) return parts;
  const [first, ...rest] = parts;
  if (first?.kind !== 'literal') return [{ kind: 'pattern', text }];
  if (first.text !== '~' && !first.text.startsWith('~/')) return [{ kind: 'pattern', text }];
  const home: ShellWordPart = { kind: 'variable', name: 'HOME', plain: true, quoted: true };
  return [home, { kind: 'literal', text: first.text.slice(1) }, ...rest];
}

function partsOf(part: WordPart): ShellWordPart[] {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return [{ kind: 'literal', text: part.value }];
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts
        .flatMap(partsOf)
        .map((inner) => (inner.kind === 'variable' ? { ...inner, quoted: true } : inner));
    case 'SimpleExpansion':
      return [{ kind: 'variable', name: part.text.slice(1), plain: true, quoted: false }];
    case 'ParameterExpansion': {
      const plain = part.operation === undefined && part.prefix === undefined && part.index === undefined;
      const nested = commandsIn(part).concat(substitutionsIn(part));
      const variable: ShellWordPart = { kind: 'variable', name: part.parameter, plain, quoted: false };
      return nested.length > 0 ? [variable, { kind: 'substitution', commands: nested }] : [variable];
    }
    case 'CommandExpansion':
    case 'ProcessSubstitution':
      return [{ kind: 'substitution', commands: part.script ? commandsIn(part.script) : [] }];
    case 'ArithmeticExpansion':
      return [{ kind: 'arithmetic' }];
    default:
      return [{ kind: 'pattern', text: part.text }];
  }
}

/** The commands that run in substitutions below a node. */
function substitutionsIn(node: Node): SimpleCommand[] {
  const found: SimpleCommand[] = [];
  const visit = (child: Node): void => {
    if (child.type === 'Script') for (const command of commandsIn(child)) found.push(command);
    forEachChild(child, visit);
  };
  forEachChild(node, visit);
  return found;
}
