import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const shared = '../shared/corpus/dockerfiles.jsonl.gz';

/** Real Dockerfiles where they are at hand, else those of the examples. */
export function corpusTexts(): { readonly texts: readonly string[]; readonly from: string } {
  if (!existsSync(shared)) return { texts: exampleTexts('examples'), from: 'the examples: no corpus is at hand' };
  const lines = gunzipSync(readFileSync(shared)).toString('utf8').trimEnd().split('\n');
  const texts = lines.flatMap((line) => (JSON.parse(line) as { text?: string }).text ?? []);
  return { texts, from: 'the corpus' };
}

function exampleTexts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return exampleTexts(path);
    return /^Dockerfile/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}
