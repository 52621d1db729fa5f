/** Values that are remembered of objects. */
export interface Attached<K extends object, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

/**
 * Remembers values on the objects themselves, unseen by whoever copies or compares them. A weak map of the module would say the same, but
 * to the engine the values of a map that has grown old are alive until it next collects the whole heap: with values that lead back to
 * their keys, each keystroke would leave its analysis behind, to be copied by every collection until then.
 */
export function attached<K extends object, V>(): Attached<K, V> {
  const place = Symbol('attached');
  return {
    get: (key) => (key as Holder<V>)[place],
    set(key, value) {
      Object.defineProperty(key, place, { value, configurable: true });
    },
  };
}

interface Holder<V> {
  readonly [place: symbol]: V | undefined;
}
