import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expandWord } from '../../server/src/core/syntax/expansion.ts';
import { parse } from '../../server/src/core/syntax/parser.ts';
import { growth, proportional } from '../growth.ts';

/** Texts of a size, and the size to start from. */
const shapes: Readonly<Record<string, readonly [size: number, text: (size: number) => string]>> = {
  'many lines': [400, (size) => `FROM a\n${'RUN make && make install\n'.repeat(size)}`],
  'many comments': [1_500, (size) => `${'# a comment\n'.repeat(size)}FROM a`],
  'one long line': [1_500, (size) => `FROM a\nCOPY ${'source '.repeat(size)}to`],
  'one long line of pairs': [500, (size) => `FROM a\nENV ${'name="some value" '.repeat(size)}`],
  'many flags': [400, (size) => `RUN ${'--mount=type=cache,target=/x '.repeat(size)}x`],
  'one long exec form': [2_000, (size) => `CMD [${'"word", '.repeat(size)}"end"]`],
  'many stages': [200, (size) => 'FROM a AS b\nCOPY --from=c d e\n'.repeat(size)],
  'a long continuation': [2_000, (size) => `RUN a \\\n${'  && b \\\n'.repeat(size)}  c`],
  'a long continuation of words': [500, (size) => `COPY a \\\n${'  b c \\\n# d\n\n'.repeat(size)}  e`],
  'a long here-document': [3_000, (size) => `RUN <<EOF\n${'make\n'.repeat(size)}EOF`],
  'many here-documents': [100, (size) => `RUN ${'<<E '.repeat(size)}\n${'x\nE\n'.repeat(size)}`],
  'here-documents without ends': [200, (size) => `RUN ${'<<E '.repeat(size)}\n${'x\n'.repeat(size)}`],
  'triggers of triggers': [300, (size) => 'ONBUILD \\\n'.repeat(size)],
  'open quotes': [20_000, (size) => `ENV a="${'\\" '.repeat(size)}`],
  'white space': [100_000, (size) => `RUN a${' '.repeat(size)}\\${' '.repeat(size)}b`],
};

for (const [name, [size, text]] of Object.entries(shapes)) {
  test(`parsing ${name} takes time in proportion`, () => {
    const ratio = growth(text, size, parse);
    assert.ok(ratio <= proportional, `twice the size takes ${ratio.toFixed(2)} times as long`);
  });
}

test('expanding takes time in proportion', () => {
  const words: Readonly<Record<string, (size: number) => string>> = {
    references: (size) => '$a ${b} '.repeat(size),
    depth: (size) => '${a:-'.repeat(size) + '}'.repeat(size),
    quotes: (size) => `"a'$b'" `.repeat(size),
    replacement: (size) => `\${c//x/${'y$0'.repeat(size / 1_000)}}`,
  };
  for (const [name, word] of Object.entries(words)) {
    const lookup = (variable: string) => (variable === 'c' ? 'x'.repeat(1_000) : undefined);
    const ratio = growth(word, 1_000, (text) => expandWord(text, lookup, { escape: '\\' }));
    assert.ok(ratio <= proportional, `${name}: twice the size takes ${ratio.toFixed(2)} times as long`);
  }
});
