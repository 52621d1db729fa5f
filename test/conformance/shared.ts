import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const folder = '../shared';

/** Why the suites that need recorded answers are skipped; undefined where these are there. */
export const missing: string | undefined = existsSync(folder)
  ? undefined
  : `SKIPPED: the recorded answers are not here (${folder})`;

/** The records of a file of JSON lines, packed or not. */
export function records<T>(path: string): T[] {
  const bytes = readFileSync(`${folder}/${path}`);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as T]));
}

/** A file of the corpus. Bytes that are no UTF-8 come out as an editor shows them. */
export interface CorpusFile {
  readonly id: string;
  readonly text: string;
}

export function corpusFiles(): CorpusFile[] {
  interface Recorded {
    readonly id: string;
    readonly text?: string;
    readonly base64?: string;
  }
  return records<Recorded>('corpus/dockerfiles.jsonl.gz').map(({ id, text, base64 }) => {
    return { id, text: text ?? Buffer.from(base64 ?? '', 'base64').toString('utf8') };
  });
}
