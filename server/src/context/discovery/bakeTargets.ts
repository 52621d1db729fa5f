import { evaluate, type HclScope, type UserFunction, within } from './hclEvaluate.ts';
import type { HclBlock, HclBody, HclExpression } from './hclSyntax.ts';
import { type HclUnknown, type HclValue, isHclList, isHclObject, isUnknown, textOf } from './hclValue.ts';

/** A target with its own attributes evaluated, before it inherits. */
export interface BakeTarget {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, HclValue>;
  readonly file: string;
  readonly line: number;
}

/** A Bake file that has been read, with its path. */
export interface BakeFile {
  readonly path: string;
  readonly body: HclBody;
}

/** More targets than this come out of no matrix that a person wrote. */
const mostTargets = 500;

/** Evaluations that the files of one build may take. */
const fuel = 50_000;

/** The targets of Bake files that are used together, later files over earlier ones, matrices spread out, `inherits` followed. */
export function bakeTargets(files: readonly BakeFile[]): BakeTarget[] {
  const scope = scopeOf(files);
  const own = new Map<string, BakeTarget>();
  for (const { path, body } of files) {
    for (const block of body.blocks) {
      if (block.type !== 'target') continue;
      for (const target of spread(block, path, scope)) {
        const earlier = own.get(target.name);
        own.set(
          target.name,
          earlier ? { ...target, attributes: merged(earlier.attributes, target.attributes) } : target,
        );
        if (own.size >= mostTargets) return [...own.values()].map((one) => inherited(one, own));
      }
    }
  }
  return [...own.values()].map((target) => inherited(target, own));
}

function scopeOf(files: readonly BakeFile[]): HclScope {
  const variables = new Map<string, HclExpression>();
  const functions = new Map<string, UserFunction>();
  for (const { body } of files) {
    for (const { name, value } of body.attributes) variables.set(name, value);
    for (const { type, labels, body: inner } of body.blocks) {
      const [name] = labels;
      if (name === undefined) continue;
      const attribute = (wanted: string) => inner.attributes.find((one) => one.name === wanted)?.value;
      const preset = attribute('default');
      if (type === 'variable' && preset) variables.set(name, preset);
      const result = attribute('result');
      if (type !== 'function' || !result) continue;
      const variadic = attribute('variadic_params') ?? attribute('variadic_param');
      functions.set(name, { parameters: namesIn(attribute('params')), variadic: namesIn(variadic)[0], result });
    }
  }
  return lazyScope(variables, functions);
}

/** Variables are evaluated when they are asked for; one that leads back to itself is unknown. */
function lazyScope(
  variables: ReadonlyMap<string, HclExpression>,
  functions: ReadonlyMap<string, UserFunction>,
): HclScope {
  const values = new Map<string, HclValue>();
  const scope: HclScope = {
    fuel: { left: fuel },
    function: (name) => functions.get(name),
    variable(name) {
      const known = values.get(name);
      if (known !== undefined) return known;
      const expression = variables.get(name);
      if (!expression) return undefined;
      values.set(name, { unknown: `the variable ${name} needs its own value` });
      const value = evaluate(expression, scope);
      values.set(name, value);
      return value;
    },
  };
  return scope;
}

function namesIn(expression: HclExpression | undefined): string[] {
  if (expression?.kind === 'variable') return [expression.name];
  return expression?.kind === 'list' ? expression.items.flatMap(namesIn) : [];
}

/** The targets that one block stands for: one for each combination of its matrix. */
function spread(block: HclBlock, file: string, scope: HclScope): BakeTarget[] {
  const [label = ''] = block.labels;
  const attribute = (name: string) => block.body.attributes.find((one) => one.name === name)?.value;
  const matrix = attribute('matrix');
  if (!matrix) return [{ name: label, attributes: evaluateAll(block, scope), file, line: block.line }];
  const combinations = combine(evaluate(matrix, scope));
  const naming = attribute('name');
  return combinations.map((names, at) => {
    const inner = within(scope, names);
    const name = naming ? textOf(evaluate(naming, inner)) : label;
    return {
      name: typeof name === 'string' ? name : `${label} ${at + 1}`,
      attributes: evaluateAll(block, inner),
      file,
      line: block.line,
    };
  });
}

function combine(matrix: HclValue): Map<string, HclValue>[] {
  if (isUnknown(matrix) || !isHclObject(matrix)) return [new Map()];
  let combinations: Map<string, HclValue>[] = [new Map()];
  for (const [name, values] of matrix) {
    const list = isHclList(values) ? values : [unknownValue(values)];
    combinations = combinations
      .flatMap((one) => list.map((value) => new Map([...one, [name, value]])))
      .slice(0, mostTargets);
  }
  return combinations;
}

function unknownValue(value: HclValue): HclUnknown {
  return isUnknown(value) ? value : { unknown: 'the matrix is no list' };
}

function evaluateAll(block: HclBlock, scope: HclScope): Map<string, HclValue> {
  const skipped = new Set(['matrix', 'name']);
  return new Map(
    block.body.attributes
      .filter(({ name }) => !skipped.has(name))
      .map(({ name, value }) => [name, evaluate(value, scope)]),
  );
}

/** Attributes over earlier ones; those that are mappings are merged, member by member. */
function merged(base: ReadonlyMap<string, HclValue>, over: ReadonlyMap<string, HclValue>): Map<string, HclValue> {
  const result = new Map(base);
  for (const [name, value] of over) {
    const earlier = result.get(name);
    if (value === null) continue;
    if (earlier !== undefined && isHclObject(earlier) && isHclObject(value))
      result.set(name, new Map([...earlier, ...value]));
    else result.set(name, value);
  }
  return result;
}

function inherited(target: BakeTarget, all: ReadonlyMap<string, BakeTarget>): BakeTarget {
  const attributesOf = (one: BakeTarget, above: readonly string[]): ReadonlyMap<string, HclValue> => {
    const parents = one.attributes.get('inherits') ?? [];
    let attributes: ReadonlyMap<string, HclValue> = new Map();
    for (const parent of isHclList(parents) ? parents : [parents]) {
      const name = textOf(parent);
      const found = typeof name === 'string' && !above.includes(name) ? all.get(name) : undefined;
      if (found) attributes = merged(attributes, attributesOf(found, [...above, found.name]));
    }
    return merged(attributes, one.attributes);
  };
  return { ...target, attributes: attributesOf(target, [target.name]) };
}
