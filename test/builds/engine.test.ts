import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { baseImages } from './base.ts';
import { differences } from './compare.ts';
import { type BuildRequest, type Engine, startEngine } from './engine.ts';

let engine: Engine;
let images: BuildRequest['images'];

before(async () => {
  const started = await startEngine();
  if ('missing' in started) throw new Error(started.missing);
  engine = started;
  images = new Map([['node:22', await baseImages(engine)({ WorkingDir: '/' })]]);
});
after(() => engine?.stop());

const files = {
  'package.json': '{"dependencies":{"a":"1"}}',
  'package-lock.json': '{"a":1}',
  'src/index.js': 'run()\n',
};
const late = 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\n';
const early = 'FROM node:22\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n';
const build = (dockerfile: string, context: BuildRequest['files'] = files) =>
  engine.build({ dockerfile, files: { ...context, Dockerfile: '' }, images });

test('two builds of the same files give equal images', async () => {
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

test('copying the manifests first gives the same image, and keeps the installation when a source changes', async () => {
  const [before, after] = [await build(late), await build(early)];
  assert.ok(before.image && after.image, before.log + after.log);
  assert.deepEqual(differences(before.image, after.image), []);
  const edited = { ...files, 'src/index.js': 'changed()\n' };
  const cached = async (dockerfile: string) =>
    (await build(dockerfile, edited)).steps.find(({ label }) => label.includes('npm ci'))?.cached;
  assert.equal(await cached(late), false);
  assert.equal(await cached(early), true);
});

test('a stand-in tells when a manifest was not there', async () => {
  const members = { ...files, 'package.json': '{"workspaces":["a"]}', 'a/package.json': '{"name":"a"}' };
  const [before, after] = [await build(late, members), await build(early, members)];
  assert.ok(before.image && after.image, before.log + after.log);
  assert.notDeepEqual(differences(before.image, after.image), []);
});
