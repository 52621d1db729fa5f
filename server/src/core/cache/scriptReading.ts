import { operandsOf, programOf } from '../packages/call.ts';
import { type Classified, classify } from '../packages/index.ts';
import { type Invocation, invocationOf, type Lookup, wordValue } from '../shell/invocation.ts';
import type { ShellItem, ShellNode, ShellScript, SimpleCommand } from '../shell/script.ts';
import { attached } from '../text/attached.ts';
import { withoutTrailingSlashes } from '../text/path.ts';
import type { Range } from '../text/range.ts';
import { shortened } from '../text/shortened.ts';
import { commandEffects, type FileEffects, redirectEffects, resolveFrom } from './commandEffects.ts';

/** The commands of a shell text, as far as they are understood, wherever the text stands in the document. */
export interface ScriptReading {
  /** All simple commands, also those inside pipelines and loops. */
  readonly commands: readonly ReadCommand[];
  /** The top-level list. */
  readonly items: readonly ReadItem[];
  /** Why not all of it is understood; absent when it is. */
  readonly unknown?: string;
}

export interface ReadItem {
  /** In the shell text. */
  readonly range: Range;
  readonly operator: ShellItem['operator'];
  /** Its commands among all: one, unless it is a pipeline or a compound. */
  readonly first: number;
  readonly count: number;
  readonly simple: boolean;
  /** What it changes for the commands behind it in the same RUN. */
  readonly state: 'directory' | 'options' | 'other' | undefined;
}

export interface ReadCommand {
  /** As written, on one line. */
  readonly text: string;
  readonly command: SimpleCommand;
  readonly invocation: Invocation | undefined;
  /** What a package manager does here. */
  readonly classified: Classified | undefined;
  /** The folder where it runs; undefined when not known. */
  readonly directory: string | undefined;
  /** Shell variables set before it. */
  readonly variables: Variables;
  /** Reads and writes beside those of a package manager; undefined when not understood. */
  readonly effects: FileEffects | undefined;
}

/** Shell variables by name: undefined for one whose value is not known. */
export type Variables = ReadonlyMap<string, string | undefined>;

/** A reading holds in any place where the folder and all variables that it asked for are the same. */
interface Remembered {
  readonly directory: string;
  readonly asked: Variables;
  readonly reading: ScriptReading;
}

const remembered = attached<ShellScript, readonly Remembered[]>();

/** One text seldom stands in more places than this that differ. */
const mostRemembered = 4;

/** Reads a shell text, or finds how it was read before: most edits leave most of the RUNs as they are. */
export function readScript(script: ShellScript, directory: string, environment: Lookup): ScriptReading {
  const known = remembered.get(script) ?? [];
  const same = known.find((one) => one.directory === directory && holds(one.asked, environment));
  if (same) return same.reading;
  const asked = new Map<string, string | undefined>();
  const reading = readItems(script.items, directory, (name) => {
    const value = environment(name);
    asked.set(name, value);
    return value;
  });
  remembered.set(script, [{ directory, asked, reading }, ...known.slice(0, mostRemembered - 1)]);
  return reading;
}

function holds(asked: Variables, environment: Lookup): boolean {
  for (const [name, value] of asked) if (environment(name) !== value) return false;
  return true;
}

export function readItems(items: readonly ShellItem[], directory: string, environment: Lookup): ScriptReading {
  const reader: Reader = { directory, environment, variables: new Map(), commands: [] };
  const read = items.map((item) => readItem(item, reader));
  const { commands } = reader;
  const unknown = read.map((item) => whyUnknown(item, commands)).find((why) => why !== undefined);
  return { commands, items: read, ...(unknown === undefined ? {} : { unknown }) };
}

/** An environment behind assignments of the shell. */
export function withVariables(environment: Lookup, variables: Variables): Lookup {
  if (variables.size === 0) return environment;
  return (name) => (variables.has(name) ? variables.get(name) : environment(name));
}

/** Variables set for one command are before those of the RUN. */
export function withOwn(environment: Lookup, invocation: Invocation | undefined): Lookup {
  if (!invocation || invocation.environment.length === 0) return environment;
  return (name) => {
    const own = invocation.environment.findLast((variable) => variable.name === name);
    return own ? own.value : environment(name);
  };
}

interface Reader {
  /** The current folder; `undefined` once it is not known. */
  directory: string | undefined;
  readonly environment: Lookup;
  variables: Variables;
  readonly commands: ReadCommand[];
}

function setVariable(reader: Reader, name: string, value: string | undefined): void {
  reader.variables = new Map(reader.variables).set(name, value);
}

function readItem({ node, operator, range }: ShellItem, reader: Reader): ReadItem {
  const first = reader.commands.length;
  if (node.kind !== 'command') {
    const inner = flatten(node);
    for (const command of inner) readCommand(command, reader);
    // What a loop or a group does to the state of the shell is not followed.
    if (node.kind === 'compound') {
      reader.directory = undefined;
      for (const { assignments } of inner) for (const { name } of assignments) setVariable(reader, name, undefined);
    }
    return { range, operator, first, count: inner.length, simple: false, state: 'other' };
  }
  const command = readCommand(node, reader);
  const state = changeState(command, reader);
  return { range, operator, first, count: 1, simple: true, state };
}

function flatten(node: ShellNode): readonly SimpleCommand[] {
  if (node.kind === 'command') return [node];
  if (node.kind === 'compound') return node.commands;
  return node.commands.flatMap(flatten);
}

function readCommand(command: SimpleCommand, reader: Reader): ReadCommand {
  const { directory, variables } = reader;
  const environment = withVariables(reader.environment, variables);
  const invocation = invocationOf(command, environment);
  const classified = invocation && classify(invocation);
  const effects = effectsOf(command, invocation, classified, directory, environment);
  const read: ReadCommand = {
    text: (command.words.length > 0
      ? command.words
      : command.assignments.map(({ name, value }) => ({ text: `${name}=${value.text}` }))
    )
      .map(({ text }) => text)
      .join(' '),
    command,
    invocation,
    classified,
    directory,
    variables,
    effects,
  };
  reader.commands.push(read);
  return read;
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
function changeState({ command, invocation, variables }: ReadCommand, reader: Reader): ReadItem['state'] {
  if (command.words.length === 0) {
    const environment = withOwn(withVariables(reader.environment, variables), invocation);
    for (const { name, value } of command.assignments) setVariable(reader, name, wordValue(value, environment));
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
        if (equals > 0) setVariable(reader, (value ?? text).slice(0, equals), value?.slice(equals + 1));
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

function whyUnknown(
  { operator, simple, first, count }: ReadItem,
  commands: readonly ReadCommand[],
): string | undefined {
  if (operator === '&') return 'it starts a command in the background';
  if (!simple)
    return count > 1 ? 'it joins commands in a pipeline, loop or group' : 'it runs a command in a group or loop';
  const command = commands[first];
  if (!command || command.effects) return undefined;
  if (!substitutionsAreHarmless(command.command)) return `"${shortened(command.text)}" runs commands inside its words`;
  return `what "${shortened(command.text)}" reads and writes is not known`;
}
