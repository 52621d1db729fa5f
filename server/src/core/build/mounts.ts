import type { MountField, MountSyntax } from '../dockerfile/model.ts';
import { quote } from '../text/goFormat.ts';
import type { Range } from '../text/range.ts';
import { suggest } from '../text/suggestion.ts';

export type MountType = 'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh';

/** A mount of RUN with its values expanded. Absent members were not given. */
export interface Mount {
  readonly type: MountType;
  readonly from: string;
  readonly source: string;
  readonly target: string;
  readonly readOnly: boolean;
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

const types: readonly string[] = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
const sharings: readonly string[] = ['shared', 'private', 'locked'];
const keys = [
  'type',
  'from',
  'source',
  'target',
  'readonly',
  'id',
  'sharing',
  'required',
  'size',
  'mode',
  'uid',
  'gid',
  'src',
  'dst',
  'destination',
  'ro',
  'rw',
  'readwrite',
  'env',
];

interface Draft {
  type: MountType;
  from: string;
  source: string;
  target: string;
  readOnly: boolean | undefined;
  size: number;
  id: string;
  sharing: string;
  required: boolean;
  env?: string;
  mode?: number;
  uid?: number;
  gid?: number;
}

/**
 * Evaluates a `--mount` field by field, as BuildKit does when it reaches the instruction (instructions/commands_runmount.go).
 * `expand` gives a field's value with variables expanded, or an error message.
 */
export function resolveMount(syntax: MountSyntax, expand: (field: MountField) => { value: string } | { error: string }): MountResult {
  const draft: Draft = {
    type: 'bind',
    from: '',
    source: '',
    target: '',
    readOnly: undefined,
    size: 0,
    id: '',
    sharing: '',
    required: false,
  };
  for (const field of syntax.fields) {
    const error = field.value === undefined ? applyBare(draft, field) : applyExpanded(draft, field, expand(field));
    if (error !== undefined) return { error, range: field.range };
  }
  const error = contradiction(draft);
  if (error !== undefined) return { error, range: syntax.flag.valueRange ?? syntax.flag.range };
  return { mount: { ...draft, readOnly: draft.readOnly ?? (draft.type !== 'cache' && draft.type !== 'tmpfs') } };
}

function applyBare(draft: Draft, { key, text }: MountField): string | undefined {
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
      if (draft.type !== 'secret' && draft.type !== 'ssh') return unexpectedForType(key, draft.type);
      draft.required = true;
      return undefined;
    default:
      return `invalid field '${text}' must be a key=value pair`;
  }
}

function applyExpanded(draft: Draft, field: MountField, expanded: { value: string } | { error: string }) {
  return 'error' in expanded ? expanded.error : apply(draft, field, expanded.value);
}

function apply(draft: Draft, { key, text }: MountField, value: string): string | undefined {
  switch (key) {
    case 'type': {
      const type = value.toLowerCase();
      if (!types.includes(type)) return `unsupported mount type ${quote(value)}${suggest(value, types)}`;
      draft.type = type as MountType;
      return undefined;
    }
    case 'from':
      draft.from = value;
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
      draft.readOnly = key.startsWith('reado') || key === 'ro' ? flag : !flag;
      return undefined;
    }
    case 'required': {
      if (draft.type !== 'secret' && draft.type !== 'ssh') return unexpectedForType(key, draft.type);
      const flag = goBoolean(value);
      if (flag === undefined) return `invalid value for ${key}: ${value}`;
      draft.required = flag;
      return undefined;
    }
    case 'size': {
      if (draft.type !== 'tmpfs') return unexpectedForType(key, draft.type);
      const size = bytesOf(value);
      if (size === undefined) return `invalid value for ${key}: ${value}`;
      draft.size = size;
      return undefined;
    }
    case 'id':
      draft.id = value;
      return undefined;
    case 'sharing': {
      const sharing = value.toLowerCase();
      if (!sharings.includes(sharing)) return `unsupported sharing value ${quote(value)}${suggest(value, sharings)}`;
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
    case 'env':
      draft.env = value;
      return undefined;
    default:
      return `unexpected key '${key}' in '${text}'${suggest(key, keys)}`;
  }
}

function unexpectedForType(key: string, type: MountType): string {
  return `unexpected key '${key}' for mount type '${type}'`;
}

function contradiction(draft: Draft): string | undefined {
  const { type } = draft;
  if (type !== 'secret' && type !== 'ssh' && type !== 'cache') {
    for (const key of ['mode', 'uid', 'gid'] as const) {
      if (draft[key] !== undefined) return `${key} not allowed for ${quote(type)} type mounts`;
    }
  }
  if (type === 'secret') {
    if (draft.from !== '') return 'secret mount should not have a from';
    if (draft.sharing !== '') return 'secret mount should not define sharing';
    if (draft.source === '' && draft.target === '' && draft.id === '') {
      return 'invalid secret mount. one of source, target required';
    }
    if (draft.source !== '' && draft.id !== '') return "both source and id can't be set";
  }
  if (draft.sharing !== '' && type !== 'cache') return `invalid cache sharing set for ${type} mount`;
  return undefined;
}

/** The words that Go's strconv.ParseBool takes. */
export function goBoolean(text: string): boolean | undefined {
  if (['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text)) return true;
  if (['0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text)) return false;
  return undefined;
}

function unsigned(text: string, base: 8 | 10): number | undefined {
  if (!(base === 8 ? /^[0-7]+$/ : /^[0-9]+$/).test(text)) return undefined;
  const value = Number.parseInt(text, base);
  return value <= 0xffffffff ? value : undefined;
}

const sizePattern = /^([0-9]+(?:\.[0-9]*)?|\.[0-9]+) ?([bkmgtp]?)(?:i?b)?$/i;

/** Bytes of a size such as `64m` or `1.5GiB`, with binary multiples; undefined when it is none (docker/go-units RAMInBytes). */
function bytesOf(text: string): number | undefined {
  const match = sizePattern.exec(text);
  if (!match) return undefined;
  const power = 'bkmgtp'.indexOf((match[2] || 'b').toLowerCase());
  return Math.trunc(Number(match[1]) * 1024 ** power);
}
