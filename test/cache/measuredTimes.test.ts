import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measuredTime, readMeasuredTimes } from '../../server/src/core/cache/measuredTimes.ts';

const plain = `#0 building with "default" instance using docker driver

#1 [internal] load build definition from Dockerfile
#1 transferring dockerfile: 213B done
#1 DONE 0.0s

#5 [build 2/4] COPY package.json ./
#5 CACHED

#6 [build 3/4] RUN npm ci
#6 1.204 npm warn deprecated
#6 41.8 added 564 packages
#6 DONE 43.1s

#7 [build 4/4] COPY . .
#7 DONE 0.2s
`;

test('times are read from a plain log, cached steps left out', () => {
  const times = readMeasuredTimes(plain);
  assert.equal(times.get('[build 3/4] RUN npm ci'), 43.1);
  assert.equal(times.get('[build 4/4] COPY . .'), 0.2);
  assert.equal(times.has('[build 2/4] COPY package.json ./'), false);
});

test('times are read behind the time stamps of a log of continuous integration', () => {
  const stamped = plain.replace(/^(?=#)/gm, '2026-03-01T10:00:00.1234567Z ').replaceAll('\n', '\r\n');
  assert.equal(readMeasuredTimes(stamped).get('[build 3/4] RUN npm ci'), 43.1);
});

test('times are read from a log in JSON, over the end of a month and in several runs', () => {
  const vertex = (name: string, started: string, completed?: string, cached = false) =>
    JSON.stringify({ vertexes: [{ digest: 'sha256:1', name, started, completed, cached }] });
  const log = [
    vertex('[2/3] RUN a', '2026-02-28T23:59:59.5Z'),
    vertex('[2/3] RUN a', '2026-02-28T23:59:59.5Z', '2026-03-01T00:00:10Z'),
    vertex('[2/3] RUN a', '2026-03-01T00:01:00Z', '2026-03-01T00:01:02Z'),
    vertex('[1/3] RUN b', '2026-03-01T00:00:00Z', '2026-03-01T00:00:01Z', true),
    'not JSON "vertexes"',
    '{"logs":[]}',
  ].join('\n');
  assert.deepEqual([...readMeasuredTimes(log)], [['[2/3] RUN a', 12.5]]);
});

test('a step that has got another number is found by its text', () => {
  const times = readMeasuredTimes(plain);
  assert.equal(measuredTime(times, '[build 5/6] RUN npm ci'), 43.1);
  assert.equal(measuredTime(times, '[build 5/6] RUN npm install'), undefined);
});

test('what is no log gives no times', () => {
  for (const text of ['', '{', 'hello\nworld', '#1 DONE 1s']) assert.equal(readMeasuredTimes(text).size, 0);
});
