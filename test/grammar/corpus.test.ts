import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { instructionFacts } from '../../server/src/core/language/instructions.ts';
import { greedyShell, loadGrammar, realShell } from './tokenize.ts';

const corpus = '../shared/corpus';
const skip = existsSync(corpus) ? false : `${corpus} is not there`;

interface Parsed {
  readonly id: string;
  readonly nodes?: readonly { readonly keyword: string; readonly start: number; readonly end: number }[];
}

const keywords = new Set<string>(instructionFacts.map(({ keyword }) => keyword));

/** One file of so many: all of them take a minute. */
const runs = [
  { what: 'a greedy shell grammar', shell: greedyShell, every: 25 },
  ...(realShell === undefined ? [] : [{ what: "VS Code's shell grammar", shell: realShell, every: 150 }]),
];

for (const { what, shell, every } of runs) {
  test(`with ${what}, keywords of real files are where BuildKit's parser finds instructions`, { skip }, async () => {
    const tokenize = await loadGrammar(shell);
    const texts = new Map<string, string>();
    for (const { id, text } of read<{ id: string; text: string }>('dockerfiles', (_, index) => index % every === 0))
      texts.set(id, text);
    const wrong: string[] = [];
    let instructions = 0;
    for (const { id, nodes = [] } of read<Parsed>('buildkit-golden', (id) => texts.has(id))) {
      const text = texts.get(id);
      if (text === undefined) continue;
      const lines = tokenize(text.replace(/^\ufeff/, ''));
      const end = Math.max(0, ...nodes.map((node) => node.end));
      const expected = new Map(nodes.map(({ start, keyword }) => [start, keyword.toUpperCase()]));
      for (const [index, line] of lines.slice(0, end).entries()) {
        const first = line.find((token) => token.text.trim() !== '');
        const marked = first?.scopes.some((scope) =>
          /^keyword\.(?:other\.special-method|control)\.dockerfile$/.test(scope),
        );
        const found = marked ? first?.text.toUpperCase() : undefined;
        const keyword = expected.get(index + 1);
        if (keyword !== undefined && keywords.has(keyword)) {
          instructions++;
          if (found !== keyword) wrong.push(`${id}:${index + 1} misses ${keyword}`);
        } else if (found !== undefined && !['AS', 'CMD', 'NONE'].includes(found)) {
          wrong.push(`${id}:${index + 1} has ${found} inside an instruction`);
        }
      }
    }
    assert.deepEqual(wrong, []);
    assert.ok(instructions > 1000);
  });
}

/** The records of a file of the corpus that are wanted, by their id and their place. */
function read<T>(name: string, wanted: (id: string, index: number) => boolean): T[] {
  return gunzipSync(readFileSync(`${corpus}/${name}.jsonl.gz`))
    .toString('utf8')
    .split('\n')
    .filter((line, index) => wanted(/^\{"id": *"(\w+)"/.exec(line)?.[1] ?? '', index) && line !== '')
    .map((line) => JSON.parse(line));
}
