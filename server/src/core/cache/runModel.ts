import type { PlannedInstruction } from '../build/plan.ts';
import type { RunInstruction } from '../dockerfile/model.ts';
import { operandsOf, programOf } from '../packages/call.ts';
import { type Classified, classify } from '../packages/index.ts';
import { type Invocation, invocationOf, type Lookup, wordValue } from '../shell/invocation.ts';
import { literalWords } from '../shell/literalCommand.ts';
import { runBody } from '../shell/runBody.ts';
import type { ShellItem, ShellNode, ShellWord, SimpleCommand } from '../shell/script.ts';
import { withoutTrailingSlashes } from '../text/path.ts';
import type { Range } from '../text/range.ts';
import type { World } from '../world.ts';
import { commandEffects, type FileEffects, redirectEffects, resolveFrom } from './commandEffects.ts';

/** The commands of a RUN, as far as they are understood. */
export interface RunModel {
  /** All simple commands, also those inside pipelines and loops. */
  readonly commands: readonly RunCommand[];
  /** The top-level list. */
  readonly items: readonly RunItem[];
  /** Why not all of it is understood; absent when it is. */
  readonly unknown?: string;
  /** The list may be cut between two commands: it is a plain chain in the shell form, not a here-document. */
  readonly divisible: boolean;
  /** The commands are still being parsed. */
  readonly pending: boolean;
}

export interface RunItem {
  /** In the document. */
  readonly range: Range;
  readonly operator?: ShellItem['operator'];
  /** The commands of the item: one, unless it is a pipeline or a compound. */
  readonly commands: readonly RunCommand[];
  readonly simple: boolean;
  /** What it changes for the commands behind it in the same RUN. */
  readonly state?: 'directory' | 'options' | 'other';
}

export interface RunCommand {
  /** In the document. */
  readonly range: Range;
  /** As written, on one line. */
  readonly text: string;
  readonly command: SimpleCommand;
  readonly invocation?: Invocation;
  /** What a package manager does here. */
  readonly classified?: Classified;
  /** The folder where it runs; absent when not known. */
  readonly directory?: string;
  readonly environment: Lookup;
  /** Reads and writes beside those of a package manager; absent when not understood. */
  readonly effects?: FileEffects;
}

/** What a RUN does. `directory` is the working directory, `text` the document. */
export function runModel(
  planned: PlannedInstruction,
  run: RunInstruction,
  directory: string,
  text: string,
  world: World,
): RunModel {
  const environment = environmentOf(planned);
  if (run.exec) {
    const words = run.syntax.args.map(
      ({ text: value, range }): ShellWord => ({ text: JSON.stringify(value), range, value }),
    );
    const command: SimpleCommand = {
      kind: 'command',
      range: run.syntax.rest.range,
      assignments: [],
      words,
      redirects: [],
    };
    return commandList(command, directory, environment);
  }
  const shell = planned.before.shell;
  if (shell && !isPosix(shell)) return plainModel(run, directory, environment);
  const body = runBody(run.syntax, text);
  if (body.state === 'unreadable') return unknownModel(body.why);
  const script = world.parseShell(body.text);
  if (script.state === 'pending') return { ...unknownModel('its commands are still being parsed'), pending: true };
  if (script.state === 'unavailable') return unknownModel(script.why);
  const shift = body.range.start;
  const reader: Reader = { shift, directory, environment, variables: new Map(), commands: [] };
  const items = script.value.items.map((item) => readItem(item, reader));
  const unknown = items.map(whyUnknown).find((why) => why !== undefined);
  return {
    commands: reader.commands,
    items,
    divisible: !body.heredoc && run.syntax.heredocs.length === 0,
    pending: false,
    ...(unknown === undefined ? {} : { unknown }),
  };
}

function unknownModel(why: string): RunModel {
  return { commands: [], items: [], unknown: why, divisible: false, pending: false };
}

/** A command of nothing but plain words means the same to any shell. */
function plainModel(run: RunInstruction, directory: string, environment: Lookup): RunModel {
  const literal = run.syntax.heredocs.length === 0 ? literalWords(run.syntax.rest.text) : undefined;
  if (!literal) return unknownModel('it runs in a shell other than sh and bash');
  const { range } = run.syntax.rest;
  const words = literal.map(({ value }): ShellWord => ({ text: value, range, value }));
  return commandList({ kind: 'command', range, assignments: [], words, redirects: [] }, directory, environment);
}

function commandList(command: SimpleCommand, directory: string, environment: Lookup): RunModel {
  const reader: Reader = { shift: 0, directory, environment, variables: new Map(), commands: [] };
  const item = readItem({ range: command.range, node: command }, reader);
  const unknown = whyUnknown(item);
  return {
    commands: reader.commands,
    items: [item],
    divisible: false,
    pending: false,
    ...(unknown === undefined ? {} : { unknown }),
  };
}

