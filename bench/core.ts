// The core beside its peer, `dockerfile-ast` with `dockerfile-utils`, on the same files in the same process.
import { readFileSync } from 'node:fs';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { analyze } from '../server/src/core/analysis.ts';
import { check } from '../server/src/core/rules/check.ts';
import { emptyWorld } from '../server/src/core/world.ts';
import { corpusTexts } from './corpus.ts';

const rounds = 5;

/** What is measured of a text: all that a keystroke costs before anything is shown. */
const subjects: Readonly<Record<string, (text: string) => unknown>> = {
  'Layerwise: parse, resolve, plan, all checks': (text) => check(analyze(text, emptyWorld)),
  'peer: parse and validate': (text) => [DockerfileParser.parse(text), validate(text)],
};

const { texts, from } = corpusTexts();
const characters = texts.reduce((sum, text) => sum + text.length, 0);
console.log(
  `# ${texts.length} files (${from}), ${(characters / 1e6).toFixed(1)} million characters, medians of ${rounds} rounds`,
);
const times = new Map<string, number[]>(Object.keys(subjects).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, subject] of Object.entries(subjects)) {
    const time = timed(() => {
      for (const text of texts) subject(text);
    });
    // The first round warms up.
    if (round > 0) times.get(name)?.push(time);
  }
}
const medians = [...times].map(([name, values]) => ({ name, time: median(values) }));
for (const { name, time } of medians) {
  console.log(`${name}: ${time.toFixed(0)} ms, ${(characters / time / 1000).toFixed(1)} MB/s`);
}
const [ours, peer] = medians;
if (ours && peer) console.log(`ratio: ${(peer.time / ours.time).toFixed(1)} times as fast as the peer`);

console.log(`# memory: ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB of heap; bundle ${bundleSize()}`);

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function bundleSize(): string {
  try {
    const parts = ['node', 'protocol', 'handlers'].map((name) => readFileSync(`dist/server/${name}.js`).length);
    return `${(parts.reduce((total, size) => total + size, 0) / 1e3).toFixed(0)} KB (the server in Node)`;
  } catch {
    return 'not built';
  }
}
