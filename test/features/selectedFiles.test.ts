import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { hover } from '../../server/src/core/features/hover.ts';
import { layerTree } from '../../server/src/core/features/layerTree.ts';
import { type BuildContext, emptyWorld, known, type World } from '../../server/src/core/world.ts';

const context: BuildContext = {
  source: 'the folder of the Dockerfile',
  files: [
    'README.md',
    'a/package.json',
    'b/package.json',
    'link',
    'package-lock.json',
    'src/a.js',
    'src/a.test.js',
    'src/lib/b.js',
  ],
  links: new Set(['link']),
  ignore: { name: '.dockerignore', text: 'dist\n' },
  truncated: false,
};

function worldOf(own: Partial<BuildContext> = {}, more: Partial<World> = {}): World {
  const value = { ...context, ...own };
  return { ...emptyWorld, context: () => known(value), ...more };
}

function hoverOn(instruction: string, word: string, world = worldOf()): string | undefined {
  const text = `FROM scratch AS s\nARG DIR=src\n${instruction}\n`;
  return hover(analyze(text, world), text.indexOf(word))?.markdown;
}

/** What a source selects, by the instruction and the word that is hovered; empty where nothing is said. */
const cases: readonly (readonly [instruction: string, word: string, selects: string])[] = [
  ['COPY README.md /', 'README.md', 'Selects 1 file (`README.md`) of'],
  ['COPY ./src/../src /x', './src', 'Selects 3 files (`src/a.js`, `src/a.test.js`, `src/lib/b.js`) of'],
  ['COPY src/*.js /x/', 'src/*', 'Selects 2 files (`src/a.js`, `src/a.test.js`) of'],
  ['COPY $DIR/l* /x/', '/l*', 'Selects 1 file (`src/lib/b.js`) of'],
  ['COPY --link src/lib /x/', 'src/lib', 'Selects 1 file (`src/lib/b.js`) of'],
  ['COPY --exclude=**/*.test.js src /x', 'src /x', 'Selects 2 files (`src/a.js`, `src/lib/b.js`) of'],
  ['COPY --parents */package.json /x/', '*/p', 'Selects 2 files (`a/package.json`, `b/package.json`) of'],
  ['COPY --parents ./src/./**/*.js /x/', './src', 'Selects 3 files (`src/a.js`, `src/a.test.js`, `src/lib/b.js`) of'],
  [
    'COPY . /x',
    '. /x',
    'Selects 8 files (`README.md`, `a/package.json`, `b/package.json`, `link`, `package-lock.json`, …) of',
  ],
  ['ADD gone /x', 'gone', 'Nothing is found in'],
  ['COPY *.none /x/', '*.none', 'Nothing is found in'],
  // Where a link leads is not listed.
  ['COPY link /x', 'link', ''],
  ['COPY --from=s /src /x', '/src', ''],
  ['ADD https://example.com/src /x', 'https', ''],
];

for (const [instruction, word, selects] of cases) {
  test(`hovering ${word} of ${instruction}`, () => {
    const said = hoverOn(instruction, word) ?? '';
    const expected =
      selects === '' ? '' : `${selects} the build context (the folder of the Dockerfile) under \`.dockerignore\`.`;
    assert.equal(said.includes('build context') ? said : '', expected);
  });
}

test('a listing that was cut promises no more than it knows', () => {
  const cut = worldOf({ truncated: true });
  assert.match(hoverOn('COPY src /x', 'src /x', cut) ?? '', /^Selects at least 3 files \(.*, …\)/);
  assert.equal(hoverOn('COPY gone /x', 'gone', cut), undefined);
});

function tooltip(instruction: string, world: World): string {
  const tree = layerTree(analyze(`FROM scratch\n${instruction}\n`, world), undefined);
  return tree.roots[0]?.children[0]?.tooltip() ?? '';
}

test('a mount selects its path as it is', () => {
  const files = { files: ['src*/x', 'src/a.js'] };
  assert.match(tooltip('RUN --mount=target=/x,source=./src/ make', worldOf(files)), /: 1 file \(`src\/a\.js`\), /);
  assert.match(tooltip('RUN --mount=target=/x,source=src* make', worldOf(files)), /: 1 file \(`src\*\/x`\), /);
});

test('the tree says how often files change, and what that is taken from', () => {
  assert.match(tooltip('COPY src /x', worldOf()), /, changes often \(assumed: sources\)/);
  assert.match(tooltip('COPY package-lock.json /x', worldOf()), /: seldom changes \(assumed: lock files\)/);
  const commits = Array.from({ length: 40 }, (_, at) =>
    at % 8 === 0 ? ['package-lock.json'] : ['src/a.js', 'dist/x'],
  );
  const world = worldOf({}, { changes: () => known({ commits }) });
  assert.match(tooltip('COPY package-lock.json /x', world), /: seldom changes \(in 5 of the last 40 commits\)/);
  assert.match(tooltip('COPY src /x', world), /, changes often \(in 35 of the last 40 commits\)/);
});
