import { utf8Length } from '../text/utf8.ts';

/** The fields of one comma-separated record, or the words in which Go's reader refuses it. */
export type CsvRecord = { readonly fields: readonly CsvField[] } | { readonly error: string };

export interface CsvField {
  readonly text: string;
  /** Offset of the field, its quote included, in the record. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the first record of a text as tonistiigi/go-csvvalue does, which `--mount` and `--device` use: a field that starts with a
 * double quote runs to the closing one, and a doubled quote inside stands for one.
 */
export function csvRecord(text: string): CsvRecord {
  const line = text.endsWith('\n') ? text.slice(0, text.endsWith('\r\n') ? -2 : -1) : text;
  if (line === '') return { error: 'EOF' };
  const fields: CsvField[] = [];
  for (let at = 0; ; ) {
    const field = line[at] === '"' ? quotedField(line, at) : bareField(line, at);
    if ('error' in field) return field;
    fields.push(field);
    if (field.end >= line.length) return { fields };
    at = field.end + 1;
  }
}

function bareField(line: string, start: number): CsvField | { readonly error: string } {
  const comma = line.indexOf(',', start);
  const end = comma === -1 ? line.length : comma;
  const text = line.slice(start, end);
  const quote = text.indexOf('"');
  return quote === -1 ? { text, start, end } : refuse(line, start + quote, 'bare " in non-quoted-field');
}

function quotedField(line: string, start: number): CsvField | { readonly error: string } {
  const problem = 'extraneous or missing " in quoted-field';
  let text = '';
  let at = start + 1;
  for (;;) {
    const quote = line.indexOf('"', at);
    if (quote === -1) return refuse(line, at, problem);
    text += line.slice(at, quote);
    at = quote + 1;
    if (line[at] !== '"') break;
    text += '"';
    at++;
  }
  return at === line.length || line[at] === ',' ? { text, start, end: at } : refuse(line, at - 1, problem);
}

/** Go counts columns in bytes, from 1. */
function refuse(line: string, at: number, problem: string): { readonly error: string } {
  return { error: `parse error on line 1, column ${utf8Length(line.slice(0, at)) + 1}: ${problem}` };
}
