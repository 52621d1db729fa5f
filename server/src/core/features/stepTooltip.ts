import type { Analysis } from '../analysis.ts';
import type { PlannedInstruction } from '../build/plan.ts';
import { type ContextSelector, mountSelectors, sourceSelectors } from '../cache/contextSelectors.ts';
import { listedTree } from '../cache/listedTree.ts';
import type { CopyInstruction, Instruction, RunInstruction } from '../dockerfile/model.ts';
import { classifySource } from '../dockerfile/sources.ts';
import { codeSpan, escapeMarkdown } from '../text/markdown.ts';
import { contextOf } from '../world.ts';
import { codeBlock } from './codeBlock.ts';
import { referencesIn } from './foundReferences.ts';
import { placeIn } from './place.ts';
import { contextName, nothingFound, selectedFilesText, sizeOf } from './selectedFiles.ts';
import { argumentStability, filesStability, imageStability } from './stability.ts';
import { stageByName } from './stageText.ts';
import { keywordOf, type StepPlan, stepGist } from './stepGist.ts';

/** A step with what stands before it. */
export interface StepInStage extends StepPlan {
  /** The last step of the stage before this one that makes a layer. */
  readonly previous: PlannedInstruction | undefined;
}

/** The longest text of the history that is shown, in UTF-16 units. */
const longestHistory = 1500;

/** So many variables are named. */
const namedVariables = 12;

/** What a step makes, the text that BuildKit writes into the history, and what the step depends on. Markdown. */
export function stepTooltip(analysis: Analysis, instruction: Instruction, plan: StepInStage, problem?: string): string {
  const { planned, stage } = plan;
  const parts = [problem === undefined ? headline(plan) : escapeMarkdown(problem)];
  if (!stage.reachable) parts.push(`Not built: the target does not need stage ${codeSpan(stage.stage.displayName)}.`);
  if (planned.history !== undefined) {
    const { history } = planned;
    const shown = history.length > longestHistory ? `${history.slice(0, longestHistory)}…` : history;
    parts.push(`In the history of the image:\n\n${codeBlock(shown, '')}`);
  }
  const inputs = planned.effect === 'layer' ? inputsOf(analysis, instruction, plan) : [];
  if (inputs.length > 0)
    parts.push(`Runs again when one of these changes:\n\n${inputs.map((line) => `- ${line}`).join('\n')}`);
  if (planned.effect === 'metadata') parts.push(consequence(instruction));
  return parts.join('\n\n');
}

function headline({ planned, stage }: StepPlan): string {
  const name = codeSpan(stage.stage.displayName);
  const keyword = planned.onbuild ? `ONBUILD ${keywordOf(planned.instruction)}` : keywordOf(planned.instruction);
  const trigger = planned.onbuild ? ' A trigger of the base image or stage.' : '';
  switch (planned.effect) {
    case 'layer':
      return `**${keyword}** makes layer ${planned.layer ?? ''} of stage ${name}.${trigger}`;
    case 'metadata':
      return `**${keyword}** makes no layer: it changes the metadata of the image.${trigger}`;
    case 'none':
      return `**${keyword}** has no effect on the image.${trigger}`;
  }
}

/** What the change of a step without a layer means for the others. */
function consequence({ keyword }: Instruction): string {
  switch (keyword) {
    case 'ENV':
      return 'When it changes, every later `RUN` of the stage runs again, and every other step that uses the variable.';
    case 'ARG':
      return 'When its value changes, every later `RUN` of the stage runs again, whether it uses the variable or not.';
    case 'USER':
      return 'When it changes, every later `RUN` and `WORKDIR` of the stage runs again.';
    case 'SHELL':
      return 'When it changes, every later `RUN` in shell form runs again.';
    case 'WORKDIR':
      return 'When it changes, every later `RUN` of the stage runs again, and every `COPY` to a relative path.';
    default:
      return 'When it changes, no other step runs again.';
  }
}

function inputsOf(analysis: Analysis, instruction: Instruction, plan: StepInStage): string[] {
  switch (instruction.keyword) {
    case 'RUN':
      return [
        ...surroundings(analysis, instruction, plan),
        ...instruction.mounts.flatMap((mount) => mountInput(analysis, mount, plan)),
      ];
    case 'COPY':
    case 'ADD': {
      const files = copyInputs(analysis, instruction, plan);
      const link = instruction.link && !instruction.chmod;
      return [...files, ...usedVariables(analysis, instruction), ...(link ? [] : precedent(analysis, plan))];
    }
    case 'WORKDIR':
      return ['the path and the user', ...usedVariables(analysis, instruction), ...precedent(analysis, plan)];
    default:
      return [];
  }
}

/** What stands before a step: a step that runs again takes all behind it along. */
function precedent({ plan }: Analysis, { previous, stage }: StepInStage): string[] {
  if (previous) return [`what precedes it: ${codeSpan(stepGist(previous.instruction, { planned: previous, stage }))}`];
  switch (stage.base.kind) {
    case 'image':
      return [`the base image ${codeSpan(stage.base.familiar)}: ${imageStability(stage.base.familiar)}`];
    case 'stage':
      return [`stage ${codeSpan(plan.stages[stage.base.stage]?.stage.displayName ?? '')}, on which it is built`];
    case 'scratch':
      return [];
    case 'unknown':
      return ['the base image'];
  }
}

