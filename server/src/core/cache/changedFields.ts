import type { Environment, Variable } from '../build/plan.ts';
import { variableReferences } from '../syntax/variables.ts';
import type { CacheInputs } from './inputs.ts';
import { code, codeOfChange, type Phrase } from './phrase.ts';
import { lineBefore, placeOf, type Step, textOf } from './steps.ts';

/**
 * What is different about an instruction between two builds, when its own part of the cache key differs; undefined when that is the
 * same. Where the text is the same, something that it depends on has changed: a variable, the shell, the working directory, the user.
 */
export function changedFields(before: Step, after: Step, earlier: CacheInputs, now: CacheInputs): Phrase | undefined {
  const names = new Set([...now.fields.keys(), ...earlier.fields.keys()]);
  const changed = [...names].filter((name) => now.fields.get(name) !== earlier.fields.get(name));
  if (changed.length === 0) return undefined;
  const [wasText, isText] = [textOf(before), textOf(after)];
  if (wasText !== isText) {
    const [was, is] = codeOfChange(wasText, isText);
    return [placeOf(after), ' was ', was, ' and is now ', is];
  }
  const fallback: Phrase = [placeOf(after), ` means something else now (${changed.join(', ')})`];
  return (
    (changed.includes('environment') ? changedEnvironment(before, after) : changedVariables(before, after)) ??
    changedBody(before, after) ??
    changedState(before, after, changed) ??
    fallback
  );
}

/** The first variable of those that the instruction refers to whose value is another one. */
export function changedVariables(before: Step, after: Step): Phrase | undefined {
  const { syntax } = after.planned.instruction;
  const texts = [syntax.logical.text, ...syntax.heredocs.map(({ content }) => content)];
  const [was, is] = [before.planned.before.environment, after.planned.before.environment];
  for (const { name } of texts.flatMap((text) => variableReferences(text))) {
    if (was.get(name)?.value !== is.get(name)?.value) return variableWords(name, was, is);
  }
  return undefined;
}

/** What the instruction inherits from those before it: shell, working directory, user. */
function changedState(before: Step, after: Step, changed: readonly string[]): Phrase | undefined {
  const [was, is] = [before.planned.before, after.planned.before];
  const set = (keyword: string): string => {
    const line = lineBefore(after, keyword);
    return line === undefined ? '' : `, set in line ${line},`;
  };
  if (changed.includes('args') && JSON.stringify(was.shell) !== JSON.stringify(is.shell)) {
    return is.shell
      ? [`the shell${set('SHELL')} is now `, code(is.shell.join(' '))]
      : ['SHELL no longer sets the shell ', code(was.shell?.join(' ') ?? '')];
  }
  if (was.workingDirectory !== is.workingDirectory) {
    return [`the working directory${set('WORKDIR')} is now `, code(is.workingDirectory)];
  }
  if (was.user === is.user) return undefined;
  return is.user === ''
    ? ['USER no longer sets the user ', code(was.user)]
    : [`the user${set('USER')} is now `, code(is.user)];
}

function changedBody(before: Step, after: Step): Phrase | undefined {
  const bodies = ({ planned }: Step) => planned.instruction.syntax.heredocs.map(({ content }) => content);
  const [was, is] = [bodies(before), bodies(after)];
  const at = is.findIndex((body, index) => body !== was[index]);
  const name = after.planned.instruction.syntax.heredocs[at]?.name;
  return name === undefined
    ? undefined
    : ['the text of the here-document ', code(name), `, in ${placeOf(after)}, changed`];
}

/** The first variable that differs between two environments, in whatever way: value, presence or place. */
function changedEnvironment(before: Step, after: Step): Phrase | undefined {
  const [was, is] = [before.planned.before.environment, after.planned.before.environment];
  const names = [...is.list(), ...was.list()].map(({ name }) => name);
  const changed = names.find((name) => was.get(name)?.value !== is.get(name)?.value);
  if (changed !== undefined) return variableWords(changed, was, is);
  const earlier = was.list();
  const moved = is.list().find(({ name }, at) => earlier[at]?.name !== name);
  return moved && ['the variable ', code(moved.name), ' is set in another order'];
}

function variableWords(name: string, was: Environment, is: Environment): Phrase {
  const [earlier, now] = [was.get(name), is.get(name)];
  if (!now) return [kindOf(earlier), code(name), ' is no longer set'];
  const place = 'instruction' in now.origin ? `, set in line ${now.origin.instruction.syntax.startLine},` : '';
  if (!earlier) return [kindOf(now), code(name), `${place} is new`];
  return [kindOf(now), code(name), `${place} is now `, code(JSON.stringify(now.value))];
}

function kindOf(variable: Variable | undefined): string {
  const kind = variable?.origin.kind;
  return kind === 'arg' || kind === 'build-arg' || kind === 'global-arg' ? 'the build argument ' : 'the variable ';
}
