import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instructionFacts } from '../../server/src/core/language/instructions.ts';
import { greedyShell, loadGrammar, realShell } from '../grammar/tokenize.ts';
import { corpusFiles, missing, records } from './shared.ts';

interface Parsed {
  readonly id: string;
  readonly nodes?: readonly { readonly keyword: string; readonly start: number; readonly end: number }[];
}

const keywords = new Set<string>(instructionFacts.map(({ keyword }) => keyword));

/** One file of so many: VS Code's own shell grammar takes a minute for all of them. */
const runs = [
  { what: 'a greedy shell grammar', shell: greedyShell, every: 1 },
  ...(realShell === undefined ? [] : [{ what: "VS Code's shell grammar", shell: realShell, every: 20 }]),
];

for (const { what, shell, every } of runs) {
  test(`with ${what}, the grammar finds keywords where BuildKit's parser finds instructions`, {
    skip: missing,
  }, async () => {
    const tokenize = await loadGrammar(shell);
    const parsed = new Map(records<Parsed>('corpus/buildkit-golden.jsonl.gz').map(({ id, nodes = [] }) => [id, nodes]));
    const wrong: string[] = [];
    let instructions = 0;
    for (const { id, text } of corpusFiles().filter((_, index) => index % every === 0)) {
      const nodes = parsed.get(id) ?? [];
      const end = Math.max(0, ...nodes.map((node) => node.end));
      const expected = new Map(nodes.map(({ start, keyword }) => [start, keyword.toUpperCase()]));
      for (const [index, line] of tokenize(text.replace(/^\ufeff/, ''))
        .slice(0, end)
        .entries()) {
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
    assert.deepEqual(wrong.slice(0, 20), []);
    assert.ok(instructions > 100_000 / every);
  });
}
