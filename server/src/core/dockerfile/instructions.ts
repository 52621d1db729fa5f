import { type InstructionFact, instructionFact, instructionFacts } from '../language/instructions.ts';
import type { InstructionSyntax, Word } from '../syntax/tree.ts';
import { quote } from '../text/goFormat.ts';
import type { Range } from '../text/range.ts';
import { suggest } from '../text/suggestion.ts';
import { trimSpace } from '../text/whitespace.ts';
import { heredocOf } from '../syntax/heredocs.ts';
import { type CheckedFlags, type Complaint, checkFlags } from './flags.ts';
import { readHealthcheck } from './healthcheck.ts';
import type { ArgDeclaration, Instruction, NamedValue } from './model.ts';
import { readMount } from './mounts.ts';

/** An instruction with its fields, and BuildKit's complaint about it, if any: the first one (instructions/parse.go). */
export interface ReadInstruction {
  readonly instruction: Instruction;
  readonly complaint?: Complaint;
}

/** Reads the fields of an instruction. An invalid one keeps what could be read. */
export function readInstruction(syntax: InstructionSyntax, index: number): ReadInstruction {
  const fact = instructionFact(syntax.keyword.text);
  if (!fact) {
    const complaint = { message: unknownMessage(syntax.keyword.text), range: syntax.keyword.range };
    return { instruction: { keyword: 'unknown', syntax, index, invalid: true }, complaint };
  }
  const flags = checkFlags(syntax.flags, fact.flags);
  const fields = readFields(syntax, fact, flags);
  const flagComplaint = fact.checksFlags && !fields.ignoreFlags ? flags.complaint : undefined;
  const complaint = firstComplaint(fact, fields.complaint, flagComplaint, fields.late);
  const invalid = complaint !== undefined;
  const instruction = { ...fields.fields, syntax, index, invalid } as Instruction;
  return complaint ? { instruction, complaint } : { instruction };
}

function unknownMessage(word: string): string {
  const names = instructionFacts.map(({ keyword }) => keyword.toLowerCase());
  const hint = suggest(word.toLowerCase(), names);
  if (hint === '') return `unknown instruction: ${word}`;
  const upper = word === word.toUpperCase() && word !== word.toLowerCase();
  const shown = upper ? hint.replace(/mean (.*)\?/, (_, name: string) => `mean ${name.toUpperCase()}?`) : hint;
  return `unknown instruction: ${word}${shown}`;
}

interface Fields {
  /** The members of the instruction's own type. */
  readonly fields: object & { readonly keyword: Instruction['keyword'] };
  /** A complaint about the number or shape of the arguments. */
  readonly complaint?: Complaint | undefined;
  /** A complaint that BuildKit makes only when flags and arguments are otherwise right. */
  readonly late?: Complaint | undefined;
  /** This form of the instruction takes its flags without a look at them. */
  readonly ignoreFlags?: boolean;
}

/** Instructions whose flags BuildKit checks before it looks at the arguments. */
const flagsFirst = new Set(['ENV', 'LABEL', 'CMD', 'ENTRYPOINT', 'RUN', 'SHELL']);

function firstComplaint(fact: InstructionFact, own?: Complaint, flags?: Complaint, late?: Complaint) {
  return (flagsFirst.has(fact.keyword) ? (flags ?? own) : (own ?? flags)) ?? late;
}

function readFields(syntax: InstructionSyntax, fact: InstructionFact, flags: CheckedFlags): Fields {
  const { args, json } = syntax;
  const { keyword } = fact;
  switch (keyword) {
    case 'FROM':
      return readFrom(syntax, flags);
    case 'RUN':
      return readRun(syntax, flags);
    case 'COPY':
    case 'ADD':
      return readCopy(syntax, keyword, flags);
    case 'ENV':
    case 'LABEL':
      return readPairs(syntax, keyword);
    case 'ARG':
      return readArg(syntax);
    case 'CMD':
    case 'ENTRYPOINT':
      return { fields: { keyword, exec: json } };
    case 'SHELL': {
      const none = args.length === 0 ? atLeastOne(syntax, keyword) : undefined;
      const message = 'SHELL requires the arguments to be in JSON form';
      const form = json ? undefined : { message, range: syntax.rest.range };
      return { fields: { keyword, exec: json }, complaint: none ?? form };
    }
    case 'WORKDIR':
    case 'USER':
    case 'STOPSIGNAL':
    case 'MAINTAINER': {
      const message = `${keyword} requires exactly one argument`;
      const complaint = args.length === 1 ? undefined : { message, range: syntax.keyword.range };
      return { fields: { keyword, value: args[0] }, complaint };
    }
    case 'EXPOSE':
      return { fields: { keyword, values: args }, complaint: args.length === 0 ? atLeastOne(syntax, keyword) : undefined };
    case 'VOLUME': {
      const blank = args.find(({ text }) => trimSpace(text) === '');
      const late = blank && { message: 'VOLUME specified can not be an empty string', range: blank.range };
      const complaint = args.length === 0 ? atLeastOne(syntax, keyword) : undefined;
      return { fields: { keyword, values: args }, complaint, late };
    }
    case 'HEALTHCHECK':
      return readHealthcheck(syntax, flags);
    case 'ONBUILD':
      return readOnbuild(syntax);
  }
}

function atLeastOne(syntax: InstructionSyntax, keyword: string): Complaint {
  return { message: `${keyword} requires at least one argument`, range: syntax.keyword.range };
}

const stageName = /^[a-z][a-z0-9\-_.]*$/;

