import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { type AnswerOptions, answering } from '../../server/src/lsp/answer.ts';
import type { Documents } from '../../server/src/lsp/documents.ts';
import type { Moment } from '../../server/src/lsp/moment.ts';
import { coalesced, within } from '../../server/src/lsp/waiting.ts';

/** A document that is analysed anew each time it is asked about; `text` stands for its version. */
function start({ fetch }: { fetch?: () => Promise<void> } = {}) {
  const reports: string[] = [];
  const state = { text: 'one', moments: 0 };
  const document = { uri: 'file:///Dockerfile' };
  const documents = {
    get: (uri: string) => (uri === document.uri ? document : undefined),
    moment: async () => ({ number: ++state.moments, frame: { document: state.text } }),
    fetch: () => fetch?.(),
  } as unknown as Documents;
  const answer = answering(
    documents,
    (run) => setImmediate(run),
    (what, error) => reports.push(`${what}: ${error}`),
  );
  const ask = (
    options: AnswerOptions,
    run?: (moment: Moment) => unknown,
    token?: CancellationToken,
    uri = document.uri,
  ) => {
    const numberOf = (moment: Moment) => (moment as unknown as { number: number }).number;
    return answer('hover', options, run ?? numberOf)({ uri }, token ?? new CancellationTokenSource().token);
  };
  return { ask, state, reports };
}

test('an answer that lacks nothing is given at once', async () => {
  assert.equal(await start().ask({ waits: true }), 1);
});

test('an answer waits for the facts that it lacks, and is given anew', async () => {
  assert.equal(await start({ fetch: async () => {} }).ask({ waits: true }), 2);
});

test('what should not wait does not', async () => {
  assert.equal(await start({ fetch: () => new Promise(() => {}) }).ask({}), 1);
});

test('an answer does not wait for ever', async () => {
  assert.equal(await start({ fetch: () => new Promise(() => {}) }).ask({ waits: true }), 2);
});

test('when the text has changed meanwhile, the answer is the one to the text that was asked about', async () => {
  const session = start({
    fetch: async () => {
      session.state.text = 'two';
    },
  });
  assert.equal(await session.ask({ waits: true }), 1);
});

test('what goes wrong is one line in the log, and no answer', async () => {
  const session = start();
  const fails = () => {
    throw new Error('broken');
  };
  assert.equal(await session.ask({}, fails), null);
  assert.deepEqual(session.reports, ['hover: Error: broken']);
});

test('a document that is not open, and a request that was cancelled, get no answer', async () => {
  const session = start();
  assert.equal(await session.ask({}, undefined, undefined, 'file:///other'), null);
  const cancelled = new CancellationTokenSource();
  cancelled.cancel();
  assert.equal(await session.ask({}, undefined, cancelled.token), null);
});

test('within a time, or not at all', async () => {
  assert.equal(await within(1000, Promise.resolve('here')), 'here');
  assert.equal(await within(1, new Promise(() => {})), undefined);
  await assert.rejects(within(1000, Promise.reject(new Error('no'))), /no/);
});

test('a job that is asked for many times is done once, and once more when asked for meanwhile', async () => {
  const done: number[] = [];
  let release = () => {};
  const job = coalesced(
    (run) => setImmediate(run),
    async () => {
      done.push(done.length);
      await new Promise<void>((go) => {
        release = go;
      });
    },
  );
  const settle = () => new Promise((later) => setTimeout(later, 5));
  for (let i = 0; i < 5; i++) job();
  await settle();
  assert.equal(done.length, 1);
  for (let i = 0; i < 5; i++) job();
  await settle();
  assert.equal(done.length, 1);
  release();
  await settle();
  assert.equal(done.length, 2);
  release();
  await settle();
  assert.equal(done.length, 2);
});
