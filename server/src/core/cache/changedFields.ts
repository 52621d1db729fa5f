import type { Environment, StageState, Variable } from '../build/plan.ts';
import { variableReferences } from '../syntax/variables.ts';
import type { CacheInputs } from './inputs.ts';
import { code, type Phrase } from './phrase.ts';
import { lineOf, type Step } from './steps.ts';

/**
 * What is different about an instruction between two builds, when its own part of the cache key differs; undefined when that is the
 * same. Where the text is the same, something that it depends on has changed: a variable, the shell, the working directory, the user.
 */
export function changedFields(before: Step, after: Step, earlier: CacheInputs, now: CacheInputs): Phrase | undefined {
  const names = new Set([...now.fields.keys(), ...earlier.fields.keys()]);
  const changed = [...names].filter((name) => now.fields.get(name) !== earlier.fields.get(name));
  if (changed.length === 0) return undefined;
  const [was, is] = [before.planned.before, after.planned.before];
  const [wasText, isText] = [textOf(before), textOf(after)];
  if (wasText !== isText) return [`line ${lineOf(after)} was `, code(wasText), ' and is now ', code(isText)];
  const variables = changed.includes('environment')
    ? changedVariable(was.environment, is.environment)
    : changedFields.variables(before, after);
  if (variables) return variables;
  if (changed.includes('args') && JSON.stringify(was.shell) !== JSON.stringify(is.shell)) {
    return ['the shell is now ', code((is.shell ?? ['the default one']).join(' '))];
  }
  if (was.workingDirectory !== is.workingDirectory) return ['the working directory is now ', code(is.workingDirectory)];
  if (was.user !== is.user) return ['the user is now ', code(is.user === '' ? 'root, by default' : is.user)];
  return bodyChange(before, after) ?? [`line ${lineOf(after)} means something else now (${changed.join(', ')})`];
}

/** The first variable of those that the instruction refers to whose value is another one. */
changedFields.variables = (before: Step, after: Step): Phrase | undefined => {
  const { instruction } = after.planned;
  const texts = [instruction.syntax.logical.text, ...instruction.syntax.heredocs.map(({ content }) => content)];
  const [was, is] = [before.planned.before, after.planned.before];
  for (const { name } of texts.flatMap((text) => variableReferences(text))) {
    if (was.environment.get(name)?.value !== is.environment.get(name)?.value) return describe(name, was, is);
  }
  return undefined;
};

function textOf({ planned }: Step): string {
  return planned.instruction.syntax.logical.text.trim();
}

function bodyChange(before: Step, after: Step): Phrase | undefined {
  const bodies = ({ planned }: Step) => planned.instruction.syntax.heredocs.map(({ content }) => content);
  const [was, is] = [bodies(before), bodies(after)];
  const at = is.findIndex((body, index) => body !== was[index]);
  const name = after.planned.instruction.syntax.heredocs[at]?.name;
  return name === undefined
    ? undefined
    : ['the text of the here-document ', code(name), `, in line ${lineOf(after)}, changed`];
}

/** The first variable that differs between two environments, in whatever way: value, presence or place. */
function changedVariable(was: Environment, is: Environment): Phrase | undefined {
  const names = [...is.list(), ...was.list()].map(({ name }) => name);
  const changed = names.find((name) => was.get(name)?.value !== is.get(name)?.value);
  if (changed !== undefined) return describe(changed, { environment: was }, { environment: is });
  const earlier = was.list();
  const moved = is.list().find(({ name }, at) => earlier[at]?.name !== name);
  return moved && ['the variable ', code(moved.name), ' is set in another order'];
}

function describe(name: string, was: Pick<StageState, 'environment'>, is: Pick<StageState, 'environment'>): Phrase {
  const now = is.environment.get(name);
  if (!now) return [kindOf(was.environment.get(name)), code(name), ' is no longer set'];
  const place = placeOf(now);
  if (!was.environment.get(name)) return [kindOf(now), code(name), `${place} is new`];
  return [kindOf(now), code(name), `${place} is now `, code(JSON.stringify(now.value))];
}

function kindOf(variable: Variable | undefined): string {
  const kind = variable?.origin.kind;
  return kind === 'arg' || kind === 'build-arg' || kind === 'global-arg' ? 'the build argument ' : 'the variable ';
}

function placeOf({ origin }: Variable): string {
  return 'instruction' in origin ? `, set in line ${origin.instruction.syntax.startLine},` : '';
}
