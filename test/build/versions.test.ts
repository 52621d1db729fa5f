import assert from 'node:assert/strict';
import { test } from 'node:test';
import { variableLog } from '../../server/src/core/build/environment.ts';
import type { Variable } from '../../server/src/core/build/plan.ts';
import {
  emptyMap,
  entriesOf,
  hasName,
  type VersionedMap,
  valueOf,
  withValue,
} from '../../server/src/core/build/versions.ts';

interface Version {
  readonly map: VersionedMap<number>;
  readonly entries: readonly (readonly [string, number])[];
}

test('every version of a map stays what it was, on every branch', () => {
  const versions: Version[] = [{ map: emptyMap(), entries: [] }];
  let state = 1;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  for (let step = 0; step < 2000; step++) {
    const { map, entries } = versions[next(versions.length)] ?? { map: emptyMap(), entries: [] };
    const name = `n${next(120)}`;
    const keeps = next(2) === 0;
    const at = entries.findIndex(([known]) => known === name);
    const others = entries.filter(([known]) => known !== name);
    const expected =
      keeps && at !== -1
        ? entries.map((entry, index): readonly [string, number] => (index === at ? [name, step] : entry))
        : [...others, [name, step] as const];
    versions.push({ map: withValue(map, name, step, keeps ? 'keep' : 'last'), entries: expected });
  }
  for (const { map, entries } of versions) {
    assert.deepEqual(
      entriesOf(map).map(({ name, value }) => [name, value]),
      entries,
    );
    assert.equal(map.size, entries.length);
  }
  const { map, entries } = versions.at(-1) ?? { map: emptyMap<number>(), entries: [] };
  for (const [name, value] of entries) assert.equal(valueOf(map, name), value);
  assert.ok(!hasName(map, 'unknown'));
});

test('names of any kind are names like others', () => {
  let map = emptyMap<number>();
  for (const [at, name] of ['__proto__', 'constructor', '', 'a=b'].entries()) map = withValue(map, name, at, 'keep');
  assert.deepEqual(
    entriesOf(map).map(({ name, value }) => [name, value]),
    [
      ['__proto__', 0],
      ['constructor', 1],
      ['', 2],
      ['a=b', 3],
    ],
  );
  assert.equal(valueOf(map, 'toString'), undefined);
});

test('a snapshot of variables does not change with the log', () => {
  const log = variableLog();
  const variable = (name: string, value: string): Variable => ({ name, value, origin: { kind: 'predefined' } });
  log.set(variable('A', '1'));
  const before = log.snapshot();
  assert.equal(log.snapshot(), before);
  log.set(variable('B', '2'));
  log.set(variable('A', '3'));
  assert.deepEqual(
    before.list().map(({ name, value }) => name + value),
    ['A1'],
  );
  assert.deepEqual(
    log
      .snapshot()
      .list()
      .map(({ name, value }) => name + value),
    ['B2', 'A3'],
  );
  assert.equal(before.get('B'), undefined);
});
