import { callBuiltIn } from './hclFunctions.ts';
import type { HclExpression } from './hclSyntax.ts';
import { equalValues, type HclValue, isHclList, isHclObject, isTrue, isUnknown, textOf } from './hclValue.ts';

/** What names mean in an expression. */
export interface HclScope {
  variable(name: string): HclValue | undefined;
  /** A function that the file defines. */
  function(name: string): UserFunction | undefined;
  /** Counts evaluations down, over all expressions of a file; at zero everything is unknown. */
  readonly fuel: { left: number };
}

export interface UserFunction {
  readonly parameters: readonly string[];
  readonly variadic: string | undefined;
  readonly result: HclExpression;
}

/** Deeper recursion does not end. */
const deepest = 100;

/** Evaluates an expression of Bake's language as far as the files alone allow. */
export function evaluate(expression: HclExpression, scope: HclScope, depth = 0): HclValue {
  if (depth > deepest || scope.fuel.left-- <= 0) return { unknown: 'it is too much to evaluate' };
  const value = (inner: HclExpression): HclValue => evaluate(inner, scope, depth + 1);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'template':
      return joinTemplate(expression.parts.map(value));
    case 'variable':
      return scope.variable(expression.name) ?? { unknown: `the variable ${expression.name} has no value in any file` };
    case 'index':
      return lookUp(value(expression.of), value(expression.index));
    case 'list':
      return expression.items.map(value);
    case 'object':
      return makeObject(expression.entries.map(([key, item]) => [value(key), value(item)] as const));
    case 'call':
      return call(expression, scope, depth);
    case 'unary':
      return unary(expression.operator, value(expression.of));
    case 'binary':
      return binary(expression.operator, value(expression.left), value(expression.right));
    case 'conditional': {
      const truth = isTrue(value(expression.condition));
      return typeof truth === 'boolean' ? value(truth ? expression.yes : expression.no) : truth;
    }
    case 'for':
      return loop(expression, scope, depth);
    default:
      return { unknown: `"${expression.text}" is not evaluated here` };
  }
}

function joinTemplate(parts: readonly HclValue[]): HclValue {
  // An interpolation alone keeps its type.
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  let result = '';
  for (const part of parts) {
    const text = textOf(part);
    if (typeof text !== 'string') return text;
    result += text;
  }
  return result;
}

function lookUp(value: HclValue, index: HclValue): HclValue {
  if (isUnknown(value)) return value;
  if (isUnknown(index)) return index;
  const found = isHclObject(value) ? value.get(String(index)) : isHclList(value) ? value[Number(index)] : undefined;
  return found ?? { unknown: `it has no member ${String(index)}` };
}

function makeObject(entries: readonly (readonly [HclValue, HclValue])[]): HclValue {
  const object = new Map<string, HclValue>();
  for (const [key, value] of entries) {
    const name = textOf(key);
    if (typeof name !== 'string') return name;
    object.set(name, value);
  }
  return object;
}

function call(expression: HclExpression & { readonly kind: 'call' }, scope: HclScope, depth: number): HclValue {
  const args = expression.args.map((arg) => evaluate(arg, scope, depth + 1));
  const last = args.at(-1);
  if (expression.expandLast && last !== undefined) {
    if (!isHclList(last)) return isUnknown(last) ? last : { unknown: 'what is expanded is no list' };
    args.splice(-1, 1, ...last);
  }
  const own = scope.function(expression.name);
  if (!own) return callBuiltIn(expression.name, args);
  const names = new Map<string, HclValue>(own.parameters.map((name, at) => [name, args[at] ?? null]));
  if (own.variadic !== undefined) names.set(own.variadic, args.slice(own.parameters.length));
  return evaluate(own.result, within(scope, names), depth + 1);
}

function loop(expression: HclExpression & { readonly kind: 'for' }, scope: HclScope, depth: number): HclValue {
  const source = evaluate(expression.of, scope, depth + 1);
  if (isUnknown(source)) return source;
  const pairs: (readonly [HclValue, HclValue])[] = isHclObject(source)
    ? [...source]
    : isHclList(source)
      ? source.map((item, at) => [at, item] as const)
      : [];
  const [first, second] = expression.names;
  const results: (readonly [HclValue, HclValue])[] = [];
  for (const [key, item] of pairs) {
    const names = new Map<string, HclValue>(
      second === undefined
        ? [[first ?? '', item]]
        : [
            [first ?? '', key],
            [second, item],
          ],
    );
    const inner = within(scope, names);
    if (expression.condition) {
      const wanted = isTrue(evaluate(expression.condition, inner, depth + 1));
      if (typeof wanted !== 'boolean') return wanted;
      if (!wanted) continue;
    }
    const value = evaluate(expression.value, inner, depth + 1);
    results.push([expression.key ? evaluate(expression.key, inner, depth + 1) : null, value]);
  }
  return expression.key ? makeObject(results) : results.map(([, value]) => value);
}

/** A scope with some names of its own. */
export function within(scope: HclScope, names: ReadonlyMap<string, HclValue>): HclScope {
  return { ...scope, variable: (name) => names.get(name) ?? scope.variable(name) };
}

function unary(operator: string, value: HclValue): HclValue {
  if (isUnknown(value)) return value;
  if (operator === '-') return typeof value === 'number' ? -value : { unknown: 'it is no number' };
  const truth = isTrue(value);
  return typeof truth === 'boolean' ? !truth : truth;
}

function binary(operator: string, left: HclValue, right: HclValue): HclValue {
  if (operator === '&&' || operator === '||') return logical(operator, left, right);
  if (isUnknown(left)) return left;
  if (isUnknown(right)) return right;
  if (operator === '==') return equalValues(left, right);
  if (operator === '!=') return !equalValues(left, right);
  const [a, b] = [Number(left), Number(right)];
  if (Number.isNaN(a) || Number.isNaN(b)) return { unknown: 'it is no number' };
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      return { unknown: `the operator ${operator} is not evaluated here` };
  }
}

/** One side may settle it, whatever the other is. */
function logical(operator: '&&' | '||', left: HclValue, right: HclValue): HclValue {
  const settles = operator === '||';
  const [a, b] = [isTrue(left), isTrue(right)];
  if (a === settles || b === settles) return settles;
  if (typeof a !== 'boolean') return a;
  return typeof b === 'boolean' ? !settles : b;
}
