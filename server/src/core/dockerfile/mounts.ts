import type { FlagSyntax } from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';
import { csvRecord } from './csv.ts';
import type { Complaint } from './flags.ts';
import type { MountField, MountSyntax } from './model.ts';

/**
 * Reads one `--mount` flag as far as BuildKit does before it expands variables: the fields, and `from`, which may hold none
 * (instructions/commands_runmount.go).
 */
export function readMount(flag: FlagSyntax): { readonly mount: MountSyntax; readonly complaint?: Complaint } {
  const value = flag.value ?? '';
  const range = flag.valueRange ?? flag.range;
  const record = csvRecord(value);
  if ('error' in record) {
    return { mount: { flag, fields: [] }, complaint: { message: `failed to parse csv mounts: ${record.error}`, range } };
  }
  // Quotes and escapes that the flag's own reading removed shift what follows them; then the whole value is the best range.
  const exact = range.end - range.start === value.length;
  const place = (start: number, end: number): Range =>
    exact ? { start: range.start + start, end: range.start + end } : range;
  const fields: MountField[] = [];
  let from: string | undefined;
  let complaint: Complaint | undefined;
  for (const { text, start, end } of record.fields) {
    const equals = text.indexOf('=');
    const key = (equals === -1 ? text : text.slice(0, equals)).toLowerCase();
    const fieldRange = place(start, end);
    if (equals === -1) {
      fields.push({ key, text, range: fieldRange });
      continue;
    }
    const fieldValue = text.slice(equals + 1);
    fields.push({ key, text, value: fieldValue, range: fieldRange });
    if (key !== 'from') continue;
    from = fieldValue;
    const dollar = fieldValue.indexOf('$');
    if (dollar !== -1 && dollar !== fieldValue.length - 1) {
      const message = `'from' doesn't support variable expansion, define alias stage instead`;
      complaint ??= { message, range: fieldRange };
    }
  }
  const mount = { flag, fields, ...(from === undefined ? {} : { from }) };
  return complaint ? { mount, complaint } : { mount };
}
