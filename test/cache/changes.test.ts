import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  argumentLikelihood,
  assumedLikelihood,
  changeLikelihood,
  imageLikelihood,
} from '../../server/src/core/cache/changes.ts';
import { known, unavailable } from '../../server/src/core/world.ts';

test('a history tells how often files change, recent commits more than old ones', () => {
  const commits = Array.from({ length: 400 }, (_, age) =>
    age % 4 === 0 ? ['src/a.js'] : age > 350 ? ['old.txt'] : ['README.md'],
  );
  const history = known({ commits });
  const chance = (file: string) => changeLikelihood([file], (path) => path === file, history).value;
  assert.ok(Math.abs(chance('src/a.js') - 0.25) < 0.01);
  assert.ok(chance('old.txt') < 0.06);
  assert.ok(chance('gone.txt') < 0.005);
  const { basis } = changeLikelihood(['src/a.js'], (path) => path === 'src/a.js', history);
  assert.deepEqual(basis, { kind: 'history', changed: 100, commits: 400 });
});

test('a short history and none at all leave it to the names of the files', () => {
  const few = known({ commits: [['a']] });
  for (const history of [few, undefined, unavailable<never>('no git')]) {
    assert.equal(changeLikelihood(['yarn.lock'], () => true, history).value, 0.1);
  }
});

test('the liveliest kind of file decides', () => {
  const order = [
    ['.npmrc'],
    ['requirements.txt'],
    ['package.json', 'package-lock.json'],
    ['pom.xml'],
    ['logo.png'],
    ['main.go'],
    ['docs/a.md'],
    ['a.js', 'b.js', 'c.js', 'd.js', 'e.js'],
    ['.git/HEAD', 'a.js'],
  ];
  const values = order.map((paths) => assumedLikelihood(paths).value);
  assert.deepEqual(
    values,
    [...values].sort((a, b) => a - b),
  );
  assert.equal(values.at(-1), 1);
  assert.equal(assumedLikelihood([]).value, 0);
});

test('arguments and images are told by their names', () => {
  assert.equal(argumentLikelihood('GIT_SHA').value, 1);
  assert.equal(argumentLikelihood('BUILD_DATE').value, 1);
  assert.equal(argumentLikelihood('NODE_VERSION').value, 0.3);
  assert.equal(argumentLikelihood('UPDATED').value, 0.02);
  assert.ok(imageLikelihood('node:20').value > imageLikelihood(`node@sha256:${'0'.repeat(64)}`).value);
});
