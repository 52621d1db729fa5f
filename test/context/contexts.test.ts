import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ContextPlace, contexts } from '../../server/src/context/contexts.ts';
import type { ContextFacts } from '../../server/src/context/listedContext.ts';
import { memoryFiles, root } from './memory.ts';

function placeOf(name: string): ContextPlace {
  return { root, dockerfile: `${root}/${name}`, source: 'the folder of the Dockerfile', limit: 1000 };
}
const place = placeOf('Dockerfile');

function filesIn({ context }: ContextFacts): readonly string[] {
  assert.equal(context.state, 'known');
  return context.state === 'known' ? context.value.files : [];
}

/** Contexts over files in memory, with a way to wait for their next change. */
function start(texts: Readonly<Record<string, string>>) {
  const access = memoryFiles(texts);
  let wake: (() => void) | undefined;
  const store = contexts(access, () => wake?.());
  const changed = () =>
    new Promise<void>((done) => {
      wake = done;
    });
  return { access, store, changed };
}

test('nothing is fetched before it is asked for', async () => {
  const { access, store } = start({ Dockerfile: '', 'package.json': '{}' });
  assert.equal(store.facts(place).context.state, 'pending');
  assert.deepEqual(access.asked, []);
  await store.fetch(place, ['package.json', 'absent.json']);
  const facts = store.facts(place);
  assert.deepEqual(filesIn(facts), ['Dockerfile', 'package.json']);
  assert.deepEqual(facts.texts.get('package.json'), { state: 'known', value: '{}' });
  assert.equal(facts.texts.get('absent.json')?.state, 'unavailable');
});

test('facts keep their identity until a file event', async () => {
  const { access, store, changed } = start({ Dockerfile: '', a: '' });
  await store.fetch(place, []);
  const before = store.facts(place);
  await store.fetch(place, []);
  assert.equal(store.facts(place), before);
  access.files.set('b', '');
  const change = changed();
  store.filesChanged([{ uri: `${root}/b`, type: 'created' }]);
  assert.equal(store.facts(place), before);
  await change;
  assert.deepEqual(filesIn(store.facts(place)), ['Dockerfile', 'a', 'b']);
  assert.deepEqual(filesIn(before), ['Dockerfile', 'a']);
});

test('the text of a changed file is read again', async () => {
  const { access, store } = start({ Dockerfile: '', 'package.json': '1' });
  await store.fetch(place, ['package.json']);
  access.files.set('package.json', '2');
  store.filesChanged([{ uri: `${root}/package.json`, type: 'changed' }]);
  assert.equal(store.facts(place).texts.get('package.json'), undefined);
  await store.fetch(place, ['package.json']);
  assert.deepEqual(store.facts(place).texts.get('package.json'), { state: 'known', value: '2' });
});

test('sizes are asked for once, and again after a file event, without a listing', async () => {
  const { access, store, changed } = start({ Dockerfile: '', 'a/x': '12', 'a/y': '123', b: '1' });
  await store.fetch(place, []);
  access.asked.length = 0;
  await store.fetch(place, [], ['a/x', 'a/y']);
  await store.fetch(place, [], ['a/x', 'a/gone']);
  assert.deepEqual(access.asked, ['size a/x', 'size a/y', 'size a/gone']);
  const before = store.facts(place);
  assert.deepEqual(
    [...before.sizes],
    [
      ['a/x', 2],
      ['a/y', 3],
      ['a/gone', undefined],
    ],
  );

  access.files.set('a/x', '12345');
  access.asked.length = 0;
  const change = changed();
  // Of what nobody has asked for, nothing is looked up.
  for (const path of ['a/x', 'b']) store.filesChanged([{ uri: `${root}/${path}`, type: 'changed' }]);
  assert.equal(store.facts(place).sizes.get('a/x'), 2);
  await change;
  assert.equal(store.facts(place).sizes.get('a/x'), 5);
  assert.deepEqual(access.asked, ['size a/x']);
  assert.equal(store.facts(place).context, before.context);

  access.files.delete('a/x');
  store.filesChanged([{ uri: `${root}/a/x`, type: 'deleted' }]);
  assert.equal(store.facts(place).sizes.has('a/x'), false);
});

