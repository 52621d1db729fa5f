import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { analyze } from '../../server/src/core/analysis.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { parseShell } from '../../server/src/shell/unbash.ts';
import { fixProblems } from '../rules/fixProblems.ts';
import { standInWorld } from './answers/standInWorld.ts';

const file = '../shared/corpus/dockerfiles.jsonl.gz';

/** One file in so many is tried; monsters are left out, for each fix has its file analysed again. */
const every = 12;
const longest = 20_000;

test('fixes right what was found in real files and break nothing', {
  skip: existsSync(file) ? false : `${file} is not there`,
}, () => {
  const world = { ...standInWorld, parseShell };
  let tried = 0;
  for (const line of gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((_, at) => at % every === 0)) {
    const { id, text } = JSON.parse(line || '{}') as { readonly id?: string; readonly text?: string };
    if (text === undefined || text.length > longest) continue;
    const analysis = analyze(text, world);
    for (const diagnostic of lint(analysis)) {
      for (const fix of diagnostic.fixes) {
        tried++;
        assert.deepEqual(
          fixProblems(analysis, diagnostic, fix, (fixed) => analyze(fixed, world)),
          [],
          id,
        );
      }
    }
  }
  assert.ok(tried > 0);
});
