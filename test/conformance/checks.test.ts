import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { analyze, defaultInputs } from '../../server/src/core/analysis.ts';
import { check } from '../../server/src/core/rules/check.ts';
import { known, type World } from '../../server/src/core/world.ts';
import { standInWorld } from './answers/standInWorld.ts';

const folder = '../shared/corpus';

/** What BuildKit's own tests expect of a file. */
interface KnownAnswer {
  readonly sha1: string;
  readonly tool: string;
  readonly source: string;
  readonly warnings: readonly { readonly rule: string; readonly detail: string; readonly line: number }[];
  readonly dockerignore?: string;
  readonly attrs?: readonly string[];
  readonly other?: { readonly BuildErr?: string };
}

test("BuildKit's own tests of its checks", { skip: existsSync(folder) ? false : `${folder} is not there` }, () => {
  const answers = jsonLines<KnownAnswer>(readFileSync(`${folder}/known-answers.jsonl`, 'utf8'));
  const wanted = answers.filter(({ tool }) => tool === 'buildkit-check');
  assert.ok(wanted.length > 0);
  const texts = textsOf(new Set(wanted.map(({ sha1 }) => sha1)));
  for (const { sha1, source, warnings, dockerignore, attrs = [], other } of wanted) {
    const text = texts.get(sha1);
    assert.ok(text !== undefined, source);
    const buildArgs = Object.fromEntries(
      attrs.map((attr) => /^build-arg:(.*?)=(.*)$/s.exec(attr) ?? []).map(([, name = '', value = '']) => [name, value]),
    );
    const { findings, error } = check(analyze(text, worldWith(dockerignore), { ...defaultInputs, buildArgs }));
    assert.deepEqual(
      findings.map(({ rule, message, lines: [first] }) => `${first?.[0]} ${rule}: ${message}`).sort(),
      warnings.map(({ rule, detail, line }) => `${line} ${rule}: ${detail}`).sort(),
      source,
    );
    if (other?.BuildErr !== undefined) assert.equal(error?.message, other.BuildErr, source);
  }
});

function worldWith(ignore: string | undefined): World {
  if (ignore === undefined) return standInWorld;
  const context = {
    source: '',
    files: [],
    links: new Set<string>(),
    ignore: { name: '.dockerignore', text: ignore },
    truncated: false,
  };
  return { ...standInWorld, context: () => known(context) };
}

/** The texts of the corpus by their hashes, of those asked for. */
function textsOf(hashes: ReadonlySet<string>): ReadonlyMap<string, string> {
  const lines = gunzipSync(readFileSync(`${folder}/dockerfiles.jsonl.gz`)).toString('utf8');
  const texts = new Map<string, string>();
  for (const { id, text } of jsonLines<{ readonly id: string; readonly text?: string }>(lines)) {
    if (text !== undefined && hashes.has(id)) texts.set(id, text);
  }
  return texts;
}

function jsonLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
