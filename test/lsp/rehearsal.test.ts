import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editedText, mostRounds, rehearsal } from '../../server/src/lsp/rehearsal.ts';
import type { Quiet } from '../../server/src/lsp/waiting.ts';

interface Stage {
  readonly rehearsed: string[];
  /** Documents by name, with their lengths. */
  readonly documents: Map<string, { readonly name: string; readonly length: number }>;
  /** Every document is opened or changed. */
  readonly start: () => void;
  readonly errors: unknown[];
  /** Lets a quiet time pass, with all that happens in it. */
  readonly pass: () => Promise<void>;
}

/** Rehearsals that take some milliseconds each, of which somebody disturbs one. */
function stage(lengths: Record<string, number>, { takes = 10, disturbedAt = -1, failsAt = -1 } = {}): Stage {
  const documents = new Map(Object.entries(lengths).map(([name, length]) => [name, { name, length }]));
  const rehearsed: string[] = [];
  const errors: unknown[] = [];
  const waiting: (() => void)[] = [];
  let clock = 0;
  let disturbances = 0;
  const quiet: Quiet = {
    disturb: () => disturbances++,
    later: (run) => waiting.push(run),
    calm: () => {
      const before = disturbances;
      return () => disturbances === before;
    },
  };
  const start = rehearsal<{ readonly name: string; readonly length: number }>({
    quiet,
    later: (run) => void Promise.resolve().then(run),
    documents: () => [...documents.values()],
    length: ({ length }) => length,
    rehearse: async ({ name }, round) => {
      if (rehearsed.length === failsAt) throw new Error('It failed.');
      rehearsed.push(`${name} ${round}`);
      clock += takes;
      if (rehearsed.length === disturbedAt) quiet.disturb();
    },
    now: () => clock,
    report: (error) => errors.push(error),
  });
  const pass = async (): Promise<void> => {
    for (const run of waiting.splice(0)) run();
    await new Promise((done) => setImmediate(done));
  };
  const change = (): void => {
    for (const document of documents.values()) start(document);
  };
  return { rehearsed, documents, start: change, errors, pass };
}

test('long documents are rehearsed in turn, the longest first, until the time is used up', async () => {
  const { rehearsed, start, pass } = stage({ short: 300, long: 9_000, longest: 30_000 }, { takes: 20 });
  start();
  assert.deepEqual(rehearsed, [], 'nothing happens before it is quiet');
  await pass();
  assert.deepEqual(rehearsed.slice(0, 4), ['longest 0', 'long 0', 'longest 1', 'long 1']);
  assert.equal(rehearsed.length, 50, 'a second is 50 rehearsals of 20 ms');
  start();
  await pass();
  assert.equal(rehearsed.length, 50);
});

test('whoever wants something stops the rehearsal, which goes on when it is quiet again', async () => {
  const { rehearsed, start, pass } = stage({ long: 9_000 }, { disturbedAt: 3 });
  start();
  await pass();
  assert.equal(rehearsed.length, 3);
  await pass();
  assert.equal(rehearsed.length, mostRounds);
});

test('a document that is opened later has its turn with the time that is left', async () => {
  const { rehearsed, documents, start, pass } = stage({ long: 9_000 }, { takes: 5 });
  start();
  await pass();
  assert.equal(rehearsed.length, mostRounds);
  documents.set('other', { name: 'other', length: 8_000 });
  start();
  await pass();
  assert.equal(rehearsed.at(-1), `other ${mostRounds - 1}`);
});

test('short documents, and closed ones, are left alone', async () => {
  const { rehearsed, documents, start, pass } = stage({ short: 7_999, long: 9_000 });
  start();
  documents.delete('long');
  await pass();
  assert.deepEqual(rehearsed, []);
});

test('an error is reported and ends it', async () => {
  const { rehearsed, start, errors, pass } = stage({ long: 9_000 }, { failsAt: 2 });
  start();
  await pass();
  start();
  await pass();
  assert.equal(rehearsed.length, 2);
  assert.equal(errors.length, 1);
});

test('each round edits another line, all over the text', () => {
  const text = Array.from({ length: 100 }, (_, at) => `RUN echo ${at}`).join('\n');
  const edited = new Set(Array.from({ length: mostRounds }, (_, round) => editedText(text, round)));
  assert.equal(edited.size, mostRounds);
  for (const one of edited) assert.equal(one.replace(' rehearsed', ''), text);
  assert.equal(editedText('FROM scratch', 0), 'FROM scratch rehearsed');
});
