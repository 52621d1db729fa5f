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
    const start = at;
    if (line[at] === '"') {
      let value = '';
      at++;
      for (;;) {
        const quote = line.indexOf('"', at);
        if (quote === -1) return unreadable(at + 1, quoteError);
        value += line.slice(at, quote);
        at = quote + 1;
        if (line[at] !== '"') break;
        value += '"';
        at++;
      }
      if (at < line.length && line[at] !== ',') {
        return unreadable(at, quoteError);
      }
      fields.push({ text: value, start, end: at });
    } else {
      const comma = line.indexOf(',', at);
      const end = comma === -1 ? line.length : comma;
      const bare = line.slice(at, end).indexOf('"');
      if (bare !== -1) return unreadable(at + bare + 1, 'bare " in non-quoted field');
      fields.push({ text: line.slice(at, end), start, end });
      at = end;
    }
    if (at >= line.length) return { fields };
    at++;
  }
}

const quoteError = 'extraneous or missing " in quoted field';

function unreadable(column: number, problem: string): CsvRecord {
  return { error: `parse error on line 1, column ${column}: ${problem}` };
}
