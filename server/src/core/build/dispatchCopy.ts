import { chmodProblem } from '../dockerfile/chmod.ts';
import { digestProblem } from '../dockerfile/digest.ts';
import type { CopyInstruction } from '../dockerfile/model.ts';
import { classifySource, type Source } from '../dockerfile/sources.ts';
import type { FlagSyntax, Word } from '../syntax/tree.ts';
import { quote } from '../text/goFormat.ts';
import type { Range } from '../text/range.ts';
import { addCopyOperation } from './copyOperation.ts';
import { splitSources } from './copySources.ts';
import type { Dispatch, Refusal } from './draft.ts';
import { makesLayer } from './effects.ts';
import { expandBody, expandIn } from './expand.ts';
import { instructionText, nextStep, stepLabel } from './labels.ts';
import { once } from './once.ts';
import { copyDestination, normalizePath } from './paths.ts';

/** A source of COPY or ADD with its value. */
export interface ReadSource {
  readonly text: string;
  readonly range: Range;
  readonly source: Source;
}

/** What COPY or ADD does, with all variables expanded. */
export interface CopyPlan {
  readonly chown: string;
  readonly chmod: string;
  readonly checksum: string;
  readonly paths: readonly ReadSource[];
  readonly inline: readonly { readonly name: string; readonly text: string }[];
  /** As written but for variables, which is how the history shows it. */
  readonly destination: string;
}

/** COPY and ADD make one layer of all their sources. */
export function dispatchCopy(dispatch: Dispatch, instruction: CopyInstruction): Refusal | undefined {
  const { destination } = instruction;
  if (!destination) return undefined;
  const plan = expandCopy(dispatch, instruction, destination);
  if ('message' in plan) return plan;
  const unready = unreadySource(dispatch, instruction);
  if (unready) return unready;
  const { draft, before } = dispatch;
  const target = copyDestination(before.workingDirectory, plan.destination, draft.platform.os);
  if ('error' in target) return { message: target.error, range: destination.range };
  const problem = flagProblem(instruction, plan) ?? sourceProblem(instruction, plan, draft.platform.os);
  if (problem) return problem;
  const step = nextStep(draft, dispatch.command.onbuild);
  const text = instructionText(dispatch, instruction);
  const label = once(() => stepLabel(step, text()));
  addCopyOperation(dispatch, instruction, plan, { target: target.path, step, label, text });
  return makesLayer(dispatch, () => historyText(instruction, plan), label);
}

/** Expands everything that BuildKit expands, in its order: flags, sources, destination, bodies of here-documents. */
function expandCopy(dispatch: Dispatch, instruction: CopyInstruction, destination: Word): CopyPlan | Refusal {
  const chown = expandFlag(dispatch, instruction.chown);
  if (typeof chown !== 'string') return chown;
  const chmod = expandFlag(dispatch, instruction.chmod);
  if (typeof chmod !== 'string') return chmod;
  const checksum = instruction.keyword === 'ADD' ? expandFlag(dispatch, instruction.checksum) : '';
  if (typeof checksum !== 'string') return checksum;
  const split = splitSources(instruction);
  const paths: ReadSource[] = [];
  for (const word of split.paths) {
    const expanded = expandIn(dispatch, word);
    if ('error' in expanded) return { message: expanded.error, range: word.range };
    paths.push({ text: expanded.value, range: word.range, source: classifySource(expanded.value) });
  }
  const expandedDestination = expandIn(dispatch, destination);
  if ('error' in expandedDestination) return { message: expandedDestination.error, range: destination.range };
  const inline: { name: string; text: string }[] = [];
  for (const { name, text, expand, range } of split.inline) {
    const expanded = expand ? expandBody(dispatch, text, range) : { value: text };
    if ('error' in expanded) return { message: expanded.error, range };
    inline.push({ name, text: expanded.value });
  }
  return { chown, chmod, checksum, paths, inline, destination: expandedDestination.value };
}

