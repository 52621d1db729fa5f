import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Analysis, analyze, defaultInputs } from '../../server/src/core/analysis.ts';
import { completion } from '../../server/src/core/features/completion.ts';
import { hover } from '../../server/src/core/features/hover.ts';
import { layerTree } from '../../server/src/core/features/layerTree.ts';
import { rebuildCost } from '../../server/src/core/features/rebuildCost.ts';
import { rebuilds } from '../../server/src/core/features/rebuilds.ts';
import { rule } from '../../server/src/core/rules/MissingCopySource.ts';
import { type BuildContext, emptyWorld, known, unavailable, type World } from '../../server/src/core/world.ts';

const own: BuildContext = listing('the folder of the Dockerfile', ['main.go', 'proto/own.proto']);
const shared: BuildContext = {
  ...listing('service "web" in compose.yaml', ['proto/a.proto', 'proto/b.proto', 'version.txt']),
  ignore: { name: '.dockerignore', text: 'dist\n' },
};

function listing(source: string, files: readonly string[]): BuildContext {
  return { source, files, links: new Set(), truncated: false };
}

const world: World = {
  ...emptyWorld,
  context: () => known(own),
  namedContext: (name) => (name === 'shared' ? known(shared) : unavailable('It is a repository.')),
  size: (files, context) => known(files.length * (context === undefined ? 1 : 2000)),
};

const contexts = {
  shared: { kind: 'files' },
  repo: { kind: 'files' },
  base: { kind: 'image', reference: 'alpine' },
} as const;

function analysed(instruction: string, own = world): Analysis {
  return analyze(`FROM alpine AS s\n${instruction}\n`, own, { ...defaultInputs, contexts });
}

function hoverOn(instruction: string, word: string): string {
  const analysis = analysed(instruction);
  return hover(analysis, analysis.text.indexOf(word))?.markdown ?? '';
}

test('a source of a named context says what it selects there', () => {
  const under = 'of the context `shared` (service "web" in compose\\.yaml) under `.dockerignore`.';
  assert.equal(
    hoverOn('COPY --from=shared proto /p', 'proto'),
    `Selects 2 files, 4.0 KB (\`proto/a.proto\`, \`proto/b.proto\`) ${under}`,
  );
  assert.equal(
    hoverOn('COPY --from=shared gone /p', 'gone'),
    'Nothing is found in the context `shared` (service "web" in compose\\.yaml) under `.dockerignore`.',
  );
  assert.doesNotMatch(hoverOn('COPY --from=repo proto /p', 'proto'), /Selects/);
  assert.doesNotMatch(hoverOn('COPY --from=base proto /p', 'proto'), /Selects/);
});

test('so does the source of a mount, of whatever context', () => {
  const mounts =
    '--mount=type=cache,target=/c --mount=source=main.go,target=/z --mount=from=shared,src=proto,target=/a';
  assert.match(hoverOn(`RUN ${mounts} make`, 'main.go'), /^Selects 1 file, 1 byte \(`main\.go`\) of the build context/);
  assert.match(hoverOn(`RUN ${mounts} make`, 'proto'), /^Selects 2 files, 4\.0 KB \(.*\) of the context `shared`/);
  assert.match(hoverOn(`RUN ${mounts} make`, 'src='), /option `source`/);
});

test('the tree tells at each step how much it takes, and in its tooltip of what', () => {
  const step = (instruction: string, own = world) =>
    layerTree(analysed(instruction, own), undefined).roots[0]?.children[0];
  assert.equal(step('COPY --from=shared . /p')?.description, 'layer 1 · 3 files, 6.0 KB');
  assert.equal(step('COPY . /p')?.description, 'layer 1 · 2 files, 2 bytes');
  assert.match(step('COPY . /p')?.accessibleLabel ?? '', /takes 2 files, 2 bytes/);
  assert.equal(
    step('RUN --mount=target=/p,from=shared,source=version.txt make')?.description,
    'layer 1 · 1 file, 2.0 KB',
  );
  assert.equal(step('COPY --from=repo . /p')?.description, 'layer 1');
  assert.equal(step('COPY gone /p')?.description, 'layer 1');
  const tooltip = step('COPY --from=shared proto /p')?.tooltip() ?? '';
  assert.match(
    tooltip,
    /- `proto` of the context `shared`: 2 files, 4\.0 KB \(.*\), changes often \(assumed: sources\)/,
  );
  const { size: _, ...unsized } = world;
  assert.equal(step('COPY . /p', unsized)?.description, 'layer 1 · 2 files');
  assert.equal(step('COPY . /p', { ...world, size: () => ({ state: 'pending' }) })?.description, 'layer 1 · 2 files');
});

