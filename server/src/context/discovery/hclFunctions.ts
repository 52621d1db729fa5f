import { withoutTrailingSlashes } from '../../core/text/path.ts';
import {
  equalValues,
  type HclUnknown,
  type HclValue,
  isHclList,
  isHclObject,
  isTrue,
  isUnknown,
  textOf,
} from './hclValue.ts';

type HclFunction = (args: readonly HclValue[]) => HclValue;

/** Longer texts and lists are not made. */
const longest = 100_000;

const text =
  (compute: (...texts: string[]) => HclValue): HclFunction =>
  (args) => {
    const texts: string[] = [];
    for (const arg of args) {
      const value = textOf(arg);
      if (typeof value !== 'string') return value;
      texts.push(value);
    }
    return compute(...texts);
  };

const list =
  (compute: (items: readonly HclValue[], ...rest: HclValue[]) => HclValue): HclFunction =>
  ([items, ...rest]) =>
    items !== undefined && isHclList(items) ? compute(items, ...rest) : noList;

const numbers =
  (compute: (...values: number[]) => number): HclFunction =>
  (args) => {
    const values = args.map(Number);
    return values.some(Number.isNaN) ? { unknown: 'an argument is no number' } : compute(...values);
  };

const noList: HclUnknown = { unknown: 'an argument is no list' };

/** The functions of Bake's language that builds are usually made with. Arguments hold no unknown. */
const functions = new Map<string, HclFunction>([
  ['upper', text((value = '') => value.toUpperCase())],
  ['lower', text((value = '') => value.toLowerCase())],
  ['title', text((value = '') => value.replace(/(^|\s)\S/g, (letter) => letter.toUpperCase()))],
  ['trimspace', text((value = '') => value.trim())],
  ['trim', text((value = '', set = '') => trimSet(value, set))],
  ['trimprefix', text((value = '', prefix = '') => (value.startsWith(prefix) ? value.slice(prefix.length) : value))],
  [
    'trimsuffix',
    text((value = '', suffix = '') => (value.endsWith(suffix) ? value.slice(0, value.length - suffix.length) : value)),
  ],
  ['chomp', text((value = '') => withoutLineEnds(value))],
  ['replace', text((value = '', from = '', to = '') => bounded(value.split(from).join(to)))],
  ['strlen', text((value = '') => [...value].length)],
  ['basename', text((value = '') => withoutTrailingSlashes(value).split('/').at(-1) ?? '')],
  ['dirname', text((value = '') => value.slice(0, Math.max(0, value.lastIndexOf('/'))) || '.')],
  ['sanitize', text((value = '') => value.replace(/[^a-zA-Z0-9_-]/g, '_'))],
  ['split', text((separator = '', value = '') => (value === '' ? [''] : value.split(separator)))],
  [
    'join',
    ([separator, ...lists]) =>
      join(
        separator ?? '',
        lists.flatMap((items) => (isHclList(items) ? items : [items])),
      ),
  ],
  ['format', ([pattern, ...args]) => format(pattern ?? '', args)],
  ['substr', ([value, start, length]) => substring(value ?? '', Number(start), Number(length))],
  ['equal', ([left, right]) => equalValues(left ?? null, right ?? null)],
  ['notequal', ([left, right]) => !equalValues(left ?? null, right ?? null)],
  ['not', ([value]) => negate(value ?? null)],
  ['and', ([left, right]) => left === true && right === true],
  ['or', ([left, right]) => left === true || right === true],
  ['add', numbers((a = 0, b = 0) => a + b)],
  ['subtract', numbers((a = 0, b = 0) => a - b)],
  ['multiply', numbers((a = 0, b = 0) => a * b)],
  ['max', numbers(Math.max)],
  ['min', numbers(Math.min)],
  ['length', ([value]) => lengthOf(value ?? null)],
  ['concat', (args) => (args.every(isHclList) ? args.flat() : noList)],
  ['compact', list((items) => items.filter((item) => item !== '' && item !== null))],
  [
    'distinct',
    list((items) => items.filter((item, at) => items.findIndex((other) => equalValues(other, item)) === at)),
  ],
  ['flatten', list((items) => items.flatMap((item) => (isHclList(item) ? item : [item])))],
  ['reverselist', list((items) => [...items].reverse())],
  ['contains', list((items, wanted = null) => items.some((item) => equalValues(item, wanted)))],
  ['element', list((items, index = 0) => items[Number(index) % items.length] ?? null)],
  ['coalesce', (args) => args.find((arg) => arg !== null && arg !== '') ?? null],
  ['keys', ([value]) => (value !== undefined && isHclObject(value) ? [...value.keys()].sort() : noList)],
  ['values', ([value]) => (value !== undefined && isHclObject(value) ? sortedValues(value) : noList)],
  ['merge', (args) => (args.every(isHclObject) ? new Map(args.flatMap((arg) => [...arg])) : noList)],
  [
    'lookup',
    ([value, key, fallback]) =>
      value !== undefined && isHclObject(value) ? (value.get(String(key)) ?? fallback ?? null) : noList,
  ],
]);

/** Calls a built-in function; one that is not known here gives an unknown. */
export function callBuiltIn(name: string, args: readonly HclValue[]): HclValue {
  const found = functions.get(name);
  if (!found) return { unknown: `the function ${name} is not evaluated here` };
  const unknown = args.find(isUnknown);
  return unknown ?? found(args);
}

function bounded(value: string): HclValue {
  return value.length > longest ? { unknown: 'it is too long' } : value;
}

function trimSet(value: string, set: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && set.includes(value[start] ?? '')) start++;
  while (end > start && set.includes(value[end - 1] ?? '')) end--;
  return value.slice(start, end);
}

function join(separator: HclValue, items: readonly HclValue[]): HclValue {
  const texts: string[] = [];
  for (const item of items) {
    const value = textOf(item);
    if (typeof value !== 'string') return value;
    texts.push(value);
  }
  return bounded(texts.join(String(separator)));
}

/** `%s`, `%d`, `%v`, `%q` without widths, and `%%`. */
function format(pattern: HclValue, args: readonly HclValue[]): HclValue {
  let next = 0;
  let unknown: HclUnknown | undefined;
  const result = String(pattern).replace(/%(.)/g, (_, verb: string) => {
    if (verb === '%') return '%';
    const value = textOf(args[next++] ?? null);
    if (typeof value !== 'string') unknown ??= value;
    else if (verb === 'q') return JSON.stringify(value);
    else if (verb === 's' || verb === 'd' || verb === 'v') return value;
    unknown ??= { unknown: `the format %${verb} is not evaluated here` };
    return '';
  });
  return unknown ?? bounded(result);
}

function substring(value: HclValue, start: number, length: number): HclValue {
  const whole = textOf(value);
  if (typeof whole !== 'string') return whole;
  const characters = [...whole];
  const from = start < 0 ? characters.length + start : start;
  return characters.slice(from, length < 0 ? undefined : from + length).join('');
}

function negate(value: HclValue): HclValue {
  const truth = isTrue(value);
  return typeof truth === 'boolean' ? !truth : truth;
}

function lengthOf(value: HclValue): HclValue {
  if (isHclList(value)) return value.length;
  return isHclObject(value) ? value.size : noList;
}

function sortedValues(value: ReadonlyMap<string, HclValue>): HclValue[] {
  return [...value.keys()].sort().map((key) => value.get(key) ?? null);
}

function withoutLineEnds(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n' || text[end - 1] === '\r') end--;
  return text.slice(0, end);
}
