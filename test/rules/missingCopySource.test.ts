import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { rule } from '../../server/src/core/rules/MissingCopySource.ts';
import { type BuildContext, emptyWorld, known } from '../../server/src/core/world.ts';

function missing(text: string, own: Partial<BuildContext>): string[] {
  const context = { source: 'here', files: ['a.txt', 'src/b.js'], links: new Set<string>(), truncated: false, ...own };
  const analysis = analyze(text, { ...emptyWorld, context: () => known(context) });
  return [...rule.check(analysis)].map(({ message }) => message);
}

const text = 'FROM scratch\nCOPY gone.txt /\n';
const found = ['"gone.txt" is not in the build context, so that the build fails.'];

test('a guessed context counts when another source is in it', () => {
  assert.deepEqual(missing(text, { guessed: true }), []);
  assert.deepEqual(missing(`${text}COPY . /\nCOPY *.txt /\n`, { guessed: true }), []);
  assert.deepEqual(missing(`${text}COPY src /\n`, { guessed: true }), found);
  assert.deepEqual(missing(text, {}), found);
});

test('what a listing does not tell is not taken for missing', () => {
  assert.deepEqual(missing(text, { truncated: true }), []);
  assert.deepEqual(missing('FROM scratch\nCOPY docs /\n', { emptyFolders: new Set(['docs']) }), []);
  assert.deepEqual(missing('FROM scratch\nCOPY l/x.txt /\n', { files: ['l'], links: new Set(['l']) }), []);
  assert.deepEqual(missing('FROM scratch\nCOPY src/.hidden.txt /\n', { ignore: { name: 'i', text: '**/.*' } }), []);
});
