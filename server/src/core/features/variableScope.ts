import type { Analysis } from '../analysis.ts';
import type { StageState, Variable, VariableOrigin } from '../build/plan.ts';
import type { ArgDeclaration } from '../dockerfile/model.ts';
import { predefinedVariable } from '../language/variables.ts';
import { codeSpan } from '../text/markdown.ts';
import type { Place } from './place.ts';

/**
 * Who expands the variables of a text:
 * - `global`: BuildKit, from the global build arguments;
 * - `stage`: BuildKit, from what the stage has set so far;
 * - `build`: the shell of a RUN, from the same;
 * - `container`: the shell of a container's command, from the environment of the image.
 */
export type VariableScope = 'global' | 'stage' | 'build' | 'container';

/** The scope of the words behind keyword and flags, or of the value of a flag; undefined where nothing is expanded. */
export function scopeOf({ keyword, stage, syntax, trigger }: Place, flag?: string): VariableScope | undefined {
  if (trigger) return undefined;
  if (flag !== undefined) return flagScope(keyword, flag);
  switch (keyword) {
    case 'FROM':
      return 'global';
    case 'ARG':
      return stage ? 'stage' : 'global';
    case 'ENV':
    case 'LABEL':
    case 'COPY':
    case 'ADD':
    case 'WORKDIR':
    case 'USER':
    case 'STOPSIGNAL':
    case 'VOLUME':
    case 'EXPOSE':
      return 'stage';
    case 'RUN':
      return syntax.json ? undefined : 'build';
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
      return syntax.json ? undefined : 'container';
    default:
      return undefined;
  }
}

const expandedFlags: ReadonlySet<string> = new Set([
  'COPY chown',
  'COPY chmod',
  'ADD chown',
  'ADD chmod',
  'ADD checksum',
  'RUN mount',
]);

function flagScope(keyword: string, flag: string): VariableScope | undefined {
  if (keyword === 'FROM') return flag === 'platform' ? 'global' : undefined;
  return expandedFlags.has(`${keyword} ${flag}`) ? 'stage' : undefined;
}

/** The variables that a text in the scope can name and that have a value, the last assigned last. */
export function variablesIn(analysis: Analysis, place: Place, scope: VariableScope): readonly Variable[] {
  if (scope === 'global') return analysis.plan.globals.list();
  const variables = place.planned?.before.environment.list() ?? [];
  return scope === 'container' ? variables.filter(({ origin }) => inContainer(origin)) : variables;
}

/** What a name means in the scope at an offset of the document: its variable where it has a value. */
export function lookUp(
  analysis: Analysis,
  place: Place,
  scope: VariableScope,
  name: string,
  offset: number,
): Variable | undefined {
  if (scope === 'global') return analysis.plan.globals.get(name);
  const { planned } = place;
  const earlier = scope === 'stage' ? earlierInArg(place, name, offset) : undefined;
  const value = earlier?.default && planned?.expanded.get(earlier.default.range);
  if (earlier && value !== undefined) {
    return { name, value, origin: { kind: 'arg', instruction: place.instruction, range: earlier.range } };
  }
  const found = planned?.before.environment.get(name);
  return found && (scope !== 'container' || inContainer(found.origin)) ? found : undefined;
}

/** One ARG expands its defaults in order, so that a later one sees an earlier one. */
function earlierInArg({ instruction }: Place, name: string, offset: number): ArgDeclaration | undefined {
  if (instruction.keyword !== 'ARG') return undefined;
  return instruction.declarations.findLast((found) => found.name === name && found.range.end <= offset);
}

function inContainer({ kind }: VariableOrigin): boolean {
  return kind === 'env' || kind === 'base-image';
}

/** Where a variable's value comes from, as a Markdown sentence. */
export function originText(analysis: Analysis, { name, origin }: Variable): string {
  switch (origin.kind) {
    case 'env':
      return `Set by \`ENV\` on line ${lineOf(analysis, origin.range.start)}.`;
    case 'arg':
      return `The default of \`ARG\` on line ${lineOf(analysis, origin.range.start)}; \`--build-arg\` can change it.`;
    case 'global-arg':
      return `The default of the global \`ARG\` on line ${lineOf(analysis, origin.range.start)}; \`--build-arg\` can change it.`;
    case 'base-image':
      return 'Set by the base image.';
    case 'build-arg':
      return 'Given with `--build-arg`.';
    case 'predefined':
      return predefinedVariable(name)?.documentation ?? 'Set by the builder.';
  }
}

/** In a few words for lists: where a variable's value comes from. */
export function originLabel(analysis: Analysis, { origin }: Variable): string {
  switch (origin.kind) {
    case 'env':
      return `ENV, line ${lineOf(analysis, origin.range.start)}`;
    case 'arg':
      return `ARG, line ${lineOf(analysis, origin.range.start)}`;
    case 'global-arg':
      return `global ARG, line ${lineOf(analysis, origin.range.start)}`;
    case 'base-image':
      return 'base image';
    case 'build-arg':
      return 'build argument';
    case 'predefined':
      return 'predefined';
  }
}

/** Why a name has no value in the scope, as a Markdown sentence; undefined when nothing useful can be said of it. */
export function absenceText(analysis: Analysis, place: Place, scope: VariableScope, name: string): string | undefined {
  if (scope === 'global') return globalAbsence(analysis, name);
  const before = place.planned?.before;
  if (scope !== 'container' && before && isDeclared(before, name)) {
    return `A build argument without a value, declared by \`ARG\`: empty unless \`--build-arg ${codeless(name)}=…\` gives one.`;
  }
  if (scope === 'container') {
    if (before?.environment.get(name) === undefined) return undefined;
    return `A build argument: containers do not have it. \`ENV ${codeless(name)}=$${codeless(name)}\` keeps its value.`;
  }
  const predefined = predefinedVariable(name);
  if (predefined?.kind === 'platform') {
    return `${predefined.documentation} This stage does not declare it: ${codeSpan(`ARG ${name}`)} makes it visible.`;
  }
  if (predefined) return predefined.documentation;
  const global = globalDeclaration(analysis, name);
  if (global) {
    const line = lineOf(analysis, global.range.start);
    return `The global \`ARG\` on line ${line} declares it, but this stage does not: ${codeSpan(`ARG ${name}`)} makes it visible.`;
  }
  if (scope === 'build') return undefined;
  if (place.stage && !place.stage.baseKnown) {
    return 'Not set in this file. Whether the base image sets it is not known.';
  }
  return 'Not set: it expands to nothing.';
}

function globalAbsence(analysis: Analysis, name: string): string {
  if (globalDeclaration(analysis, name)) {
    return `A build argument without a value: empty unless \`--build-arg ${codeless(name)}=…\` gives one.`;
  }
  return `Not declared before the first \`FROM\`: it expands to nothing here.`;
}

function isDeclared({ declaredArgs }: StageState, name: string): boolean {
  return declaredArgs.has(name);
}

/** The last declaration of a name before the first FROM. */
export function globalDeclaration(analysis: Analysis, name: string): ArgDeclaration | undefined {
  return analysis.dockerfile.globalArgs
    .flatMap(({ declarations }) => declarations)
    .findLast((found) => found.name === name);
}

function lineOf(analysis: Analysis, offset: number): number {
  return analysis.tree.lines.lineAt(offset);
}

/** A name inside a code span of our own: what could end the span is left out. Names of variables hold no such character. */
function codeless(name: string): string {
  return name.replaceAll('`', '');
}
