import assert from 'node:assert/strict';
import { test } from 'node:test';
import { histories } from '../../server/src/lsp/histories.ts';

test('a history is told of when it is read, and again only when there is another', async () => {
  const first = { commits: [['a']] };
  let answer = first;
  let told = 0;
  let clock = 0;
  const store = histories(
    async () => answer,
    () => told++,
    () => clock,
  );
  const refresh = async (): Promise<void> => {
    clock += 100_000;
    store.refresh('file:///w');
    await new Promise((later) => setImmediate(later));
  };
  await refresh();
  const known = store.known('file:///w');
  assert.equal(told, 1);
  await refresh();
  assert.equal(told, 1);
  assert.equal(store.known('file:///w'), known);
  answer = { commits: [['b']] };
  await refresh();
  assert.equal(told, 2);
});
