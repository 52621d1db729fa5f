import type { ShellNode, ShellScript, SimpleCommand } from '../shell/script.ts';
import { resolvePath } from './absolutePath.ts';

/** What one simple command does to files, where that is wholly known and the same every time it runs. */
export interface PureCommand {
  /** Files whose content, and whose mode where `modes` says so, decide what is written. */
  readonly reads: readonly string[];
  /** The mode of what is read decides as well. */
  readonly modes: boolean;
  /** The one file that is written anew. */
  readonly writes?: string;
  /** What is written is the content of the one file that is read, unchanged. */
  readonly copies: boolean;
}

/**
 * The commands of a script that touch files, when it is a plain sequence of commands that are known through and through: `cat`,
 * `echo`, `printf`, `cp` of one file, `cd`, `true`. Undefined for anything else.
 */
export function pureCommands(script: ShellScript, workingDirectory: string): PureCommand[] | undefined {
  const found: PureCommand[] = [];
  let directory = workingDirectory;
  for (const { node, operator } of script.items) {
    if (operator === '||' || operator === '&') return undefined;
    const command = simple(node);
    if (!command || command.assignments.length > 0) return undefined;
    const words = command.words.map(({ value }) => value);
    if (words.some((word) => word === undefined)) return undefined;
    const [name, ...operands] = words.filter((word) => word !== undefined);
    if (name === 'cd' && operands.length === 1 && command.redirects.length === 0) {
      directory = resolvePath(directory, operands[0] ?? '');
      continue;
    }
    const pure = pureCommand(name ?? '', operands, command, directory);
    if (!pure) return undefined;
    if (pure !== 'nothing') found.push(pure);
  }
  return found;
}

function simple(node: ShellNode): SimpleCommand | undefined {
  return node.kind === 'command' ? node : undefined;
}

function pureCommand(
  name: string,
  operands: readonly string[],
  { redirects }: SimpleCommand,
  directory: string,
): PureCommand | 'nothing' | undefined {
  const [redirect, another] = redirects;
  if (another || (redirect && redirect.operator !== '>')) return undefined;
  const output = redirect?.target.value;
  if (redirect && output === undefined) return undefined;
  const writes = output === undefined ? {} : { writes: resolvePath(directory, output) };
  switch (name) {
    case 'true':
    case ':':
      return redirect ? undefined : 'nothing';
    case 'echo':
    case 'printf':
      return output === undefined ? 'nothing' : { reads: [], modes: false, copies: false, ...writes };
    case 'cat': {
      if (operands.length === 0 || operands.some((operand) => operand.startsWith('-'))) return undefined;
      const reads = operands.map((operand) => resolvePath(directory, operand));
      return output === undefined ? 'nothing' : { reads, modes: false, copies: operands.length === 1, ...writes };
    }
    case 'cp': {
      const [from, to, more] = operands;
      if (redirect || from === undefined || to === undefined || more !== undefined) return undefined;
      if (from.startsWith('-') || to.startsWith('-') || /[/.]$/.test(to)) return undefined;
      return { reads: [resolvePath(directory, from)], modes: true, copies: true, writes: resolvePath(directory, to) };
    }
    default:
      return undefined;
  }
}
