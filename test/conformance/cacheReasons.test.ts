import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { plainText } from '../../server/src/core/cache/phrase.ts';
import { simulate } from '../../server/src/core/cache/simulate.ts';
import { type Question, states } from './answers/cache-experiments.ts';

const experiments = readFileSync('../shared/conformance/cache-experiments.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Question);

const verdicts = experiments.flatMap((question) => {
  const { before, after } = states(question);
  return simulate(before, after).steps.map(({ label, verdict, why }) => ({
    question,
    label,
    verdict,
    why: plainText(why),
  }));
});

test('every step that runs again names what has changed', () => {
  const misses = verdicts.filter(({ verdict }) => verdict === 'miss');
  const silent = misses.filter(({ question, why }) => !changedThings(question).some((thing) => thing.test(why)));
  assert.deepEqual(
    silent.map(({ question, label, why }) => `${question.id} ${label}: ${why}`),
    [],
  );
  assert.ok(misses.length > 100);
});

test('few steps are unknown, and each says why', () => {
  const unknown = verdicts.filter(({ verdict }) => verdict === 'unknown');
  assert.ok(unknown.length / verdicts.length < 0.03, `${unknown.length} of ${verdicts.length}`);
  const mute = unknown.filter(
    ({ why }) => !/ is known only once it has run: |, of which it is not known|the build fails/.test(why),
  );
  assert.deepEqual(
    mute.map(({ question, label, why }) => `${question.id} ${label}: ${why}`),
    [],
  );
});

/** What a reason may name for a change: the path, the build argument, the line of the file, or the file as it is copied. */
function changedThings({ before, change, after }: Question): RegExp[] {
  switch (change.op) {
    case 'edit-ignore':
      return [/\.dockerignore/];
    case 'build-args':
      return Object.keys(after.buildArgs ?? {}).map(word);
    case 'edit-dockerfile':
      return [
        /^(it builds on .*: )?(Dockerfile, (copied|mounted) by )/,
        ...changedLines(before.dockerfile, after.dockerfile),
      ];
    default:
      return [change.path, change.to].filter((path) => path !== undefined).map((path) => new RegExp(escape(path)));
  }
}

/** The lines that differ, and the variables named in them. */
function changedLines(before: string, after: string): RegExp[] {
  const [was, is] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < is.length && was[start] === is[start]) start++;
  let [wasEnd, isEnd] = [was.length, is.length];
  while (isEnd > start && wasEnd > start && was[wasEnd - 1] === is[isEnd - 1]) {
    wasEnd--;
    isEnd--;
  }
  const numbers = Array.from({ length: Math.max(1, isEnd - start) }, (_, at) => start + at + 1);
  const changed = [...was.slice(start, wasEnd), ...is.slice(start, isEnd)].join('\n');
  const names = [...changed.matchAll(/\b[A-Z_]{1,20}(?==)/g)].map(([name]) => word(name));
  // A here-document, or a trigger, is named by the line of its instruction.
  const bodies = [
    /here-document \w+, in line \d+, changed/,
    /a trigger of line \d+ was /,
    /SHELL no longer sets the shell/,
    /it was built on .* before/,
  ];
  return [...numbers.map((number) => new RegExp(`\\bline ${number}\\b`)), ...names, ...bodies];
}

function word(text: string): RegExp {
  return new RegExp(`\\b${escape(text)}\\b`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
