import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { growth, proportional } from '../growth.ts';
import { exampleWorld } from './exampleWorld.ts';

/** Lines on which a careless regular expression begins anew at every character. */
const hostile: Readonly<Record<string, (size: number) => string>> = {
  'slashes in a mount': (size) => `RUN --mount=type=cache,target=${'/'.repeat(size)}a true`,
  'slashes in a folder': (size) => `WORKDIR ${'/'.repeat(size)}a`,
  'brackets in an operand': (size) => `RUN pip install ${'['.repeat(size)}`,
  'an address that is fetched': (size) => `RUN git clone https://${'/'.repeat(size)}a`,
  'blanks in a message': (size) => `RUN \${${' '.repeat(size)}\t`,
};

const files = { 'requirements.txt': 'flask\n', 'app.py': '' };

for (const [name, line] of Object.entries(hostile)) {
  test(`${name}: checking takes time in proportion`, () => {
    const text = (size: number) => `FROM python:3.12\nCOPY . .\n${line(size)}\n`;
    const ratio = growth(text, 4_000, (source) => lint(analyze(source, exampleWorld({ source, files }))));
    assert.ok(ratio <= proportional, `twice the size takes ${ratio.toFixed(2)} times as long`);
  });
}

test('a build argument may have any name', () => {
  const text = 'FROM node:22\nARG (_SHA\nENV A=$A\nRUN npm install -g a\nRUN npm install -g b\n';
  assert.doesNotThrow(() => lint(analyze(text, exampleWorld({ source: text, files }))));
});

test('a build context may hold more files than a call takes arguments', () => {
  const many = Object.fromEntries(Array.from({ length: 130_000 }, (_, at) => [`src/${at}`, '']));
  const source = 'FROM node:22\nCOPY . .\nRUN true\n';
  assert.deepEqual(lint(analyze(source, exampleWorld({ source, files: many }))), []);
});
