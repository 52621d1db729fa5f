import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { known, type World } from '../../server/src/core/world.ts';
import { exampleWorld } from './exampleWorld.ts';
import { type Violated, violated } from './preconditions.ts';

/** Findings whose fixes move instructions. */
const moving = new Set([
  ...['DependenciesAfterSource', 'SystemInstallAfterSource', 'DownloadAfterSource', 'UserCreationAfterSource'],
  ...['EarlyVolatileArg', 'EarlyVolatileEnv', 'EarlyPlatformArg', 'EarlyVolatileLabel', 'EarlyMetadata'],
  'OnbuildInstallAfterSource',
]);

describe('a fix that moves instructions is not offered when a precondition does not hold', () => {
  for (const one of violated) test(`${one.shape}: ${one.title}`, () => check(one));
});

test('with the preconditions met, each shape has its fix', () => {
  const fixed = new Map<string, string>();
  for (const { shape, sound, ...one } of violated) {
    if (!sound) continue;
    const found = findings({ ...one, lines: sound });
    assert.ok(
      found.some(({ fixes }) => fixes.length > 0),
      `${one.title}:\n${sound.join('\n')}\n${found.map(({ message }) => message).join('\n')}`,
    );
    fixed.set(shape, one.title);
  }
  assert.deepEqual([...fixed.keys()].sort(), ['hoist', 'move down', 'prefetch', 'split']);
});

function check(one: Violated): void {
  const found = findings(one);
  assert.deepEqual(
    found.flatMap(({ fixes }) => fixes.map(({ title }) => title)),
    [],
  );
  const messages = found.map(({ message }) => message);
  if (one.reason === undefined) assert.deepEqual(messages, []);
  else assert.match(/No fix is offered: (.*)/s.exec(messages.join('\n'))?.[1] ?? '', one.reason);
}

function findings({ lines, files, links = [], truncated, builder, images }: Omit<Violated, 'shape'>) {
  const text = `${lines.join('\n')}\n`;
  const world = exampleWorld({
    source: '',
    ...(files ? { files } : {}),
    ...(builder ? { builder } : {}),
    ...(images ? { images } : {}),
  });
  const context = world.context();
  const changed: World =
    context.state === 'known' && (links.length > 0 || truncated)
      ? {
          ...world,
          context: () => known({ ...context.value, links: new Set(links), truncated: truncated ?? false }),
        }
      : world;
  return lint(analyze(text, changed)).filter(({ rule }) => rule !== undefined && moving.has(rule));
}
