import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { compareMoments } from '../../server/src/core/dockerfile/model.ts';
import { emptyWorld } from '../../server/src/core/world.ts';
import { readPage } from '../context/page.ts';

const texts = readdirSync('test/build/pages').map((name) => {
  return [name, readPage(`test/build/pages/${name}`).files.get('Dockerfile') ?? ''] as const;
});

/** Every text cut off at every line, as a file that is being written. */
const unfinished = texts.flatMap(([name, text]) => {
  const lines = text.split('\n');
  return lines.map((_, count) => [`${name}, ${count} lines`, lines.slice(0, count).join('\n')] as const);
});

test('a plan holds what its parts promise', () => {
  for (const [name, text] of unfinished) {
    const { plan, dockerfile } = analyze(text, emptyWorld);
    assert.equal(plan.stages.length, dockerfile.stages.length, name);
    for (const { stage, instructions, image } of plan.stages) {
      // Triggers first, then the instructions of the stage, none left out.
      const own = instructions.slice(instructions.length - stage.instructions.length);
      assert.deepEqual(
        own.map(({ instruction }) => instruction),
        stage.instructions,
        name,
      );
      assert.ok(
        instructions.slice(0, -own.length || undefined).every(({ onbuild }) => onbuild || own.length === 0),
        name,
      );
      const layers = instructions.flatMap(({ layer }) => layer ?? []);
      assert.deepEqual(
        layers,
        layers.map((_, at) => at + 1),
        name,
      );
      for (const { effect, layer, label, history } of instructions) {
        assert.equal(effect === 'layer', layer !== undefined, name);
        assert.equal(effect === 'layer', label !== undefined, name);
        if (effect === 'layer') assert.notEqual(history, undefined, name);
      }
      assert.ok(image.history.length >= instructions.filter(({ history }) => history !== undefined).length, name);
    }
    const moments = plan.errors.map(({ moment }) => moment);
    assert.deepEqual(moments, [...moments].sort(compareMoments), name);
  }
});

test('the labels of what is needed are the steps of the build', () => {
  for (const [name, text] of texts) {
    const { plan } = analyze(text, emptyWorld);
    if (plan.errors.length > 0) continue;
    const labels = plan.stages.filter(({ reachable }) => reachable).flatMap(({ instructions }) => instructions);
    const steps = new Set(plan.steps);
    // Equal steps bear one label, so that a page about them is left out.
    if (name === 'steps-shared.md') continue;
    for (const { label } of labels) assert.ok(label === undefined || steps.has(label), `${name}: ${label}`);
  }
});