test('a file that comes or goes costs a look at its folder, and not a listing of all', async () => {
  const files = Array.from({ length: 2000 }, (_, at) => [`f${at % 40}/g${at % 8}/${at}`, ''] as const);
  const { access, store, changed } = start({ Dockerfile: '', ...Object.fromEntries(files) });
  const large = { ...place, limit: 100_000 };
  await store.fetch(large, []);
  access.asked.length = 0;
  access.files.set('f7/g7/new', '');
  const change = changed();
  store.filesChanged([
    { uri: `${root}/f7/g7/new`, type: 'created' },
    { uri: `${root}/f1/g1/1`, type: 'changed' },
  ]);
  await change;
  assert.equal(filesIn(store.facts(large)).length, 2002);
  assert.deepEqual(access.asked, ['list f7/g7']);
});

test('a context with more files than the limit says so', async () => {
  const { store } = start({ a: '', b: '', c: '' });
  const limited = { ...place, limit: 2 };
  await store.fetch(limited, []);
  await store.fetch(place, []);
  const limits = [limited, place].map((one) => {
    const { context } = store.facts(one);
    return context.state === 'known' && [context.value.truncated, context.value.limit];
  });
  assert.deepEqual(limits, [
    [true, 2],
    [false, undefined],
  ]);
});

test('a named context has its own ignore file, and no Dockerfile to have another', async () => {
  const { store } = start({
    'shared/.dockerignore': '*.log\n',
    'shared/Dockerfile': '',
    'shared/Dockerfile.dockerignore': 'a\n',
    'shared/a': '',
    'shared/x.log': '',
  });
  const named: ContextPlace = { root: `${root}/shared`, source: 'service "web"', limit: 1000 };
  await store.fetch(named, []);
  const facts = store.facts(named);
  assert.deepEqual(filesIn(facts), ['.dockerignore', 'Dockerfile', 'Dockerfile.dockerignore', 'a']);
});

test('Dockerfiles of one folder share a listing, unless they have ignore files of their own', async () => {
  const { access, store } = start({
    Dockerfile: '',
    'dev.Dockerfile': '',
    'dev.Dockerfile.dockerignore': 'a\n',
    '.dockerignore': 'b\n',
    a: '',
    b: '',
  });
  for (const name of ['Dockerfile', 'Dockerfile.other', 'dev.Dockerfile']) await store.fetch(placeOf(name), []);
  assert.equal(access.asked.filter((asked) => asked === 'list ').length, 2);
  const facts = store.facts(place);
  assert.equal(store.facts(placeOf('Dockerfile.other')), facts);
  assert.ok(filesIn(facts).includes('a') && !filesIn(facts).includes('b'));
  const own = store.facts(placeOf('dev.Dockerfile'));
  assert.ok(!filesIn(own).includes('a') && filesIn(own).includes('b'));
  const { context } = own;
  assert.deepEqual(context.state === 'known' && context.value.ignore, {
    name: 'dev.Dockerfile.dockerignore',
    text: 'a\n',
  });
});

test('a change of the ignore file takes effect; what was known stays until then', async () => {
  const { access, store, changed } = start({ Dockerfile: '', a: '', b: '' });
  await store.fetch(place, []);
  access.files.set('.dockerignore', 'a\n');
  const change = changed();
  store.filesChanged([{ uri: `${root}/.dockerignore`, type: 'created' }]);
  assert.deepEqual(filesIn(store.facts(place)), ['Dockerfile', 'a', 'b']);
  await change;
  const seen = new Set<string>();
  for (let round = 0; round < 50 && !seen.has('done'); round++) {
    if (!filesIn(store.facts(place)).includes('a')) seen.add('done');
    await new Promise((later) => setTimeout(later, 10));
  }
  assert.deepEqual(filesIn(store.facts(place)), ['.dockerignore', 'Dockerfile', 'b']);
});

test('a broken ignore file leaves the context unknown, with the reason', async () => {
  const { store } = start({ Dockerfile: '', '.dockerignore': '[\n' });
  await store.fetch(place, []);
  const { context } = store.facts(place);
  assert.ok(
    context.state === 'unavailable' && context.why.startsWith('.dockerignore cannot be read'),
    JSON.stringify(context),
  );
});

test('a folder that cannot be listed leaves the context unknown', async () => {
  const { access, store } = start({ Dockerfile: '' });
  access.closed.add('');
  await store.fetch(place, ['x']);
  assert.equal(store.facts(place).context.state, 'unavailable');
});

test('a forgotten context is listed again when it is asked for', async () => {
  const { access, store } = start({ Dockerfile: '' });
  await store.fetch(place, []);
  store.retain([]);
  assert.equal(store.facts(place).context.state, 'pending');
  await store.fetch(place, []);
  assert.equal(access.asked.filter((asked) => asked === 'list ').length, 2);
});