function expandFlag(dispatch: Dispatch, flag: FlagSyntax | undefined): string | Refusal {
  if (!flag?.value) return '';
  const range = flag.valueRange ?? flag.range;
  const expanded = expandIn(dispatch, { text: flag.value, range });
  return 'error' in expanded ? { message: expanded.error, range } : expanded.value;
}

function unreadySource({ command, draft }: Dispatch, { from, syntax }: CopyInstruction): Refusal | undefined {
  const source = command.sources[0];
  if (!from || !source || source.dispatched) return undefined;
  const names = `${quote(from.value ?? '')}, it needs to be defined before current stage ${quote(draft.label)}`;
  return { message: `cannot copy from stage ${names}`, range: from.valueRange ?? syntax.range };
}

function flagProblem({ chmod, checksum, syntax }: CopyInstruction, plan: CopyPlan): Refusal | undefined {
  const at = (flag: FlagSyntax | undefined): Range => flag?.valueRange ?? flag?.range ?? syntax.range;
  const mode = plan.chmod === '' ? undefined : chmodProblem(plan.chmod);
  if (mode !== undefined) return { message: mode, range: at(chmod) };
  if (plan.checksum === '') return undefined;
  const [first, second] = plan.paths;
  if (!first || second) return { message: "checksum can't be specified for multiple sources", range: at(checksum) };
  if (first.source.kind !== 'local') return undefined;
  return { message: 'checksum requires HTTP(S) or Git sources', range: at(checksum) };
}

/** The first source that BuildKit refuses. What one Git address asks for holds for the sources after it. */
function sourceProblem(instruction: CopyInstruction, plan: CopyPlan, os: string): Refusal | undefined {
  const { keyword, keepGitDir, checksum, parents } = instruction;
  let keep = keepGitDir;
  let digest = plan.checksum;
  for (const { text, range, source } of plan.paths) {
    if (source.kind === 'local') {
      const problem = os === 'windows' ? driveProblem(text, parents) : undefined;
      if (problem !== undefined) return { message: problem, range };
      continue;
    }
    if (source.kind === 'git' && source.error !== undefined) return { message: source.error, range };
    if (keyword === 'COPY') {
      return { message: `source can't be a ${source.kind === 'git' ? 'git ref' : 'URL'} for COPY`, range };
    }
    if (source.kind === 'http') {
      const problem = digest === '' ? undefined : digestProblem(digest);
      if (problem !== undefined) return { message: problem, range: checksum?.valueRange ?? range };
      continue;
    }
    if (keep !== undefined && source.keepGitDir !== undefined && keep !== source.keepGitDir) {
      return { message: 'inconsistent keep-git-dir configuration', range };
    }
    if (digest !== '' && source.checksum !== undefined && digest !== source.checksum) {
      return { message: `checksum mismatch ${quote(digest)} != ${quote(source.checksum)}`, range };
    }
    keep = source.keepGitDir ?? keep;
    digest = source.checksum ?? digest;
  }
  return undefined;
}

/** What BuildKit has against the drive of a local path on Windows. With `--parents`, the part behind `/./` is a path of its own. */
function driveProblem(path: string, parents: boolean): string | undefined {
  const pivot = parents ? path.indexOf('/./') : -1;
  const parts = pivot === -1 ? [path] : [path.slice(pivot + '/./'.length), path.slice(0, pivot)];
  for (const part of parts) {
    const result = normalizePath('/', part, 'windows', false);
    if ('error' in result) return `removing drive letter: ${result.error}`;
  }
  return undefined;
}

function historyText({ keyword, parents }: CopyInstruction, plan: CopyPlan): string {
  const words = [
    keyword,
    ...(parents ? ['--parents'] : []),
    ...(plan.chown === '' ? [] : [`--chown=${plan.chown}`]),
    ...(plan.chmod === '' ? [] : [`--chmod=${plan.chmod}`]),
    ...plan.paths.map(({ text }) => text),
    ...plan.inline.map(({ name }) => `<<${name}`),
    plan.destination,
  ];
  return `${words.join(' ')} # buildkit`;
}
