import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { mountSelectors, sourceSelectors } from '../../server/src/core/cache/contextSelectors.ts';
import { listedTree } from '../../server/src/core/cache/listedTree.ts';
import { missingPath } from '../../server/src/core/cache/selection.ts';
import { examples, rule } from '../../server/src/core/rules/MissingCopySource.ts';
import type { RuleExample } from '../../server/src/core/rules/rule.ts';
import { caretMarks } from '../fixture.ts';
import { exampleWorld, plainText } from '../rules/exampleWorld.ts';
import type { Engine } from './engine.ts';
import { inPairs, openWorkshop } from './workshop.ts';

/** Examples that fail and of which the rule says nothing, out of caution: it could be wrong about others like them. */
const outOfCaution = [
  'Variables',
  'What another tool makes first',
  'Left out by .dockerignore',
  'The context is not known',
];

/** More ways to name what is there and what is not. */
const cases: readonly RuleExample[] = [
  { title: 'a folder with a slash', source: 'FROM scratch\nCOPY src/ /s/\n', files: { 'src/a.txt': '' } },
  { title: 'no folder, with a slash', source: 'FROM scratch\nCOPY srcs/a.txt/ /s/\n', files: { 'src/a.txt': '' } },
  { title: 'a file taken for a folder', source: 'FROM scratch\nCOPY a.txt/b.txt /\n', files: { 'a.txt': '' } },
  { title: 'another case', source: 'FROM scratch\nCOPY README.md /\n', files: { 'readme.md': '' } },
  { title: 'above the root', source: 'FROM scratch\nCOPY ../../a.txt /\n', files: { 'a.txt': '' } },
  { title: 'absolute', source: 'FROM scratch\nCOPY /a.txt /b.txt /\n', files: { 'a.txt': '' } },
  { title: 'a pattern below no folder', source: 'FROM scratch\nCOPY gone/*.txt /\n', files: { 'a.txt': '' } },
  { title: 'excluded, of no folder', source: 'FROM scratch\nCOPY --exclude=*.md gone.txt /\n', files: { 'a.txt': '' } },
  { title: 'parents of no file', source: 'FROM scratch\nCOPY --parents a/b.txt /\n', files: { 'a/c.txt': '' } },
  { title: 'parents of a pattern', source: 'FROM scratch\nCOPY --parents a/*.md /\n', files: { 'a/c.txt': '' } },
  { title: 'no file, linked', source: 'FROM scratch\nADD --link gone.txt /\n', files: { 'a.txt': '' } },
  { title: 'a mount', source: 'FROM scratch\nRUN --mount=source=a.txt,target=/a ["/a"]\n', files: { 'a.txt': '' } },
  { title: 'a mount of nothing', source: 'FROM scratch\nRUN --mount=source=b.txt,target=/b ["/b"]\n', files: {} },
  { title: 'a mount that writes', source: 'FROM scratch\nRUN --mount=rw,src=b.txt,target=/b ["/b"]\n', files: {} },
  {
    title: 'a mount of a pattern',
    source: 'FROM scratch\nRUN --mount=src=*.txt,dst=/b ["/b"]\n',
    files: { 'a.txt': '' },
  },
];

test('what is said to be missing makes a real build fail, and nothing else does', {
  timeout: 240_000,
}, async (suite) => {
  const workshop = await openWorkshop(suite);
  if (!workshop) return;
  const quiet: string[] = [];
  const told = { failing: 0, silent: 0 };
  await inPairs([...examples, ...cases], async (example) => {
    const { title = '', files = {}, ignore } = example;
    // An image brings nothing to what is looked up: an empty one stands for it.
    const dockerfile = caretMarks(plainText(example.source)).text.replace(
      /^FROM (?:node|nginx|alpine)\S*/gm,
      'FROM scratch',
    );
    const analysis = analyze(dockerfile, exampleWorld(example));
    const found = [...rule.check(analysis)].map(({ message }) => /^"(.*)" is not in/.exec(message)?.[1] ?? message);
    const build = (more: readonly string[]) => notFound(workshop.engine, dockerfile, withFiles(files, more), ignore);
    for (const path of found) {
      const others = found.filter((other) => other !== path);
      assert.equal(await build(others), path, title);
      told.failing++;
    }
    const then = await build(found);
    if (outOfCaution.includes(title)) {
      assert.ok(then !== undefined && found.length === 0, `${title} no longer fails, or is no longer left alone`);
      quiet.push(title);
    } else {
      assert.equal(then, undefined, title);
      if (found.length === 0) told.silent++;
    }
    const known = exampleWorld(example).context();
    if (known.state !== 'known' || outOfCaution.includes(title)) return;
    const all = analysis.plan.stages
      .filter(({ reachable }) => reachable)
      .flatMap(({ instructions }) => instructions.flatMap((one) => [...sourceSelectors(one), ...mountSelectors(one)]));
    const absent = all.flatMap(({ selector }) => missingPath(listedTree(known.value), selector) ?? []);
    assert.deepEqual([...new Set(absent)], found, title);
  });
  console.log(`# ${told.failing} sources that are reported fail, ${told.silent} files without a report do not`);
  assert.deepEqual(quiet.sort(), [...outOfCaution].sort());
  assert.ok(told.failing >= 12 && told.silent >= 10);
});

/** Adds files; what stands where one of them needs a folder gives way. */
function withFiles(files: Readonly<Record<string, string>>, more: readonly string[]): Record<string, string> {
  const kept = Object.entries(files).filter(([path]) => !more.some((added) => added.startsWith(`${path}/`)));
  return Object.fromEntries([...kept, ...more.map((path) => [path, ''] as const)]);
}

/** The path that the build looks for in vain; undefined where it finds all, whatever else comes of it. */
async function notFound(
  engine: Engine,
  dockerfile: string,
  files: Readonly<Record<string, string>>,
  ignore: string | undefined,
): Promise<string | undefined> {
  const own = ignore === undefined ? {} : { ignore: plainText(ignore) };
  const { log } = await engine.build({ dockerfile, files, wantImage: false, ...own });
  return /failed to calculate checksum of ref \S+ "\/(.*)": not found/.exec(log)?.[1];
}
