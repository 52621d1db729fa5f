import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { orderStage } from '../../server/src/core/features/orderStage.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { exampleWorld } from '../rules/exampleWorld.ts';

const files = {
  'package.json': '{"dependencies":{"express":"4.21.2"}}',
  'package-lock.json': '{}',
  'requirements.txt': 'flask==3.1.0\n',
  'src/index.js': '',
};

function ordered(text: string, at: string, of: Readonly<Record<string, string>> = files) {
  const analysis = analyze(text, exampleWorld({ source: text, files: of }));
  const action = orderStage(analysis, lint(analysis), text.indexOf(at));
  return (
    action && {
      ...action,
      text: applyEdits(text, action.edits),
      notes: [...new Set(action.edits.map(({ note }) => note))],
    }
  );
}

const twoMoves = `FROM node:22
WORKDIR /app
ARG GIT_SHA
COPY . .
RUN apt-get update && apt-get install -y curl
RUN npm ci
# Started so
CMD ["node", "src/index.js"]
`;

test('all moves of a stage are one action, and afterwards there is nothing to move', () => {
  const action = ordered(twoMoves, 'RUN npm');
  assert.equal(action?.kind, 'rewrite');
  assert.equal(action.title, 'Order the instructions of this stage for the cache');
  const { text } = action;
  assert.ok(text.indexOf('RUN npm ci') < text.indexOf('COPY . .'), text);
  assert.ok(text.indexOf('RUN apt-get') < text.indexOf('COPY . .'), text);
  assert.ok(text.includes('# Started so\nCMD'), text);
  assert.equal(ordered(text, 'RUN npm'), undefined);
});

test('every edit says which move it belongs to and what that saves', () => {
  const notes = ordered(twoMoves, 'RUN npm')?.notes ?? [];
  assert.ok(notes.length > 0);
  for (const note of notes) assert.match(note?.description ?? '', /less for a build after a change, by a model/);
});

test('other stages stay as they are, and so does one that is in order', () => {
  const text = `FROM node:22 AS first
WORKDIR /app
COPY . .
RUN npm ci

FROM node:22 AS second
WORKDIR /app
COPY . .
RUN npm ci --omit=dev
COPY --from=first /app/src /src
`;
  const action = ordered(text, 'FROM node:22 AS second');
  assert.equal(action?.title, 'Order the instructions of the stage second for the cache');
  const end = text.indexOf('FROM node:22 AS second');
  assert.equal(action.text.slice(0, end), text.slice(0, end));
  assert.notEqual(action.text, text);
  assert.equal(ordered('FROM node:22\nRUN true\n', 'RUN'), undefined);
  assert.equal(ordered('# nothing\n', '#'), undefined);
});

test('what may change the image is not among the moves', () => {
  const text = 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\n';
  const hooked = { ...files, 'package.json': '{"scripts":{"postinstall":"node src/index.js"}}' };
  assert.equal(ordered(text, 'RUN', hooked), undefined);
});

test('line ends are kept', () => {
  const crlf = twoMoves.replaceAll('\n', '\r\n');
  assert.equal(ordered(crlf, 'RUN npm')?.text, ordered(twoMoves, 'RUN npm')?.text.replaceAll('\n', '\r\n'));
});
