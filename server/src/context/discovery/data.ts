/** What a YAML or JSON file says, with the lines of its members. Mappings are maps, since their keys are the user's. */
export type Data = null | boolean | number | string | readonly Data[] | DataMap;

export type DataMap = ReadonlyMap<string, Member>;

export interface Member {
  readonly value: Data;
  /** From 1. */
  readonly line: number;
  /** How Compose merges this member: `!reset` drops it, `!override` puts it in place of an earlier one. */
  readonly tag?: 'reset' | 'override';
}

export type ReadData = { readonly data: Data } | { readonly error: string };

export function isMap(data: Data | undefined): data is DataMap {
  return data instanceof Map;
}

export function isList(data: Data | undefined): data is readonly Data[] {
  return Array.isArray(data);
}

/** A member of a mapping; absent where there is no such member or the data is no mapping. */
export function member(data: Data | undefined, name: string): Data | undefined {
  return isMap(data) ? data.get(name)?.value : undefined;
}

/** The text of a scalar, as Compose and Bake take it; absent for null and for what is no scalar. */
export function scalarText(data: Data | undefined): string | undefined {
  if (typeof data === 'string') return data;
  return typeof data === 'number' || typeof data === 'boolean' ? String(data) : undefined;
}
