import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenQuiet } from '../../server/src/lsp/waiting.ts';

/** Timers that go off when the clock is put forward. */
function timers() {
  let now = 0;
  let set: { readonly at: number; readonly run: () => void }[] = [];
  return {
    after: (run: () => void, milliseconds: number) => set.push({ at: now + milliseconds, run }),
    pass(milliseconds: number) {
      now += milliseconds;
      const due = set.filter(({ at }) => at <= now);
      set = set.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}

test('what waits for quiet runs when nobody has wanted anything for so long', () => {
  const ran: string[] = [];
  const { after, pass } = timers();
  const quiet = whenQuiet((run) => run(), 50, after);
  quiet.later(() => ran.push('first'));
  pass(40);
  quiet.disturb();
  // Whoever begins to wait does not take the disturbance from those who wait already.
  quiet.later(() => ran.push('second'));
  pass(10);
  assert.deepEqual(ran, []);
  pass(40);
  assert.deepEqual(ran, ['second']);
  pass(10);
  assert.deepEqual(ran, ['second', 'first']);
});

test('it is calm until somebody wants something', () => {
  const quiet = whenQuiet((run) => run(), 50);
  const isCalm = quiet.calm();
  assert.equal(isCalm(), true);
  quiet.disturb();
  assert.equal(isCalm(), false);
  assert.equal(quiet.calm()(), true);
});