function readFrom(syntax: InstructionSyntax, flags: CheckedFlags): Fields {
  const [image, as, name] = syntax.args;
  const named = syntax.args.length === 3 && as?.text.toLowerCase() === 'as' ? name : undefined;
  let complaint: Complaint | undefined;
  if (named) {
    if (!stageName.test(named.text.toLowerCase())) {
      const message = `invalid name for build stage: ${quote(named.text)}, name can't start with a number or contain symbols`;
      complaint = { message, range: named.range };
    }
  } else if (syntax.args.length !== 1) {
    const extra = syntax.args[1]?.range ?? syntax.keyword.range;
    const range = { start: extra.start, end: syntax.args.at(-1)?.range.end ?? extra.end };
    complaint = { message: 'FROM requires either one or three arguments', range };
  }
  const fields = { keyword: 'FROM' as const, image, platform: flags.last('platform'), as: named && as, name: named };
  return { fields, complaint };
}

const networkModes = new Set(['default', 'none', 'host']);
const securityModes = new Set(['sandbox', 'insecure']);

function readRun(syntax: InstructionSyntax, flags: CheckedFlags): Fields {
  const read = flags.all('mount').map(readMount);
  const network = flags.last('network');
  const security = flags.last('security');
  const value = (flag: typeof network) => flag?.value ?? '';
  const range = (flag: typeof network): Range => flag?.valueRange ?? flag?.range ?? syntax.keyword.range;
  let late: Complaint | undefined = read.find(({ complaint }) => complaint)?.complaint;
  if (network && !networkModes.has(value(network))) {
    late ??= { message: `invalid network mode ${quote(value(network))}`, range: range(network) };
  }
  if (security && !securityModes.has(value(security))) {
    late ??= { message: `security ${quote(value(security))} is not valid`, range: range(security) };
  }
  const fields = {
    keyword: 'RUN' as const,
    exec: syntax.json,
    mounts: read.map(({ mount }) => mount),
    network: network?.value,
    security: security?.value,
  };
  return { fields, late };
}

function readCopy(syntax: InstructionSyntax, keyword: 'COPY' | 'ADD', flags: CheckedFlags): Fields {
  const { args } = syntax;
  const destination = args.length >= 2 ? args.at(-1) : undefined;
  let complaint: Complaint | undefined;
  let late: Complaint | undefined;
  if (!destination) {
    const message = `${keyword} requires at least two arguments, but only one was provided. Destination could not be determined`;
    complaint = { message, range: args[0]?.range ?? syntax.keyword.range };
  } else if (isHeredoc(destination)) {
    late = { message: `${keyword} cannot accept a heredoc as a destination`, range: destination.range };
  }
  const fields = {
    keyword,
    sources: args.slice(0, -1),
    destination,
    from: keyword === 'COPY' ? flags.last('from') : undefined,
    chown: flags.last('chown'),
    chmod: flags.last('chmod'),
    checksum: flags.last('checksum'),
    link: flags.boolean('link') ?? false,
    parents: flags.boolean('parents') ?? false,
    keepGitDir: flags.boolean('keep-git-dir'),
    unpack: flags.boolean('unpack'),
    excludes: flags.all('exclude').map(({ value }) => value ?? ''),
  };
  return { fields, complaint, late };
}

function isHeredoc(word: Word): boolean {
  const heredoc = heredocOf(word.text);
  return heredoc !== undefined && !('error' in heredoc);
}

function readPairs(syntax: InstructionSyntax, keyword: 'ENV' | 'LABEL'): Fields {
  const { args } = syntax;
  const pairs: NamedValue[] = [];
  let complaint = args.length === 0 ? atLeastOne(syntax, keyword) : undefined;
  for (let at = 0; at + 2 < args.length; at += 3) {
    const [name, value, separator] = args.slice(at, at + 3);
    if (!name || !value || !separator) break;
    pairs.push({ name, value, legacy: separator.text === '' });
    if (name.text === '') complaint ??= { message: `${keyword} names can not be blank`, range: separator.range };
  }
  return { fields: { keyword, pairs }, complaint };
}

function readArg(syntax: InstructionSyntax): Fields {
  let complaint = syntax.args.length === 0 ? atLeastOne(syntax, 'ARG') : undefined;
  const declarations = syntax.args.map((word): ArgDeclaration => {
    const equals = word.text.indexOf('=');
    if (equals === -1) return { name: word.text, nameRange: word.range, range: word.range };
    if (equals === 0) complaint ??= { message: 'ARG names can not be blank', range: word.range };
    const exact = word.range.end - word.range.start === word.text.length;
    const at = exact ? word.range.start + equals : word.range.end;
    const value = {
      text: word.text.slice(equals + 1),
      range: exact ? { start: at + 1, end: word.range.end } : word.range,
      logical: { start: word.logical.start + equals + 1, end: word.logical.end },
    };
    const nameRange = { start: word.range.start, end: exact ? at : word.range.end };
    return { name: word.text.slice(0, equals), nameRange, range: word.range, default: value };
  });
  return { fields: { keyword: 'ARG', declarations }, complaint };
}

function readOnbuild(syntax: InstructionSyntax): Fields {
  const { trigger } = syntax;
  let complaint: Complaint | undefined;
  const word = trigger?.keyword.text.toUpperCase();
  const range = trigger?.keyword.range ?? syntax.keyword.range;
  if (!trigger) complaint = atLeastOne(syntax, 'ONBUILD');
  let late: Complaint | undefined;
  if (word === 'ONBUILD') late = { message: "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed", range };
  else if (word === 'MAINTAINER' || word === 'FROM') {
    late = { message: `${word} isn't allowed as an ONBUILD trigger`, range };
  }
  const bodies = syntax.heredocs.map(({ content, name }) => `\n${content}${name}`).join('');
  const expression = syntax.logical.text.replace(/^[\s]*onbuild[\t\n\f\r ]*/i, '') + bodies;
  return { fields: { keyword: 'ONBUILD', trigger, expression }, complaint, late };
}
