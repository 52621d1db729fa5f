import type { PlannedInstruction } from '../build/plan.ts';
import type { RunInstruction } from '../dockerfile/model.ts';
import type { Lookup } from '../shell/invocation.ts';
import { literalWords } from '../shell/literalCommand.ts';
import { runBody } from '../shell/runBody.ts';
import type { ShellWord, SimpleCommand } from '../shell/script.ts';
import { movedBy, type Range } from '../text/range.ts';
import type { World } from '../world.ts';
import {
  type ReadCommand,
  type ReadItem,
  readItems,
  readScript,
  type ScriptReading,
  withOwn,
  withVariables,
} from './scriptReading.ts';

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

export interface RunItem extends Pick<ReadItem, 'operator' | 'simple' | 'state'> {
  /** In the document. */
  readonly range: Range;
  /** The commands of the item: one, unless it is a pipeline or a compound. */
  readonly commands: readonly RunCommand[];
}

export interface RunCommand extends Omit<ReadCommand, 'variables'> {
  /** In the document. */
  readonly range: Range;
  readonly environment: Lookup;
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
  const reading = readScript(script.value, directory, environment);
  return placed(reading, body.range.start, environment, !body.heredoc && run.syntax.heredocs.length === 0);
}

/** `shift` leads from an offset of the shell text to one of the document. */
function placed(reading: ScriptReading, shift: number, outer: Lookup, divisible: boolean): RunModel {
  const commands = reading.commands.map((read) => new PlacedCommand(read, shift, outer));
  const items = reading.items.map((read) => new PlacedItem(read, shift, commands));
  const { unknown } = reading;
  return { commands, items, divisible, pending: false, ...(unknown === undefined ? {} : { unknown }) };
}

/**
 * A command that was read before, at its place in this text. Every keystroke places all commands anew, and asks little of most of them: no
 * more is made of each than is asked for.
 */
class PlacedCommand implements RunCommand {
  private readonly read: ReadCommand;
  private readonly shift: number;
  private readonly outer: Lookup;

  constructor(read: ReadCommand, shift: number, outer: Lookup) {
    this.read = read;
    this.shift = shift;
    this.outer = outer;
  }

  get text(): string {
    return this.read.text;
  }

  get command(): SimpleCommand {
    return this.read.command;
  }

  get invocation(): ReadCommand['invocation'] {
    return this.read.invocation;
  }

  get classified(): ReadCommand['classified'] {
    return this.read.classified;
  }

  get directory(): ReadCommand['directory'] {
    return this.read.directory;
  }

  get effects(): ReadCommand['effects'] {
    return this.read.effects;
  }

  get range(): Range {
    return movedBy(this.read.command.range, this.shift);
  }

  get environment(): Lookup {
    return withOwn(withVariables(this.outer, this.read.variables), this.read.invocation);
  }
}

class PlacedItem implements RunItem {
  private readonly read: ReadItem;
  private readonly shift: number;
  private readonly all: readonly RunCommand[];

  constructor(read: ReadItem, shift: number, all: readonly RunCommand[]) {
    this.read = read;
    this.shift = shift;
    this.all = all;
  }

  get operator(): ReadItem['operator'] {
    return this.read.operator;
  }

  get simple(): boolean {
    return this.read.simple;
  }

  get state(): ReadItem['state'] {
    return this.read.state;
  }

  get range(): Range {
    return movedBy(this.read.range, this.shift);
  }

  get commands(): readonly RunCommand[] {
    const { first, count } = this.read;
    return this.all.slice(first, first + count);
  }
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
  return placed(readItems([{ range: command.range, node: command }], directory, environment), 0, environment, false);
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