function surroundings(analysis: Analysis, { exec }: RunInstruction, plan: StepInStage): string[] {
  const { before } = plan.planned;
  const shell = !exec && before.shell ? `, the shell ${codeSpan(before.shell.join(' '))}` : '';
  const user = before.user === '' ? '' : `, the user ${codeSpan(before.user)}`;
  const command = `the command, the working directory ${codeSpan(before.workingDirectory || '/')}${user}${shell}`;
  const environment = before.environment
    .list()
    .filter(({ origin }) => origin.kind !== 'predefined' && origin.kind !== 'base-image');
  const names = environment.map(({ name }) => name);
  const lively = environment
    .filter(({ origin }) => origin.kind !== 'env')
    .flatMap(({ name }) => {
      const stability = argumentStability(name);
      return stability === undefined ? [] : [`of these, ${codeSpan(name)} ${stability}`];
    });
  return [command, ...variables(names), ...lively, ...precedent(analysis, plan)];
}

function usedVariables(analysis: Analysis, instruction: Instruction): string[] {
  const names = referencesIn(analysis, placeIn(analysis, instruction, instruction.syntax.keyword.range.start)).map(
    ({ reference }) => reference.name,
  );
  return variables([...new Set(names)]);
}

function variables(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > namedVariables ? ` and ${names.length - namedVariables} more` : '';
  const listed = names.slice(0, namedVariables).map(codeSpan).join(', ') + more;
  return [`the ${names.length === 1 ? 'variable' : 'variables'} ${listed}`];
}

function copyInputs(analysis: Analysis, instruction: CopyInstruction, { planned, stage }: StepPlan): string[] {
  const { from, sources } = instruction;
  const selectors = new Map(sourceSelectors(planned).map((found) => [found.source, found]));
  const value = (range: (typeof sources)[number]): string => planned.expanded.get(range.range) ?? range.text;
  return sources.map((source) => {
    if (source.text.startsWith('<<')) return `the here-document ${codeSpan(source.text.replace(/^<<-?/, ''))}`;
    const path = value(source);
    const found = selectors.get(source);
    if (found?.context !== undefined)
      return `${codeSpan(path)} of ${contextName(found)}${contextFiles(analysis, found)}`;
    if (from) return `${codeSpan(path)} ${originOf(analysis, from.value ?? '', stage.stage.index)}`;
    if (instruction.keyword === 'ADD' && classifySource(path).kind !== 'local')
      return `what is found at ${codeSpan(path)}`;
    return `${codeSpan(path)} of the build context${contextFiles(analysis, found)}`;
  });
}

/** A stage of the file, or an image. */
function originOf(analysis: Analysis, from: string, before: number): string {
  const number = /^[0-9]+$/.test(from) ? analysis.plan.stages[Number(from)] : undefined;
  const found = number ?? stageByName(analysis, from, before);
  return found ? `of stage ${codeSpan(found.stage.displayName)}` : `of the image ${codeSpan(from)}`;
}

/** How many files of a context are selected, their size, the first of them, and how often they change. */
function contextFiles(analysis: Analysis, found: ContextSelector | undefined): string {
  if (!found) return '';
  const context = contextOf(analysis.world, found.context);
  const selected = selectedFilesText(analysis, found);
  if (selected === undefined || context.state !== 'known') return '';
  if (selected === nothingFound) return `, where ${nothingFound}`;
  const stability = filesStability(analysis, context.value, found);
  // A single file that the instruction names needs no name again.
  const itself = !found.selector.wildcard && listedTree(context.value).entry(found.selector.path)?.kind === 'file';
  const parts = itself ? [sizeOf(analysis, found), stability] : [selected, stability];
  return `: ${parts.filter((part) => part !== undefined).join(', ')}`;
}

function mountInput(
  analysis: Analysis,
  mount: RunInstruction['mounts'][number],
  { planned, stage }: StepPlan,
): string[] {
  const given = (...keys: string[]): string | undefined => mount.fields.find(({ key }) => keys.includes(key))?.value;
  const type = given('type') ?? 'bind';
  if (type === 'secret' || type === 'ssh')
    return [`that there is a mount of type ${codeSpan(type)}; its content does not count`];
  if (type === 'tmpfs') return [];
  const source = given('source', 'src') ?? '';
  const what = source === '' ? 'all files' : codeSpan(source);
  const found = mountSelectors(planned).find((selector) => selector.mount === mount);
  if (mount.from !== undefined && found?.context === undefined)
    return [`${what} ${originOf(analysis, mount.from, stage.stage.index)}`];
  if (type === 'cache' && !found) return [];
  return [`${what} of ${contextName(found ?? {})}${contextFiles(analysis, found)}`];
}

/** What a planned instruction makes, in a word or two. */
export function effectText({ effect, layer }: PlannedInstruction): string {
  if (effect === 'layer') return `layer ${layer ?? ''}`;
  return effect === 'metadata' ? 'metadata' : 'no effect';
}
