import type { Analysis } from '../analysis.ts';
import type { PlanError, PlannedInstruction, PlannedStage } from '../build/plan.ts';
import { mountSelectors, sourceSelectors } from '../cache/contextSelectors.ts';
import type { BuildError, Instruction } from '../dockerfile/model.ts';
import { buildErrors } from '../rules/check.ts';
import { conditionalErrors } from '../rules/conditional.ts';
import { codeSpan, escapeMarkdown } from '../text/markdown.ts';
import { contains, type Range } from '../text/range.ts';
import { takenText } from './selectedFiles.ts';
import { describeStage } from './stageText.ts';
import { keywordOf, shorten, stepGist } from './stepGist.ts';
import { stepIcon } from './stepIcon.ts';
import { effectText, type StepInStage, stepTooltip } from './stepTooltip.ts';

/** What building the file makes, stage by stage and step by step, ready to be shown. */
export interface LayerTree {
  readonly roots: readonly LayerNode[];
  /** Shown above the nodes, or in their place. */
  readonly message?: string;
  /** The target, where there is a choice. */
  readonly description?: string;
  readonly targets: readonly LayerTarget[];
}

export interface LayerNode {
  /** Stable while the instruction keeps its place in its stage. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Markdown; made when somebody asks for it. */
  readonly tooltip: () => string;
  /** Name of a product icon. */
  readonly icon: string;
  /** Name of a theme colour. */
  readonly iconColor?: string;
  /** All that the node stands for. */
  readonly range: Range;
  /** What a click reveals. */
  readonly selection: Range;
  readonly accessibleLabel: string;
  /** Not part of what the target needs. */
  readonly dimmed: boolean;
  readonly expanded: boolean;
  readonly children: readonly LayerNode[];
}

export interface LayerTarget {
  /** The stage's name; absent for the default. */
  readonly target?: string;
  readonly label: string;
  readonly description: string;
  readonly current: boolean;
}

/** The tree of a file. `chosen` is the stage that the user wants to build, which the file need not have. */
export function layerTree(analysis: Analysis, chosen: string | undefined): LayerTree {
  const { dockerfile, plan } = analysis;
  const firstFrom = dockerfile.stages[0]?.from.index ?? dockerfile.instructions.length;
  const problems = problemsOf(analysis);
  const before = dockerfile.instructions.slice(0, firstFrom).map((instruction) => outerNode(instruction, problems));
  const stages = plan.stages.map((stage) => stageNode(analysis, stage, problems));
  const message = messageOf(analysis, problems, chosen);
  const target = plan.target === undefined ? undefined : plan.stages[plan.target];
  return {
    roots: [...before, ...stages],
    ...(message === undefined ? {} : { message }),
    ...(target && plan.stages.length > 1 ? { description: nameOf(target) } : {}),
    targets: targetsOf(analysis, chosen),
  };
}

/** The tooltip of the node with an id. */
export function layerTooltip({ roots }: LayerTree, id: string): string | undefined {
  for (const root of roots) {
    const found = root.id === id ? root : root.children.find((child) => child.id === id);
    if (found) return found.tooltip();
  }
  return undefined;
}

/** What is wrong with the file. */
interface Problems {
  /** What makes the build fail, in BuildKit's order. */
  readonly errors: readonly (BuildError | PlanError)[];
  /** The first error of an instruction. */
  readonly byInstruction: ReadonlyMap<Instruction, string>;
  /** Instructions that fail only as long as a build argument has no value, or as the base image is not known. */
  readonly doubtful: ReadonlySet<Instruction>;
}

function problemsOf(analysis: Analysis): Problems {
  const isConditional = conditionalErrors(analysis);
  const errors: BuildError[] = [];
  const byInstruction = new Map<Instruction, string>();
  const doubtful = new Set<Instruction>();
  for (const error of buildErrors(analysis)) {
    const instruction = instructionOf(analysis, error);
    if (isConditional(error)) {
      if (instruction) doubtful.add(instruction);
      continue;
    }
    errors.push(error);
    if (instruction && !byInstruction.has(instruction)) byInstruction.set(instruction, withoutPlace(error.message));
  }
  return { errors, byInstruction, doubtful };
}

function instructionOf({ dockerfile }: Analysis, { range }: BuildError): Instruction | undefined {
  if (range.end === 0) return undefined;
  const found = lastBefore(dockerfile.instructions, range.start);
  return found && contains(found.syntax.range, range) ? found : undefined;
}

