import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, defaultInputs } from '../../server/src/core/analysis.ts';
import type { BuildInputs } from '../../server/src/core/build/plan.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { emptyWorld } from '../../server/src/core/world.ts';

/** Rule or message, and severity, of all that is shown. */
function shown(text: string, inputs: Partial<BuildInputs> = {}): readonly string[] {
  return lint(analyze(text, emptyWorld, { ...defaultInputs, ...inputs })).map(
    ({ rule, message, severity }) => `${severity}: ${rule ?? message}`,
  );
}

const device = 'FROM scratch\nRUN --device=a/b=c ["d"]\n';

test('what the pinned frontend cannot read is an error, what it reads otherwise a warning', () => {
  const text = '# syntax=docker/dockerfile:1.5\nFROM scratch\nADD --exclude=a https://x.y/z.git /b\n';
  assert.deepEqual(shown(text), ['error: FeatureNeedsNewerFrontend', 'warning: FeatureNeedsNewerFrontend']);
});

test('the user can say how it is shown', () => {
  const text = '# syntax=docker/dockerfile:1.5\nFROM scratch\nADD --exclude=a b /c\n';
  const levels = { FeatureNeedsNewerFrontend: 'hint' } as const;
  assert.deepEqual(
    lint(analyze(text, emptyWorld), { levels }).map(({ severity }) => severity),
    ['hint'],
  );
});

test('a custom frontend silences the checks and errors of BuildKit and says so', () => {
  assert.deepEqual(shown('# syntax=my/frontend\nfrom scratch AS A\nFOO\n'), ['information: CustomFrontend']);
});

test('the frontend of the inputs counts, then the build argument, then the file', () => {
  const file = '# syntax=docker/dockerfile:1.4\nFROM scratch\nCOPY --parents a b\n';
  const error = ['error: FeatureNeedsNewerFrontend'];
  assert.deepEqual(shown(file), error);
  assert.deepEqual(shown(file, { buildArgs: { BUILDKIT_SYNTAX: 'docker/dockerfile:1 options' } }), []);
  assert.deepEqual(shown(file, { frontend: { kind: 'builtin', version: { major: 1, minor: 20 } } }), []);
  assert.deepEqual(shown(file, { frontend: { kind: 'builtin', version: { major: 1, minor: 19 } } }), error);
  assert.deepEqual(shown(file, { frontend: { kind: 'builtin' } }), []);
});

test('a device is refused in the words of BuildKit where the frontend is known to refuse it', () => {
  const refusal = 'error: device feature is only supported in Dockerfile frontend 1.14.0-labs or later';
  assert.deepEqual(shown(device), []);
  assert.deepEqual(shown(`# syntax=docker/dockerfile:1\n${device}`), []);
  assert.deepEqual(shown(`# syntax=docker/dockerfile:1.14-labs\n${device}`), []);
  assert.deepEqual(shown(device, { frontend: { kind: 'builtin', version: { major: 1, minor: 26 } } }), [refusal]);
});
