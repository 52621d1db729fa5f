/** A value of Bake's language. An object is a map, since its keys are the user's. */
export type HclValue = string | number | boolean | null | readonly HclValue[] | HclObject | HclUnknown;

export type HclObject = ReadonlyMap<string, HclValue>;

/** A value that cannot be told from the files alone, and why. */
export interface HclUnknown {
  readonly unknown: string;
}

export function isUnknown(value: HclValue): value is HclUnknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

export function isHclObject(value: HclValue): value is HclObject {
  return value instanceof Map;
}

export function isHclList(value: HclValue): value is readonly HclValue[] {
  return Array.isArray(value);
}

/** The text that a value becomes where a string is wanted. */
export function textOf(value: HclValue): string | HclUnknown {
  if (isUnknown(value)) return value;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return { unknown: value === null ? 'it is null' : 'it is no string' };
}

export function isTrue(value: HclValue): boolean | HclUnknown {
  if (isUnknown(value)) return value;
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  return { unknown: 'it is neither true nor false' };
}

export function equalValues(left: HclValue, right: HclValue): boolean {
  return canonical(left) === canonical(right);
}

function canonical(value: HclValue): string {
  if (isHclList(value)) return `[${value.map(canonical).join(',')}]`;
  if (isHclObject(value)) {
    const members = [...value].map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`);
    return `{${members.sort().join(',')}}`;
  }
  return JSON.stringify(value);
}