/** Whether a SHELL gives its command to a POSIX shell: `/bin/bash -o pipefail -c`. */
export function isPosix(shell: readonly string[]): boolean {
  const [program = '', ...flags] = shell;
  const last = flags.at(-1) ?? '';
  return (
    /(?:^|\/)(?:ba|da|a)?sh$/.test(program) &&
    /^-[a-z]*c$/.test(last) &&
    flags.every((flag) => /^(?:-[a-z]+|--login|pipefail)$/.test(flag))
  );
}

function environmentOf({ before }: PlannedInstruction): Lookup {
  return (name) => {
    const found = before.environment.get(name)?.value;
    if (found !== undefined || name !== 'HOME') return found;
    return before.user === '' || before.user === 'root' || before.user === '0' ? '/root' : undefined;
  };
}

interface Reader {
  /** From an offset of the shell text to one of the document. */
  readonly shift: number;
  /** The current folder; `undefined` once it is not known. */
  directory: string | undefined;
  readonly environment: Lookup;
  /** Shell variables set so far: undefined for one whose value is not known. */
  readonly variables: Map<string, string | undefined>;
  readonly commands: RunCommand[];
}

function readItem(item: ShellItem, reader: Reader): RunItem {
  const { node, operator } = item;
  const range = moved(item.range, reader.shift);
  const end = operator === undefined ? {} : { operator };
  if (node.kind !== 'command') {
    const commands = flatten(node).map((command) => readCommand(command, reader));
    // What a loop or a group does to the state of the shell is not followed.
    if (node.kind === 'compound') {
      reader.directory = undefined;
      for (const { assignments } of flatten(node))
        for (const { name } of assignments) reader.variables.set(name, undefined);
    }
    return { range, commands, simple: false, state: 'other', ...end };
  }
  const command = readCommand(node, reader);
  const state = changeState(command, reader);
  return { range, commands: [command], simple: true, ...(state ? { state } : {}), ...end };
}

function flatten(node: ShellNode): readonly SimpleCommand[] {
  if (node.kind === 'command') return [node];
  if (node.kind === 'compound') return node.commands;
  return node.commands.flatMap(flatten);
}

function readCommand(command: SimpleCommand, reader: Reader): RunCommand {
  const { directory, shift } = reader;
  const variables = new Map(reader.variables);
  const environment: Lookup = (name) => (variables.has(name) ? variables.get(name) : reader.environment(name));
  const invocation = invocationOf(command, environment);
  const classified = invocation && classify(invocation);
  const effects = effectsOf(command, invocation, classified, directory, environment);
  const read: RunCommand = {
    range: moved(command.range, shift),
    text: (command.words.length > 0
      ? command.words
      : command.assignments.map(({ name, value }) => ({ text: `${name}=${value.text}` }))
    )
      .map(({ text }) => text)
      .join(' '),
    command,
    environment: withOwn(environment, invocation),
    ...(invocation ? { invocation } : {}),
    ...(classified ? { classified } : {}),
    ...(directory === undefined ? {} : { directory }),
    ...(effects ? { effects } : {}),
  };
  reader.commands.push(read);
  return read;
}

/** Variables set for one command are before those of the RUN. */
function withOwn(environment: Lookup, invocation: Invocation | undefined): Lookup {
  if (!invocation || invocation.environment.length === 0) return environment;
  return (name) => {
    const own = invocation.environment.findLast((variable) => variable.name === name);
    return own ? own.value : environment(name);
  };
}

function effectsOf(
  command: SimpleCommand,
  invocation: Invocation | undefined,
  classified: Classified | undefined,
  directory: string | undefined,
  environment: Lookup,
): FileEffects | undefined {
  if (directory === undefined || !substitutionsAreHarmless(command)) return undefined;
  const resolve = resolveFrom(directory);
  const redirects = redirectEffects(command, (at) => redirectTarget(command, at, environment), resolve);
  if (!redirects) return undefined;
  const own = ownEffects(command, invocation, classified, resolve);
  return own && { reads: [...own.reads, ...redirects.reads], writes: [...own.writes, ...redirects.writes] };
}

function ownEffects(
  command: SimpleCommand,
  invocation: Invocation | undefined,
  classified: Classified | undefined,
  resolve: (path: string) => string,
): FileEffects | undefined {
  if (classified) return packageEffects(classified, resolve);
  if (command.words.length === 0) return { reads: [], writes: [] };
  if (!invocation) return undefined;
  if (invocation.program === 'cd') return { reads: [], writes: [] };
  const asksVersion =
    invocation.args.length === 1 && /^(?:--version|-v|-V|version)$/.test(invocation.args[0]?.value ?? '');
  if (asksVersion && !programOf(invocation).name.includes('/')) return { reads: [], writes: [] };
  return commandEffects(invocation, resolve);
}