/** The last instruction that begins at an offset or before it. */
function lastBefore(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instructions[middle]?.syntax.range.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return instructions[low - 1];
}

/** BuildKit's words without the line, which the tree shows otherwise. */
function withoutPlace(message: string): string {
  return message.replace(/^dockerfile parse error on line \d+: /, '');
}

function stageNode(analysis: Analysis, planned: PlannedStage, problems: Problems): LayerNode {
  const { stage, instructions, reachable } = planned;
  const isTarget = analysis.plan.target === stage.index;
  const several = analysis.plan.stages.length > 1;
  const layers = instructions.filter(({ effect }) => effect === 'layer').length;
  const problem = problems.byInstruction.get(stage.from);
  const role = isTarget && several ? 'target' : reachable ? '' : 'not needed';
  const base = baseText(planned);
  const count = `${layers} ${layers === 1 ? 'layer' : 'layers'}`;
  const label = stage.name === undefined ? `FROM ${base}`.trim() : nameOf(planned);
  const facts = [stage.name === undefined ? '' : base, count, role].filter((fact) => fact !== '');
  const words = [
    `stage ${nameOf(planned)}${base === '' ? '' : ` from ${base}`}`,
    `adds ${count}`,
    ...(isTarget ? ['the target of the build'] : []),
    ...(reachable ? [] : ['not needed for the target, not built']),
    ...(problem ? [`error: ${problem}`] : []),
  ];
  return {
    id: `stage-${stage.index}`,
    label,
    description: facts.join(' · '),
    tooltip: () => {
      const description = describeStage(analysis, planned);
      return problem ? `${escapeMarkdown(problem)}\n\n${description}` : description;
    },
    icon: problem ? 'error' : isTarget && several ? 'target' : 'layers',
    iconColor: problem ? errorColor : plainColor,
    range: stage.range,
    selection: stage.from.syntax.range,
    accessibleLabel: words.join(', '),
    dimmed: !reachable,
    expanded: true,
    children: stepNodes(analysis, planned, problems),
  };
}

/** Names of theme colours: for what makes a layer, for what makes none, and for what is wrong. */
const layerColor = 'charts.blue';
const plainColor = 'icon.foreground';
const errorColor = 'problemsErrorIcon.foreground';

function stepNodes(analysis: Analysis, stage: PlannedStage, problems: Problems): LayerNode[] {
  let previous: PlannedInstruction | undefined;
  return stage.instructions.map((planned, at) => {
    const node = stepNode(analysis, { planned, stage, previous }, at, problems);
    if (planned.effect === 'layer') previous = planned;
    return node;
  });
}

function stepNode(analysis: Analysis, plan: StepInStage, at: number, problems: Problems): LayerNode {
  const { planned, stage } = plan;
  const { instruction, onbuild, effect } = planned;
  const problem = onbuild ? undefined : problems.byInstruction.get(instruction);
  const doubtful = effect === 'none' && problems.doubtful.has(instruction);
  const gist = stepGist(instruction, plan);
  const label = onbuild ? shorten(`ONBUILD ${gist}`) : gist;
  const taken = problem || doubtful ? undefined : takenText(analysis, planned);
  const description = problem
    ? 'error'
    : doubtful
      ? 'not known'
      : [effectText(planned), taken].filter(Boolean).join(' · ');
  const { from } = stage.stage;
  const triggers = stage.instructions.length - stage.stage.instructions.length;
  const end = { start: from.syntax.range.end, end: from.syntax.range.end };
  return {
    id: onbuild ? `stage-${stage.stage.index}/trigger-${at}` : `stage-${stage.stage.index}/${at - triggers}`,
    label,
    description,
    tooltip: () => stepTooltip(analysis, instruction, plan, problem ?? (doubtful ? doubtText : undefined)),
    icon: problem ? 'error' : stepIcon(instruction),
    iconColor: problem ? errorColor : effect === 'layer' ? layerColor : plainColor,
    // A trigger has no text of its own in this file.
    range: onbuild ? end : instruction.syntax.range,
    selection: onbuild ? from.syntax.range : instruction.syntax.range,
    accessibleLabel: stepWords(
      stage,
      label,
      problem
        ? `error: ${problem}`
        : doubtful
          ? 'what it makes is not known'
          : [effectWords(planned), ...(taken === undefined ? [] : [`takes ${taken}`])].join(', '),
    ),
    dimmed: !stage.reachable,
    expanded: false,
    children: [],
  };
}

const doubtText = 'What it makes depends on a build argument that has no value here, or on the base image.';

