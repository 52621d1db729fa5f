import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFact, checkFacts, checkPage } from '../../server/src/core/language/checks.ts';
import { directiveFact } from '../../server/src/core/language/directives.ts';
import { flagDoc } from '../../server/src/core/language/flagDocs.ts';
import { instructionDocs } from '../../server/src/core/language/instructionDocs.ts';
import { instructionFact, instructionFacts } from '../../server/src/core/language/instructions.ts';
import { mountOption, mountOptions, mountTypes } from '../../server/src/core/language/mounts.ts';
import { isSignal, namedSignals, signalNumber } from '../../server/src/core/language/signals.ts';
import { predefinedVariable, predefinedVariables } from '../../server/src/core/language/variables.ts';

test('every instruction and every flag is documented, and no flag that does not exist', () => {
  const undocumented = instructionFacts.flatMap(({ keyword, flags }) =>
    flags.filter(({ name }) => !flagDoc(keyword, name)).map(({ name }) => `${keyword} --${name}`),
  );
  assert.deepEqual(undocumented, []);
  assert.deepEqual(Object.keys(instructionDocs).sort(), instructionFacts.map(({ keyword }) => keyword).sort());
  assert.equal(flagDoc('ENV', 'from'), undefined);
  assert.equal(flagDoc('COPY', 'constructor'), undefined);
});

test('boolean flags have no placeholder, others have one', () => {
  const wrong = instructionFacts.flatMap(({ keyword, flags }) =>
    flags
      .filter(({ name, value }) => (flagDoc(keyword, name)?.placeholder === undefined) !== (value === 'boolean'))
      .map(({ name }) => `${keyword} --${name}`),
  );
  assert.deepEqual(wrong, []);
});

test('an example begins with an instruction of the language', () => {
  for (const { keyword } of instructionFacts) {
    const { example, summary, forms } = instructionDocs[keyword];
    assert.ok(instructionFact(example.split(' ')[0] ?? ''), `${keyword}: ${example}`);
    assert.ok(summary.endsWith('.'), summary);
    for (const form of forms) assert.ok(form.startsWith(keyword), form);
  }
});

test('mount options are found by every name', () => {
  const names = mountOptions.flatMap((option) => option.names);
  assert.equal(new Set(names).size, names.length);
  assert.equal(names.length, 19);
  for (const name of names) assert.ok(mountOption(name.toUpperCase())?.names.includes(name), name);
  assert.equal(mountOption('source'), mountOption('src'));
  assert.deepEqual(
    mountTypes.map(({ type }) => type),
    ['bind', 'cache', 'tmpfs', 'secret', 'ssh'],
  );
  assert.deepEqual(mountOption('sharing')?.types, ['cache']);
});

const signals: readonly (readonly [string, number | undefined])[] = [
  ['SIGTERM', 15],
  ['term', 15],
  ['sigQUIT', 3],
  ['9', 9],
  ['-1', -1],
  ['+2', 2],
  ['0', undefined],
  ['RTMIN', 34],
  ['SIGRTMIN+3', 37],
  ['RTMIN+15', 49],
  ['RTMIN+16', undefined],
  ['RTMIN-1', undefined],
  ['RTMAX-14', 50],
  ['RTMAX-15', undefined],
  ['RTMAX+1', undefined],
  ['rtmax', 64],
  ['SIGSIGTERM', undefined],
  ['SIG', undefined],
  ['EMT', undefined],
  ['', undefined],
  ['1.5', undefined],
];

for (const [text, number] of signals) {
  test(`the signal ${JSON.stringify(text)} is ${number}`, () => {
    assert.equal(signalNumber(text), number);
    assert.equal(isSignal(text), number !== undefined);
  });
}

test('signals are those of Linux', () => {
  assert.equal(namedSignals.length, 34);
  assert.equal(new Set(namedSignals.map(({ name }) => name)).size, 34);
  const numbers = new Set(namedSignals.map(({ number }) => number));
  for (let number = 1; number <= 31; number++) assert.ok(numbers.has(number), String(number));
});

test('predefined variables are known by their exact names', () => {
  assert.equal(predefinedVariable('TARGETARCH')?.kind, 'platform');
  assert.equal(predefinedVariable('targetarch'), undefined);
  assert.equal(predefinedVariable('https_proxy')?.kind, 'proxy');
  assert.equal(predefinedVariables.filter(({ kind }) => kind === 'platform').length, 11);
  assert.equal(predefinedVariables.filter(({ kind }) => kind === 'proxy').length, 10);
});

test('directives are known in any casing', () => {
  assert.equal(directiveFact('SYNTAX')?.name, 'syntax');
  assert.equal(directiveFact('parser'), undefined);
});

test('there are 22 checks, found by exact id, with the address of their page', () => {
  assert.equal(checkFacts.length, 22);
  assert.equal(new Set(checkFacts.map(({ id }) => id)).size, 22);
  for (const fact of checkFacts) {
    const slug = fact.id
      .replace(/JSON/, 'Json')
      .replace(/(?<!^)[A-Z]/g, '-$&')
      .toLowerCase();
    assert.equal(fact.slug ?? slug, slug);
  }
  assert.equal(checkFact('stagenamecasing'), undefined);
  const page = checkFact('JSONArgsRecommended');
  assert.equal(page && checkPage(page), 'https://docs.docker.com/reference/build-checks/json-args-recommended/');
});
