import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { imageFacts } from '../../server/src/core/catalogue/imageFacts.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { emptyWorld, known, type World } from '../../server/src/core/world.ts';
import { parseShell } from '../../server/src/shell/unbash.ts';
import { corpusFiles, missing } from './shared.ts';

/** One file in so many is tried; the longest are left to the tests of growth. */
const every = 6;
const longest = 60_000;

const manifests: Readonly<Record<string, string>> = {
  'package.json': '{}',
  'package-lock.json': '{}',
  'yarn.lock': '',
  'requirements.txt': 'flask\n',
  'go.mod': 'module m\n\nrequire a v1.0.0\n',
  'go.sum': '',
  'composer.json': '{}',
  'composer.lock': '{}',
  Gemfile: "source 'https://rubygems.org'\n",
  'Gemfile.lock': '',
  'pom.xml': '<project/>',
  'app.csproj': '<Project/>',
  'src/main.txt': '',
};

test('with a build context made up of what a file names, the rules on order throw nothing, and their fixes bring no error', {
  skip: missing,
}, () => {
  const ours = rules.filter(({ category }) => category === 'cache');
  const counts: Record<string, { hints: number; fixes: number }> = {};
  for (const [at, { id, text }] of corpusFiles().entries()) {
    if (at % every !== 0 || text.length > longest) continue;
    const world = madeUpWorld(text);
    const analysis = analyze(text, world);
    for (const rule of ours) {
      for (const { fixes = [] } of rule.check(analysis)) {
        const count = counts[rule.id] ?? { hints: 0, fixes: 0 };
        counts[rule.id] = count;
        count.hints++;
        for (const fix of fixes) {
          count.fixes++;
          const fixed = analyze(applyEdits(text, fix.edits), world);
          assert.ok(fixed.dockerfile.errors.length <= analysis.dockerfile.errors.length, `${id}: ${fix.title}`);
          assert.equal(fixed.dockerfile.stages.length, analysis.dockerfile.stages.length, `${id}: ${fix.title}`);
        }
      }
    }
  }
  console.log(`# findings on order: ${JSON.stringify(counts)}`);
  assert.ok((counts.DependenciesAfterSource?.fixes ?? 0) > 0);
});

/** The files that COPY and ADD name, and plain manifests. */
function madeUpWorld(text: string): World {
  const files = new Map(Object.entries(manifests));
  for (const [, words = ''] of text.matchAll(/^[ \t]*(?:COPY|ADD)[ \t]+(?!--from)(.*)$/gim)) {
    for (const word of words.split(/[ \t]+/).slice(0, -1)) {
      if (!/^[\w./-]+$/.test(word)) continue;
      const path = word.replace(/^(?:\.?\/)+|\/$/g, '');
      if (path === '' || path === '.' || path.includes('..')) continue;
      files.set(/\.\w+$/.test(path) ? path : `${path}/file.txt`, '');
    }
  }
  const listed = [...files.keys()].sort();
  return {
    ...emptyWorld,
    parseShell,
    image(reference) {
      const facts = imageFacts(reference);
      return facts ? known(facts) : emptyWorld.image(reference);
    },
    context: () => known({ source: 'the test', files: listed, links: new Set(), truncated: false }),
    read: (path) => known(files.get(path) ?? ''),
  };
}
