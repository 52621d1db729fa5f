import { type MountType, mountKeys, mountOptions, mountTypes } from '../language/mounts.ts';
import { goBoolean } from '../text/goBoolean.ts';
import { quote } from '../text/goFormat.ts';
import { lowerCase } from '../text/letterCase.ts';
import type { Range } from '../text/range.ts';
import { suggest, suggestFromSet } from '../text/suggestion.ts';
import { byteSize } from './byteSize.ts';
import { valueRange } from './flags.ts';
import type { MountField, MountSyntax } from './model.ts';

/** A mount of RUN with its values expanded. Texts that were not given are empty, numbers absent. */
export interface Mount {
  readonly type: MountType;
  readonly from: string;
  readonly source: string;
  /** As written, not yet joined to the working directory. */
  readonly target: string;
  readonly readOnly: boolean;
  /** In bytes; for tmpfs. */
  readonly size: number;
  readonly id: string;
  readonly sharing: string;
  readonly required: boolean;
  readonly env?: string;
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
}

export type MountResult = { readonly mount: Mount } | { readonly error: string; readonly range: Range };

/** A field's value with variables expanded, or what stops its expansion. */
export type ExpandField = (field: MountField) => { readonly value: string } | { readonly error: string };

/**
 * Evaluates a `--mount` as BuildKit does when it comes to the instruction (instructions/commands_runmount.go): field by field, each
 * expanded just before it is read, and then as a whole.
 */
export function evaluateMount(syntax: MountSyntax, expand: ExpandField): MountResult {
  const draft: Draft = {
    type: 'bind',
    from: '',
    source: '',
    target: '',
    size: 0,
    id: '',
    sharing: '',
    required: false,
  };
  for (const field of syntax.fields) {
    const error = readField(draft, field, expand);
    if (error !== undefined) return { error, range: field.range };
  }
  const error = contradiction(draft);
  if (error !== undefined) return { error, range: valueRange(syntax.flag) };
  const readOnly = draft.readOnly ?? (draft.type !== 'cache' && draft.type !== 'tmpfs');
  return { mount: { ...draft, readOnly } };
}

type Draft = { -readonly [Member in keyof Omit<Mount, 'readOnly'>]: Mount[Member] } & { readOnly?: boolean };

const typeNames = mountTypes.map(({ type }) => type);

const sharings = (mountOptions.find(({ names }) => names[0] === 'sharing')?.values ?? []).map(({ value }) => value);

function readField(draft: Draft, field: MountField, expand: ExpandField): string | undefined {
  if (field.value === undefined) return readBare(draft, field);
  const expanded = expand(field);
  return 'error' in expanded ? expanded.error : readValue(draft, field, expanded.value);
}

function readBare(draft: Draft, { key, text }: MountField): string | undefined {
  switch (key) {
    case 'readonly':
    case 'ro':
      draft.readOnly = true;
      return undefined;
    case 'readwrite':
    case 'rw':
      draft.readOnly = false;
      return undefined;
    case 'required':
      return readRequired(draft, key, 'true');
    default:
      return `invalid field '${text}' must be a key=value pair`;
  }
}

function readValue(draft: Draft, { key, text }: MountField, value: string): string | undefined {
  switch (key) {
    case 'type': {
      const lower = lowerCase(value);
      const type = typeNames.find((name) => name === lower);
      if (!type) return `unsupported mount type ${quote(value)}${suggestFromSet(value, typeNames)}`;
      draft.type = type;
      return undefined;
    }
    case 'from':
    case 'id':
    case 'env':
      draft[key] = value;
      return undefined;
    case 'source':
    case 'src':
      draft.source = value;
      return undefined;
    case 'target':
    case 'dst':
    case 'destination':
      draft.target = value;
      return undefined;
    case 'readonly':
    case 'ro':
    case 'readwrite':
    case 'rw': {
      const flag = goBoolean(value);
      if (flag === undefined) return `invalid value for ${key}: ${value}`;
      draft.readOnly = key === 'readonly' || key === 'ro' ? flag : !flag;
      return undefined;
    }
    case 'required':
      return readRequired(draft, key, value);
    case 'size': {
      if (draft.type !== 'tmpfs') return notOfType(key, draft.type);
      const size = byteSize(value);
      if (size === undefined) return `invalid value for ${key}: ${value}`;
      draft.size = size;
      return undefined;
    }
    case 'sharing': {
      const sharing = lowerCase(value);
      if (!sharings.includes(sharing))
        return `unsupported sharing value ${quote(value)}${suggestFromSet(value, sharings)}`;
      draft.sharing = sharing;
      return undefined;
    }
    case 'mode':
    case 'uid':
    case 'gid': {
      const number = unsigned(value, key === 'mode' ? 8 : 10);
      if (number === undefined) return `invalid value ${value} for ${key}`;
      draft[key] = number;
      return undefined;
    }
    default:
      return `unexpected key '${key}' in '${text}'${suggest(key, mountKeys)}`;
  }
}

function readRequired(draft: Draft, key: string, value: string): string | undefined {
  if (draft.type !== 'secret' && draft.type !== 'ssh') return notOfType(key, draft.type);
  const flag = goBoolean(value);
  if (flag === undefined) return `invalid value for ${key}: ${value}`;
  draft.required = flag;
  return undefined;
}

function notOfType(key: string, type: MountType): string {
  return `unexpected key '${key}' for mount type '${type}'`;
}

/** A whole number of at most 32 bits. */
function unsigned(text: string, base: 8 | 10): number | undefined {
  if (!(base === 8 ? /^[0-7]+$/ : /^[0-9]+$/).test(text)) return undefined;
  const value = Number.parseInt(text, base);
  return value <= 0xffff_ffff ? value : undefined;
}

function contradiction(draft: Draft): string | undefined {
  const { type } = draft;
  for (const key of ['mode', 'uid', 'gid'] as const) {
    if (draft[key] !== undefined && !takes(type, key)) return `${key} not allowed for ${quote(type)} type mounts`;
  }
  if (type === 'secret') {
    if (draft.from !== '') return 'secret mount should not have a from';
    if (draft.sharing !== '') return 'secret mount should not define sharing';
    if (draft.source === '' && draft.target === '' && draft.id === '') {
      return 'invalid secret mount. one of source, target required';
    }
    if (draft.source !== '' && draft.id !== '') return "both source and id can't be set";
  }
  return draft.sharing === '' || type === 'cache' ? undefined : `invalid cache sharing set for ${type} mount`;
}

function takes(type: MountType, key: string): boolean {
  return mountOptions.some(({ names, types }) => names.includes(key) && types.includes(type));
}
