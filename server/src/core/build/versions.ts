/**
 * An ordered map of which every version stays readable: setting gives a new version that shares all but a few nodes with the old
 * one. What a stage has set is handed on so to each of its instructions and to any number of stages that continue it, without copies.
 */
export interface VersionedMap<V> {
  /** Numbers names by their first use; shared by all versions. */
  readonly numbers: Map<string, number>;
  readonly root: Node<V> | undefined;
  readonly size: number;
  /** The place that the next new entry gets. */
  readonly next: number;
}

/** A digital tree: the digits of a name's number, the lowest first, lead to its entry. */
interface Node<V> {
  readonly entry: Entry<V> | undefined;
  readonly children: readonly (Node<V> | undefined)[];
}

interface Entry<V> {
  readonly name: string;
  readonly value: V;
  readonly place: number;
}

/** Few enough that a changed version copies little, many enough that no path is long. */
const digitBits = 3;
const digitMask = (1 << digitBits) - 1;
const noChildren: readonly undefined[] = [];

/** A map without entries. Maps of one plan share the numbers of their names. */
export function emptyMap<V>(numbers: Map<string, number> = new Map()): VersionedMap<V> {
  return { numbers, root: undefined, size: 0, next: 0 };
}

export function valueOf<V>(map: VersionedMap<V>, name: string): V | undefined {
  return entryOf(map, name)?.value;
}

export function hasName<V>(map: VersionedMap<V>, name: string): boolean {
  return entryOf(map, name) !== undefined;
}

/** The version with one more value. An entry that is there already keeps its place in the order, or becomes the last one. */
export function withValue<V>(map: VersionedMap<V>, name: string, value: V, order: 'keep' | 'last'): VersionedMap<V> {
  const { numbers, next } = map;
  let number = numbers.get(name);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(name, number);
  }
  const old = find(map.root, number);
  const place = old && order === 'keep' ? old.place : next;
  const root = put(map.root, number, { name, value, place });
  return { numbers, root, size: old ? map.size : map.size + 1, next: next + 1 };
}

/** Names and values in order. */
export function entriesOf<V>(map: VersionedMap<V>): readonly { readonly name: string; readonly value: V }[] {
  const entries: Entry<V>[] = [];
  if (map.root) collect(map.root, entries);
  return entries.sort((a, b) => a.place - b.place);
}

function entryOf<V>(map: VersionedMap<V>, name: string): Entry<V> | undefined {
  if (map.size === 0) return undefined;
  const number = map.numbers.get(name);
  return number === undefined ? undefined : find(map.root, number);
}

function find<V>(root: Node<V> | undefined, number: number): Entry<V> | undefined {
  let node = root;
  for (let rest = number; ; rest >>>= digitBits) {
    node = node?.children[rest & digitMask];
    if (!node || rest <= digitMask) return node?.entry;
  }
}

function put<V>(node: Node<V> | undefined, rest: number, entry: Entry<V>): Node<V> {
  const children = (node?.children ?? noChildren).slice();
  const digit = rest & digitMask;
  const child = children[digit];
  const last = rest <= digitMask;
  children[digit] = last ? { entry, children: child?.children ?? noChildren } : put(child, rest >>> digitBits, entry);
  return { entry: node?.entry, children };
}

function collect<V>({ entry, children }: Node<V>, entries: Entry<V>[]): void {
  if (entry) entries.push(entry);
  for (const child of children) if (child) collect(child, entries);
}