function effectWords({ effect, layer }: PlannedInstruction): string {
  if (effect === 'layer') return `makes layer ${layer ?? ''}`;
  return effect === 'metadata' ? 'changes metadata only, makes no layer' : 'no effect on the image';
}

function stepWords(stage: PlannedStage, label: string, effect: string): string {
  return [
    label.replace(' → ', ' to '),
    effect,
    `stage ${nameOf(stage)}`,
    ...(stage.reachable ? [] : ['not needed for the target']),
  ].join(', ');
}

/** An instruction before the first stage. */
function outerNode(instruction: Instruction, problems: Problems): LayerNode {
  const problem = problems.byInstruction.get(instruction);
  const isArgument = instruction.keyword === 'ARG';
  const label = stepGist(instruction, undefined);
  const text = 'FROM instructions can use it; a stage that declares it as well gets its value.';
  return {
    id: `global-${instruction.index}`,
    label,
    description: problem ? 'error' : isArgument ? 'build argument' : 'no effect',
    tooltip: () =>
      problem
        ? escapeMarkdown(problem)
        : isArgument
          ? `**ARG** before the first stage makes no layer. ${text}`
          : `${codeSpan(keywordOf(instruction))} stands before the first stage.`,
    icon: problem ? 'error' : stepIcon(instruction),
    iconColor: problem ? errorColor : plainColor,
    range: instruction.syntax.range,
    selection: instruction.syntax.range,
    accessibleLabel: [
      label,
      problem ? `error: ${problem}` : isArgument ? 'build argument for all stages' : 'no effect on the image',
    ].join(', '),
    dimmed: false,
    expanded: false,
    children: [],
  };
}

function baseText({ base, stage }: PlannedStage): string {
  switch (base.kind) {
    case 'image':
      return base.familiar;
    case 'scratch':
      return 'scratch';
    default:
      return stage.from.image?.text ?? '';
  }
}

/** As the file writes it; an unnamed stage by its number. */
function nameOf({ stage }: PlannedStage): string {
  return stage.from.name?.text ?? stage.displayName;
}

function messageOf(analysis: Analysis, { errors }: Problems, chosen: string | undefined): string | undefined {
  const { text, dockerfile, plan, tree } = analysis;
  if (dockerfile.instructions.length === 0) {
    return text.trim() === ''
      ? 'The file is empty. A Dockerfile begins with FROM and the name of a base image.'
      : 'There is no instruction yet. A Dockerfile begins with FROM and the name of a base image.';
  }
  if (plan.stages.length === 0) return 'There is no stage yet: FROM and the name of a base image begin one.';
  const error = errors.find((candidate) => !('unreachable' in candidate && candidate.unreachable));
  if (error) {
    const line = error.lines[0]?.[0] ?? tree.lines.lineAt(error.range.start);
    return `The build fails on line ${line}: ${shorten(withoutPlace(error.message))}. What can be understood is shown.`;
  }
  if (chosen !== undefined && !plan.stages.some(({ stage }) => stage.name === chosen.toLowerCase())) {
    return `There is no stage ${chosen} any more: what the last stage needs is shown.`;
  }
  return limitText(analysis);
}

/** Says that the build context is too large to be listed, where something is taken of it. */
function limitText({ plan, world }: Analysis): string | undefined {
  const context = world.context();
  const limit = context.state === 'known' ? context.value.limit : undefined;
  if (limit === undefined) return undefined;
  const taken = plan.stages.some(({ instructions }) =>
    instructions.some((planned) => sourceSelectors(planned).length + mountSelectors(planned).length > 0),
  );
  const count = String(limit).replace(/(\d)(?=(?:\d{3})+$)/g, '$1,');
  return taken ? `The build context has more than ${count} files: those beyond are not looked at.` : undefined;
}

function targetsOf({ plan }: Analysis, chosen: string | undefined): LayerTarget[] {
  const last = plan.stages.at(-1);
  if (!last) return [];
  const named = new Map(
    plan.stages.flatMap((stage) => (stage.stage.name === undefined ? [] : [[stage.stage.name, stage]])),
  );
  const current = chosen !== undefined && named.has(chosen.toLowerCase()) ? chosen.toLowerCase() : undefined;
  return [
    { label: 'Default', description: `the last stage, ${nameOf(last)}`, current: current === undefined },
    ...[...named].map(([target, stage]) => {
      return { target, label: nameOf(stage), description: `from ${baseText(stage)}`, current: target === current };
    }),
  ];
}
