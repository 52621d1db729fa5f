import type { FlagSyntax } from '../syntax/tree.ts';
import { lowerCase } from '../text/letterCase.ts';
import { csvRecord } from './csv.ts';
import type { Complaint } from './flags.ts';
import { placeInValue, valueRange } from './flags.ts';
import type { MountField, MountSyntax } from './model.ts';

/**
 * Reads one `--mount` flag as far as BuildKit does before it expands variables: the fields, and `from`, which may hold none
 * (instructions/commands_runmount.go).
 */
export function readMount(flag: FlagSyntax): { readonly mount: MountSyntax; readonly complaint?: Complaint } {
  const record = csvRecord(flag.value ?? '');
  if ('error' in record) {
    const complaint = { message: `failed to parse csv mounts: ${record.error}`, range: valueRange(flag) };
    return { mount: { flag, fields: [] }, complaint };
  }
  const fields: MountField[] = [];
  let from: string | undefined;
  let complaint: Complaint | undefined;
  for (const { text, start, end } of record.fields) {
    const range = placeInValue(flag, start, end);
    const equals = text.indexOf('=');
    const key = lowerCase(equals === -1 ? text : text.slice(0, equals));
    if (equals === -1) {
      fields.push({ key, text, range });
      continue;
    }
    const value = text.slice(equals + 1);
    fields.push({ key, text, value, range });
    if (key !== 'from') continue;
    from = value;
    const dollar = value.indexOf('$');
    if (dollar !== -1 && dollar !== value.length - 1) {
      complaint ??= { message: "'from' doesn't support variable expansion, define alias stage instead", range };
    }
  }
  const mount = { flag, fields, ...(from === undefined ? {} : { from }) };
  return complaint ? { mount, complaint } : { mount };
}
