import type { CommandInstruction } from '../dockerfile/model.ts';
import { quote } from '../text/goFormat.ts';
import type { ConfigDraft } from './config.ts';
import type { Dispatch } from './draft.ts';
import { configures } from './effects.ts';

/** CMD and ENTRYPOINT say what containers run, SHELL what runs the shell forms from here on. */
export function dispatchCommand(dispatch: Dispatch, instruction: CommandInstruction): undefined {
  const { draft } = dispatch;
  const { config } = draft;
  const words = instruction.syntax.args.map(({ text }) => text);
  if (instruction.keyword === 'SHELL') {
    config.shell = words;
    return configures(dispatch, () => `SHELL [${words.join(' ')}]`);
  }
  const command = instruction.exec ? words : withShell(config, words.join(' '));
  if (instruction.keyword === 'CMD') {
    config.cmd = command;
    config.argsEscaped = true;
    draft.cmdSeen = true;
  } else {
    config.entrypoint = command;
    // A command that was meant for another program goes, unless this very stage has set it.
    if (!draft.cmdSeen) config.cmd = [];
  }
  return configures(dispatch, () => `${instruction.keyword} [${command.map(quote).join(' ')}]`);
}

/** A shell-form command with the shell that runs it. */
export function withShell({ shell, os }: Pick<ConfigDraft, 'shell' | 'os'>, command: string): readonly string[] {
  const standard = os === 'windows' ? ['cmd', '/S', '/C'] : ['/bin/sh', '-c'];
  return [...(shell.length > 0 ? shell : standard), command];
}