/**
 * What a package manager reads and writes outside the project; undefined where it works on the sources. What it takes from the project
 * depends on the files there, and is found out when it is to be moved.
 */
function packageEffects({ form, call }: Classified, resolve: (path: string) => string): FileEffects | undefined {
  switch (form.role) {
    case 'os-install':
    case 'os-clean':
      return { reads: [{ kind: 'system', writer: 'os' }], writes: [{ kind: 'system', writer: 'os' }] };
    case 'install':
    case 'prefetch':
    case 'fixed-install':
    case 'global-install':
    case 'derived-install':
    case 'config':
    case 'clean':
      return { reads: [{ kind: 'system', writer: 'language' }], writes: [{ kind: 'system', writer: 'language' }] };
    case 'venv': {
      const folder = operandsOf(call)[0]?.value ?? '.venv';
      return { reads: [], writes: [{ kind: 'tree', path: resolve(folder) }] };
    }
    case 'config-local':
      return { reads: [], writes: [{ kind: 'tree', path: resolve('.bundle') }] };
    case 'remote-fetch': {
      const [address, folder] = operandsOf(call).map(({ value }) => value);
      const named =
        folder ??
        (address === undefined ? undefined : withoutTrailingSlashes(address))
          ?.replace(/^.*[/:]/, '')
          .replace(/\.git$/, '');
      return named === undefined ? undefined : { reads: [], writes: [{ kind: 'tree', path: resolve(named) }] };
    }
    default:
      return undefined;
  }
}

function redirectTarget({ redirects }: SimpleCommand, at: number, environment: Lookup): string | undefined {
  const target = redirects[at]?.target;
  return target && wordValue(target, environment);
}

/** Commands in substitutions that tell of the machine alone. */
const harmless = new Set(['nproc', 'uname', 'arch', 'getconf', 'lsb_release', 'dpkg', 'id', 'whoami', 'pwd']);

function substitutionsAreHarmless({ words, assignments, redirects }: SimpleCommand): boolean {
  const all = [...words, ...assignments.map(({ value }) => value), ...redirects.map(({ target }) => target)];
  return all.every((word) =>
    (word.parts ?? []).every(
      (part) =>
        part.kind !== 'substitution' ||
        part.commands.every(({ words: [program, first], redirects: inner }) => {
          const name = program?.value ?? '';
          return (
            harmless.has(name) && inner.length === 0 && (name !== 'dpkg' || first?.value === '--print-architecture')
          );
        }),
    ),
  );
}

/** Follows `cd`, `export` and assignments; says what a command changes for those behind it. */
function changeState({ command, invocation, environment }: RunCommand, reader: Reader): RunItem['state'] {
  if (command.words.length === 0) {
    for (const { name, value } of command.assignments) reader.variables.set(name, wordValue(value, environment));
    return 'other';
  }
  switch (invocation?.program) {
    case 'cd': {
      const [folder] = invocation.args;
      const path = invocation.args.length === 1 ? folder?.value : undefined;
      reader.directory =
        path === undefined || path === '-' || reader.directory === undefined
          ? undefined
          : resolveFrom(reader.directory)(path);
      return 'directory';
    }
    case 'set':
      return 'options';
    case 'export':
      for (const { text, value } of invocation.args) {
        const equals = (value ?? text).indexOf('=');
        if (equals > 0) reader.variables.set((value ?? text).slice(0, equals), value?.slice(equals + 1));
      }
      return 'other';
    case 'pushd':
    case 'popd':
      reader.directory = undefined;
      return 'other';
    case '.':
    case 'source':
    case 'eval':
    case 'trap':
    case 'umask':
    case 'alias':
    case 'unset':
    case 'shopt':
    case 'read':
      return 'other';
    default:
      return undefined;
  }
}

function whyUnknown(item: RunItem): string | undefined {
  if (item.operator === '&') return 'it starts a command in the background';
  if (!item.simple)
    return item.commands.length > 1
      ? 'it joins commands in a pipeline, loop or group'
      : 'it runs a command in a group or loop';
  const [command] = item.commands;
  if (!command || command.effects) return undefined;
  if (!substitutionsAreHarmless(command.command)) return `"${shortened(command.text)}" runs commands inside its words`;
  return `what "${shortened(command.text)}" reads and writes is not known`;
}

export function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}

function moved({ start, end }: Range, shift: number): Range {
  return { start: start + shift, end: end + shift };
}