test('the tree says that a context is too large to be listed, where something is taken of it', () => {
  const large = { ...world, context: () => known({ ...own, truncated: true, limit: 100_000 }) };
  const message = (instruction: string) => layerTree(analysed(instruction, large), undefined).message;
  assert.equal(message('COPY . /p'), 'The build context has more than 100,000 files: those beyond are not looked at.');
  assert.equal(message('RUN make'), undefined);
  assert.equal(layerTree(analysed('COPY . /p'), undefined).message, undefined);
});

test('paths of a named context are completed, also in mounts', () => {
  const labels = (instruction: string) => {
    const analysis = analysed(instruction);
    return completion(analysis, analysis.text.length - 1)
      .items.map(({ label }) => label)
      .filter((label) => !label.startsWith('--'));
  };
  assert.deepEqual(labels('COPY --from=shared '), ['proto/', 'version.txt']);
  assert.deepEqual(labels('COPY --from=shared proto/'), ['a.proto', 'b.proto']);
  assert.deepEqual(labels('COPY --from=s '), []);
  assert.deepEqual(labels('RUN --mount=type=bind,source='), ['proto/', 'main.go']);
  assert.deepEqual(labels('RUN --mount=type=bind,from=shared,source=proto/'), ['a.proto', 'b.proto']);
  assert.deepEqual(labels('RUN --mount=from=s,source='), []);
});

test('a change in a named context runs again what takes it, and the reason names both', () => {
  const text = 'COPY . /own\nCOPY --from=shared proto /p\nRUN --mount=from=shared,source=version.txt,target=/v cat /v';
  const asked = (own: Iterable<string>, changed: Iterable<string>) =>
    rebuilds(analysed(text), {
      changed: [...own],
      added: [],
      removed: [],
      contexts: new Map([['shared', { changed }]]),
    });
  const verdicts = (own: Iterable<string>, changed: Iterable<string>) =>
    asked(own, changed).steps.map(({ verdict }) => verdict);
  assert.deepEqual(verdicts([], ['version.txt']), ['hit', 'hit', 'miss']);
  assert.deepEqual(verdicts([], ['proto/a.proto']), ['hit', 'miss', 'miss']);
  assert.deepEqual(verdicts(['proto/own.proto'], []), ['miss', 'miss', 'miss']);
  assert.deepEqual(verdicts([], []), ['hit', 'hit', 'hit']);
  const [, copied] = asked([], ['proto/a.proto']).steps;
  assert.match(copied?.why ?? '', /`proto\/a\.proto` of the context `shared`, copied by line 3, changed/);
});

test('what is missing in a named context is reported, and what cannot be known is not', () => {
  const missing = (instruction: string) => [...rule.check(analysed(instruction))].map(({ message }) => message);
  assert.deepEqual(missing('COPY --from=shared a.proto /'), [
    '"a.proto" is not in the context "shared", so that the build fails.',
  ]);
  assert.deepEqual(missing('RUN --mount=from=shared,source=main.go,target=/a make'), [
    '"main.go" is not in the context "shared", so that the build fails.',
  ]);
  assert.deepEqual(missing('COPY --from=repo a.proto /'), []);
  assert.deepEqual(missing('COPY --from=base a.proto /'), []);
});

test('what rebuilding costs takes the files of the named context into account', () => {
  assert.match(rebuildCost(analysed('COPY --from=shared proto /p'), undefined), /proto of the context shared: \d+ %/);
});
