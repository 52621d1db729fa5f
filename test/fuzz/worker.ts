import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { exercise, type Setting } from './exercise.ts';
import { randomInput } from './inputs.ts';
import { seededRandom } from './random.ts';

/** What a process of the fuzzer is asked to try: the inputs numbered from `first` on in steps. Each has a seed of its own. */
interface Job {
  readonly seed: number;
  readonly first: number;
  readonly step: number;
  readonly runs: number;
  readonly corpus: string;
}

const job = JSON.parse(process.argv[2] ?? '{}') as Job;
const others = existsSync(job.corpus) ? corpusTexts(job.corpus) : [];
for (let run = job.first; run < job.runs; run += job.step) {
  const random = seededRandom(job.seed + run);
  const text = randomInput(random, others);
  const setting = random.pick<Setting>(['in a world', 'alone', 'as another build']);
  const offsets = [random.below(text.length + 1)];
  // The launcher ends a process that says nothing for too long, and shows what it said last.
  process.send?.({ kind: 'trying', run, text });
  const failure = tryInput(text, setting, offsets);
  if (failure !== undefined) process.send?.({ kind: 'failed', run, text, failure });
}
process.disconnect?.();

function tryInput(text: string, setting: Setting, offsets: readonly number[]): string | undefined {
  try {
    const problems = exercise(text, setting, offsets);
    return problems.length === 0 ? undefined : problems.join('\n');
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** Short files of the corpus; each is only the start of a mutation. */
function corpusTexts(path: string): string[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.flatMap((line) => {
    if (line === '') return [];
    const { text } = JSON.parse(line) as { readonly text?: string };
    return text !== undefined && text.length < 3_000 ? [text] : [];
  });
}
