import type { FlagSyntax } from '../syntax/tree.ts';
import { goBoolean } from '../text/goBoolean.ts';
import { lowerCase } from '../text/letterCase.ts';
import { suggest } from '../text/suggestion.ts';
import { csvRecord } from './csv.ts';
import { type Complaint, placeInValue, valueRange } from './flags.ts';
import type { DeviceSyntax } from './model.ts';

/** Reads one `--device` flag (instructions/commands_rundevice.go). The first field without a known key is the device's name. */
export function readDevice(flag: FlagSyntax): { readonly device: DeviceSyntax; readonly complaint?: Complaint } {
  const record = csvRecord(flag.value ?? '');
  if ('error' in record) {
    const complaint = { message: `failed to parse csv devices: ${record.error}`, range: valueRange(flag) };
    return { device: { flag, name: '', required: false }, complaint };
  }
  const draft = { name: '', required: false };
  let complaint: Complaint | undefined;
  for (const { text, start, end } of record.fields) {
    const message = readField(draft, text);
    if (message !== undefined) complaint ??= { message, range: placeInValue(flag, start, end) };
  }
  const device = { flag, ...draft };
  return complaint ? { device, complaint } : { device };
}

function readField(draft: { name: string; required: boolean }, text: string): string | undefined {
  const equals = text.indexOf('=');
  const key = lowerCase(equals === -1 ? text : text.slice(0, equals));
  const value = equals === -1 ? undefined : text.slice(equals + 1);
  if (key === 'required') {
    const required = value === undefined ? true : goBoolean(value);
    if (required === undefined) return `invalid value for ${key}: ${value}`;
    draft.required = required;
  } else if (key === 'name' && value !== undefined) {
    if (draft.name !== '') return `device name already set to ${draft.name}`;
    draft.name = value;
  } else if (draft.name === '') draft.name = text;
  else if (value === undefined) return `invalid field '${text}' must be a key=value pair`;
  else return `unexpected key '${key}' in '${text}'${suggest(key, ['name', 'required'])}`;
  return undefined;
}
