import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { differences } from './compare.ts';
import type { BuildRequest, BuildResult } from './engine.ts';
import { openWorkshop } from './workshop.ts';

const files = {
  'package.json': '{"dependencies":{"a":"1"}}',
  'package-lock.json': '{"a":1}',
  'src/index.js': 'run()\n',
};
const late = 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\n';
const early = 'FROM node:22\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n';
type Build = (dockerfile: string, context?: BuildRequest['files']) => Promise<BuildResult>;

/** A test that builds on an image of Node. */
function buildTest(name: string, body: (build: Build) => Promise<void>): void {
  test(name, async (context: TestContext) => {
    const workshop = await openWorkshop(context);
    if (!workshop) return;
    const images = new Map([['node:22', await workshop.baseImage('node:22')]]);
    await body((dockerfile, own = files) =>
      workshop.engine.build({ dockerfile, files: { ...own, Dockerfile: '' }, images }),
    );
  });
}

buildTest('two builds of the same files give equal images', async (build) => {
  const first = await build(late);
  assert.equal(first.error, undefined, first.log);
  assert.ok(first.image?.files.has('app/node_modules/.standin'));
  const second = await build(late);
  assert.ok(first.image && second.image);
  assert.deepEqual(differences(first.image, second.image), []);
  assert.deepEqual(
    second.steps.filter(({ label }) => label.includes('RUN')).map(({ cached }) => cached),
    [true],
  );
});

buildTest(
  'copying the manifests first gives the same image, and keeps the installation when a source changes',
  async (build) => {
    const [before, after] = [await build(late), await build(early)];
    assert.ok(before.image && after.image, before.log + after.log);
    assert.deepEqual(differences(before.image, after.image), []);
    const edited = { ...files, 'src/index.js': 'changed()\n' };
    const cached = async (dockerfile: string) =>
      (await build(dockerfile, edited)).steps.find(({ label }) => label.includes('npm ci'))?.cached;
    assert.equal(await cached(late), false);
    assert.equal(await cached(early), true);
  },
);

buildTest('a stand-in tells when a manifest was not there', async (build) => {
  const members = { ...files, 'package.json': '{"workspaces":["a"]}', 'a/package.json': '{"name":"a"}' };
  const [before, after] = [await build(late, members), await build(early, members)];
  assert.ok(before.image && after.image, before.log + after.log);
  assert.notDeepEqual(differences(before.image, after.image), []);
});
