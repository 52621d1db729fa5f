import { type CopyInstruction, type Instruction, phases, type RunInstruction } from '../dockerfile/model.ts';
import { expandWord } from '../syntax/expansion.ts';
import { lowerCase } from '../text/letterCase.ts';
import type { Command, Planning, Refusal, StageDraft } from './draft.ts';
import { registerSource } from './stages.ts';

/** Finds what the instructions of all stages take files from. Images that are named so are entered behind the stages. */
export function linkSources(planning: Planning): void {
  const stages = planning.drafts.slice();
  for (const draft of stages) draft.commands = draft.commands.map((command) => linkIn(planning, draft, command));
}

function linkIn(planning: Planning, draft: StageDraft, command: Command): Command {
  const linked = linkCommand(planning, command);
  if ('message' in linked) {
    const moment = { phase: phases.dependencies, index: command.instruction.index, part: 0 };
    planning.errors.push({ message: linked.message, lines: [], range: linked.range, moment, unreachable: false });
    return command;
  }
  if (linked !== command) enterSources(draft, linked);
  return linked;
}

/** Finds what one instruction takes files from, or gives BuildKit's words against it (dockerfile2llb toCommand). */
export function linkCommand(planning: Planning, command: Command): Command | Refusal {
  const { instruction } = command;
  if (instruction.invalid) return command;
  if (instruction.keyword === 'COPY') return linkCopy(planning, command, instruction);
  if (instruction.keyword === 'RUN' && instruction.mounts.length > 0) return linkMounts(planning, command, instruction);
  return command;
}

/** Notes the sources of an instruction as dependencies of its stage. */
export function enterSources(draft: StageDraft, { instruction, sources }: Command): void {
  for (const source of sources) draft.dependencies.set(source, instruction);
  draft.dependents.push({ instruction, sources });
}

function linkCopy(planning: Planning, command: Command, { from }: CopyInstruction): Command | Refusal {
  const name = from?.value;
  if (!from || !name) return command;
  const range = from.valueRange ?? from.range;
  const expanded = expandWord(name, () => undefined, planning.words);
  if (expanded.error !== undefined) return { message: expanded.error, range };
  if (expanded.value !== name) {
    const message =
      'variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround';
    return { message, range };
  }
  const number = integer(name);
  if (number === undefined) return withSources(command, [findSource(planning, name, command.instruction)]);
  const source = planning.drafts[number];
  return source ? withSources(command, [source]) : { message: `invalid stage index ${number}`, range };
}

/** Every mount has a source, also one that needs none: BuildKit counts an empty file system for it. */
function linkMounts(planning: Planning, command: Command, { mounts }: RunInstruction): Command {
  return withSources(
    command,
    mounts.map(({ from }) => findSource(planning, from || 'scratch', undefined)),
  );
}

function withSources({ instruction, onbuild }: Command, sources: readonly StageDraft[]): Command {
  return { instruction, onbuild, sources };
}

function findSource(planning: Planning, name: string, namedBy: Instruction | undefined): StageDraft {
  return planning.byName.get(lowerCase(name)) ?? registerSource(planning, name, namedBy);
}

/** A whole number as Go's strconv.Atoi reads it. */
function integer(text: string): number | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined;
  const value = BigInt(text.replace(/^\+/, ''));
  return BigInt.asIntN(64, value) === value ? Number(value) : undefined;
}
